-- Question: what came of which plan, when, and why do we say so?
-- Grain: plan_kind, plan_key, outcome_key
create view report.plan_outcomes as
with

outcomes as (
    -- An event that was put as planned and has occurred is its own outcome.
    select
        'event' as plan_kind,
        events.id as plan_id,
        events.key as plan_key,
        events.id as outcome_id,
        events.key as outcome_key,
        'occurred' as outcome_tie,
        null as rationale
    from kept.events as reported
    inner join research.events
        on reported.event_id = events.id
    where
        reported.is_planned
        and events.status = 'occurred'
    union all
    select
        'event' as plan_kind,
        planned_events.id as plan_id,
        planned_events.key as plan_key,
        outcome_events.id as outcome_id,
        outcome_events.key as outcome_key,
        'tied' as outcome_tie,
        event_relations.rationale
    from living.event_relations
    inner join living.events as planned_events
        on event_relations.to_event_id = planned_events.id
    inner join living.events as outcome_events
        on event_relations.from_event_id = outcome_events.id
    where event_relations.kind = 'fulfils'
    union all
    select
        'claim' as plan_kind,
        planned_claims.id as plan_id,
        planned_claims.key as plan_key,
        outcome_claims.id as outcome_id,
        outcome_claims.key as outcome_key,
        'tied' as outcome_tie,
        string_agg(
            claim_relations.rationale, '; ' order by claim_relations.kind
        ) as rationale
    from living.claim_relations
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    inner join living.claims as planned_claims
        on claim_relations.to_claim_id = planned_claims.id
    inner join living.claims as outcome_claims
        on claim_relations.from_claim_id = outcome_claims.id
    where claim_relation_kinds.verdict = 'plan and outcome'
    group by
        planned_claims.id,
        planned_claims.key,
        outcome_claims.id,
        outcome_claims.key
),

told as (
    select
        outcomes.*,
        coalesce(planned_events.title, planned_claims.statement) as plan_statement,
        coalesce(outcome_events.title, outcome_claims.statement) as outcome_statement,
        case outcomes.plan_kind
            when 'event' then outcome_events.status = 'occurred'
            else (
                select modalities.comparable_group = 'actual'
                from research.modalities
                where modalities.key = outcome_claims.modality
            )
        end as is_fulfilled,
        coalesce(outcome_events.occurred_earliest, outcome_claims.value_date_earliest)
            as outcome_earliest,
        coalesce(outcome_events.occurred_latest, outcome_claims.value_date_latest)
            as outcome_latest,
        coalesce(outcome_events.occurred_precision, outcome_claims.value_date_precision)
            as outcome_precision,
        coalesce(outcome_events.occurred_basis, outcome_claims.value_date_basis)
            as outcome_basis,
        coalesce(outcome_events.occurred_edtf, outcome_claims.value_date_edtf)
            as outcome_edtf
    from outcomes
    left join research.events as planned_events
        on
            outcomes.plan_kind = 'event'
            and outcomes.plan_id = planned_events.id
    left join research.events as outcome_events
        on
            outcomes.plan_kind = 'event'
            and outcomes.outcome_id = outcome_events.id
    left join research.claims as planned_claims
        on
            outcomes.plan_kind = 'claim'
            and outcomes.plan_id = planned_claims.id
    left join research.claims as outcome_claims
        on
            outcomes.plan_kind = 'claim'
            and outcomes.outcome_id = outcome_claims.id
)

select
    told.plan_kind,
    told.plan_id,
    told.plan_key,
    told.plan_statement,
    told.outcome_id,
    told.outcome_key,
    told.outcome_statement,
    told.outcome_tie,
    told.rationale,
    told.is_fulfilled,
    told.outcome_earliest,
    told.outcome_latest,
    told.outcome_precision,
    report.date_text(
        told.outcome_earliest,
        told.outcome_latest,
        told.outcome_precision,
        told.outcome_edtf
    ) as outcome_date_text,
    told.outcome_basis,
    report.date_edtf(
        told.outcome_earliest,
        told.outcome_latest,
        told.outcome_precision,
        told.outcome_edtf
    ) as outcome_edtf,
    report.date_qualifier(
        told.outcome_precision, told.outcome_edtf
    ) as outcome_qualifier
from told;

comment on view report.plan_outcomes is
'One row per plan and outcome: the planned event that occurred, an event that fulfils '
'it, or a claim judged to be the outcome of another';
comment on column report.plan_outcomes.plan_kind is 'event or claim';
comment on column report.plan_outcomes.plan_id is
'Planned event or claim: internal number, may change when the database is rebuilt';
comment on column report.plan_outcomes.plan_key is 'Planned event or claim: stable key';
comment on column report.plan_outcomes.plan_statement is
'What was planned or announced: title of the event, or the claim as one sentence, in '
'our own words';
comment on column report.plan_outcomes.outcome_id is
'Outcome, an event or claim as the plan is: internal number, may change when the '
'database is rebuilt';
comment on column report.plan_outcomes.outcome_key is
'Outcome: stable key; that of the plan itself where the event occurred';
comment on column report.plan_outcomes.outcome_statement is
'What came of it, in our own words';
comment on column report.plan_outcomes.outcome_tie is
'occurred: a source puts the event as planned or announced and we settled it as '
'occurred; tied: we tied the two';
comment on column report.plan_outcomes.rationale is
'Why we see it as the outcome; null where the event itself occurred';
comment on column report.plan_outcomes.is_fulfilled is
'True if the outcome occurred or is put as actual; false if it is itself no more '
'than planned, possible or alleged';
comment on column report.plan_outcomes.outcome_earliest is
'When the outcome happened: first possible day; null = open or unknown';
comment on column report.plan_outcomes.outcome_latest is
'When the outcome happened: last possible day; null = open or unknown';
comment on column report.plan_outcomes.outcome_precision is
'When the outcome happened: day, month, season, year, decade, interval, unknown; '
'null = not given, or a claim that gives no date';
comment on column report.plan_outcomes.outcome_date_text is
'When the outcome happened: in words, such as 2025-04 or 2025-04-17 or later; null = '
'not given';
comment on column report.plan_outcomes.outcome_basis is
'When the outcome happened, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not given';
comment on column report.plan_outcomes.outcome_edtf is
'When the outcome happened: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; '
'null = no bound given';
comment on column report.plan_outcomes.outcome_qualifier is
'When the outcome happened: marked as none, approximate, uncertain, or approximate '
'and uncertain; null = not given';
