-- Question: which actors is each claim about, and in which role?
-- Grain: claim_key, claim_role, actor_key
create view parts.actor_roles as
with

-- Plain rows of one table each, so that a question by claim or actor reaches an index.
roles as (
    select
        claims.id as claim_id,
        'subject' as claim_role,
        claims.subject_actor_id as actor_id,
        true as is_structure,
        claims.retired_run_id
    from research.claims
    union all
    select
        claims.id as claim_id,
        'object' as claim_role,
        claims.value_actor_id as actor_id,
        true as is_structure,
        claims.retired_run_id
    from research.claims
    union all
    select
        claim_actors.claim_id,
        claim_actors.role as claim_role,
        claim_actors.actor_id,
        false as is_structure,
        claim_actors.retired_run_id
    from research.claim_actors
)

select
    roles.claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    roles.claim_role,
    roles.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    roles.is_structure
from roles
inner join living.claims
    on roles.claim_id = claims.id
inner join living.actors
    on roles.actor_id = actors.id
where
    roles.retired_run_id is null
    -- Subject and value of a structure have roles too; said twice they count once.
    and (
        roles.is_structure
        or roles.actor_id is distinct from
        case roles.claim_role
            when 'subject' then claims.subject_actor_id
            when 'object' then claims.value_actor_id
        end
    );

comment on view parts.actor_roles is
'One row per claim, role and actor it is about in this role';
