-- Question: how many sources name each motive, and how many are silent on it?
-- Grain: claim_key
create view report.motive_counts as
select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    namings.naming_source_count,
    namings.draft_source_count,
    -- The last bound counts all coded sources.
    coalesce((select max(published_days.begun_count) from kept.published_days), 0)
    + namings.draft_source_count
    - namings.naming_source_count as silent_source_count
from living.claims
left join
    lateral ( -- noqa: ST05
        select
            count(*) as naming_source_count,
            count(*) filter (where sources.status <> 'coded') as draft_source_count
        from research.sources
        where
            sources.id in (
                select namings.source_id
                from parts.namings
                where namings.claim_id = claims.id
            )
    ) as namings
    on true
where claims.kind = 'motive';

comment on view report.motive_counts is
'One row per motive, counting what report.motives lists source by source';
comment on column report.motive_counts.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.motive_counts.claim_key is 'Claim: stable key';
comment on column report.motive_counts.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.motive_counts.naming_source_count is
'Sources that name it or a claim that is part of it, whatever their stance; drafts '
'included';
comment on column report.motive_counts.draft_source_count is
'Of these, sources that are not coded yet';
comment on column report.motive_counts.silent_source_count is
'Coded sources that name neither it nor a claim that is part of it';
