-- Question: what is planned, by whom and for when, what came of it, and what is
-- predicted of it?
-- Grain: plan_kind, plan_key
create view report.plans as
with

-- Where a passage puts an event as still to come.
planned_links as (
    select
        event_sources.event_id,
        source_titles.source_key,
        source_titles.source_display_title,
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision,
        event_sources.given_edtf,
        event_sources.given_basis,
        event_sources.given_text,
        row_number() over (
            order by
                source_titles.source_key asc,
                passages.ordinal asc,
                event_sources.occurrence asc
        ) as place
    from living.event_sources
    inner join living.passages
        on event_sources.passage_id = passages.id
    inner join report.source_titles
        on event_sources.source_id = source_titles.source_id
    where event_sources.status in ('planned', 'announced')
),

planned_events as (
    select events.*
    from living.events
    where
        (
            events.status in ('planned', 'announced')
            or events.id in (select planned_links.event_id from planned_links)
        )
),

planned_claims as (
    select claims.*
    from living.claims
    where
        (
            claims.kind = 'plan'
            or claims.modality = 'planned'
        )
),

plans as (
    select
        'event' as plan_kind,
        planned_events.id as plan_id,
        planned_events.key as plan_key,
        planned_events.title as plan_statement,
        planned_events.status as event_status,
        null as claim_kind,
        null as modality
    from planned_events
    union all
    select
        'claim' as plan_kind,
        planned_claims.id as plan_id,
        planned_claims.key as plan_key,
        planned_claims.statement as plan_statement,
        null as event_status,
        planned_claims.kind as claim_kind,
        planned_claims.modality
    from planned_claims
),

-- The events each plan is about: itself, or what the claim names as act.
plan_events as (
    select
        'event' as plan_kind,
        planned_events.id as plan_id,
        planned_events.id as event_id,
        planned_events.key as event_key,
        planned_events.title as event_title
    from planned_events
    union all
    select
        'claim' as plan_kind,
        planned_claims.id as plan_id,
        claim_roles.entity_id as event_id,
        claim_roles.entity_key as event_key,
        claim_roles.entity_name as event_title
    from planned_claims
    inner join report.claim_roles
        on planned_claims.id = claim_roles.claim_id
    where claim_roles.claim_role = 'act'
),

event_lists as (
    select
        plan_events.plan_kind,
        plan_events.plan_id,
        string_agg(
            plan_events.event_key, '; ' order by plan_events.event_key
        ) as event_keys,
        string_agg(
            plan_events.event_title, '; ' order by plan_events.event_key
        ) as event_titles
    from plan_events
    group by plan_events.plan_kind, plan_events.plan_id
),

-- date_rank   date of a planned event
-- 1           settled, with bounds, unless it has occurred
-- 2           as a passage gives it that puts it as planned, with bounds
-- 3           settled as unknown, unless it has occurred
-- 4           in words from which no day follows
given_dates as (
    select
        planned_events.id as event_id,
        planned_events.occurred_earliest as earliest,
        planned_events.occurred_latest as latest,
        planned_events.occurred_precision as precision,
        planned_events.occurred_edtf as edtf,
        planned_events.occurred_basis as date_basis,
        planned_events.occurred_text as date_as_stated,
        case planned_events.occurred_precision when 'unknown' then 3 else 1 end
            as date_rank,
        null as place
    from planned_events
    where
        planned_events.status <> 'occurred'
        and planned_events.occurred_precision is not null
    union all
    select
        planned_links.event_id,
        planned_links.given_earliest as earliest,
        planned_links.given_latest as latest,
        planned_links.given_precision as precision,
        planned_links.given_edtf as edtf,
        planned_links.given_basis as date_basis,
        planned_links.given_text as date_as_stated,
        case planned_links.given_precision when 'unknown' then 4 else 2 end
            as date_rank,
        planned_links.place
    from planned_links
    where planned_links.given_precision is not null
),

-- Of dates of one rank the narrowest counts.
event_dates as (
    select distinct on (given_dates.event_id) given_dates.*
    from given_dates
    order by
        given_dates.event_id asc,
        given_dates.date_rank asc,
        given_dates.latest - given_dates.earliest asc nulls last,
        given_dates.place asc
),

