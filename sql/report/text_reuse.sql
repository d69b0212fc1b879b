-- Question: which passages of different sources share wording, how much, and which is
-- likely the original?
-- Grain: passage_a_key, passage_b_key
create view report.text_reuse as
with

-- Only what stands in the current text of a source counts.
held_passages as not materialized (
    select
        passage_texts.id as passage_text_id,
        passages.id as passage_id,
        sources.key || '/' || passages.key as passage_key,
        coalesce(passage_texts.text, passages.gist) as passage_content,
        passage_sketches.shingle_count,
        sources.id as source_id,
        sources.key as source_key,
        sources.title as source_title,
        source_titles.outlet_name,
        source_titles.source_display_title,
        source_titles.file_name,
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        report.date_text(
            sources.published_earliest,
            sources.published_latest,
            sources.published_precision,
            sources.published_edtf
        ) as published_date_text,
        sources.published_basis,
        report.date_edtf(
            sources.published_earliest,
            sources.published_latest,
            sources.published_precision,
            sources.published_edtf
        ) as published_edtf,
        report.date_qualifier(
            sources.published_precision, sources.published_edtf
        ) as published_qualifier
    from research.passage_sketches
    inner join living.passage_texts
        on passage_sketches.passage_text_id = passage_texts.id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    inner join living.passages
        on passage_texts.passage_id = passages.id
    inner join living.sources
        on passage_texts.source_id = sources.id
    inner join report.source_titles
        on sources.id = source_titles.source_id
    where revisions.is_current
),

-- Both ways round, so that the lower source key can stand first.
directed as (
    select
        text_reuses.passage_text_id as text_a_id,
        text_reuses.source_id as source_a_id,
        text_reuses.other_passage_text_id as text_b_id,
        text_reuses.other_source_id as source_b_id,
        text_reuses.shared_count
    from research.text_reuses
    union all
    select
        text_reuses.other_passage_text_id as text_a_id,
        text_reuses.other_source_id as source_a_id,
        text_reuses.passage_text_id as text_b_id,
        text_reuses.source_id as source_b_id,
        text_reuses.shared_count
    from research.text_reuses
),

pairs as (
    select
        directed.text_a_id,
        directed.text_b_id,
        directed.shared_count,
        research.date_relation(
            sources_a.published_earliest,
            sources_a.published_latest,
            sources_b.published_earliest,
            sources_b.published_latest
        ) as a_to_b
    from directed
    inner join research.sources as sources_a
        on directed.source_a_id = sources_a.id
    inner join research.sources as sources_b
        on directed.source_b_id = sources_b.id
    where sources_a.key < sources_b.key
)

select
    passages_a.passage_id as passage_a_id,
    passages_a.passage_key as passage_a_key,
    passages_a.passage_content as passage_a_content,
    passages_a.source_id as source_a_id,
    passages_a.source_key as source_a_key,
    passages_a.source_title as source_a_title,
    passages_a.outlet_name as outlet_a_name,
    passages_a.published_earliest as published_a_earliest,
    passages_a.published_latest as published_a_latest,
    passages_a.published_precision as published_a_precision,
    passages_a.published_date_text as published_a_date_text,
    passages_b.passage_id as passage_b_id,
    passages_b.passage_key as passage_b_key,
    passages_b.passage_content as passage_b_content,
    passages_b.source_id as source_b_id,
    passages_b.source_key as source_b_key,
    passages_b.source_title as source_b_title,
    passages_b.outlet_name as outlet_b_name,
    passages_b.published_earliest as published_b_earliest,
    passages_b.published_latest as published_b_latest,
    passages_b.published_precision as published_b_precision,
    passages_b.published_date_text as published_b_date_text,
    pairs.shared_count as shared_shingle_count,
    passages_a.shingle_count as shingle_a_count,
    passages_b.shingle_count as shingle_b_count,
    pairs.shared_count::double precision
    / nullif(passages_a.shingle_count, 0) as contained_a_share,
    pairs.shared_count::double precision
    / nullif(passages_b.shingle_count, 0) as contained_b_share,
    pairs.shared_count::double precision
    / nullif(
        passages_a.shingle_count + passages_b.shingle_count - pairs.shared_count, 0
    ) as resemblance_share,
    pairs.shared_count
    >= 0.8 * least(passages_a.shingle_count, passages_b.shingle_count) as is_near_copy,
    case pairs.a_to_b
        when 'before' then 'a to b'
        when 'after' then 'b to a'
        else 'undecidable'
    end as likely_direction,
    case pairs.a_to_b
        when 'before' then passages_a.source_key
        when 'after' then passages_b.source_key
    end as likely_original_source_key,
    case pairs.a_to_b
        when 'before' then passages_a.passage_key
        when 'after' then passages_b.passage_key
    end as likely_original_passage_key,
    passages_a.source_display_title as source_a_display_title,
    passages_a.file_name as source_a_file_name,
    passages_b.source_display_title as source_b_display_title,
    passages_b.file_name as source_b_file_name,
    passages_a.published_basis as published_a_basis,
    passages_a.published_edtf as published_a_edtf,
    passages_a.published_qualifier as published_a_qualifier,
    passages_b.published_basis as published_b_basis,
    passages_b.published_edtf as published_b_edtf,
    passages_b.published_qualifier as published_b_qualifier,
    case pairs.a_to_b
        when 'before' then passages_a.source_display_title
        when 'after' then passages_b.source_display_title
    end as likely_original_source_display_title,
    case pairs.a_to_b
        when 'before' then passages_a.file_name
        when 'after' then passages_b.file_name
    end as likely_original_source_file_name
from pairs
inner join held_passages as passages_a
    on pairs.text_a_id = passages_a.passage_text_id
inner join held_passages as passages_b
    on pairs.text_b_id = passages_b.passage_text_id;

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
