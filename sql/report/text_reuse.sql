-- Question: which passages of different sources share wording, how much, and which is
-- likely the original?
-- Grain: passage_a_key, passage_b_key
create view report.text_reuse as
select
    reuses.passage_a_id,
    passages_a.passage_key as passage_a_key,
    passages_a.passage_content as passage_a_content,
    reuses.source_a_id,
    passages_a.source_key as source_a_key,
    sources_a.source_title as source_a_title,
    sources_a.outlet_name as outlet_a_name,
    sources_a.published_earliest as published_a_earliest,
    sources_a.published_latest as published_a_latest,
    sources_a.published_precision as published_a_precision,
    sources_a.published_date_text as published_a_date_text,
    reuses.passage_b_id,
    passages_b.passage_key as passage_b_key,
    passages_b.passage_content as passage_b_content,
    reuses.source_b_id,
    passages_b.source_key as source_b_key,
    sources_b.source_title as source_b_title,
    sources_b.outlet_name as outlet_b_name,
    sources_b.published_earliest as published_b_earliest,
    sources_b.published_latest as published_b_latest,
    sources_b.published_precision as published_b_precision,
    sources_b.published_date_text as published_b_date_text,
    reuses.shared_count as shared_shingle_count,
    reuses.shingle_a_count,
    reuses.shingle_b_count,
    reuses.shared_count::double precision
    / nullif(reuses.shingle_a_count, 0) as contained_a_share,
    reuses.shared_count::double precision
    / nullif(reuses.shingle_b_count, 0) as contained_b_share,
    reuses.shared_count::double precision
    / nullif(
        reuses.shingle_a_count + reuses.shingle_b_count - reuses.shared_count, 0
    ) as resemblance_share,
    reuses.shared_count
    >= 0.8 * least(reuses.shingle_a_count, reuses.shingle_b_count) as is_near_copy,
    case reuses.original_passage_id
        when reuses.passage_a_id then 'a to b'
        when reuses.passage_b_id then 'b to a'
        else 'undecidable'
    end as likely_direction,
    originals.source_key as likely_original_source_key,
    originals.passage_key as likely_original_passage_key,
    sources_a.source_display_title as source_a_display_title,
    sources_a.file_name as source_a_file_name,
    sources_b.source_display_title as source_b_display_title,
    sources_b.file_name as source_b_file_name,
    sources_a.published_basis as published_a_basis,
    sources_a.published_edtf as published_a_edtf,
    sources_a.published_qualifier as published_a_qualifier,
    sources_b.published_basis as published_b_basis,
    sources_b.published_edtf as published_b_edtf,
    sources_b.published_qualifier as published_b_qualifier,
    original_sources.source_display_title as likely_original_source_display_title,
    original_sources.file_name as likely_original_source_file_name
from kept.passage_reuses as reuses
left join parts.passage_keys as passages_a
    on reuses.passage_a_id = passages_a.passage_id
left join parts.passage_keys as passages_b
    on reuses.passage_b_id = passages_b.passage_id
left join parts.passage_keys as originals
    on reuses.original_passage_id = originals.passage_id
-- Last what is only shown: beyond eight tables the planner keeps to this order.
left join parts.sources as sources_a
    on reuses.source_a_id = sources_a.source_id
left join parts.sources as sources_b
    on reuses.source_b_id = sources_b.source_id
left join parts.sources as original_sources
    on originals.source_id = original_sources.source_id;

