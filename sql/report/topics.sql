-- Question: how much is claimed, by how many sources, and how much is in dispute on
-- each topic?
-- Grain: topic_key
create view report.topics as
with recursive

live_topics as (
    select
        topics.id as topic_id,
        topics.key as topic_key,
        topics.label as topic_label,
        topics.parent_key
    from living.topics
),

within as (
    select
        live_topics.topic_id as wider_topic_id,
        live_topics.topic_id,
        live_topics.topic_key
    from live_topics
    union
    select
        within.wider_topic_id,
        live_topics.topic_id,
        live_topics.topic_key
    from within
    inner join live_topics
        on within.topic_key = live_topics.parent_key
),

paths as (
    select
        live_topics.topic_id,
        live_topics.topic_key,
        live_topics.topic_label as topic_path
    from live_topics
    where live_topics.parent_key is null
    union
    select
        live_topics.topic_id,
        live_topics.topic_key,
        paths.topic_path || ' > ' || live_topics.topic_label as topic_path
    from paths
    inner join live_topics
        on paths.topic_key = live_topics.parent_key
),

topic_claims as (
    select
        within.wider_topic_id as topic_id,
        claim_topics.claim_id,
        bool_or(within.topic_id = within.wider_topic_id) as is_direct
    from within
    inner join living.claim_topics
        on within.topic_id = claim_topics.topic_id
    inner join living.claims
        on claim_topics.claim_id = claims.id
    group by within.wider_topic_id, claim_topics.claim_id
),

claim_counts as (
    select
        topic_claims.topic_id,
        count(*) as claim_count,
        count(*) filter (where topic_claims.is_direct) as direct_claim_count
    from topic_claims
    group by topic_claims.topic_id
),

claim_carriers as (
    select
        evidence.claim_id,
        evidence.source_id
    from report.evidence
    group by evidence.claim_id, evidence.source_id
),

source_counts as (
    select
        topic_claims.topic_id,
        count(distinct claim_carriers.source_id) as source_count
    from topic_claims
    inner join claim_carriers
        on topic_claims.claim_id = claim_carriers.claim_id
    group by topic_claims.topic_id
),

conflict_sides as (
    select
        claim_sides.claim_id,
        conflicts.conflict_key,
        conflicts.verdict
    from report.conflicts
    cross join lateral (
        values (conflicts.claim_a_id), (conflicts.claim_b_id)
    ) as claim_sides (claim_id)
),

-- A conflict counts once, also where both its claims are on the topic.
topic_conflicts as (
    select distinct
        topic_claims.topic_id,
        conflict_sides.conflict_key,
        conflict_sides.verdict
    from topic_claims
    inner join conflict_sides
        on topic_claims.claim_id = conflict_sides.claim_id
),

conflict_counts as (
    select
        topic_conflicts.topic_id,
        count(*) filter (
            where topic_conflicts.verdict <> 'ruled out'
        ) as conflict_count,
        count(*) filter (
            where topic_conflicts.verdict = 'open'
        ) as open_conflict_count
    from topic_conflicts
    group by topic_conflicts.topic_id
)

select
    topics.id as topic_id,
    topics.key as topic_key,
    topics.label as topic_label,
    topics.facet as topic_facet,
    topic_facets.label as topic_facet_label,
    parents.topic_key as parent_topic_key,
    parents.topic_label as parent_topic_label,
    coalesce(paths.topic_path, topics.label) as topic_path,
    topics.description as topic_description,
    coalesce(claim_counts.claim_count, 0) as claim_count,
    coalesce(claim_counts.direct_claim_count, 0) as direct_claim_count,
    coalesce(source_counts.source_count, 0) as source_count,
    coalesce(conflict_counts.conflict_count, 0) as conflict_count,
    coalesce(conflict_counts.open_conflict_count, 0) as open_conflict_count
from living.topics
left join research.topic_facets
    on topics.facet = topic_facets.key
left join live_topics as parents
    on topics.parent_key = parents.topic_key
left join paths
    on topics.id = paths.topic_id
left join claim_counts
    on topics.id = claim_counts.topic_id
left join source_counts
    on topics.id = source_counts.topic_id
left join conflict_counts
    on topics.id = conflict_counts.topic_id;

comment on view report.topics is
'One row per topic, with what is claimed on it and on its narrower topics';
comment on column report.topics.topic_id is
'Topic: internal number, may change when the database is rebuilt';
comment on column report.topics.topic_key is 'Topic: stable key';
comment on column report.topics.topic_label is 'Topic';
comment on column report.topics.topic_facet is
'Way of dividing the topic belongs to: theme, region, motive';
comment on column report.topics.topic_facet_label is
'Way of dividing, as people read it';
comment on column report.topics.parent_topic_key is
'Wider topic: stable key; null at the top';
comment on column report.topics.parent_topic_label is 'Wider topic; null at the top';
comment on column report.topics.topic_path is
'The topic under its wider topics, widest first, joined by >';
comment on column report.topics.topic_description is 'What belongs to the topic';
comment on column report.topics.claim_count is 'Claims on the topic or a narrower one';
comment on column report.topics.direct_claim_count is 'Claims on this very topic';
comment on column report.topics.source_count is
'Sources that carry one of these claims';
comment on column report.topics.conflict_count is
'Conflicts in which one of these claims stands, each once, denied claims included, '
'those ruled out left aside';
comment on column report.topics.open_conflict_count is
'Of these, without a verdict yet or left open';
