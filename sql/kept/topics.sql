-- Keeps: how many claims, conflicts and sources there are on each topic, wider or not.
-- Grain: topic_id
-- Touched by: topics, by topic_id
with

claim_counts as (
    select
        topic_claims.topic_id,
        sum(topic_claims.claim_count) as claim_count,
        sum(topic_claims.direct_claim_count) as direct_claim_count,
        sum(topic_claims.conflict_count) as conflict_count,
        sum(topic_claims.open_conflict_count) as open_conflict_count
    from touched_topics
    inner join kept.topic_claims
        on touched_topics.id = topic_claims.topic_id
    group by topic_claims.topic_id
),

source_counts as (
    select
        topic_sources.topic_id,
        count(*) as source_count
    from touched_topics
    inner join kept.topic_sources
        on touched_topics.id = topic_sources.topic_id
    group by topic_sources.topic_id
)

select
    topics.id as topic_id,
    coalesce(claim_counts.claim_count, 0) as claim_count,
    coalesce(claim_counts.direct_claim_count, 0) as direct_claim_count,
    coalesce(source_counts.source_count, 0) as source_count,
    coalesce(claim_counts.conflict_count, 0) as conflict_count,
    coalesce(claim_counts.open_conflict_count, 0) as open_conflict_count
from touched_topics
inner join living.topics
    on touched_topics.id = topics.id
left join claim_counts
    on topics.id = claim_counts.topic_id
left join source_counts
    on topics.id = source_counts.topic_id
