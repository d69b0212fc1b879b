-- Keeps: who is tied to whom, in what way, and how much shows it.
-- Grain: actor_a_id, actor_b_id, tie_family, tie_kind
-- Touched by: actor_pairs, by pair_id
with

ties as (
    select
        shown_ties.pair_id,
        shown_ties.tie_family,
        shown_ties.tie_kind,
        shown_ties.origin,
        shown_ties.source_id,
        shown_ties.evidence_count
    from touched_actor_pairs
    inner join kept.shown_ties
        on touched_actor_pairs.id = shown_ties.pair_id
    union all
    -- what we settled counts as a tie even where no source shows it
    select
        touched_actor_pairs.id as pair_id,
        'relation' as tie_family,
        actor_relations.kind as tie_kind,
        null as origin,
        null as source_id,
        0 as evidence_count
    from touched_actor_pairs
    inner join living.actor_relations
        on
            (touched_actor_pairs.id >> 32) = actor_relations.from_actor_id
            and (touched_actor_pairs.id & 4294967295) = actor_relations.to_actor_id
    union all
    select
        touched_actor_pairs.id as pair_id,
        'event' as tie_family,
        'same_event' as tie_kind,
        null as origin,
        null as source_id,
        0 as evidence_count
    from touched_actor_pairs
    inner join living.event_actors
        on (touched_actor_pairs.id >> 32) = event_actors.actor_id
    inner join living.events
        on event_actors.event_id = events.id
    inner join living.event_actors as other_actors
        on
            events.id = other_actors.event_id
            and (touched_actor_pairs.id & 4294967295) = other_actors.actor_id
    where event_actors.actor_id < other_actors.actor_id
),

weighted as (
    select
        ties.pair_id,
        ties.tie_family,
        ties.tie_kind,
        count(distinct ties.origin) as weight,
        sum(ties.evidence_count)::bigint as evidence_count,
        count(distinct ties.source_id) as source_count
    from ties
    group by ties.pair_id, ties.tie_family, ties.tie_kind
)

-- A tie without direction is listed from the lower key to the higher.
select
    weighted.pair_id,
    case
        when weighted.tie_family = 'event' and actors_b.key < actors_a.key
            then actors_b.id
        else actors_a.id
    end as actor_a_id,
    case
        when weighted.tie_family = 'event' and actors_b.key < actors_a.key
            then actors_a.id
        else actors_b.id
    end as actor_b_id,
    weighted.tie_family,
    weighted.tie_kind,
    weighted.weight,
    weighted.evidence_count,
    weighted.source_count
from weighted
inner join living.actors as actors_a
    on (weighted.pair_id >> 32) = actors_a.id
inner join living.actors as actors_b
    on (weighted.pair_id & 4294967295) = actors_b.id