-- A claim that gives no date is a plan for the day of the planned event it is about, if
-- there is only one.
claim_events as (
    select
        plan_events.plan_id as claim_id,
        min(plan_events.event_id) as event_id
    from plan_events
    inner join planned_events
        on plan_events.event_id = planned_events.id
    where plan_events.plan_kind = 'claim'
    group by plan_events.plan_id
    having count(*) = 1
),

plan_dates as (
    select
        'event' as plan_kind,
        event_dates.event_id as plan_id,
        event_dates.earliest,
        event_dates.latest,
        event_dates.precision,
        event_dates.edtf,
        event_dates.date_basis,
        event_dates.date_as_stated
    from event_dates
    union all
    select
        'claim' as plan_kind,
        claim_events.claim_id as plan_id,
        event_dates.earliest,
        event_dates.latest,
        event_dates.precision,
        event_dates.edtf,
        event_dates.date_basis,
        event_dates.date_as_stated
    from claim_events
    inner join planned_claims
        on claim_events.claim_id = planned_claims.id
    inner join event_dates
        on claim_events.event_id = event_dates.event_id
    where planned_claims.value_date_precision is null
    union all
    select
        'claim' as plan_kind,
        planned_claims.id as plan_id,
        planned_claims.value_date_earliest as earliest,
        planned_claims.value_date_latest as latest,
        planned_claims.value_date_precision as precision,
        planned_claims.value_date_edtf as edtf,
        planned_claims.value_date_basis as date_basis,
        planned_claims.value_date_text as date_as_stated
    from planned_claims
    where planned_claims.value_date_precision is not null
),

plan_actors as (
    select
        'event' as plan_kind,
        participants.event_id as plan_id,
        participants.actor_key,
        participants.actor_name,
        participants.event_role_label as role_label,
        participants.event_role = 'agent' as is_to_act
    from report.participants
    union all
    select
        'claim' as plan_kind,
        claim_roles.claim_id as plan_id,
        claim_roles.entity_key as actor_key,
        claim_roles.entity_name as actor_name,
        claim_roles.claim_role_label as role_label,
        claim_roles.claim_role = 'subject' as is_to_act
    from report.claim_roles
    where claim_roles.entity = 'actor'
),

actor_lists as (
    select
        plan_actors.plan_kind,
        plan_actors.plan_id,
        string_agg(
            plan_actors.actor_key, '; ' order by plan_actors.actor_key
        ) filter (where plan_actors.is_to_act) as actor_keys,
        string_agg(
            plan_actors.actor_name, '; ' order by plan_actors.actor_key
        ) filter (where plan_actors.is_to_act) as actor_names,
        string_agg(
            plan_actors.actor_name || ' (' || lower(plan_actors.role_label) || ')',
            '; '
            order by
                plan_actors.is_to_act desc,
                plan_actors.actor_key asc,
                plan_actors.role_label asc
        ) as actors_and_roles
    from plan_actors
    group by plan_actors.plan_kind, plan_actors.plan_id
),

tellings as (
    select
        'event' as plan_kind,
        planned_links.event_id as plan_id,
        planned_links.source_key,
        planned_links.source_display_title,
        null as said_by,
        null as hedge,
        null as hedge_rank
    from planned_links
    union all
    select
        'claim' as plan_kind,
        evidence.claim_id as plan_id,
        source_titles.source_key,
        source_titles.source_display_title,
        evidence.said_by,
        -- Who denies a plan says nothing of how firmly it stands.
        case when evidence.polarity >= 0 then evidence.hedge end as hedge,
        hedges.rank as hedge_rank
    from planned_claims
    inner join report.evidence
        on planned_claims.id = evidence.claim_id
    inner join report.source_titles
        on evidence.source_id = source_titles.source_id
    inner join research.hedges
        on evidence.hedge = hedges.key
),

told as (
    select
        tellings.plan_kind,
        tellings.plan_id,
        count(distinct tellings.source_key) as source_count,
        string_agg(distinct tellings.source_key, '; ') as source_keys,
        string_agg(
            distinct tellings.source_display_title, '; '
        ) as source_display_titles,
        string_agg(distinct tellings.said_by, '; ') as said_by,
        (
            array_agg(tellings.hedge order by tellings.hedge_rank) filter (
                where tellings.hedge is not null
            )
        )[1] as hedge
    from tellings
    group by tellings.plan_kind, tellings.plan_id
),

