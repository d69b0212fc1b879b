-- Keeps: how many claims of each file are on each topic and those within it, and in
-- how many conflicts. A conflict counts in the file of its newer claim, so that summed
-- over the files everything counts once.
-- Grain: topic_id, seed_file_id
-- Touched by: claim_files, by seed_file_id
with recursive

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
),

file_claims as (
    select
        claims.id as claim_id,
        claims.seed_file_id
    from touched_claim_files
    inner join living.claims
        on touched_claim_files.id = claims.seed_file_id
),

claim_counts as (
    select
        within.wider_topic_id as topic_id,
        file_claims.seed_file_id,
        count(distinct file_claims.claim_id) as claim_count,
        count(distinct file_claims.claim_id) filter (
            where within.topic_id = within.wider_topic_id
        ) as direct_claim_count
    from file_claims
    inner join living.claim_topics
        on file_claims.claim_id = claim_topics.claim_id
    inner join within
        on claim_topics.topic_id = within.topic_id
    group by within.wider_topic_id, file_claims.seed_file_id
),

file_conflicts as (
    select
        file_claims.seed_file_id,
        conflicts.claim_a_id,
        conflicts.claim_b_id,
        conflicts.verdict
    from file_claims
    inner join kept.conflicts
        on file_claims.claim_id = conflicts.claim_a_id
    where conflicts.claim_a_id >= conflicts.claim_b_id
    union all
    select
        file_claims.seed_file_id,
        conflicts.claim_a_id,
        conflicts.claim_b_id,
        conflicts.verdict
    from file_claims
    inner join kept.conflicts
        on file_claims.claim_id = conflicts.claim_b_id
    where conflicts.claim_b_id > conflicts.claim_a_id
),

-- Once, also where both its claims are on the topic.
topic_conflicts as (
    select
        within.wider_topic_id as topic_id,
        file_conflicts.seed_file_id,
        file_conflicts.claim_a_id,
        file_conflicts.claim_b_id,
        file_conflicts.verdict
    from file_conflicts
    inner join living.claim_topics
        on file_conflicts.claim_a_id = claim_topics.claim_id
    inner join within
        on claim_topics.topic_id = within.topic_id
    union
    select
        within.wider_topic_id as topic_id,
        file_conflicts.seed_file_id,
        file_conflicts.claim_a_id,
        file_conflicts.claim_b_id,
        file_conflicts.verdict
    from file_conflicts
    inner join living.claim_topics
        on file_conflicts.claim_b_id = claim_topics.claim_id
    inner join within
        on claim_topics.topic_id = within.topic_id
),

conflict_counts as (
    select
        topic_conflicts.topic_id,
        topic_conflicts.seed_file_id,
        count(*) filter (
            where topic_conflicts.verdict <> 'ruled out'
        ) as conflict_count,
        count(*) filter (
            where topic_conflicts.verdict = 'open'
        ) as open_conflict_count
    from topic_conflicts
    group by topic_conflicts.topic_id, topic_conflicts.seed_file_id
)

select
    coalesce(claim_counts.topic_id, conflict_counts.topic_id) as topic_id,
    coalesce(claim_counts.seed_file_id, conflict_counts.seed_file_id) as seed_file_id,
    coalesce(claim_counts.claim_count, 0) as claim_count,
    coalesce(claim_counts.direct_claim_count, 0) as direct_claim_count,
    coalesce(conflict_counts.conflict_count, 0) as conflict_count,
    coalesce(conflict_counts.open_conflict_count, 0) as open_conflict_count
from claim_counts
full join conflict_counts
    on
        claim_counts.topic_id = conflict_counts.topic_id
        and claim_counts.seed_file_id = conflict_counts.seed_file_id
