-- Question: which topics does each claim have, with weights that add up to one?
-- Grain: claim_id, topic_id
create view bi.bridge_claim_topic as
with

live_claim_topics as (
    select
        claim_topics.claim_id,
        topics.id as topic_id,
        count(*) over (partition by claim_topics.claim_id) as topic_count
    from living.claim_topics
    inner join living.topics
        on claim_topics.topic_id = topics.id
)

select
    claims.id as claim_id,
    coalesce(live_claim_topics.topic_id, 0) as topic_id,
    1.0::double precision
    / coalesce(live_claim_topics.topic_count, 1) as topic_weight
from living.claims
left join live_claim_topics
    on claims.id = live_claim_topics.claim_id;

comment on view bi.bridge_claim_topic is
'One row per claim and topic of it, with topic_id 0 for claims without a topic';
comment on column bi.bridge_claim_topic.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column bi.bridge_claim_topic.topic_id is
'Topic: internal number, may change when the database is rebuilt';
comment on column bi.bridge_claim_topic.topic_weight is
'Share of the claim that counts for the topic; adds up to 1 for each claim';
