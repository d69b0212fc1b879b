-- Question: whom and what is each claim about, and in which role?
-- Grain: claim_key, claim_role, entity_key
create view report.claim_roles as
with

roles as (
    select
        actor_roles.claim_id,
        actor_roles.claim_key,
        actor_roles.claim_statement,
        actor_roles.claim_kind,
        actor_roles.claim_role,
        'actor' as entity,
        actor_roles.actor_id as entity_id,
        actor_roles.actor_key as entity_key,
        actor_roles.actor_name as entity_name,
        actor_roles.is_structure
    from parts.actor_roles
    union all
    select
        event_roles.claim_id,
        event_roles.claim_key,
        event_roles.claim_statement,
        event_roles.claim_kind,
        event_roles.claim_role,
        'event' as entity,
        event_roles.event_id as entity_id,
        event_roles.event_key as entity_key,
        event_roles.event_title as entity_name,
        event_roles.is_structure
    from parts.event_roles
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
