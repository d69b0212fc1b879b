-- Keeps: in how many claims and conflicts two sources agree or stand on two sides.
-- Grain: source_a_id, source_b_id
-- Touched by: paired_sources, by source_a_id or source_b_id
with

own_claims as (
    select distinct evidence.claim_id
    from touched_paired_sources
    inner join kept.evidence
        on touched_paired_sources.id = evidence.source_id
),

own_conflicts as (
    select
        conflicts.claim_a_id,
        conflicts.claim_b_id,
        conflicts.conflict_kind,
        conflicts.derived_as,
        conflicts.verdict
    from own_claims
    inner join kept.conflicts
        on own_claims.claim_id = conflicts.claim_a_id
    union
    select
        conflicts.claim_a_id,
        conflicts.claim_b_id,
        conflicts.conflict_kind,
        conflicts.derived_as,
        conflicts.verdict
    from own_claims
    inner join kept.conflicts
        on own_claims.claim_id = conflicts.claim_b_id
),

concerned_claims as (
    select own_claims.claim_id
    from own_claims
    union
    select own_conflicts.claim_a_id as claim_id
    from own_conflicts
    union
    select own_conflicts.claim_b_id as claim_id
    from own_conflicts
),

withdrawn as (
    select distinct withdrawals.evidence_id
    from concerned_claims
    inner join kept.withdrawals
        on concerned_claims.claim_id = withdrawals.claim_id
),

said as (
    select
        evidence.claim_id,
        evidence.source_id,
        evidence.polarity,
        withdrawn.evidence_id is null as is_standing
    from concerned_claims
    inner join kept.evidence
        on concerned_claims.claim_id = evidence.claim_id
    left join withdrawn
        on evidence.evidence_id = withdrawn.evidence_id
),

positions as (
    select
        said.claim_id,
        said.source_id,
        sources.key as source_key,
        touched_paired_sources.id is not null as is_touched,
        bool_or(said.polarity = 1 and said.is_standing) as is_for,
        bool_or(said.polarity = -1 and said.is_standing) as is_against,
        bool_or(said.is_standing) as is_standing
    from said
    inner join research.sources
        on said.source_id = sources.id
    left join touched_paired_sources
        on said.source_id = touched_paired_sources.id
    group by said.claim_id, said.source_id, sources.key, touched_paired_sources.id
),

shared as (
    select
        positions_a.source_id as source_a_id,
        positions_b.source_id as source_b_id,
        count(*) as shared_claim_count,
        count(*) filter (
            where
            (positions_a.is_for and positions_b.is_for)
            or (positions_a.is_against and positions_b.is_against)
        ) as agreeing_claim_count,
        count(*) filter (
            where
            (positions_a.is_for and positions_b.is_against)
            or (positions_a.is_against and positions_b.is_for)
        ) as opposed_claim_count
    from positions as positions_a
    inner join positions as positions_b
        on
            positions_a.claim_id = positions_b.claim_id
            and positions_a.source_key < positions_b.source_key
    where positions_a.is_touched or positions_b.is_touched
    group by positions_a.source_id, positions_b.source_id
),

-- Two sources stand on two sides of a conflict if neither only denies its claim, and
-- on two sides of a denied claim if one says and the other denies it. Once, also where
-- each says both claims.
opposite_sides as (
    select distinct
        own_conflicts.claim_a_id,
        own_conflicts.claim_b_id,
        own_conflicts.derived_as,
        own_conflicts.verdict,
        case
            when positions_a.source_key < positions_b.source_key
                then positions_a.source_id
            else positions_b.source_id
        end as source_a_id,
        case
            when positions_a.source_key < positions_b.source_key
                then positions_b.source_id
            else positions_a.source_id
        end as source_b_id
    from own_conflicts
    inner join positions as positions_a
        on own_conflicts.claim_a_id = positions_a.claim_id
    inner join positions as positions_b
        on own_conflicts.claim_b_id = positions_b.claim_id
    where
        (positions_a.is_touched or positions_b.is_touched)
        and positions_a.source_id <> positions_b.source_id
        and positions_a.is_standing
        and positions_b.is_standing
        and case own_conflicts.conflict_kind
            when 'denied claim' then positions_a.is_for and positions_b.is_against
            else
                (positions_a.is_for or not positions_a.is_against)
                and (positions_b.is_for or not positions_b.is_against)
        end
),

opposed as (
    select
        opposite_sides.source_a_id,
        opposite_sides.source_b_id,
        count(*) filter (
            where opposite_sides.verdict <> 'ruled out'
        ) as conflict_count,
        count(*) filter (
            where opposite_sides.verdict = 'contradiction'
        ) as contradiction_count,
        count(*) filter (
            where
            opposite_sides.verdict = 'precision'
            or (
                opposite_sides.verdict = 'open'
                and opposite_sides.derived_as = 'precision'
            )
        ) as refining_count,
        count(*) filter (where opposite_sides.verdict = 'open') as open_conflict_count
    from opposite_sides
    group by opposite_sides.source_a_id, opposite_sides.source_b_id
)

select
    coalesce(shared.source_a_id, opposed.source_a_id) as source_a_id,
    coalesce(shared.source_b_id, opposed.source_b_id) as source_b_id,
    coalesce(shared.shared_claim_count, 0) as shared_claim_count,
    coalesce(shared.agreeing_claim_count, 0) as agreeing_claim_count,
    coalesce(shared.opposed_claim_count, 0) as opposed_claim_count,
    coalesce(opposed.conflict_count, 0) as conflict_count,
    coalesce(opposed.contradiction_count, 0) as contradiction_count,
    coalesce(opposed.refining_count, 0) as refining_count,
    coalesce(opposed.open_conflict_count, 0) as open_conflict_count
from shared
full join opposed
    on
        shared.source_a_id = opposed.source_a_id
        and shared.source_b_id = opposed.source_b_id
