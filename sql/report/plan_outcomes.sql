-- Question: what came of which plan, when, and why do we say so?
-- Grain: plan_kind, plan_key, outcome_key
create view report.plan_outcomes as
with

-- An event that was put as planned and has occurred is its own outcome.
event_outcomes as (
    select
        events.id as plan_id,
        events.id as outcome_id,
        'occurred' as outcome_tie,
        null as rationale
    from research.events
    where
        events.status = 'occurred'
        and exists (
            select 1
            from living.event_sources
            inner join living.passages
                on event_sources.passage_id = passages.id
            inner join living.sources
                on event_sources.source_id = sources.id
            where
                event_sources.event_id = events.id
                and event_sources.status in ('planned', 'announced')
        )
    union all
    select
        event_relations.to_event_id as plan_id,
        event_relations.from_event_id as outcome_id,
        'tied' as outcome_tie,
        event_relations.rationale
    from living.event_relations
    where event_relations.kind = 'fulfils'
),

claim_outcomes as (
    select
        claim_relations.to_claim_id as plan_id,
        claim_relations.from_claim_id as outcome_id,
        string_agg(
            claim_relations.rationale, '; ' order by claim_relations.kind
        ) as rationale
    from living.claim_relations
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    where claim_relation_kinds.verdict = 'plan and outcome'
    group by claim_relations.to_claim_id, claim_relations.from_claim_id
)

select
    'event' as plan_kind,
    planned_events.id as plan_id,
    planned_events.key as plan_key,
    planned_events.title as plan_statement,
    outcome_events.id as outcome_id,
    outcome_events.key as outcome_key,
    outcome_events.title as outcome_statement,
    event_outcomes.outcome_tie,
    event_outcomes.rationale,
    outcome_events.status = 'occurred' as is_fulfilled,
    outcome_events.occurred_earliest as outcome_earliest,
    outcome_events.occurred_latest as outcome_latest,
    outcome_events.occurred_precision as outcome_precision,
    report.date_text(
        outcome_events.occurred_earliest,
        outcome_events.occurred_latest,
        outcome_events.occurred_precision,
        outcome_events.occurred_edtf
    ) as outcome_date_text,
    outcome_events.occurred_basis as outcome_basis,
    report.date_edtf(
        outcome_events.occurred_earliest,
        outcome_events.occurred_latest,
        outcome_events.occurred_precision,
        outcome_events.occurred_edtf
    ) as outcome_edtf,
    report.date_qualifier(
        outcome_events.occurred_precision, outcome_events.occurred_edtf
    ) as outcome_qualifier
from event_outcomes
inner join living.events as planned_events
    on event_outcomes.plan_id = planned_events.id
inner join living.events as outcome_events
    on event_outcomes.outcome_id = outcome_events.id
union all
select
    'claim' as plan_kind,
    planned_claims.id as plan_id,
    planned_claims.key as plan_key,
    planned_claims.statement as plan_statement,
    outcome_claims.id as outcome_id,
    outcome_claims.key as outcome_key,
    outcome_claims.statement as outcome_statement,
    'tied' as outcome_tie,
    claim_outcomes.rationale,
    modalities.comparable_group = 'actual' as is_fulfilled,
    outcome_claims.value_date_earliest as outcome_earliest,
    outcome_claims.value_date_latest as outcome_latest,
    outcome_claims.value_date_precision as outcome_precision,
    report.date_text(
        outcome_claims.value_date_earliest,
        outcome_claims.value_date_latest,
        outcome_claims.value_date_precision,
        outcome_claims.value_date_edtf
    ) as outcome_date_text,
    outcome_claims.value_date_basis as outcome_basis,
    report.date_edtf(
        outcome_claims.value_date_earliest,
        outcome_claims.value_date_latest,
        outcome_claims.value_date_precision,
        outcome_claims.value_date_edtf
    ) as outcome_edtf,
    report.date_qualifier(
        outcome_claims.value_date_precision, outcome_claims.value_date_edtf
    ) as outcome_qualifier
from claim_outcomes
inner join living.claims as planned_claims
    on claim_outcomes.plan_id = planned_claims.id
inner join living.claims as outcome_claims
    on claim_outcomes.outcome_id = outcome_claims.id
inner join research.modalities
    on outcome_claims.modality = modalities.key;

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
