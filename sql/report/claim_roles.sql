-- Question: whom and what is each claim about, and in which role?
-- Grain: claim_key, claim_role, entity_key
create view report.claim_roles as
with

-- Subject and value of a structure have roles too. Of two events that a claim ties, the
-- earlier one is what the other follows from.
structures as not materialized (
    select
        claims.id as claim_id,
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

-- Said twice they count once, as the structure has them.
roles as (
    select
        structures.claim_id,
        'subject' as claim_role,
        structures.subject_actor_id as actor_id,
        null::bigint as event_id,
        true as is_structure
    from structures
    where structures.subject_actor_id is not null
    union all
    select
        structures.claim_id,
        'object' as claim_role,
        structures.value_actor_id as actor_id,
        null::bigint as event_id,
        true as is_structure
    from structures
    where structures.value_actor_id is not null
    union all
    select
        structures.claim_id,
        structures.subject_event_role as claim_role,
        null::bigint as actor_id,
        structures.subject_event_id as event_id,
        true as is_structure
    from structures
    where structures.subject_event_id is not null
    union all
    select
        structures.claim_id,
        structures.value_event_role as claim_role,
        null::bigint as actor_id,
        structures.value_event_id as event_id,
        true as is_structure
    from structures
    where
        structures.value_event_id is not null
        and (structures.value_event_id, structures.value_event_role)
        is distinct from (structures.subject_event_id, structures.subject_event_role)
    union all
    select
        claim_actors.claim_id,
        claim_actors.role as claim_role,
        claim_actors.actor_id,
        null::bigint as event_id,
        false as is_structure
    from living.claim_actors
    inner join structures
        on claim_actors.claim_id = structures.claim_id
    where
        claim_actors.actor_id is distinct from
        case claim_actors.role
            when 'subject' then structures.subject_actor_id
            when 'object' then structures.value_actor_id
        end
    union all
    select
        claim_events.claim_id,
        claim_events.role as claim_role,
        null::bigint as actor_id,
        claim_events.event_id,
        false as is_structure
    from living.claim_events
    inner join structures
        on claim_events.claim_id = structures.claim_id
    where
        (claim_events.event_id, claim_events.role)
        is distinct from (structures.subject_event_id, structures.subject_event_role)
        and (claim_events.event_id, claim_events.role)
        is distinct from (structures.value_event_id, structures.value_event_role)
)

select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    (
        select claim_kinds.label
        from research.claim_kinds
        where claim_kinds.key = claims.kind
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
    case when roles.actor_id is null then 'event' else 'actor' end as entity,
    coalesce(roles.actor_id, roles.event_id) as entity_id,
    coalesce(actors.key, events.key) as entity_key,
    coalesce(actors.name, events.title) as entity_name,
    roles.is_structure
from roles
inner join living.claims
    on roles.claim_id = claims.id
left join living.actors
    on roles.actor_id = actors.id
left join living.events
    on roles.event_id = events.id
where (actors.id is not null or events.id is not null);

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
