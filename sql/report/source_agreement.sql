-- Question: which sources agree, refine or contradict each other?
-- Grain: source_a_key, source_b_key
create view report.source_agreement as
with

positions as (
    select
        evidence.claim_id,
        evidence.source_id,
        evidence.source_key,
        coalesce(
            bool_or(evidence.polarity = 1) filter (where not evidence.is_withdrawn),
            false
        ) as is_for,
        coalesce(
            bool_or(evidence.polarity = -1) filter (where not evidence.is_withdrawn),
            false
        ) as is_against,
        bool_and(evidence.is_withdrawn) as is_withdrawn
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

-- Two sources stand on two sides of a conflict if neither only denies its claim, and
-- on two sides of a denied claim if one says and the other denies it.
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
        and not positions_a.is_withdrawn
        and not positions_b.is_withdrawn
        and case conflicts.conflict_kind
            when 'denied claim' then positions_a.is_for and positions_b.is_against
            else
                (positions_a.is_for or not positions_a.is_against)
                and (positions_b.is_for or not positions_b.is_against)
        end
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
    sources_a.origin_source_id = sources_b.origin_source_id as is_same_origin,
    titles_a.source_display_title as source_a_display_title,
    titles_a.file_name as source_a_file_name,
    titles_b.source_display_title as source_b_display_title,
    titles_b.file_name as source_b_file_name
from pairs
inner join report.source_origins as sources_a
    on pairs.source_a_id = sources_a.source_id
inner join report.source_origins as sources_b
    on pairs.source_b_id = sources_b.source_id
inner join report.source_titles as titles_a
    on pairs.source_a_id = titles_a.source_id
inner join report.source_titles as titles_b
    on pairs.source_b_id = titles_b.source_id;

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
'Claims both say, or both deny; what was taken back does not count';
comment on column report.source_agreement.opposed_claim_count is
'Claims one says and the other denies; what was taken back does not count';
comment on column report.source_agreement.conflict_count is
'Conflicts between a claim of one and a claim of the other, not those ruled out, and '
'claims one says and the other denies';
comment on column report.source_agreement.contradiction_count is
'Of these, contradictions: so judged, or said by one and denied by the other';
comment on column report.source_agreement.refining_count is
'Of these, judged or seen to differ in precision only';
comment on column report.source_agreement.open_conflict_count is
'Of these, without a verdict yet or left open';
comment on column report.source_agreement.is_same_origin is
'True if the two are copies of one text';
comment on column report.source_agreement.source_a_display_title is
'Source a: title to show, its own, or kind and outlet where it has none; never null';
comment on column report.source_agreement.source_a_file_name is
'Source a: name of the article file of the current text; null if only metadata are '
'held';
comment on column report.source_agreement.source_b_display_title is
'Source b: title to show, its own, or kind and outlet where it has none; never null';
comment on column report.source_agreement.source_b_file_name is
'Source b: name of the article file of the current text; null if only metadata are '
'held';
