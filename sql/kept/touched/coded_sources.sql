-- Touched: sources of which passages, links, proposals or open questions may differ
-- after this run.
-- Of: sources
-- After: passages
with

-- A tie is asked about where the passage that shows it is not found again.
actor_ties as (
    select changed_actor_relations.id
    from changed_actor_relations
    union
    select actor_relations.id
    from changed_actors
    inner join research.actor_relations
        on changed_actors.id = actor_relations.from_actor_id
    union
    select actor_relations.id
    from changed_actors
    inner join research.actor_relations
        on changed_actors.id = actor_relations.to_actor_id
)

select touched_changed_sources.id
from touched_changed_sources
union
select passages.source_id as id
from touched_passages
inner join research.passages
    on touched_passages.id = passages.id
union
select changed_furniture.source_id as id
from changed_furniture
union
select changed_quotes.source_id as id
from changed_quotes
union
select changed_attributions.source_id as id
from changed_attributions
union
select changed_suggestions.source_id as id
from changed_suggestions
union
select changed_mentions.source_id as id
from changed_mentions
union
-- Where a name came or went, mentions changed in files that were not read.
select mentions.source_id as id
from research.mentions
inner join this_run
    on mentions.updated_run_id = this_run.id
where exists (select 1 from changed_actor_names)
union
select changed_actor_relation_sources.source_id as id
from changed_actor_relation_sources
union
select actor_relation_sources.source_id as id
from actor_ties
inner join research.actor_relation_sources
    on actor_ties.id = actor_relation_sources.actor_relation_id
inner join kept.passages
    on actor_relation_sources.passage_id = passages.passage_id
where passages.match_status in ('altered', 'ambiguous', 'lost')
