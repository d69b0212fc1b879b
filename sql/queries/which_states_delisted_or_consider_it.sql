-- Question: which states have taken the Taliban off their lists, intend to, or only
-- think about it?
select
    claim_values.subject_name as state_name,
    claim_values.value as stage,
    evidence.source_key,
    evidence.published_date_text,
    claims.support,
    claims.open_conflict_count
from report.claim_values
inner join report.claims
    on claim_values.claim_key = claims.claim_key
inner join report.evidence
    on claim_values.claim_key = evidence.claim_key
where claim_values.attribute = 'delisting_stage'
order by
    claim_values.subject_name asc,
    claim_values.value asc,
    evidence.evidence_key asc;
