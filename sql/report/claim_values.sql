-- Question: which value does each structured claim give to which subject?
-- Grain: claim_key
create view report.claim_values as
select
    kept_claims.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.claim_kind,
    claims.claim_kind_label,
    claims.modality,
    claims.modality_label,
    claims.subject_kind,
    coalesce(claims.subject_actor_id, claims.subject_event_id) as subject_id,
    kept_claims.subject_key,
    claims.subject_name,
    claims.attribute,
    claims.attribute_label,
    (
        select attributes.is_single_valued
        from research.attributes
        where attributes.key = claims.attribute
    ) as is_single_valued,
    claims.value_kind,
    claims.value,
    claims.value_low,
    claims.value_best,
    claims.value_high,
    claims.unit,
    claims.unit_label,
    claims.value_earliest,
    claims.value_latest,
    claims.value_precision,
    claims.value_date_text,
    claims.value_actor_id,
    value_actors.key as value_actor_key,
    value_actors.name as value_actor_name,
    claims.holds_earliest,
    claims.holds_latest,
    claims.holds_precision,
    claims.holds_date_text,
    (
        select modalities.comparable_group
        from research.modalities
        where modalities.key = claims.modality
    ) as comparable_group,
    claims.value_event_id,
    value_events.key as value_event_key,
    value_events.title as value_event_title,
    claims.value_basis,
    claims.value_edtf,
    claims.value_qualifier,
    claims.holds_basis,
    claims.holds_edtf,
    claims.holds_qualifier
from kept.claims as kept_claims
inner join parts.claims
    on kept_claims.claim_id = claims.claim_id
left join research.actors as value_actors
    on claims.value_actor_id = value_actors.id
left join research.events as value_events
    on claims.value_event_id = value_events.id
where claims.attribute is not null;

comment on view report.claim_values is
'One row per claim that has a subject, an attribute and a value';
comment on column report.claim_values.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.claim_values.claim_key is 'Claim: stable key';
comment on column report.claim_values.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.claim_values.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column report.claim_values.claim_kind_label is
'Kind of claim, as people read it';
comment on column report.claim_values.modality is
'How the claim is put: actual, planned, possible, conditional, required';
comment on column report.claim_values.modality_label is
'How the claim is put, as people read it';
comment on column report.claim_values.subject_kind is
'What the claim is about: actor or event; null if it has no structure';
comment on column report.claim_values.subject_id is
'Actor or event the claim is about: internal number';
comment on column report.claim_values.subject_key is
'Key of the actor or event the claim is about; null if it has no structure';
comment on column report.claim_values.subject_name is
'Actor or event the claim is about; null if it has no structure';
comment on column report.claim_values.attribute is
'What is said of the subject; null if the claim has no structure';
comment on column report.claim_values.attribute_label is
'What is said of the subject, as people read it';
comment on column report.claim_values.is_single_valued is
'True if a subject has one such value at a time, so that two are a conflict';
comment on column report.claim_values.value_kind is
'Kind of value: text, number, date, actor, event; null if the claim has no structure';
comment on column report.claim_values.value is
'The value in words, whatever its kind; null if the claim has no structure';
comment on column report.claim_values.value_low is
'Least value, if a number; null = no lower bound is said';
comment on column report.claim_values.value_best is
'The value itself, if a number; null = only bounds are said';
comment on column report.claim_values.value_high is
'Greatest value, if a number; null = no upper bound is said';
comment on column report.claim_values.unit is
'Unit of the number; null if the value is none';
comment on column report.claim_values.unit_label is
'Unit of the number, as people read it';
comment on column report.claim_values.value_earliest is
'Value, if it is a date: first possible day; null = open or unknown';
comment on column report.claim_values.value_latest is
'Value, if it is a date: last possible day; null = open or unknown';
comment on column report.claim_values.value_precision is
'Value, if it is a date: day, month, season, year, decade, interval, unknown; null '
'= not a date';
comment on column report.claim_values.value_date_text is
'Value, if it is a date: in words, such as 2025-04 or 2025-04-17 or later; null = '
'not a date';
comment on column report.claim_values.value_actor_id is
'Actor that is the value: internal number; null if the value is none';
comment on column report.claim_values.value_actor_key is
'Key of the actor that is the value; null if the value is none';
comment on column report.claim_values.value_actor_name is
'Actor that is the value; null if the value is none';
comment on column report.claim_values.holds_earliest is
'When the claim is said to be true: first possible day; null = open or unknown';
comment on column report.claim_values.holds_latest is
'When the claim is said to be true: last possible day; null = open or unknown';
comment on column report.claim_values.holds_precision is
'When the claim is said to be true: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.claim_values.holds_date_text is
'When the claim is said to be true: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not given';
comment on column report.claim_values.comparable_group is
'Modalities that can contradict each other: actual, plan, possible, required';
comment on column report.claim_values.value_event_id is
'Event that is the value: internal number; null if the value is none';
comment on column report.claim_values.value_event_key is
'Key of the event that is the value; null if the value is none';
comment on column report.claim_values.value_event_title is
'Event that is the value; null if the value is none';
comment on column report.claim_values.value_basis is
'Value, if it is a date, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not a date';
comment on column report.claim_values.value_edtf is
'Value, if it is a date: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; null '
'= not a date, or no bound';
comment on column report.claim_values.value_qualifier is
'Value, if it is a date: marked as none, approximate, uncertain, or approximate and '
'uncertain; null = not a date';
comment on column report.claim_values.holds_basis is
'When the claim is said to be true, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.claim_values.holds_edtf is
'When the claim is said to be true: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.claim_values.holds_qualifier is
'When the claim is said to be true: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
