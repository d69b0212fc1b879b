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
),

-- A pair is known by its claims in whatever order; who judges it gives the order.
pairs as (
    select
        coalesce(judged.claim_a_id, derived.claim_a_id) as claim_a_id,
        coalesce(judged.claim_b_id, derived.claim_b_id) as claim_b_id,
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
)

select
    pairs.claim_a_id,
    pairs.claim_b_id,
    'two claims' as conflict_kind,
    pairs.derived_as,
    pairs.claim_relation_id,
    pairs.verdict,
    claims_a.key || ' / ' || claims_b.key as conflict_key,
    case
        when
            claims_a.subject_kind = claims_b.subject_kind
            and kept_a.subject_key = kept_b.subject_key
            then kept_a.subject_key
    end as subject_key
from pairs
inner join research.claims as claims_a
    on pairs.claim_a_id = claims_a.id
inner join research.claims as claims_b
    on pairs.claim_b_id = claims_b.id
inner join kept.claims as kept_a
    on pairs.claim_a_id = kept_a.claim_id
inner join kept.claims as kept_b
    on pairs.claim_b_id = kept_b.claim_id
union all
-- Who takes back what he said himself stands on both sides alone.
select
    kept_claims.claim_id as claim_a_id,
    kept_claims.claim_id as claim_b_id,
    'denied claim' as conflict_kind,
    'denial' as derived_as,
    null as claim_relation_id,
    'contradiction' as verdict,
    claims.key || ' / denied' as conflict_key,
    kept_claims.subject_key
from touched_claims
inner join kept.claims as kept_claims
    on touched_claims.id = kept_claims.claim_id
inner join research.claims
    on kept_claims.claim_id = claims.id
where
    kept_claims.source_count_for > 0
    and kept_claims.source_count_against > 0
    and kept_claims.siding_origin_count > 1
