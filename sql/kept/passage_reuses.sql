-- Keeps: which passages of different sources share wording in their current texts, and
-- which of them is likely the original.
-- Grain: passage_a_id, passage_b_id
-- Touched by: changed_sources, by source_a_id or source_b_id
with

found as (
    select
        text_reuses.passage_text_id,
        text_reuses.other_passage_text_id,
        text_reuses.shared_count
    from touched_changed_sources
    inner join research.passage_sketches
        on touched_changed_sources.id = passage_sketches.source_id
    inner join research.text_reuses
        on passage_sketches.passage_text_id = text_reuses.passage_text_id
    union
    select
        text_reuses.passage_text_id,
        text_reuses.other_passage_text_id,
        text_reuses.shared_count
    from touched_changed_sources
    inner join research.passage_sketches
        on touched_changed_sources.id = passage_sketches.source_id
    inner join research.text_reuses
        on passage_sketches.passage_text_id = text_reuses.other_passage_text_id
),

-- Both ways round, so that the lower source key can stand first.
directed as (
    select
        found.passage_text_id as text_a_id,
        found.other_passage_text_id as text_b_id,
        found.shared_count
    from found
    union all
    select
        found.other_passage_text_id as text_a_id,
        found.passage_text_id as text_b_id,
        found.shared_count
    from found
),

current_texts as (
    select
        passage_sketches.passage_text_id,
        passage_sketches.shingle_count,
        passages.id as passage_id,
        sources.id as source_id,
        sources.key as source_key,
        sources.published_earliest,
        sources.published_latest
    from
        (
            select distinct directed.text_a_id
            from directed
        ) as found_texts
    inner join research.passage_sketches
        on found_texts.text_a_id = passage_sketches.passage_text_id
    inner join living.passage_texts
        on passage_sketches.passage_text_id = passage_texts.id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    inner join living.passages
        on passage_texts.passage_id = passages.id
    inner join living.sources
        on passage_texts.source_id = sources.id
    where revisions.is_current
)

select
    texts_a.passage_id as passage_a_id,
    texts_b.passage_id as passage_b_id,
    texts_a.source_id as source_a_id,
    texts_b.source_id as source_b_id,
    texts_a.passage_text_id as text_a_id,
    texts_b.passage_text_id as text_b_id,
    directed.shared_count,
    texts_a.shingle_count as shingle_a_count,
    texts_b.shingle_count as shingle_b_count,
    case
    research.date_relation(
        texts_a.published_earliest,
        texts_a.published_latest,
        texts_b.published_earliest,
        texts_b.published_latest
    )
        when 'before' then texts_a.passage_id
        when 'after' then texts_b.passage_id
    end as original_passage_id
from directed
inner join current_texts as texts_a
    on directed.text_a_id = texts_a.passage_text_id
inner join current_texts as texts_b
    on directed.text_b_id = texts_b.passage_text_id
where texts_a.source_key < texts_b.source_key
