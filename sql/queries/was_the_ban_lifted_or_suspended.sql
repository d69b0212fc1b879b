-- Question: was the ban lifted or suspended?
-- Shows: each wording with the source that uses it; the verdict on the two follows from
-- report.conflicts.
select
    claim_values.value,
    evidence.source_key,
    evidence.published_date_text,
    evidence.hedge_label,
    conflicts.verdict,
    conflicts.rationale
from report.claim_values
inner join report.evidence
    on claim_values.claim_key = evidence.claim_key
left join report.conflicts
    on
        claim_values.claim_key in (conflicts.claim_a_key, conflicts.claim_b_key)
        and claim_values.attribute = conflicts.attribute
        and conflicts.conflict_kind = 'two claims'
where
    claim_values.subject_key = 'supreme-court-ruling'
    and claim_values.attribute = 'legal_effect'
order by
    claim_values.value asc,
    evidence.evidence_key asc,
    conflicts.conflict_key asc;