outcome_lists as (
    select
        plan_outcomes.plan_kind,
        plan_outcomes.plan_id,
        bool_or(plan_outcomes.is_fulfilled) as is_fulfilled,
        string_agg(
            plan_outcomes.outcome_key, '; ' order by plan_outcomes.outcome_key
        ) as outcome_keys,
        string_agg(
            plan_outcomes.outcome_statement
            || coalesce(
                ' (' || nullif(plan_outcomes.outcome_date_text, 'unknown') || ')', ''
            ),
            '; ' order by plan_outcomes.outcome_key
        ) as outcome_text
    from report.plan_outcomes
    group by plan_outcomes.plan_kind, plan_outcomes.plan_id
),

predictions as (
    select distinct
        plan_events.plan_kind,
        plan_events.plan_id,
        claim_roles.claim_key,
        claim_roles.claim_statement
    from plan_events
    inner join report.claim_roles
        on plan_events.event_id = claim_roles.entity_id
    where
        claim_roles.entity = 'event'
        and claim_roles.claim_kind = 'prediction'
        -- A planned prediction foresees something of the event, not of itself.
        and (
            plan_events.plan_kind = 'event'
            or plan_events.plan_id <> claim_roles.claim_id
        )
),

prediction_lists as (
    select
        predictions.plan_kind,
        predictions.plan_id,
        count(*) as prediction_count,
        string_agg(
            predictions.claim_key, '; ' order by predictions.claim_key
        ) as prediction_keys,
        string_agg(
            predictions.claim_statement, '; ' order by predictions.claim_key
        ) as prediction_statements
    from predictions
    group by predictions.plan_kind, predictions.plan_id
)

select
    plans.plan_kind,
    plans.plan_id,
    plans.plan_key,
    plans.plan_statement,
    plans.event_status,
    event_statuses.label as event_status_label,
    plans.claim_kind,
    claim_kinds.label as claim_kind_label,
    plans.modality,
    modalities.label as modality_label,
    actor_lists.actor_keys,
    actor_lists.actor_names,
    actor_lists.actors_and_roles,
    plan_dates.earliest,
    plan_dates.latest,
    coalesce(plan_dates.precision, 'unknown') as precision,
    coalesce(
        report.date_text(
            plan_dates.earliest,
            plan_dates.latest,
            plan_dates.precision,
            plan_dates.edtf
        ),
        'unknown'
    ) as date_text,
    plan_dates.date_as_stated,
    plan_dates.date_basis,
    report.date_edtf(
        plan_dates.earliest, plan_dates.latest, plan_dates.precision, plan_dates.edtf
    ) as date_edtf,
    report.date_qualifier(plan_dates.precision, plan_dates.edtf) as date_qualifier,
    coalesce(told.source_count, 0) as source_count,
    told.source_keys,
    told.source_display_titles,
    told.said_by,
    told.hedge,
    hedges.label as hedge_label,
    event_lists.event_keys,
    event_lists.event_titles,
    coalesce(outcome_lists.is_fulfilled, false) as is_fulfilled,
    case when outcome_lists.plan_id is not null then plans.plan_kind end
        as outcome_kind,
    outcome_lists.outcome_keys,
    outcome_lists.outcome_text,
    coalesce(prediction_lists.prediction_count, 0) as prediction_count,
    prediction_lists.prediction_keys,
    prediction_lists.prediction_statements
from plans
left join research.event_statuses
    on plans.event_status = event_statuses.key
left join research.claim_kinds
    on plans.claim_kind = claim_kinds.key
left join research.modalities
    on plans.modality = modalities.key
left join actor_lists
    on
        plans.plan_kind = actor_lists.plan_kind
        and plans.plan_id = actor_lists.plan_id
left join plan_dates
    on
        plans.plan_kind = plan_dates.plan_kind
        and plans.plan_id = plan_dates.plan_id
left join told
    on
        plans.plan_kind = told.plan_kind
        and plans.plan_id = told.plan_id
left join research.hedges
    on told.hedge = hedges.key
left join event_lists
    on
        plans.plan_kind = event_lists.plan_kind
        and plans.plan_id = event_lists.plan_id
left join outcome_lists
    on
        plans.plan_kind = outcome_lists.plan_kind
        and plans.plan_id = outcome_lists.plan_id
left join prediction_lists
    on
        plans.plan_kind = prediction_lists.plan_kind
        and plans.plan_id = prediction_lists.plan_id;

