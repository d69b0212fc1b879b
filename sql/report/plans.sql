-- Question: what is planned, by whom and for when, what came of it, and what is
-- predicted of it?
-- Grain: plan_kind, plan_key
create view report.plans as
select
    plans.plan_kind,
    plans.plan_id,
    plans.plan_key,
    plans.plan_statement,
    plans.event_status,
    plans.event_status_label,
    plans.claim_kind,
    plans.claim_kind_label,
    plans.modality,
    plans.modality_label,
    taking_part.actor_keys,
    taking_part.actor_names,
    taking_part.actors_and_roles,
    dates.earliest,
    dates.latest,
    coalesce(dates.precision, 'unknown') as precision,
    coalesce(dates.date_text, 'unknown') as date_text,
    dates.date_as_stated,
    dates.date_basis,
    dates.date_edtf,
    dates.date_qualifier,
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
    plans.event_keys,
    plans.event_titles,
    coalesce(outcomes.is_fulfilled, false) as is_fulfilled,
    case when outcomes.outcome_keys is not null then plans.plan_kind end
        as outcome_kind,
    outcomes.outcome_keys,
    outcomes.outcome_text,
    predictions.prediction_count,
    predictions.prediction_keys,
    predictions.prediction_statements
from parts.plans
left join
    lateral (
        select
            plan_dates.earliest,
            plan_dates.latest,
            plan_dates.precision,
            plan_dates.date_text,
            plan_dates.date_as_stated,
            plan_dates.date_basis,
            plan_dates.date_edtf,
            plan_dates.date_qualifier
        from parts.plan_dates
        where
            plan_dates.claim_id = plans.claim_id
            or plan_dates.event_id = plans.dated_event_id
        order by
            plan_dates.date_rank asc,
            plan_dates.day_count asc nulls last,
            plan_dates.source_key asc,
            plan_dates.passage_ordinal asc,
            plan_dates.occurrence asc
        limit 1
    ) as dates
    on true
left join
    lateral (
        select
            string_agg(actors.actor_key, '; ' order by actors.actor_key)
            filter (where actors.is_to_act) as actor_keys,
            string_agg(actors.actor_name, '; ' order by actors.actor_key)
            filter (where actors.is_to_act) as actor_names,
            string_agg(
                actors.actor_name || ' (' || lower(actors.role_label) || ')',
                '; '
                order by
                    actors.is_to_act desc,
                    actors.actor_key asc,
                    actors.role_label asc
            ) as actors_and_roles
        from parts.plan_actors as actors
        where
            actors.claim_id = plans.claim_id
            or actors.event_id = plans.event_id
    ) as taking_part
    on true
left join
    lateral (
        select
            count(distinct tellings.source_id) as source_count,
            string_agg(distinct sources.source_key, '; ') as source_keys,
            string_agg(distinct sources.source_display_title, '; ')
                as source_display_titles,
            string_agg(distinct tellings.said_by, '; ') as said_by,
            -- Who denies a plan says nothing of how firmly it stands.
            (
                array_agg(hedges.key order by hedges.rank)
                filter (where tellings.polarity >= 0)
            )[1] as hedge
        from parts.plan_tellings as tellings
        inner join parts.sources
            on tellings.source_id = sources.source_id
        left join research.hedges
            on tellings.hedge = hedges.key
        where
            tellings.claim_id = plans.claim_id
            or tellings.event_id = plans.event_id
    ) as told
    on true
left join
    lateral (
        select
            bool_or(told_outcomes.is_fulfilled) as is_fulfilled,
            string_agg(
                told_outcomes.outcome_key, '; ' order by told_outcomes.outcome_key
            ) as outcome_keys,
            string_agg(
                told_outcomes.outcome_statement
                || coalesce(
                    ' (' || nullif(told_outcomes.outcome_date_text, 'unknown') || ')',
                    ''
                ),
                '; ' order by told_outcomes.outcome_key
            ) as outcome_text
        from report.plan_outcomes as told_outcomes
        where
            told_outcomes.plan_kind = plans.plan_kind
            and told_outcomes.plan_id = plans.plan_id
    ) as outcomes
    on true
-- A planned prediction foresees something of the event, not of itself.
left join
    lateral (
        select
            count(*) as prediction_count,
            string_agg(claims.key, '; ' order by claims.key) as prediction_keys,
            string_agg(claims.statement, '; ' order by claims.key)
                as prediction_statements
        from living.claims
        where
            claims.kind = 'prediction'
            and claims.id is distinct from plans.claim_id
            and claims.id in (
                select event_claims.claim_id
                from parts.event_claims
                where event_claims.event_id = any(plans.event_ids)
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
