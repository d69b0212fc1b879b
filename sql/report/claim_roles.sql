-- Question: whom and what is each claim about, and in which role?
-- Grain: claim_key, claim_role, entity_key
create view report.claim_roles as
with

-- Subject and value of a structure have roles too; said twice they count once.
parts as (
    select
        claim_actors.claim_id,
        claim_actors.role as claim_role,
        claim_actors.actor_id,
        null::bigint as event_id,
        false as is_structure
    from living.claim_actors
    union all
    select
        claim_events.claim_id,
        claim_events.role as claim_role,
        null as actor_id,
        claim_events.event_id,
        false as is_structure
    from living.claim_events
    union all
    select
        claims.id as claim_id,
        'subject' as claim_role,
        claims.subject_actor_id as actor_id,
        null as event_id,
        true as is_structure
    from research.claims
    where claims.subject_actor_id is not null
    union all
    select
        claims.id as claim_id,
        'object' as claim_role,
        claims.value_actor_id as actor_id,
        null as event_id,
        true as is_structure
    from research.claims
    where claims.value_actor_id is not null
    union all
    -- Of two events that a claim ties, the earlier one is what the other follows from.
    select
        claims.id as claim_id,
        case attributes.order_in_time when 'before' then 'ground' else 'act' end
            as claim_role,
        null as actor_id,
        claims.subject_event_id as event_id,
        true as is_structure
    from research.claims
    left join research.attributes
        on claims.attribute = attributes.key
    where claims.subject_event_id is not null
    union all
    select
        claims.id as claim_id,
        case attributes.order_in_time when 'after' then 'ground' else 'act' end
            as claim_role,
        null as actor_id,
        claims.value_event_id as event_id,
        true as is_structure
    from research.claims
    left join research.attributes
        on claims.attribute = attributes.key
    where claims.value_event_id is not null
),

roles as (
    select
        parts.claim_id,
        parts.claim_role,
        parts.actor_id,
        parts.event_id,
        bool_or(parts.is_structure) as is_structure
    from parts
    group by parts.claim_id, parts.claim_role, parts.actor_id, parts.event_id
)

select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    claim_kinds.label as claim_kind_label,
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
left join research.claim_kinds
    on claims.kind = claim_kinds.key
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
