-- Question: whom and what is each claim about, and in which role?
-- Grain: claim_key, claim_role, entity_key
create view report.claim_roles as
with

-- Of two events that a claim ties, the earlier one is what the other follows from.
structures as not materialized (
    select
        claims.id,
        claims.key,
        claims.statement,
        claims.kind,
        claims.subject_actor_id,
        claims.value_actor_id,
        claims.subject_event_id,
        claims.value_event_id,
        case attributes.order_in_time when 'before' then 'ground' else 'act' end
            as subject_event_role,
        case attributes.order_in_time when 'after' then 'ground' else 'act' end
            as value_event_role
    from living.claims
    left join research.attributes
        on claims.attribute = attributes.key
),

-- Subject and value of a structure have roles too; said twice they count once. Each
-- part is whole in itself, so that a question by claim or entity reaches its index.
roles as (
    select
        structures.id as claim_id,
        structures.key as claim_key,
        structures.statement as claim_statement,
        structures.kind as claim_kind,
        'subject' as claim_role,
        'actor' as entity,
        actors.id as entity_id,
        actors.key as entity_key,
        actors.name as entity_name,
        true as is_structure
    from structures
    inner join living.actors
        on structures.subject_actor_id = actors.id
    union all
    select
        structures.id as claim_id,
        structures.key as claim_key,
        structures.statement as claim_statement,
        structures.kind as claim_kind,
        'object' as claim_role,
        'actor' as entity,
        actors.id as entity_id,
        actors.key as entity_key,
        actors.name as entity_name,
        true as is_structure
    from structures
    inner join living.actors
        on structures.value_actor_id = actors.id
    union all
    select
        structures.id as claim_id,
        structures.key as claim_key,
        structures.statement as claim_statement,
        structures.kind as claim_kind,
        structures.subject_event_role as claim_role,
        'event' as entity,
        events.id as entity_id,
        events.key as entity_key,
        events.title as entity_name,
        true as is_structure
    from structures
    inner join living.events
        on structures.subject_event_id = events.id
    union all
    select
        structures.id as claim_id,
        structures.key as claim_key,
        structures.statement as claim_statement,
        structures.kind as claim_kind,
        structures.value_event_role as claim_role,
        'event' as entity,
        events.id as entity_id,
        events.key as entity_key,
        events.title as entity_name,
        true as is_structure
    from structures
    inner join living.events
        on structures.value_event_id = events.id
    where
        (structures.value_event_id, structures.value_event_role)
        is distinct from (structures.subject_event_id, structures.subject_event_role)
    union all
    select
        structures.id as claim_id,
        structures.key as claim_key,
        structures.statement as claim_statement,
        structures.kind as claim_kind,
        claim_actors.role as claim_role,
        'actor' as entity,
        actors.id as entity_id,
        actors.key as entity_key,
        actors.name as entity_name,
        false as is_structure
    from living.claim_actors
    inner join structures
        on claim_actors.claim_id = structures.id
    inner join living.actors
        on claim_actors.actor_id = actors.id
    where
        claim_actors.actor_id is distinct from
        case claim_actors.role
            when 'subject' then structures.subject_actor_id
            when 'object' then structures.value_actor_id
        end
    union all
    select
        structures.id as claim_id,
        structures.key as claim_key,
        structures.statement as claim_statement,
        structures.kind as claim_kind,
        claim_events.role as claim_role,
        'event' as entity,
        events.id as entity_id,
        events.key as entity_key,
        events.title as entity_name,
        false as is_structure
    from living.claim_events
    inner join structures
        on claim_events.claim_id = structures.id
    inner join living.events
        on claim_events.event_id = events.id
    where
        (claim_events.event_id, claim_events.role)
        is distinct from (structures.subject_event_id, structures.subject_event_role)
        and (claim_events.event_id, claim_events.role)
        is distinct from (structures.value_event_id, structures.value_event_role)
)

select
    roles.claim_id,
    roles.claim_key,
    roles.claim_statement,
    roles.claim_kind,
    (
        select claim_kinds.label
        from research.claim_kinds
        where claim_kinds.key = roles.claim_kind
    ) as claim_kind_label,
    roles.claim_role,
    -- role      reads
    -- subject   Who
    -- object    Towards or about whom
    -- act       Act or event
    -- ground    Follows from
    case roles.claim_role
        when 'subject' then 'Who'
        when 'object' then 'Towards or about whom'
        when 'act' then 'Act or event'
        when 'ground' then 'Follows from'
    end as claim_role_label,
    roles.entity,
    roles.entity_id,
    roles.entity_key,
    roles.entity_name,
    roles.is_structure
from roles;

comment on view report.claim_roles is
'One row per claim, role, and actor or event it is about';
comment on column report.claim_roles.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.claim_roles.claim_key is 'Claim: stable key';
comment on column report.claim_roles.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.claim_roles.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column report.claim_roles.claim_kind_label is
'Kind of claim, as people read it';
comment on column report.claim_roles.claim_role is
'subject: who acts, wants or is so; object: towards, with or about whom; act: the act '
'or event it is about (of a motive the act it explains, of a prediction what is '
'foreseen); ground: the event it is said to follow from';
comment on column report.claim_roles.claim_role_label is 'Role, as people read it';
comment on column report.claim_roles.entity is
'actor (as subject or object) or event (as act or ground)';
comment on column report.claim_roles.entity_id is
'Actor or event: internal number, may change when the database is rebuilt';
comment on column report.claim_roles.entity_key is 'Actor or event: stable key';
comment on column report.claim_roles.entity_name is 'Actor or event';
comment on column report.claim_roles.is_structure is
'True if it is subject or value of the structured claim';
