-- Question: what is known of each passage a fact refers to?
-- Grain: passage_id
create view bi.dim_passage as
select
    passages.passage_id,
    passages.passage_key,
    passages.passage_ordinal,
    passages.source_id,
    sources.source_key,
    passages.passage_kind,
    passages.passage_kind_label,
    passages.passage_gist,
    passages.is_body,
    sources.source_display_title,
    sources.file_name
from parts.passages
left join parts.sources
    on passages.source_id = sources.source_id
union all
select
    0::bigint as passage_id,
    'unknown' as passage_key,
    0 as passage_ordinal,
    0::bigint as source_id,
    'unknown' as source_key,
    'unknown' as passage_kind,
    'Unknown' as passage_kind_label,
    'Unknown' as passage_gist,
    false as is_body,
    'Unknown' as source_display_title,
    null as file_name;

comment on view bi.dim_passage is
'One row per passage, and one with passage_id 0 for unknown';
comment on column bi.dim_passage.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column bi.dim_passage.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column bi.dim_passage.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column bi.dim_passage.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column bi.dim_passage.source_key is 'Source: stable key';
comment on column bi.dim_passage.passage_kind is
'Kind of passage: term of the vocabulary';
comment on column bi.dim_passage.passage_kind_label is
'Kind of passage, as people read it';
comment on column bi.dim_passage.passage_gist is
'What the passage says, in our own words; null while no person has read it';
comment on column bi.dim_passage.is_body is
'True if the passage is no heading; false in the unknown row';
comment on column bi.dim_passage.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column bi.dim_passage.file_name is
'Name of the article file of the current text; null if only metadata are held';
