-- Keeps: which claims contradict each other, seem to, or are denied, and our verdict.
-- Grain: claim_a_id, claim_b_id
-- Touched by: claims, by claim_a_id or claim_b_id
with

touched_relations as (
    select claim_relations.id
    from touched_claims
    inner join research.claim_relations
        on touched_claims.id = claim_relations.from_claim_id
    union
    select claim_relations.id
    from touched_claims
    inner join research.claim_relations
        on touched_claims.id = claim_relations.to_claim_id
),

-- Of several verdicts on one pair, the one listed first in the vocabulary counts.
judged as (
    select distinct on (
        least(from_claims.id, to_claims.id), greatest(from_claims.id, to_claims.id)
    )
        claim_relations.id,
        from_claims.id as claim_a_id,
        to_claims.id as claim_b_id,
        claim_relation_kinds.verdict
    from touched_relations
    inner join living.claim_relations
        on touched_relations.id = claim_relations.id
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    inner join living.claims as from_claims
        on claim_relations.from_claim_id = from_claims.id
    inner join living.claims as to_claims
        on claim_relations.to_claim_id = to_claims.id
    where claim_relation_kinds.verdict is not null
    order by
        least(from_claims.id, to_claims.id),
        greatest(from_claims.id, to_claims.id),
        claim_relation_kinds.rank,
        claim_relations.kind,
        claim_relations.id
),

derived as (
    select
        differing_values.claim_a_id,
        differing_values.claim_b_id,
        differing_values.derived_as
    from touched_claims
    inner join kept.differing_values
        on touched_claims.id = differing_values.claim_a_id
    union
    select
        differing_values.claim_a_id,
        differing_values.claim_b_id,
        differing_values.derived_as
    from touched_claims
    inner join kept.differing_values
        on touched_claims.id = differing_values.claim_b_id
)

-- A pair is known by its claims in whatever order; who judges it gives the order.
select
    coalesce(judged.claim_a_id, derived.claim_a_id) as claim_a_id,
    coalesce(judged.claim_b_id, derived.claim_b_id) as claim_b_id,
    'two claims' as conflict_kind,
    derived.derived_as,
    judged.id as claim_relation_id,
    coalesce(judged.verdict, 'open') as verdict
from derived
full join judged
    on
        least(derived.claim_a_id, derived.claim_b_id)
        = least(judged.claim_a_id, judged.claim_b_id)
        and greatest(derived.claim_a_id, derived.claim_b_id)
        = greatest(judged.claim_a_id, judged.claim_b_id)
union all
-- Who takes back what he said himself stands on both sides alone.
select
    claims.claim_id as claim_a_id,
    claims.claim_id as claim_b_id,
    'denied claim' as conflict_kind,
    'denial' as derived_as,
    null as claim_relation_id,
    'contradiction' as verdict
from touched_claims
inner join kept.claims
    on touched_claims.id = claims.claim_id
where
    claims.source_count_for > 0
    and claims.source_count_against > 0
    and claims.siding_origin_count > 1
