-- Question: what is known of each topic a claim may have?
-- Grain: topic_id
create view bi.dim_topic as
select
    topics.topic_id,
    topics.topic_key,
    topics.topic_label,
    topics.topic_path,
    topics.topic_facet,
    topics.topic_facet_label
from report.topics
union all
-- Of the types of the columns above, so that unused columns are left out of both.
select
    0::bigint as topic_id,
    'unknown' as topic_key,
    'No topic' as topic_label,
    'No topic' as topic_path,
    'unknown' as topic_facet,
    'Unknown' as topic_facet_label;

comment on view bi.dim_topic is
'One row per topic, and one with topic_id 0 for claims without a topic';
comment on column bi.dim_topic.topic_id is
'Topic: internal number, may change when the database is rebuilt';
comment on column bi.dim_topic.topic_key is 'Topic: stable key';
comment on column bi.dim_topic.topic_label is 'Topic';
comment on column bi.dim_topic.topic_path is
'The topic under its wider topics, widest first, joined by >';
comment on column bi.dim_topic.topic_facet is
'Way of dividing the topic belongs to: theme, region';
comment on column bi.dim_topic.topic_facet_label is
'Way of dividing, as people read it';
