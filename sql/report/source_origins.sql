-- Question: which sources are copies of one another and count as one origin?
-- Grain: source_key
create view report.source_origins as
select
    source_origins.source_id,
    sources.key as source_key,
    sources.title as source_title,
    source_origins.origin_source_id,
    origins.key as origin_source_key,
    source_origins.same_origin_source_count,
    origins.title as origin_source_title,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = source_origins.source_id
    ) as source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = source_origins.source_id
    ) as file_name,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = source_origins.origin_source_id
    ) as origin_source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = source_origins.origin_source_id
    ) as origin_source_file_name
from kept.source_origins
inner join research.sources
    on source_origins.source_id = sources.id
inner join research.sources as origins
    on source_origins.origin_source_id = origins.id;

comment on view report.source_origins is
'One row per source, with the source that stands for all its copies: those said to be '
'copies, and those of which half the wording stands in another; a draft joins them '
'without changing what they are to each other';
comment on column report.source_origins.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.source_origins.source_key is 'Source: stable key';
comment on column report.source_origins.source_title is
'Title of the source; null if it shows none';
comment on column report.source_origins.origin_source_id is
'Source that stands for all copies: internal number';
comment on column report.source_origins.origin_source_key is
'Source that stands for all copies of the same text, itself if there are none';
comment on column report.source_origins.same_origin_source_count is
'Sources that are copies of one another, this one included; 1 = no copy; a draft '
'counts for itself only';
comment on column report.source_origins.origin_source_title is
'Title of the source that stands for all copies; null if it shows none';
comment on column report.source_origins.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.source_origins.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.source_origins.origin_source_display_title is
'Title to show of the source that stands for all copies: its own, or kind and outlet '
'where it has none; never null';
comment on column report.source_origins.origin_source_file_name is
'Name of the article file of the source that stands for all copies; null if only '
'metadata are held';
