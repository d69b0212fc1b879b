-- Question: what looks like a contradiction but is a change over time, a plan and its
-- outcome, a matter of precision or wording, or two different things?
-- Shows: pairs whose values differ although both may be right; the verdict reads from
-- the first value to the second.
select
    conflicts.verdict,
    conflicts.subject_name,
    conflicts.attribute_label,
    conflicts.claim_a_value,
    conflicts.claim_relation_kind_label,
    conflicts.claim_b_value,
    conflicts.rationale
from report.conflicts
where
    conflicts.is_derived
    and conflicts.verdict not in ('contradiction', 'open')
order by
    conflicts.verdict asc,
    conflicts.conflict_key asc;
