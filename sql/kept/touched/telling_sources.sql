-- Touched: sources of which what they tell of actors may differ after this run.
-- Of: sources
with

links as (
    select claim_sources.id
    from touched_claims
    inner join research.claim_sources
        on touched_claims.id = claim_sources.claim_id
    union
    select attributions.claim_source_id as id
    from changed_speech_acts
    inner join research.attributions
        on changed_speech_acts.key = attributions.speech_act
),

relations as (
    select changed_actor_relations.id
    from changed_actor_relations
    union
    select changed_actor_relation_sources.actor_relation_id as id
    from changed_actor_relation_sources
)

select touched_sources.id
from touched_sources
union
select passages.source_id as id
from touched_appearances
inner join research.passages
    on touched_appearances.id = passages.id
union
select claim_sources.source_id as id
from links
inner join research.claim_sources
    on links.id = claim_sources.id
union
select actor_relation_sources.source_id as id
from relations
inner join research.actor_relation_sources
    on relations.id = actor_relation_sources.actor_relation_id
