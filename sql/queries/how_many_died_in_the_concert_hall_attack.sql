-- Question: how many people died in the attack on the concert hall, and who says so?
select
    quantities.value,
    quantities.value_best,
    evidence.source_key,
    evidence.passage_key,
    evidence.origin_name,
    evidence.hedge_label,
    claims.support
from report.quantities
inner join report.claims
    on quantities.claim_key = claims.claim_key
inner join report.evidence
    on quantities.claim_key = evidence.claim_key
where
    quantities.subject_key = 'crocus-attack'
    and quantities.attribute = 'death_toll'
order by evidence.evidence_key asc;
