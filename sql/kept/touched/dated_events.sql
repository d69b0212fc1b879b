-- Touched: events of which date or ties in time may differ after this run.
-- Of: events
select changed_events.id
from changed_events
union
select changed_event_relations.from_event_id as id
from changed_event_relations
union
select event_relations.from_event_id as id
from changed_event_relation_kinds
inner join research.event_relations
    on changed_event_relation_kinds.key = event_relations.kind
