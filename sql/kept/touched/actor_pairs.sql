-- Touched: pairs of actors of which the ties may differ after this run.
-- Of: pairs of actors
-- After: shown_ties
with

events as (
    select changed_events.id
    from changed_events
    union
    select changed_event_actors.event_id as id
    from changed_event_actors
    union
    -- Which of the two comes first is decided by their keys.
    select event_actors.event_id as id
    from changed_actors
    inner join research.event_actors
        on changed_actors.id = event_actors.actor_id
)

select touched_former_actor_pairs.id
from touched_former_actor_pairs
union
select shown_ties.pair_id as id
from touched_telling_sources
inner join kept.shown_ties
    on touched_telling_sources.id = shown_ties.source_id
union
select
    (changed_actor_relations.from_actor_id << 32)
    | changed_actor_relations.to_actor_id as id
from changed_actor_relations
union
select (event_actors.actor_id << 32) | other_actors.actor_id as id
from events
inner join research.event_actors
    on events.id = event_actors.event_id
inner join research.event_actors as other_actors
    on
        events.id = other_actors.event_id
        and event_actors.actor_id < other_actors.actor_id