comment on view report.text_reuse is
'One row per pair of passages in different sources that share wording';
comment on column report.text_reuse.passage_a_id is
'Passage a: internal number, may change when the database is rebuilt';
comment on column report.text_reuse.passage_a_key is
'Passage a: stable key, source_key/passage, such as some-source/p03; its source has '
'the lower key of the two';
comment on column report.text_reuse.passage_a_content is
'Words of passage a, or what it says in our own words where the text is no longer '
'held';
comment on column report.text_reuse.source_a_id is
'Source of passage a: internal number, may change when the database is rebuilt';
comment on column report.text_reuse.source_a_key is 'Source of passage a: stable key';
comment on column report.text_reuse.source_a_title is
'Title of the source of passage a; null if it shows none';
comment on column report.text_reuse.outlet_a_name is
'Name of the outlet that published passage a';
comment on column report.text_reuse.published_a_earliest is
'When the source of passage a was published: first possible day; null = open or '
'unknown';
comment on column report.text_reuse.published_a_latest is
'When the source of passage a was published: last possible day; null = open or '
'unknown';
comment on column report.text_reuse.published_a_precision is
'When the source of passage a was published: day, month, season, year, decade, '
'interval, unknown; null = not given';
comment on column report.text_reuse.published_a_date_text is
'When the source of passage a was published: in words, such as 2025-04 or '
'2025-04-17 or later; null = not given';
comment on column report.text_reuse.passage_b_id is
'Passage b: internal number, may change when the database is rebuilt';
comment on column report.text_reuse.passage_b_key is
'Passage b: stable key, source_key/passage, such as some-source/p03';
comment on column report.text_reuse.passage_b_content is
'Words of passage b, or what it says in our own words where the text is no longer '
'held';
comment on column report.text_reuse.source_b_id is
'Source of passage b: internal number, may change when the database is rebuilt';
comment on column report.text_reuse.source_b_key is 'Source of passage b: stable key';
comment on column report.text_reuse.source_b_title is
'Title of the source of passage b; null if it shows none';
comment on column report.text_reuse.outlet_b_name is
'Name of the outlet that published passage b';
comment on column report.text_reuse.published_b_earliest is
'When the source of passage b was published: first possible day; null = open or '
'unknown';
comment on column report.text_reuse.published_b_latest is
'When the source of passage b was published: last possible day; null = open or '
'unknown';
comment on column report.text_reuse.published_b_precision is
'When the source of passage b was published: day, month, season, year, decade, '
'interval, unknown; null = not given';
comment on column report.text_reuse.published_b_date_text is
'When the source of passage b was published: in words, such as 2025-04 or '
'2025-04-17 or later; null = not given';
comment on column report.text_reuse.shared_shingle_count is
'Different runs of five words that stand in both passages, at least 4';
comment on column report.text_reuse.shingle_a_count is
'Different runs of five words in passage a';
comment on column report.text_reuse.shingle_b_count is
'Different runs of five words in passage b';
comment on column report.text_reuse.contained_a_share is
'How much of passage a stands in passage b too, 0 to 1; 1 = all of it';
comment on column report.text_reuse.contained_b_share is
'How much of passage b stands in passage a too, 0 to 1; 1 = all of it';
comment on column report.text_reuse.resemblance_share is
'Shared runs of five words among all runs of the two passages, 0 to 1; 1 = same '
'wording';
comment on column report.text_reuse.is_near_copy is
'True if at least 0.8 of the shorter passage stands in the other';
comment on column report.text_reuse.likely_direction is
'Which way the words likely went, by the days of publication: a to b, b to a, '
'undecidable (days unknown, equal or overlapping)';
comment on column report.text_reuse.likely_original_source_key is
'Source published first, likely the original or nearer to it; null if undecidable';
comment on column report.text_reuse.likely_original_passage_key is
'Passage published first, likely the original or nearer to it; null if undecidable';
comment on column report.text_reuse.source_a_display_title is
'Title to show of the source of passage a: its own, or kind and outlet where it has '
'none; never null';
comment on column report.text_reuse.source_a_file_name is
'Name of the article file of the source of passage a';
comment on column report.text_reuse.source_b_display_title is
'Title to show of the source of passage b: its own, or kind and outlet where it has '
'none; never null';
comment on column report.text_reuse.source_b_file_name is
'Name of the article file of the source of passage b';
comment on column report.text_reuse.published_a_basis is
'When the source of passage a was published, how that is known: stated, metadata, '
'relative, inferred, unknown; null = not given';
comment on column report.text_reuse.published_a_edtf is
'When the source of passage a was published: as EDTF (ISO 8601-2), such as 2025-04 '
'or 2025-04-17/..; null = no bound given';
comment on column report.text_reuse.published_a_qualifier is
'When the source of passage a was published: marked as none, approximate, uncertain, '
'or approximate and uncertain; null = not given';
comment on column report.text_reuse.published_b_basis is
'When the source of passage b was published, how that is known: stated, metadata, '
'relative, inferred, unknown; null = not given';
comment on column report.text_reuse.published_b_edtf is
'When the source of passage b was published: as EDTF (ISO 8601-2), such as 2025-04 '
'or 2025-04-17/..; null = no bound given';
comment on column report.text_reuse.published_b_qualifier is
'When the source of passage b was published: marked as none, approximate, uncertain, '
'or approximate and uncertain; null = not given';
comment on column report.text_reuse.likely_original_source_display_title is
'Title to show of the source published first; null if undecidable';
comment on column report.text_reuse.likely_original_source_file_name is
'Name of the article file of the source published first; null if undecidable';
