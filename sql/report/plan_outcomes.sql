-- Question: what came of which plan, when, and why do we say so?
-- Grain: plan_kind, plan_key, outcome_key
create view report.plan_outcomes as
select
    outcomes.plan_kind,
    planned.event_id as plan_id,
    planned.event_key as plan_key,
    planned.event_title as plan_statement,
    outcome.event_id as outcome_id,
    outcome.event_key as outcome_key,
    outcome.event_title as outcome_statement,
    outcomes.outcome_tie,
    outcomes.rationale,
    outcome.event_status = 'occurred' as is_fulfilled,
    outcome.occurred_earliest as outcome_earliest,
    outcome.occurred_latest as outcome_latest,
    outcome.occurred_precision as outcome_precision,
    outcome.occurred_date_text as outcome_date_text,
    outcome.occurred_basis as outcome_basis,
    outcome.occurred_edtf as outcome_edtf,
    outcome.occurred_qualifier as outcome_qualifier
from parts.outcomes
inner join parts.events as planned
    on outcomes.plan_id = planned.event_id
inner join parts.events as outcome
    on outcomes.outcome_id = outcome.event_id
where
    outcomes.plan_kind = 'event'
    and (outcomes.outcome_tie = 'tied' or outcome.event_status = 'occurred')
union all
select
    outcomes.plan_kind,
    planned.id as plan_id,
    planned.key as plan_key,
    planned.statement as plan_statement,
    outcome.id as outcome_id,
    outcome.key as outcome_key,
    outcome.statement as outcome_statement,
    outcomes.outcome_tie,
    outcomes.rationale,
    (
        select modalities.comparable_group = 'actual'
        from research.modalities
        where modalities.key = outcome.modality
    ) as is_fulfilled,
    outcome.value_date_earliest as outcome_earliest,
    outcome.value_date_latest as outcome_latest,
    outcome.value_date_precision as outcome_precision,
    report.date_text(
        outcome.value_date_earliest, outcome.value_date_latest,
        outcome.value_date_precision, outcome.value_date_edtf
    ) as outcome_date_text,
    outcome.value_date_basis as outcome_basis,
    report.date_edtf(
        outcome.value_date_earliest, outcome.value_date_latest,
        outcome.value_date_precision, outcome.value_date_edtf
    ) as outcome_edtf,
    report.date_qualifier(
        outcome.value_date_precision, outcome.value_date_edtf
    ) as outcome_qualifier
from parts.outcomes
inner join living.claims as planned
    on outcomes.plan_id = planned.id
inner join living.claims as outcome
    on outcomes.outcome_id = outcome.id
where outcomes.plan_kind = 'claim';

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
