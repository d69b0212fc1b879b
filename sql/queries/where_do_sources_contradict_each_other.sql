-- Question: where do sources contradict each other, and why do we think so?
-- Shows: judged contradictions and those still open.
select
    conflicts.verdict,
    conflicts.claim_a_statement,
    conflicts.claim_a_source_keys,
    conflicts.claim_b_statement,
    conflicts.claim_b_source_keys,
    conflicts.rationale
from report.conflicts
where conflicts.verdict in ('contradiction', 'open')
order by
    conflicts.verdict asc,
    conflicts.conflict_key asc;
