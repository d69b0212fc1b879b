-- Question: what is the key of each row that may be found?
-- Grain: kind, id
create view parts.search_keys as
select
    'passage' as kind,
    passages.passage_id as id,
    passages.passage_key as key
from kept.passages
union all
select
    'claim' as kind,
    claims.id,
    claims.key
from research.claims
union all
select
    'event' as kind,
    events.id,
    events.key
from research.events
union all
select
    'actor' as kind,
    actors.id,
    actors.key
from research.actors
union all
select
    'source' as kind,
    sources.id,
    sources.key
from research.sources;

comment on view parts.search_keys is
'One row per passage, claim, event, actor and source: its key';
