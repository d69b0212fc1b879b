-- Question: who imposes sanctions on whom, who wants them lifted, and who opposes it?
select
    evidence.claim_statement,
    evidence.claim_kind_label,
    evidence.origin_name,
    evidence.source_key
from report.evidence
inner join report.claim_topics
    on evidence.claim_key = claim_topics.claim_key
where claim_topics.topic_key = 'sanctions'
order by
    evidence.claim_kind asc,
    evidence.claim_key asc,
    evidence.evidence_key asc;
