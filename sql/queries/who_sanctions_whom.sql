-- Question: who sanctions whom, or stands where on sanctions, in whose words?
-- Shows: claims on sanctions with whom they are about in which role.
select
    claims.claim_statement,
    claims.subject_names,
    claims.object_names,
    claims.attribute_label,
    claims.value,
    evidence.source_key,
    evidence.hedge_label,
    evidence.said_by
from report.claims
inner join report.claim_topics
    on claims.claim_key = claim_topics.claim_key
inner join report.evidence
    on claims.claim_key = evidence.claim_key
where claim_topics.topic_key = 'sanctions'
order by
    claims.claim_key asc,
    evidence.evidence_key asc;