comment on view report.plans is
'One row per plan: an event that is planned or announced, as we settled it or as a '
'passage puts it, or a claim that says what is planned';
comment on column report.plans.plan_kind is
'event (its status says that it is planned) or claim (its kind or modality does)';
comment on column report.plans.plan_id is
'Event or claim: internal number, may change when the database is rebuilt';
comment on column report.plans.plan_key is 'Event or claim: stable key';
comment on column report.plans.plan_statement is
'What is planned: title of the event, or the claim as one sentence, in our own words';
comment on column report.plans.event_status is
'How real the event is, as we settled it: occurred, announced, planned, alleged, '
'hypothetical; null for a claim';
comment on column report.plans.event_status_label is
'How real the event is, as people read it';
comment on column report.plans.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan; null for an event';
comment on column report.plans.claim_kind_label is 'Kind of claim, as people read it';
comment on column report.plans.modality is
'How the claim is put: actual, planned, possible, conditional, required; null for an '
'event';
comment on column report.plans.modality_label is
'How the claim is put, as people read it';
comment on column report.plans.actor_keys is
'Keys of those who are to act (agents of the event, as we settled them; subjects of '
'the claim), joined by semicolons; null if none is given';
comment on column report.plans.actor_names is
'Who is to act, in the order of their keys, joined by semicolons; null if none is '
'given';
comment on column report.plans.actors_and_roles is
'All actors of the event or the claim and how they are in it, joined by semicolons; '
'null if none';
comment on column report.plans.earliest is
'When it is planned for: first possible day; null = open or unknown';
comment on column report.plans.latest is
'When it is planned for: last possible day; null = open or unknown';
comment on column report.plans.precision is
'When it is planned for: day, month, season, year, decade, interval, unknown';
comment on column report.plans.date_text is
'When it is planned for: in words, such as 2025-04 or 2025-04-17 or later, or '
'unknown. Of an event the date we settled while it is planned, else the narrowest '
'that a passage gives that puts it as planned; of a claim the date it gives, else '
'that of the one planned event it is about';
comment on column report.plans.date_as_stated is
'That date in the words of the source; null if not noted';
comment on column report.plans.date_basis is
'When it is planned for, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not given';
comment on column report.plans.date_edtf is
'When it is planned for: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; '
'null = no bound given';
comment on column report.plans.date_qualifier is
'When it is planned for: marked as none, approximate, uncertain, or approximate and '
'uncertain; null = not given';
comment on column report.plans.source_count is
'Sources that put the event as planned or announced, or that speak of the claim';
comment on column report.plans.source_keys is
'Keys of those sources, joined by semicolons; null if none';
comment on column report.plans.source_display_titles is
'Titles to show of those sources, in alphabetical order, joined by semicolons; null if '
'none';
comment on column report.plans.said_by is
'On whose word the claim is said, from the one the source names to the origin, '
'chains joined by semicolons; null = only in the source''s own voice, or an event';
comment on column report.plans.hedge is
'How firmly, at its firmest, a source that does not deny it puts the claim: none, '
'likely, apparent, possible, conditional, approximate; null for an event';
comment on column report.plans.hedge_label is
'How firmly a source puts it, as people read it';
comment on column report.plans.event_keys is
'Keys of the events the plan is about (its own, or those the claim names as act), '
'joined by semicolons; null if none';
comment on column report.plans.event_titles is
'The events the plan is about, in the order of their keys, joined by semicolons; '
'null if none';
comment on column report.plans.is_fulfilled is
'True if it came to pass, as we see it: it occurred, or an outcome did; false if '
'nothing held says so';
comment on column report.plans.outcome_kind is
'event or claim, as the plan is; null without an outcome';
comment on column report.plans.outcome_keys is
'Keys of what came of it, joined by semicolons: the event itself if it occurred, '
'events that fulfil it, claims judged to be its outcome; null if none';
comment on column report.plans.outcome_text is
'What came of it, with its date where it has one, joined by semicolons; null if none. '
'report.plan_outcomes says why';
comment on column report.plans.prediction_count is
'Predictions about the events the plan is about';
comment on column report.plans.prediction_keys is
'Keys of those claims, joined by semicolons; null if none';
comment on column report.plans.prediction_statements is
'What is predicted, in the order of the keys, joined by semicolons; null if none';
