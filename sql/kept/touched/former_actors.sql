-- Touched: actors of which the touched sources told before this run.
-- Of: actors
select distinct actor_sources.actor_id as id
from touched_telling_sources
inner join kept.actor_sources
    on touched_telling_sources.id = actor_sources.source_id
