-- Question: which two events are tied, how, by us or by which claims?
-- Grain: from_event_key, kind, to_event_key, tie_basis
create view parts.event_ties as
-- What we put in order ourselves, with our reason.
select
    from_events.id as from_event_id,
    from_events.key as from_event_key,
    event_relations.kind,
    event_relation_kinds.label as kind_label,
    to_events.id as to_event_id,
    to_events.key as to_event_key,
    'concluded' as tie_basis,
    event_relation_kinds.order_in_time,
    event_relations.rationale,
    null::bigint[] as claim_ids,
    null as claim_keys,
    null as claim_statements,
    null as claim_modality,
    null as claim_modality_label
from living.event_relations
inner join research.event_relation_kinds
    on event_relations.kind = event_relation_kinds.key
inner join living.events as from_events
    on event_relations.from_event_id = from_events.id
inner join living.events as to_events
    on event_relations.to_event_id = to_events.id
union all
-- What sources tie together: claims that name one event and say it of another.
select
    from_events.id as from_event_id,
    from_events.key as from_event_key,
    claims.attribute as kind,
    attributes.label as kind_label,
    to_events.id as to_event_id,
    to_events.key as to_event_key,
    'claimed' as tie_basis,
    attributes.order_in_time,
    null as rationale,
    array_agg(claims.id) as claim_ids,
    string_agg(claims.key, '; ' order by claims.key) as claim_keys,
    string_agg(claims.statement, '; ' order by claims.key) as claim_statements,
    (array_agg(modalities.key order by modalities.rank))[1] as claim_modality,
    (array_agg(modalities.label order by modalities.rank))[1] as claim_modality_label
from living.claims
inner join research.attributes
    on claims.attribute = attributes.key
inner join research.modalities
    on claims.modality = modalities.key
inner join living.events as from_events
    on claims.subject_event_id = from_events.id
inner join living.events as to_events
    on claims.value_event_id = to_events.id
where
    claims.subject_event_id is not null
    and claims.value_event_id is not null
group by
    from_events.id,
    from_events.key,
    claims.attribute,
    attributes.label,
    to_events.id,
    to_events.key,
    attributes.order_in_time;

comment on view parts.event_ties is
'One row per tie between two events and whose it is, with the claims that draw it';
