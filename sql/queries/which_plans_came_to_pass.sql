-- Question: which plan or announcement came to pass, and what prompted what?
-- Shows: ties between events except parts of a whole and mere order in time.
select
    event_relations.from_event_title,
    event_relations.from_event_date_text,
    event_relations.event_relation_kind_label,
    event_relations.to_event_title,
    event_relations.to_event_date_text
from report.event_relations
where event_relations.event_relation_kind in ('fulfils', 'prompts')
order by
    event_relations.event_relation_kind asc,
    event_relations.from_event_key asc,
    event_relations.to_event_key asc;
