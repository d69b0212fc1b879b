-- Touched: actors of which what is known from all sources may differ after this run.
-- Of: actors
-- After: actor_sources
with

-- The country of a body is that of those who hold office at it.
institutions as (
    select actor_relations.from_actor_id as id
    from changed_actors
    inner join research.actor_relations
        on changed_actors.id = actor_relations.to_actor_id
)

select touched_former_actors.id
from touched_former_actors
union
select actor_sources.actor_id as id
from touched_telling_sources
inner join kept.actor_sources
    on touched_telling_sources.id = actor_sources.source_id
union
select changed_actors.id
from changed_actors
union
select institutions.id
from institutions
union
select changed_actor_relations.from_actor_id as id
from changed_actor_relations
union
select changed_event_actors.actor_id as id
from changed_event_actors
union
select event_actors.actor_id as id
from changed_events
inner join research.event_actors
    on changed_events.id = event_actors.event_id
