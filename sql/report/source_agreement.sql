-- Question: which sources agree, refine or contradict each other?
-- Grain: source_a_key, source_b_key
create view report.source_agreement as
with

positions as (
    select
        evidence.claim_id,
        evidence.source_id,
        evidence.source_key,
        bool_or(evidence.polarity = 1) as is_for,
        bool_or(evidence.polarity = -1) as is_against
    from report.evidence
    group by evidence.claim_id, evidence.source_id, evidence.source_key
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
    group by positions_a.source_id, positions_b.source_id
),

-- Two sources stand on two sides of a conflict if neither only denies its claim.
opposite_sides as (
    select
        conflicts.conflict_key,
        conflicts.verdict,
        conflicts.derived_as,
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
    from report.conflicts
    inner join positions as positions_a
        on conflicts.claim_a_id = positions_a.claim_id
    inner join positions as positions_b
        on conflicts.claim_b_id = positions_b.claim_id
    where
        positions_a.source_id <> positions_b.source_id
        and (positions_a.is_for or not positions_a.is_against)
        and (positions_b.is_for or not positions_b.is_against)
),

conflicts_of_pairs as (
    select
        opposite_sides.source_a_id,
        opposite_sides.source_b_id,
        opposite_sides.conflict_key,
        opposite_sides.verdict,
        opposite_sides.derived_as
    from opposite_sides
    group by
        opposite_sides.source_a_id,
        opposite_sides.source_b_id,
        opposite_sides.conflict_key,
        opposite_sides.verdict,
        opposite_sides.derived_as
),

opposed as (
    select
        conflicts_of_pairs.source_a_id,
        conflicts_of_pairs.source_b_id,
        count(*) filter (
            where conflicts_of_pairs.verdict <> 'ruled out'
        ) as conflict_count,
        count(*) filter (
            where conflicts_of_pairs.verdict = 'contradiction'
        ) as contradiction_count,
        count(*) filter (
            where
            conflicts_of_pairs.verdict = 'precision'
            or (
                conflicts_of_pairs.verdict = 'open'
                and conflicts_of_pairs.derived_as = 'precision'
            )
        ) as refining_count,
        count(*) filter (
            where conflicts_of_pairs.verdict = 'open'
        ) as open_conflict_count
    from conflicts_of_pairs
    group by conflicts_of_pairs.source_a_id, conflicts_of_pairs.source_b_id
),

pairs as (
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
)

select
    sources_a.source_id as source_a_id,
    sources_a.source_key as source_a_key,
    sources_a.source_title as source_a_title,
    sources_b.source_id as source_b_id,
    sources_b.source_key as source_b_key,
    sources_b.source_title as source_b_title,
    pairs.shared_claim_count,
    pairs.agreeing_claim_count,
    pairs.opposed_claim_count,
    pairs.conflict_count,
    pairs.contradiction_count,
    pairs.refining_count,
    pairs.open_conflict_count,
    sources_a.origin_source_id = sources_b.origin_source_id as is_same_origin
from pairs
inner join report.source_origins as sources_a
    on pairs.source_a_id = sources_a.source_id
inner join report.source_origins as sources_b
    on pairs.source_b_id = sources_b.source_id;

comment on view report.source_agreement is
'One row per pair of sources that share a claim or stand on two sides of a conflict';
comment on column report.source_agreement.source_a_id is 'Source a: internal number';
comment on column report.source_agreement.source_a_key is
'Source a: stable key; a has the lower one';
comment on column report.source_agreement.source_a_title is
'Source a: title; null if it shows none';
comment on column report.source_agreement.source_b_id is 'Source b: internal number';
comment on column report.source_agreement.source_b_key is
'Source b: stable key; a has the lower one';
comment on column report.source_agreement.source_b_title is
'Source b: title; null if it shows none';
comment on column report.source_agreement.shared_claim_count is
'Claims both carry, whatever their stance';
comment on column report.source_agreement.agreeing_claim_count is
'Claims both say, or both deny';
comment on column report.source_agreement.opposed_claim_count is
'Claims one says and the other denies';
comment on column report.source_agreement.conflict_count is
'Conflicts between a claim of one and a claim of the other, not those ruled out';
comment on column report.source_agreement.contradiction_count is
'Of these, judged to be contradictions';
comment on column report.source_agreement.refining_count is
'Of these, judged or seen to differ in precision only';
comment on column report.source_agreement.open_conflict_count is
'Of these, without a verdict yet or left open';
comment on column report.source_agreement.is_same_origin is
'True if the two are copies of one text';
