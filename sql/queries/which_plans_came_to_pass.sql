-- Question: which plan or announcement came to pass, and what prompted what?
-- Shows: ties of an earlier and a later event, mere order in time left out; those that
-- sources draw with their firmest hedge and how many origins say so.
select
    event_relations.from_event_title,
    event_relations.from_event_date_text,
    event_relations.event_relation_kind_label,
    event_relations.to_event_title,
    event_relations.to_event_date_text,
    event_relations.tie_basis,
    event_relations.hedge_label,
    event_relations.origin_count_for,
    event_relations.source_keys
from report.event_relations
where
    event_relations.order_in_time is not null
    and event_relations.event_relation_kind <> 'precedes'
order by
    event_relations.tie_basis asc,
    event_relations.event_relation_kind asc,
    event_relations.from_event_key asc,
    event_relations.to_event_key asc;
