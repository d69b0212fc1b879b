-- Question: what is predicted, how firmly, and by whom?
select
    evidence.claim_statement,
    claims.modality_label,
    evidence.hedge_label,
    evidence.source_key,
    evidence.origin_name,
    claims.support
from report.evidence
inner join report.claims
    on evidence.claim_key = claims.claim_key
where evidence.claim_kind = 'prediction'
order by
    evidence.hedge asc,
    evidence.evidence_key asc;
