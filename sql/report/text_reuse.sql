-- Question: which passages of different sources share wording, how much, and which is
-- likely the original?
-- Grain: passage_a_key, passage_b_key
create view report.text_reuse as
select
    passage_reuses.passage_a_id,
    keys_a.passage_key as passage_a_key,
    coalesce(
        (
            select passage_texts.text
            from research.passage_texts
            where passage_texts.id = passage_reuses.text_a_id
        ),
        (
            select passages.gist
            from research.passages
            where passages.id = passage_reuses.passage_a_id
        )
    ) as passage_a_content,
    passage_reuses.source_a_id,
    sources_a.key as source_a_key,
    sources_a.title as source_a_title,
    (
        select outlets.name
        from research.outlets
        where outlets.id = sources_a.outlet_id
    ) as outlet_a_name,
    sources_a.published_earliest as published_a_earliest,
    sources_a.published_latest as published_a_latest,
    sources_a.published_precision as published_a_precision,
    report.date_text(
        sources_a.published_earliest,
        sources_a.published_latest,
        sources_a.published_precision,
        sources_a.published_edtf
    ) as published_a_date_text,
    passage_reuses.passage_b_id,
    keys_b.passage_key as passage_b_key,
    coalesce(
        (
            select passage_texts.text
            from research.passage_texts
            where passage_texts.id = passage_reuses.text_b_id
        ),
        (
            select passages.gist
            from research.passages
            where passages.id = passage_reuses.passage_b_id
        )
    ) as passage_b_content,
    passage_reuses.source_b_id,
    sources_b.key as source_b_key,
    sources_b.title as source_b_title,
    (
        select outlets.name
        from research.outlets
        where outlets.id = sources_b.outlet_id
    ) as outlet_b_name,
    sources_b.published_earliest as published_b_earliest,
    sources_b.published_latest as published_b_latest,
    sources_b.published_precision as published_b_precision,
    report.date_text(
        sources_b.published_earliest,
        sources_b.published_latest,
        sources_b.published_precision,
        sources_b.published_edtf
    ) as published_b_date_text,
    passage_reuses.shared_count as shared_shingle_count,
    passage_reuses.shingle_a_count,
    passage_reuses.shingle_b_count,
    passage_reuses.shared_count::double precision
    / nullif(passage_reuses.shingle_a_count, 0) as contained_a_share,
    passage_reuses.shared_count::double precision
    / nullif(passage_reuses.shingle_b_count, 0) as contained_b_share,
    passage_reuses.shared_count::double precision
    / nullif(
        passage_reuses.shingle_a_count
        + passage_reuses.shingle_b_count
        - passage_reuses.shared_count,
        0
    ) as resemblance_share,
    passage_reuses.shared_count
    >= 0.8 * least(passage_reuses.shingle_a_count, passage_reuses.shingle_b_count)
        as is_near_copy,
    case passage_reuses.original_passage_id
        when passage_reuses.passage_a_id then 'a to b'
        when passage_reuses.passage_b_id then 'b to a'
        else 'undecidable'
    end as likely_direction,
    original_sources.key as likely_original_source_key,
    original_keys.passage_key as likely_original_passage_key,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = passage_reuses.source_a_id
    ) as source_a_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = passage_reuses.source_a_id
    ) as source_a_file_name,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = passage_reuses.source_b_id
    ) as source_b_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = passage_reuses.source_b_id
    ) as source_b_file_name,
    sources_a.published_basis as published_a_basis,
    report.date_edtf(
        sources_a.published_earliest,
        sources_a.published_latest,
        sources_a.published_precision,
        sources_a.published_edtf
    ) as published_a_edtf,
    report.date_qualifier(
        sources_a.published_precision, sources_a.published_edtf
    ) as published_a_qualifier,
    sources_b.published_basis as published_b_basis,
    report.date_edtf(
        sources_b.published_earliest,
        sources_b.published_latest,
        sources_b.published_precision,
        sources_b.published_edtf
    ) as published_b_edtf,
    report.date_qualifier(
        sources_b.published_precision, sources_b.published_edtf
    ) as published_b_qualifier,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = original_keys.source_id
    ) as likely_original_source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = original_keys.source_id
    ) as likely_original_source_file_name
-- Left joins, though all are there: what nobody asks for is then not looked up.
from kept.passage_reuses
left join kept.passages as keys_a
    on passage_reuses.passage_a_id = keys_a.passage_id
left join kept.passages as keys_b
    on passage_reuses.passage_b_id = keys_b.passage_id
left join kept.passages as original_keys
    on passage_reuses.original_passage_id = original_keys.passage_id
left join research.sources as sources_a
    on passage_reuses.source_a_id = sources_a.id
left join research.sources as sources_b
    on passage_reuses.source_b_id = sources_b.id
left join research.sources as original_sources
    on original_keys.source_id = original_sources.id;

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
