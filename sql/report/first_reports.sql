-- Question: who reported a claim first, and how much later did the others follow?
-- Grain: claim_key, source_key
create view report.first_reports as
with

carriers as (
    select
        evidence.claim_id,
        evidence.claim_key,
        evidence.claim_statement,
        evidence.source_id,
        evidence.source_key,
        evidence.source_title,
        evidence.outlet_id,
        evidence.outlet_key,
        evidence.outlet_name,
        evidence.published_earliest,
        evidence.published_latest,
        evidence.published_precision,
        evidence.published_date_text,
        count(*) as evidence_count
    from report.evidence
    group by
        evidence.claim_id,
        evidence.claim_key,
        evidence.claim_statement,
        evidence.source_id,
        evidence.source_key,
        evidence.source_title,
        evidence.outlet_id,
        evidence.outlet_key,
        evidence.outlet_name,
        evidence.published_earliest,
        evidence.published_latest,
        evidence.published_precision,
        evidence.published_date_text
),

-- A source without a first possible day could be older than any other.
ranked as (
    select
        carriers.claim_id,
        carriers.claim_key,
        carriers.claim_statement,
        carriers.source_id,
        carriers.source_key,
        carriers.source_title,
        carriers.outlet_id,
        carriers.outlet_key,
        carriers.outlet_name,
        carriers.published_earliest,
        carriers.published_latest,
        carriers.published_precision,
        carriers.published_date_text,
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
        ranked.claim_key,
        ranked.claim_statement,
        ranked.source_id,
        ranked.source_key,
        ranked.source_title,
        ranked.outlet_id,
        ranked.outlet_key,
        ranked.outlet_name,
        ranked.published_earliest,
        ranked.published_latest,
        ranked.published_precision,
        ranked.published_date_text,
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
        compared.claim_key,
        compared.claim_statement,
        compared.source_id,
        compared.source_key,
        compared.source_title,
        compared.outlet_id,
        compared.outlet_key,
        compared.outlet_name,
        compared.published_earliest,
        compared.published_latest,
        compared.published_precision,
        compared.published_date_text,
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
    decided.claim_id,
    decided.claim_key,
    decided.claim_statement,
    decided.source_id,
    decided.source_key,
    decided.source_title,
    decided.outlet_id,
    decided.outlet_key,
    decided.outlet_name,
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
    decided.published_precision,
    decided.published_date_text,
    decided.carrier_count as source_count,
    decided.evidence_count
from decided;

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
