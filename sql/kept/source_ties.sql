-- Keeps: which live sources are copies of one another, or share most of a text.
-- Grain: source_id, tied_source_id
-- Touched by: tied_sources, by source_id
with

touched_texts as (
    select passage_sketches.passage_text_id
    from touched_tied_sources
    inner join research.passage_sketches
        on touched_tied_sources.id = passage_sketches.source_id
),

met_reuses as (
    select
        text_reuses.passage_text_id,
        text_reuses.source_id,
        text_reuses.other_passage_text_id,
        text_reuses.other_source_id,
        text_reuses.shared_count
    from touched_texts
    inner join research.text_reuses
        on touched_texts.passage_text_id = text_reuses.passage_text_id
    union
    select
        text_reuses.passage_text_id,
        text_reuses.source_id,
        text_reuses.other_passage_text_id,
        text_reuses.other_source_id,
        text_reuses.shared_count
    from touched_texts
    inner join research.text_reuses
        on touched_texts.passage_text_id = text_reuses.other_passage_text_id
),

-- Wording shared between sources ties them too, if it is most of the shorter text.
-- A passage that meets several passages of the other source counts its words once.
directed_reuses as (
    select
        met_reuses.passage_text_id,
        met_reuses.source_id,
        met_reuses.other_passage_text_id,
        met_reuses.other_source_id,
        met_reuses.shared_count
    from met_reuses
    union all
    select
        met_reuses.other_passage_text_id as passage_text_id,
        met_reuses.other_source_id as source_id,
        met_reuses.passage_text_id as other_passage_text_id,
        met_reuses.source_id as other_source_id,
        met_reuses.shared_count
    from met_reuses
),

current_texts as not materialized (
    select
        passage_texts.id as passage_text_id,
        passage_sketches.source_id,
        passage_sketches.shingle_count
    from research.passage_sketches
    inner join living.passage_texts
        on passage_sketches.passage_text_id = passage_texts.id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
),

shared_passages as (
    select
        directed_reuses.source_id,
        directed_reuses.other_source_id,
        least(
            sum(directed_reuses.shared_count), min(current_texts.shingle_count)
        ) as shared_count
    from directed_reuses
    inner join current_texts
        on directed_reuses.passage_text_id = current_texts.passage_text_id
    inner join current_texts as other_current_texts
        on directed_reuses.other_passage_text_id = other_current_texts.passage_text_id
    group by
        directed_reuses.passage_text_id,
        directed_reuses.source_id,
        directed_reuses.other_source_id
),

shared_sources as (
    select
        shared_passages.source_id,
        shared_passages.other_source_id,
        sum(shared_passages.shared_count) as shared_count
    from shared_passages
    group by shared_passages.source_id, shared_passages.other_source_id
),

reusing_sources as (
    select distinct shared_sources.source_id
    from shared_sources
),

source_lengths as (
    select
        current_texts.source_id,
        sum(current_texts.shingle_count) as shingle_count
    from reusing_sources
    inner join current_texts
        on reusing_sources.source_id = current_texts.source_id
    group by current_texts.source_id
),

-- Half of either text is enough, which is to say half of the shorter one.
reuse_ties as (
    select
        shared_sources.source_id,
        shared_sources.other_source_id as tied_source_id
    from shared_sources
    inner join source_lengths
        on shared_sources.source_id = source_lengths.source_id
    where shared_sources.shared_count >= 0.5 * source_lengths.shingle_count
),

same_origins as not materialized (
    select
        source_relations.from_source_id,
        source_relations.to_source_id
    from living.source_relations
    inner join research.source_relation_kinds
        on source_relations.kind = source_relation_kinds.key
    where source_relation_kinds.is_same_origin
),

ties as (
    select
        reuse_ties.source_id,
        reuse_ties.tied_source_id
    from reuse_ties
    union
    select
        reuse_ties.tied_source_id as source_id,
        reuse_ties.source_id as tied_source_id
    from reuse_ties
    union
    select
        same_origins.from_source_id as source_id,
        same_origins.to_source_id as tied_source_id
    from touched_tied_sources
    inner join same_origins
        on touched_tied_sources.id = same_origins.from_source_id
    union
    select
        same_origins.to_source_id as source_id,
        same_origins.from_source_id as tied_source_id
    from touched_tied_sources
    inner join same_origins
        on touched_tied_sources.id = same_origins.to_source_id
)

select
    ties.source_id,
    ties.tied_source_id
from touched_tied_sources
inner join ties
    on touched_tied_sources.id = ties.source_id
inner join living.sources
    on ties.source_id = sources.id
inner join living.sources as tied_sources
    on ties.tied_source_id = tied_sources.id
