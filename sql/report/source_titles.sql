-- Question: by which title, outlet and file is each source known?
-- Grain: source_key
create view report.source_titles as
select
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    coalesce(
        sources.title,
        'Untitled ' || lower(source_kinds.label) || ', ' || outlets.name
    ) as source_display_title,
    revisions.file_name,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name
from living.sources
inner join research.source_kinds
    on sources.kind = source_kinds.key
inner join research.outlets
    on sources.outlet_id = outlets.id
left join living.revisions
    on
        sources.id = revisions.source_id
        and revisions.is_current;

comment on view report.source_titles is
'One row per source: a title to show that is never empty, and the file it is held in';
comment on column report.source_titles.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.source_titles.source_key is 'Source: stable key';
comment on column report.source_titles.source_title is
'Title as the source shows it; null if it shows none';
comment on column report.source_titles.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.source_titles.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.source_titles.outlet_id is
'Outlet: internal number, may change when the database is rebuilt';
comment on column report.source_titles.outlet_key is 'Outlet: stable key';
comment on column report.source_titles.outlet_name is 'Outlet';
