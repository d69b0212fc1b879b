-- Question: which claims belong to which topic?
-- Grain: claim_key, topic_key
create view report.claim_topics as
select
    topics.id as topic_id,
    topics.key as topic_key,
    topics.label as topic_label,
    topics.facet as topic_facet,
    topic_facets.label as topic_facet_label,
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    claim_kinds.label as claim_kind_label
from living.claim_topics
inner join living.claims
    on claim_topics.claim_id = claims.id
inner join living.topics
    on claim_topics.topic_id = topics.id
left join research.topic_facets
    on topics.facet = topic_facets.key
left join research.claim_kinds
    on claims.kind = claim_kinds.key;

comment on view report.claim_topics is 'One row per claim and topic of it';
comment on column report.claim_topics.topic_id is
'Topic: internal number, may change when the database is rebuilt';
comment on column report.claim_topics.topic_key is 'Topic: stable key';
comment on column report.claim_topics.topic_label is 'Topic';
comment on column report.claim_topics.topic_facet is
'Way of dividing the topic belongs to: theme, region, motive';
comment on column report.claim_topics.topic_facet_label is
'Way of dividing, as people read it';
comment on column report.claim_topics.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.claim_topics.claim_key is 'Claim: stable key';
comment on column report.claim_topics.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.claim_topics.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column report.claim_topics.claim_kind_label is
'Kind of claim, as people read it';
