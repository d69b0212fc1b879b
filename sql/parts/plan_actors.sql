-- Question: who takes part in what is planned, and how?
-- Grain: event_id, claim_id, actor_key, role_label
create view parts.plan_actors as
select
    event_actors.event_id,
    null::bigint as claim_id,
    actors.key as actor_key,
    actors.name as actor_name,
    event_roles.label as role_label,
    event_actors.role = 'agent' as is_to_act
from living.event_actors
inner join living.actors
    on event_actors.actor_id = actors.id
inner join research.event_roles
    on event_actors.role = event_roles.key
union all
select
    null as event_id,
    claim_roles.claim_id,
    claim_roles.entity_key as actor_key,
    claim_roles.entity_name as actor_name,
    claim_roles.claim_role_label as role_label,
    claim_roles.claim_role = 'subject' as is_to_act
from report.claim_roles
where claim_roles.entity = 'actor';

comment on view parts.plan_actors is
'One row per event or claim, actor and role, and whether the actor is to act';
