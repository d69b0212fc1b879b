-- Question: how much is claimed, by how many sources, and how much is in dispute on
-- each topic?
-- Grain: topic_key
create view report.topics as
select
    topics.id as topic_id,
    topics.key as topic_key,
    topics.label as topic_label,
    topics.facet as topic_facet,
    (
        select topic_facets.label
        from research.topic_facets
        where topic_facets.key = topics.facet
    ) as topic_facet_label,
    parents.key as parent_topic_key,
    parents.label as parent_topic_label,
    paths.topic_path,
    topics.description as topic_description,
    kept_topics.claim_count,
    kept_topics.direct_claim_count,
    kept_topics.source_count,
    kept_topics.conflict_count,
    kept_topics.open_conflict_count
from living.topics
left join living.topics as parents
    on topics.parent_key = parents.key
left join
    lateral (
        with recursive

        wider as (
            select
                topics.parent_key,
                topics.label as topic_path
            union all
            select
                living_topics.parent_key,
                living_topics.label || ' > ' || wider.topic_path as topic_path
            from wider
            inner join living.topics as living_topics
                on wider.parent_key = living_topics.key
        )

        select
            coalesce(
                max(wider.topic_path) filter (where wider.parent_key is null),
                topics.label
            ) as topic_path
        from wider
    ) as paths
    on true
left join kept.topics as kept_topics
    on topics.id = kept_topics.topic_id;

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
