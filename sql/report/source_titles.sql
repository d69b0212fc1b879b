-- Question: by which title, outlet and file is each source known?
-- Grain: source_key
create view report.source_titles as
select
    sources.source_id,
    sources.source_key,
    sources.source_title,
    sources.source_display_title,
    sources.file_name,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name
from living.sources as live_sources
inner join parts.sources
    on live_sources.id = sources.source_id;

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
