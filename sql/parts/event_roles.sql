-- Question: which events is each claim about, and in which role?
-- Grain: claim_key, claim_role, event_key
create view parts.event_roles as
with

-- Plain rows of one table each, so that a question by claim or event reaches an index.
ties as (
    select
        claims.id as claim_id,
        'subject' as tied_as,
        claims.subject_event_id as event_id,
        claims.retired_run_id
    from research.claims
    union all
    select
        claims.id as claim_id,
        'value' as tied_as,
        claims.value_event_id as event_id,
        claims.retired_run_id
    from research.claims
    union all
    select
        claim_events.claim_id,
        claim_events.role as tied_as,
        claim_events.event_id,
        claim_events.retired_run_id
    from research.claim_events
)

select
    ties.claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    roles.claim_role,
    ties.event_id,
    events.key as event_key,
    events.title as event_title,
    ties.tied_as in ('subject', 'value') as is_structure
from ties
inner join living.claims
    on ties.claim_id = claims.id
left join research.attributes
    on claims.attribute = attributes.key
-- Of two events that a claim ties, the earlier one is what the other follows from.
cross join
    lateral ( -- noqa: ST05
        select
            case attributes.order_in_time when 'before' then 'ground' else 'act' end
                as of_subject,
            case attributes.order_in_time when 'after' then 'ground' else 'act' end
                as of_value
    ) as structures
cross join
    lateral ( -- noqa: ST05
        select
            case ties.tied_as
                when 'subject' then structures.of_subject
                when 'value' then structures.of_value
                else ties.tied_as
            end as claim_role
    ) as roles
inner join living.events
    on ties.event_id = events.id
where
    ties.retired_run_id is null
    -- Subject and value of a structure have roles too; said twice they count once.
    and (
        ties.tied_as = 'subject'
        or (ties.event_id, roles.claim_role)
        is distinct from (claims.subject_event_id, structures.of_subject)
    )
    and (
        ties.tied_as in ('subject', 'value')
        or (ties.event_id, roles.claim_role)
        is distinct from (claims.value_event_id, structures.of_value)
    );

comment on view parts.event_roles is
'One row per claim, role and event it is about in this role';
