-- Question: what is planned, and which events is each plan about?
-- Grain: plan_kind, plan_key
create view parts.plans as
-- Events that we or a passage put as still to come: each is about itself.
select
    'event' as plan_kind,
    events.event_id as plan_id,
    events.event_key as plan_key,
    events.event_title as plan_statement,
    events.event_status,
    events.event_status_label,
    null as claim_kind,
    null as claim_kind_label,
    null as modality,
    null as modality_label,
    events.event_id,
    null::bigint as claim_id,
    events.event_key as event_keys,
    events.event_title as event_titles,
    array[events.event_id] as event_ids,
    events.event_id as dated_event_id
from kept.events as reported
inner join parts.events
    on reported.event_id = events.event_id
where reported.is_planned
union all
select
    'claim' as plan_kind,
    claims.id as plan_id,
    claims.key as plan_key,
    claims.statement as plan_statement,
    null as event_status,
    null as event_status_label,
    claims.kind as claim_kind,
    (
        select claim_kinds.label
        from research.claim_kinds
        where claim_kinds.key = claims.kind
    ) as claim_kind_label,
    claims.modality,
    (
        select modalities.label
        from research.modalities
        where modalities.key = claims.modality
    ) as modality_label,
    null as event_id,
    claims.id as claim_id,
    acts.event_keys,
    acts.event_titles,
    acts.event_ids,
    acts.dated_event_id
from living.claims
-- Of its acts one that is planned gives a claim its date, if there is only one.
left join
    lateral (
        select
            string_agg(roles.event_key, '; ' order by roles.event_key) as event_keys,
            string_agg(roles.event_title, '; ' order by roles.event_key)
                as event_titles,
            array_agg(roles.event_id) as event_ids,
            case
                when count(*) filter (where reported.is_planned) = 1
                    then min(roles.event_id) filter (where reported.is_planned)
            end as dated_event_id
        from parts.event_roles as roles
        inner join kept.events as reported
            on roles.event_id = reported.event_id
        where
            roles.claim_id = claims.id
            and roles.claim_role = 'act'
    ) as acts
    on true
where
    claims.kind = 'plan'
    or claims.modality = 'planned';

comment on view parts.plans is
'One row per plan: an event still to come, or a claim that says what is planned';
