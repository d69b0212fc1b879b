-- Question: how many motives does each source name, and on how many is it silent?
-- Grain: source_key
create view report.source_motive_counts as
select
    sources.source_id,
    sources.source_key,
    sources.source_title,
    sources.source_display_title,
    sources.file_name,
    named.named_motive_count,
    case
        when sources.coding_status = 'coded'
            then
                (
                    select count(*)
                    from living.claims
                    where claims.kind = 'motive'
                )
                - named.named_motive_count
    end as silent_motive_count
from parts.sources
left join
    lateral ( -- noqa: ST05
        select count(*) as named_motive_count
        from research.claims
        where
            claims.kind = 'motive'
            and claims.id in (
                select namings.claim_id
                from parts.namings
                where namings.source_id = sources.source_id
            )
    ) as named
    on true
where sources.retired_run_id is null;

comment on view report.source_motive_counts is
'One row per source, counting what report.motives lists motive by motive';
comment on column report.source_motive_counts.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.source_motive_counts.source_key is 'Source: stable key';
comment on column report.source_motive_counts.source_title is
'Title of the source; null if it shows none';
comment on column report.source_motive_counts.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.source_motive_counts.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.source_motive_counts.named_motive_count is
'Motives it names, itself or by a claim that is part of it, whatever its stance';
comment on column report.source_motive_counts.silent_motive_count is
'Motives it does not name; null if it is not coded yet';
