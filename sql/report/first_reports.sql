-- Question: who reported a claim first, and how much later did the others follow?
-- Grain: claim_key, source_key
create view report.first_reports as
with

carriers as (
    select
        evidence.claim_id,
        evidence.source_id,
        evidence.published_earliest,
        evidence.published_latest,
        count(*) as evidence_count
    from report.evidence
    group by
        evidence.claim_id,
        evidence.source_id,
        evidence.published_earliest,
        evidence.published_latest
),

-- A source without a first possible day could be older than any other.
ranked as (
    select
        carriers.claim_id,
        carriers.source_id,
        carriers.published_earliest,
        carriers.published_latest,
        carriers.evidence_count,
        count(*) over (partition by carriers.claim_id) as carrier_count,
        row_number() over whole_claim as place,
        min(coalesce(carriers.published_earliest, '-infinity')) over (
            partition by carriers.claim_id
        ) as earliest_of_all,
        nth_value(coalesce(carriers.published_earliest, '-infinity'), 2)
            over whole_claim as second_earliest,
        min(carriers.published_latest) over (
            partition by carriers.claim_id
        ) as first_latest
    from carriers
    window
        whole_claim as (
            partition by carriers.claim_id
            order by
                coalesce(carriers.published_earliest, '-infinity'),
                carriers.source_id
            rows between unbounded preceding and unbounded following
        )
),

compared as (
    select
        ranked.claim_id,
        ranked.source_id,
        ranked.published_earliest,
        ranked.published_latest,
        ranked.evidence_count,
        ranked.carrier_count,
        ranked.first_latest,
        case
            when ranked.place = 1 then ranked.second_earliest
            else ranked.earliest_of_all
        end as earliest_of_others
    from ranked
),

decided as (
    select
        compared.claim_id,
        compared.source_id,
        compared.published_earliest,
        compared.published_latest,
        compared.evidence_count,
        compared.carrier_count,
        compared.first_latest,
        compared.earliest_of_others,
        (
            compared.carrier_count = 1
            or coalesce(
                compared.published_latest < compared.earliest_of_others, false
            )
        ) as is_certainly_first,
        coalesce(
            compared.published_earliest <= compared.first_latest, true
        ) as is_possibly_first
    from compared
)

select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    source_titles.outlet_id,
    source_titles.outlet_key,
    source_titles.outlet_name,
    -- own date   could another be as early?   is another surely earlier?   reads
    -- any        no                           no                           certainly
    -- none       yes                          no                           undecidable
    -- some       yes                          no                           possibly
    -- some       yes                          yes                          not
    case
        when decided.is_certainly_first then 'certainly first'
        when coalesce(decided.published_earliest, decided.published_latest) is null
            then 'undecidable'
        when decided.is_possibly_first then 'possibly first'
        else 'not first'
    end as first_status,
    decided.is_certainly_first,
    decided.is_possibly_first,
    case
        when decided.is_certainly_first then 0
        else greatest(decided.published_earliest - decided.first_latest, 0)
    end as lag_days_least,
    case
        when decided.is_certainly_first then 0
        when
            decided.earliest_of_others > '-infinity'
            and decided.published_latest is not null
            then
                greatest(decided.published_latest - decided.earliest_of_others, 0)
    end as lag_days_most,
    decided.published_earliest,
    decided.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
    decided.carrier_count as source_count,
    decided.evidence_count,
    sources.published_basis,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier,
    source_titles.source_display_title,
    source_titles.file_name
from decided
inner join research.claims
    on decided.claim_id = claims.id
inner join research.sources
    on decided.source_id = sources.id
inner join report.source_titles
    on decided.source_id = source_titles.source_id;

comment on view report.first_reports is
'One row per claim and source that carries it, whether or not it was the first';
comment on column report.first_reports.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.first_reports.claim_key is 'Claim: stable key';
comment on column report.first_reports.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.first_reports.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.first_reports.source_key is 'Source: stable key';
comment on column report.first_reports.source_title is
'Title of the source; null if it shows none';
comment on column report.first_reports.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.first_reports.outlet_key is
'Outlet that published the source: stable key';
comment on column report.first_reports.outlet_name is
'Name of the outlet that published the source';
comment on column report.first_reports.first_status is
'certainly first, possibly first, not first, undecidable (the source is undated)';
comment on column report.first_reports.is_certainly_first is
'True if no other source that carries it can be as early';
comment on column report.first_reports.is_possibly_first is
'True if no other source that carries it is surely earlier';
comment on column report.first_reports.lag_days_least is
'Days after the first report, at least';
comment on column report.first_reports.lag_days_most is
'Days after the first report, at most; null = no limit known';
comment on column report.first_reports.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.first_reports.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.first_reports.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.first_reports.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.first_reports.source_count is 'Sources that carry the claim';
comment on column report.first_reports.evidence_count is
'Times the source carries the claim';
comment on column report.first_reports.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.first_reports.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.first_reports.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or approximate '
'and uncertain; null = not given';
comment on column report.first_reports.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.first_reports.file_name is
'Name of the article file of the current text; null if only metadata are held';
