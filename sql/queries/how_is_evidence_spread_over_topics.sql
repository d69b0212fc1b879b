-- Question: how is the evidence spread over topics, each act of saying counted once?
-- Shows: a claim with several topics counts for each in part, so the column adds up to
-- the number of acts of saying.
select
    dim_topic.topic_path,
    round(
        sum(
            bridge_claim_topic.topic_weight * fact_claim_evidence.evidence_count
        )::numeric,
        3
    )::double precision as weighted_evidence_count
from bi.fact_claim_evidence
inner join bi.bridge_claim_topic
    on fact_claim_evidence.claim_id = bridge_claim_topic.claim_id
inner join bi.dim_topic
    on bridge_claim_topic.topic_id = dim_topic.topic_id
group by
    dim_topic.topic_key,
    dim_topic.topic_path
order by
    weighted_evidence_count desc,
    dim_topic.topic_path asc;
