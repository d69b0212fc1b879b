-- Question: who reported a claim first, and how much later did the others follow?
-- Grain: claim_key, source_key
create view report.first_reports as
select
    carriers.claim_id,
    claims.claim_key,
    claims.claim_statement,
    carriers.source_id,
    sources.source_key,
    sources.source_title,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    -- own date   could another be as early?   is another surely earlier?   reads
    -- any        no                           no                           certainly
    -- none       yes                          no                           undecidable
    -- some       yes                          no                           possibly
    -- some       yes                          yes                          not
    case
        when decided.is_certainly_first then 'certainly first'
        when coalesce(sources.published_earliest, sources.published_latest) is null
            then 'undecidable'
        when decided.is_possibly_first then 'possibly first'
        else 'not first'
    end as first_status,
    decided.is_certainly_first,
    decided.is_possibly_first,
    case
        when decided.is_certainly_first then 0
        else greatest(sources.published_earliest - carriers.first_latest, 0)
    end as lag_days_least,
    case
        when decided.is_certainly_first then 0
        when
            carriers.earliest_of_others > '-infinity'
            and sources.published_latest is not null
            then
                greatest(sources.published_latest - carriers.earliest_of_others, 0)
    end as lag_days_most,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    kept_claims.source_count,
    carriers.evidence_count,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier,
    sources.source_display_title,
    sources.file_name
from kept.carriers
left join parts.claims
    on carriers.claim_id = claims.claim_id
left join parts.sources
    on carriers.source_id = sources.source_id
left join kept.claims as kept_claims
    on carriers.claim_id = kept_claims.claim_id
cross join
    lateral ( -- noqa: ST05
        select
            (
                carriers.earliest_of_others is null
                or coalesce(
                    sources.published_latest < carriers.earliest_of_others, false
                )
            ) as is_certainly_first,
            coalesce(
                sources.published_earliest <= carriers.first_latest, true
            ) as is_possibly_first
    ) as decided;

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
