-- Question: what do we make of each claim?
-- Grain: claim_id
create view parts.claim_rulings as
select
    claims.id as claim_id,
    conflict_counts.conflict_count,
    conflict_counts.open_conflict_count,
    conflict_counts.contradiction_count,
    latest_assessments.credibility,
    (
        select credibility_grades.label
        from research.credibility_grades
        where credibility_grades.key = latest_assessments.credibility
    ) as credibility_label,
    latest_assessments.likelihood,
    (
        select likelihoods.label
        from research.likelihoods
        where likelihoods.key = latest_assessments.likelihood
    ) as likelihood_label,
    latest_assessments.confidence,
    latest_assessments.assessor,
    latest_assessments.assessed_on,
    latest_assessments.rationale as assessment_rationale
from research.claims
-- A denied claim is both sides of its conflict, and that is one conflict.
left join
    lateral (
        select
            count(*) filter (where conflicts.verdict <> 'ruled out') as conflict_count,
            count(*) filter (where conflicts.verdict = 'open') as open_conflict_count,
            count(*) filter (
                where conflicts.verdict = 'contradiction'
            ) as contradiction_count
        from kept.conflicts
        where
            conflicts.claim_a_id = claims.id
            or conflicts.claim_b_id = claims.id
    ) as conflict_counts
    on true
-- By its number, so that it is left out where nobody asks for it.
left join research.claim_assessments as latest_assessments
    on
        latest_assessments.id = (
            select claim_assessments.id
            from living.claim_assessments
            where claim_assessments.claim_id = claims.id
            order by claim_assessments.assessed_on desc, claim_assessments.assessor asc
            limit 1
        );

comment on view parts.claim_rulings is
'One row per claim, retired or not: its conflicts counted and its latest assessment';
