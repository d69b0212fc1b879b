-- Question: which claims, if true, speak for which other claims?
select
    claim_relations.from_claim_statement,
    claim_relations.claim_relation_kind_label,
    claim_relations.to_claim_statement,
    claim_relations.rationale
from report.claim_relations
where claim_relations.claim_relation_kind = 'supports'
order by
    claim_relations.from_claim_key asc,
    claim_relations.to_claim_key asc;
