-- Question: what is planned, by whom and for when, what came of it, and what is
-- predicted of it?
-- Grain: plan_kind, plan_key
create view report.plans as
with

plans as (
    -- Events that we or a passage put as still to come.
    select
        'event' as plan_kind,
        events.id as plan_id,
        events.key as plan_key,
        events.title as plan_statement,
        events.status as event_status,
        null as claim_kind,
        null as modality,
        events.id as event_id,
        null::bigint as claim_id
    from kept.events as reported
    inner join research.events
        on reported.event_id = events.id
    where reported.is_planned
    union all
    select
        'claim' as plan_kind,
        claims.id as plan_id,
        claims.key as plan_key,
        claims.statement as plan_statement,
        null as event_status,
        claims.kind as claim_kind,
        claims.modality,
        null as event_id,
        claims.id as claim_id
    from living.claims
    where
        claims.kind = 'plan'
        or claims.modality = 'planned'
)

select
    plans.plan_kind,
    plans.plan_id,
    plans.plan_key,
    plans.plan_statement,
    plans.event_status,
    (
        select event_statuses.label
        from research.event_statuses
        where event_statuses.key = plans.event_status
    ) as event_status_label,
    plans.claim_kind,
    (
        select claim_kinds.label
        from research.claim_kinds
        where claim_kinds.key = plans.claim_kind
    ) as claim_kind_label,
    plans.modality,
    (
        select modalities.label
        from research.modalities
        where modalities.key = plans.modality
    ) as modality_label,
    taking_part.actor_keys,
    taking_part.actor_names,
    taking_part.actors_and_roles,
    dates.earliest,
    dates.latest,
    coalesce(dates.precision, 'unknown') as precision,
    coalesce(
        report.date_text(dates.earliest, dates.latest, dates.precision, dates.edtf),
        'unknown'
    ) as date_text,
    dates.date_as_stated,
    dates.date_basis,
    report.date_edtf(
        dates.earliest, dates.latest, dates.precision, dates.edtf
    ) as date_edtf,
    report.date_qualifier(dates.precision, dates.edtf) as date_qualifier,
    told.source_count,
    told.source_keys,
    told.source_display_titles,
    told.said_by,
    told.hedge,
    (
        select hedges.label
        from research.hedges
        where hedges.key = told.hedge
    ) as hedge_label,
    acts.event_keys,
    acts.event_titles,
    coalesce(outcomes.is_fulfilled, false) as is_fulfilled,
    case when outcomes.outcome_keys is not null then plans.plan_kind end
        as outcome_kind,
    outcomes.outcome_keys,
    outcomes.outcome_text,
    predictions.prediction_count,
    predictions.prediction_keys,
    predictions.prediction_statements
from plans
-- The events a plan is about: itself, or what the claim names as act; of two events
-- that a claim ties the earlier is its ground. Of its acts one that is planned gives a
-- claim its date, if there is only one.
left join
    lateral ( -- noqa: ST05
        select
            string_agg(events.key, '; ' order by events.key) as event_keys,
            string_agg(events.title, '; ' order by events.key) as event_titles,
            array_agg(events.id) as event_ids,
            case
                when count(*) filter (where reported.is_planned) = 1
                    then min(events.id) filter (where reported.is_planned)
            end as dated_event_id
        from (
            select plans.event_id
            union
            select claim_events.event_id
            from living.claim_events
            where
                claim_events.claim_id = plans.claim_id
                and claim_events.role = 'act'
            union
            select sides.event_id
            from research.claims
            left join research.attributes
                on claims.attribute = attributes.key
            cross join
                lateral (
                    values
                    (claims.subject_event_id, 'before'),
                    (claims.value_event_id, 'after')
                ) as sides (event_id, order_of_ground)
            where
                claims.id = plans.claim_id
                and attributes.order_in_time is distinct from sides.order_of_ground
        ) as about
        inner join living.events
            on about.event_id = events.id
        inner join kept.events as reported
            on about.event_id = reported.event_id
    ) as acts
    on true
