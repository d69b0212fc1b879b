-- Question: what does each source say about women's rights under the Taliban?
select
    evidence.source_key,
    evidence.passage_key,
    evidence.claim_statement,
    evidence.claim_kind_label,
    evidence.source_stance_label,
    evidence.origin_name
from report.evidence
inner join report.claim_topics
    on evidence.claim_key = claim_topics.claim_key
where claim_topics.topic_key = 'womens-rights'
order by
    evidence.source_key asc,
    evidence.evidence_key asc;
