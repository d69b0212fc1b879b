-- Keeps: which live claims are part of which broader ones, directly or through others.
-- Grain: claim_id, broader_claim_id
-- Touched by: claims, by broader_claim_id
with recursive

-- No tie leads back to its claim, so the steps come to an end.
steps as not materialized (
    select
        claim_relations.from_claim_id as claim_id,
        claim_relations.to_claim_id as broader_claim_id
    from living.claim_relations
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    inner join living.claims
        on claim_relations.from_claim_id = claims.id
    inner join living.claims as broader_claims
        on claim_relations.to_claim_id = broader_claims.id
    where claim_relation_kinds.effect = 'narrower'
),

reached as (
    select
        steps.claim_id,
        steps.broader_claim_id,
        1 as step_count
    from touched_claims
    inner join steps
        on touched_claims.id = steps.broader_claim_id
    union
    select
        steps.claim_id,
        reached.broader_claim_id,
        reached.step_count + 1 as step_count
    from reached
    inner join steps
        on reached.claim_id = steps.broader_claim_id
)

select
    reached.claim_id,
    reached.broader_claim_id,
    min(reached.step_count) as step_count
from reached
group by reached.claim_id, reached.broader_claim_id