-- date_rank   date of a plan; of dates of one rank the narrowest counts
-- 0           that the planned claim gives
-- 1           settled, with bounds, unless the event has occurred
-- 2           as a passage gives it that puts it as planned, with bounds
-- 3           settled as unknown, unless the event has occurred
-- 4           in words from which no day follows
left join
    lateral ( -- noqa: ST05
        select distinct on (given_dates.plan_id) given_dates.*
        from (
            select
                plans.plan_id,
                claims.value_date_earliest as earliest,
                claims.value_date_latest as latest,
                claims.value_date_precision as precision,
                claims.value_date_edtf as edtf,
                claims.value_date_basis as date_basis,
                claims.value_date_text as date_as_stated,
                0 as date_rank,
                null as source_key,
                null::integer as ordinal,
                null::integer as occurrence
            from research.claims
            where
                claims.id = plans.claim_id
                and claims.value_date_precision is not null
            union all
            select
                plans.plan_id,
                events.occurred_earliest as earliest,
                events.occurred_latest as latest,
                events.occurred_precision as precision,
                events.occurred_edtf as edtf,
                events.occurred_basis as date_basis,
                events.occurred_text as date_as_stated,
                case events.occurred_precision when 'unknown' then 3 else 1 end
                    as date_rank,
                null as source_key,
                null::integer as ordinal,
                null::integer as occurrence
            from research.events
            where
                events.id = acts.dated_event_id
                and events.status <> 'occurred'
                and events.occurred_precision is not null
            union all
            select
                plans.plan_id,
                event_sources.given_earliest as earliest,
                event_sources.given_latest as latest,
                event_sources.given_precision as precision,
                event_sources.given_edtf as edtf,
                event_sources.given_basis as date_basis,
                event_sources.given_text as date_as_stated,
                case event_sources.given_precision when 'unknown' then 4 else 2 end
                    as date_rank,
                sources.key as source_key,
                passages.ordinal,
                event_sources.occurrence
            from living.event_sources
            inner join living.passages
                on event_sources.passage_id = passages.id
            inner join living.sources
                on event_sources.source_id = sources.id
            where
                event_sources.event_id = acts.dated_event_id
                and event_sources.status in ('planned', 'announced')
                and event_sources.given_precision is not null
        ) as given_dates
        order by
            given_dates.plan_id asc,
            given_dates.date_rank asc,
            given_dates.latest - given_dates.earliest asc nulls last,
            given_dates.source_key asc,
            given_dates.ordinal asc,
            given_dates.occurrence asc
    ) as dates
    on plans.plan_id = dates.plan_id
left join
    lateral ( -- noqa: ST05
        select
            string_agg(actors.key, '; ' order by actors.key) filter (
                where actors.is_to_act
            ) as actor_keys,
            string_agg(actors.name, '; ' order by actors.key) filter (
                where actors.is_to_act
            ) as actor_names,
            string_agg(
                actors.name || ' (' || lower(actors.role_label) || ')',
                '; '
                order by
                    actors.is_to_act desc, actors.key asc, actors.role_label asc
            ) as actors_and_roles
        from (
            select
                actors.key,
                actors.name,
                event_roles.label as role_label,
                event_actors.role = 'agent' as is_to_act
            from living.event_actors
            inner join living.actors
                on event_actors.actor_id = actors.id
            inner join research.event_roles
                on event_actors.role = event_roles.key
            where event_actors.event_id = plans.event_id
            union all
            select
                claim_roles.entity_key as key,
                claim_roles.entity_name as name,
                claim_roles.claim_role_label as role_label,
                claim_roles.claim_role = 'subject' as is_to_act
            from report.claim_roles
            where
                claim_roles.claim_id = plans.claim_id
                and claim_roles.entity = 'actor'
        ) as actors
    ) as taking_part
    on true
left join
    lateral ( -- noqa: ST05
        select
            count(distinct tellings.source_id) as source_count,
            string_agg(distinct source_titles.source_key, '; ') as source_keys,
            string_agg(
                distinct source_titles.source_display_title, '; '
            ) as source_display_titles,
            string_agg(distinct tellings.said_by, '; ') as said_by,
            -- Who denies a plan says nothing of how firmly it stands.
            (
                array_agg(hedges.key order by hedges.rank) filter (
                    where tellings.polarity >= 0
                )
            )[1] as hedge
        from (
            select
                event_reports.source_id,
                null as said_by,
                null as hedge,
                null::integer as polarity
            from kept.event_reports
            where
                event_reports.event_id = plans.event_id
                and event_reports.planned_mention_count > 0
            union all
            select
                evidence.source_id,
                evidence.said_by,
                evidence.hedge,
                evidence.polarity
            from report.evidence
            where evidence.claim_id = plans.claim_id
        ) as tellings
        inner join report.source_titles
            on tellings.source_id = source_titles.source_id
        left join research.hedges
            on tellings.hedge = hedges.key
    ) as told
    on true
left join
    lateral (
        select
            bool_or(plan_outcomes.is_fulfilled) as is_fulfilled,
            string_agg(
                plan_outcomes.outcome_key, '; ' order by plan_outcomes.outcome_key
            ) as outcome_keys,
            string_agg(
                plan_outcomes.outcome_statement
                || coalesce(
                    ' (' || nullif(plan_outcomes.outcome_date_text, 'unknown') || ')',
                    ''
                ),
                '; ' order by plan_outcomes.outcome_key
            ) as outcome_text
        from report.plan_outcomes
        where
            plan_outcomes.plan_kind = plans.plan_kind
            and plan_outcomes.plan_id = plans.plan_id
    ) as outcomes
    on true
-- A planned prediction foresees something of the event, not of itself.
left join
    lateral (
        select
            count(*) as prediction_count,
            string_agg(claims.key, '; ' order by claims.key) as prediction_keys,
            string_agg(
                claims.statement, '; ' order by claims.key
            ) as prediction_statements
        from living.claims
        where
            claims.kind = 'prediction'
            and claims.id is distinct from plans.claim_id
            and claims.id in (
                select claim_events.claim_id
                from living.claim_events
                where claim_events.event_id = any(acts.event_ids)
                union all
                select about.id
                from research.claims as about
                where
                    about.subject_event_id = any(acts.event_ids)
                    or about.value_event_id = any(acts.event_ids)
            )
    ) as predictions
    on true;

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
