-- Question: which causes, answers and consequences do the sources draw between events,
-- how firmly, and on whose word?
select
    event_relations.from_event_title,
    event_relations.event_relation_kind_label,
    event_relations.to_event_title,
    event_relations.hedge_label,
    event_relations.said_by,
    event_relations.source_keys
from report.event_relations
where event_relations.tie_basis = 'claimed'
order by
    event_relations.from_event_key asc,
    event_relations.event_relation_kind asc,
    event_relations.to_event_key asc;
