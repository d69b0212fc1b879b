-- Question: what is known of each passage a fact refers to?
-- Grain: passage_id
create view bi.dim_passage as
select
    kept_passages.passage_id,
    kept_passages.passage_key,
    passages.ordinal as passage_ordinal,
    kept_passages.source_id,
    source_titles.source_key,
    passages.kind as passage_kind,
    passage_kinds.label as passage_kind_label,
    passages.gist as passage_gist,
    passages.kind <> 'heading' as is_body,
    source_titles.source_display_title,
    source_titles.file_name
from kept.passages as kept_passages
left join research.passages
    on kept_passages.passage_id = passages.id
left join research.passage_kinds
    on passages.kind = passage_kinds.key
inner join report.source_titles
    on kept_passages.source_id = source_titles.source_id
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
