-- Question: where do sources contradict each other, and why do we think so?
-- Shows: claims that one origin says and another denies, judged contradictions, and
-- pairs that are still open.
select
    conflicts.verdict,
    conflicts.conflict_kind,
    conflicts.claim_a_statement,
    conflicts.claim_a_origins,
    conflicts.claim_a_source_keys,
    conflicts.claim_b_stance,
    conflicts.claim_b_statement,
    conflicts.claim_b_origins,
    conflicts.claim_b_source_keys,
    conflicts.rationale
from report.conflicts
where conflicts.verdict in ('contradiction', 'open')
order by
    conflicts.verdict asc,
    conflicts.conflict_kind asc,
    conflicts.conflict_key asc;
