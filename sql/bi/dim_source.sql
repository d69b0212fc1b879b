-- Question: what is known of each source a fact refers to?
-- Grain: source_id
create view bi.dim_source as
select
    sources.source_id,
    sources.source_key,
    coalesce(sources.source_title, sources.source_key) as source_title,
    sources.source_kind,
    sources.source_kind_label,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    sources.language,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    sources.coding_status,
    sources.origin_source_key,
    sources.source_display_title,
    sources.file_name,
    coalesce(sources.published_basis, 'unknown') as published_basis,
    sources.published_edtf,
    coalesce(sources.published_qualifier, 'none') as published_qualifier,
    sources.origin_source_display_title,
    sources.origin_source_file_name
from report.sources
union all
-- Of the types of the columns above, so that unused columns are left out of both.
select
    0::bigint as source_id,
    'unknown' as source_key,
    'Unknown' as source_title,
    'unknown' as source_kind,
    'Unknown' as source_kind_label,
    0::bigint as outlet_id,
    'unknown' as outlet_key,
    'Unknown' as outlet_name,
    'und' as language,
    null as published_earliest,
    null as published_latest,
    'unknown' as published_precision,
    'unknown' as published_date_text,
    'draft' as coding_status,
    'unknown' as origin_source_key,
    'Unknown' as source_display_title,
    null as file_name,
    'unknown' as published_basis,
    null as published_edtf,
    'none' as published_qualifier,
    'Unknown' as origin_source_display_title,
    null as origin_source_file_name;

comment on view bi.dim_source is
'One row per source, and one with source_id 0 for unknown';
comment on column bi.dim_source.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column bi.dim_source.source_key is 'Source: stable key';
comment on column bi.dim_source.source_title is
'Title of the source, or its key if it shows none';
comment on column bi.dim_source.source_kind is 'Kind of source: term of the vocabulary';
comment on column bi.dim_source.source_kind_label is
'Kind of source, as people read it';
comment on column bi.dim_source.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column bi.dim_source.outlet_key is
'Outlet that published the source: stable key';
comment on column bi.dim_source.outlet_name is
'Name of the outlet that published the source';
comment on column bi.dim_source.language is
'Language of the source, BCP 47 tag such as en';
comment on column bi.dim_source.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column bi.dim_source.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column bi.dim_source.published_precision is
'When the source was published: day, month, season, year, decade, interval, or '
'unknown, also where no date is given';
comment on column bi.dim_source.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later, or '
'unknown';
comment on column bi.dim_source.coding_status is
'draft while it is being coded, coded when done';
comment on column bi.dim_source.origin_source_key is
'Source that stands for all copies of the same text, itself if there are none';
comment on column bi.dim_source.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column bi.dim_source.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column bi.dim_source.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown';
comment on column bi.dim_source.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column bi.dim_source.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain';
comment on column bi.dim_source.origin_source_display_title is
'Title to show of the source that stands for all copies; never null';
comment on column bi.dim_source.origin_source_file_name is
'Name of the article file of the source that stands for all copies; null if only '
'metadata are held';
