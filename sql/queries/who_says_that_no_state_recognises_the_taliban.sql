-- Question: who says that no country has recognised the Taliban government, and what
-- looks like recognition without being it?
-- Shows: the stated zero first, then the claims set apart from it with our reason.
select
    claims.claim_statement,
    claims.value,
    evidence.source_key,
    evidence.passage_key,
    evidence.origin_name,
    conflicts.verdict,
    conflicts.rationale
from report.claims
inner join report.evidence
    on claims.claim_key = evidence.claim_key
left join report.conflicts
    on
        claims.claim_key <> 'no-state-recognises'
        and 'no-state-recognises' in (conflicts.claim_a_key, conflicts.claim_b_key)
        and claims.claim_key in (conflicts.claim_a_key, conflicts.claim_b_key)
where
    claims.claim_key = 'no-state-recognises'
    or conflicts.conflict_key is not null
order by
    conflicts.conflict_key asc nulls first,
    evidence.evidence_key asc;
