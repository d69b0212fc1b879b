-- Keeps: how much each source says on each topic and those within it.
-- Grain: topic_id, source_id
-- Touched by: topical_sources, by source_id
with recursive

-- What is said of a narrower topic is said of the wider one.
within as (
    select
        topics.id as wider_topic_id,
        topics.id as topic_id,
        topics.key as topic_key
    from living.topics
    union
    select
        within.wider_topic_id,
        topics.id as topic_id,
        topics.key as topic_key
    from within
    inner join living.topics
        on within.topic_key = topics.parent_key
)

select
    within.wider_topic_id as topic_id,
    evidence.source_id,
    count(distinct evidence.claim_id) as claim_count,
    count(distinct evidence.passage_id) as passage_count
from touched_topical_sources
inner join kept.evidence
    on touched_topical_sources.id = evidence.source_id
inner join living.claim_topics
    on evidence.claim_id = claim_topics.claim_id
inner join within
    on claim_topics.topic_id = within.topic_id
group by within.wider_topic_id, evidence.source_id
