-- Question: what is claimed, how well is it supported, and what do we make of it?
-- Grain: claim_key
create view report.claims as
select
    kept_claims.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.claim_kind,
    claims.claim_kind_label,
    claims.modality,
    claims.modality_label,
    claims.subject_kind,
    kept_claims.subject_key,
    claims.subject_name,
    claims.attribute,
    claims.attribute_label,
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
    value_actors.key as value_actor_key,
    value_actors.name as value_actor_name,
    claims.holds_earliest,
    claims.holds_latest,
    claims.holds_precision,
    claims.holds_date_text,
    claim_lists.topic_keys,
    claim_lists.topic_labels,
    kept_claims.evidence_count,
    kept_claims.source_count,
    kept_claims.outlet_count,
    kept_claims.origin_count_for,
    kept_claims.origin_count_against,
    kept_claims.support,
    claim_rulings.conflict_count,
    claim_rulings.open_conflict_count,
    claim_rulings.contradiction_count,
    claim_rulings.credibility,
    claim_rulings.credibility_label,
    claim_rulings.likelihood,
    claim_rulings.likelihood_label,
    claim_rulings.confidence,
    claim_rulings.assessor,
    claim_rulings.assessed_on,
    claim_rulings.assessment_rationale,
    claims.claim_note,
    claims.unstructured_reason,
    value_events.key as value_event_key,
    value_events.title as value_event_title,
    claims.value_basis,
    claims.value_edtf,
    claims.value_qualifier,
    claims.holds_basis,
    claims.holds_edtf,
    claims.holds_qualifier,
    claim_lists.subject_keys,
    claim_lists.subject_names,
    claim_lists.object_keys,
    claim_lists.object_names,
    claim_lists.act_keys,
    claim_lists.act_titles,
    claim_lists.ground_keys,
    claim_lists.ground_titles,
    claim_lists.broader_claim_keys,
    kept_claims.narrower_claim_count,
    kept_claims.origin_count_for_with_narrower,
    kept_claims.source_count_for_with_narrower,
    kept_claims.support_with_narrower
from kept.claims as kept_claims
left join parts.claims
    on kept_claims.claim_id = claims.claim_id
left join research.actors as value_actors
    on claims.value_actor_id = value_actors.id
left join research.events as value_events
    on claims.value_event_id = value_events.id
left join parts.claim_lists
    on kept_claims.claim_id = claim_lists.claim_id
left join parts.claim_rulings
    on kept_claims.claim_id = claim_rulings.claim_id;

comment on view report.claims is
'One row per claim, with its structure, support, conflicts and latest assessment';
comment on column report.claims.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.claims.claim_key is 'Claim: stable key';
comment on column report.claims.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.claims.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column report.claims.claim_kind_label is 'Kind of claim, as people read it';
comment on column report.claims.modality is
'How the claim is put: actual, planned, possible, conditional, required';
comment on column report.claims.modality_label is
'How the claim is put, as people read it';
comment on column report.claims.subject_kind is
'What the claim is about: actor or event; null if it has no structure';
comment on column report.claims.subject_key is
'Key of the actor or event the claim is about; null if it has no structure';
comment on column report.claims.subject_name is
'Actor or event the claim is about; null if it has no structure';
comment on column report.claims.attribute is
'What is said of the subject; null if the claim has no structure';
comment on column report.claims.attribute_label is
'What is said of the subject, as people read it';
comment on column report.claims.value_kind is
'Kind of value: text, number, date, actor, event; null if the claim has no structure';
comment on column report.claims.value is
'The value in words, whatever its kind; null if the claim has no structure';
comment on column report.claims.value_low is
'Least value, if a number; null = no lower bound is said';
comment on column report.claims.value_best is
'The value itself, if a number; null = only bounds are said';
comment on column report.claims.value_high is
'Greatest value, if a number; null = no upper bound is said';
comment on column report.claims.unit is 'Unit of the number; null if the value is none';
comment on column report.claims.unit_label is 'Unit of the number, as people read it';
comment on column report.claims.value_earliest is
'Value, if it is a date: first possible day; null = open or unknown';
comment on column report.claims.value_latest is
'Value, if it is a date: last possible day; null = open or unknown';
comment on column report.claims.value_precision is
'Value, if it is a date: day, month, season, year, decade, interval, unknown; null '
'= not a date';
comment on column report.claims.value_date_text is
'Value, if it is a date: in words, such as 2025-04 or 2025-04-17 or later; null = '
'not a date';
comment on column report.claims.value_actor_key is
'Key of the actor that is the value; null if the value is none';
comment on column report.claims.value_actor_name is
'Actor that is the value; null if the value is none';
comment on column report.claims.holds_earliest is
'When the claim is said to be true: first possible day; null = open or unknown';
comment on column report.claims.holds_latest is
'When the claim is said to be true: last possible day; null = open or unknown';
comment on column report.claims.holds_precision is
'When the claim is said to be true: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.claims.holds_date_text is
'When the claim is said to be true: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not given';
comment on column report.claims.topic_keys is
'Keys of its topics, joined by semicolons; null if none';
comment on column report.claims.topic_labels is
'Its topics, joined by semicolons; null if none';
comment on column report.claims.evidence_count is
'Acts of saying: links between a claim and a passage';
comment on column report.claims.source_count is 'Sources';
comment on column report.claims.outlet_count is 'Outlets';
comment on column report.claims.origin_count_for is
'Independent origins that say it; copies and the same speaker count once, what was '
'taken back not at all';
comment on column report.claims.origin_count_against is
'Independent origins that deny or doubt it; what was taken back does not count';
comment on column report.claims.support is
'disputed, corroborated (2 or more origins), single origin, only denied, withdrawn '
'(all that was said for or against it has been taken back), only passed on';
comment on column report.claims.conflict_count is
'Conflicts with other claims, judged or not, those ruled out left aside, and one more '
'if somebody else denies it';
comment on column report.claims.open_conflict_count is
'Of these, without a verdict yet, or left open';
comment on column report.claims.contradiction_count is
'Of these, contradictions: so judged, or because somebody else denies it';
comment on column report.claims.credibility is
'Latest assessment: credibility, 1 (confirmed) to 6 (cannot be judged); null = not '
'assessed';
comment on column report.claims.credibility_label is
'Latest assessment: what the credibility means';
comment on column report.claims.likelihood is
'Latest assessment: how likely it is; null = not said';
comment on column report.claims.likelihood_label is
'Latest assessment: how likely it is, as people read it';
comment on column report.claims.confidence is
'Latest assessment: low, moderate or high; null = not said';
comment on column report.claims.assessor is
'Latest assessment: who made it; null = not assessed';
comment on column report.claims.assessed_on is
'Latest assessment: when it was made; null = not assessed';
comment on column report.claims.assessment_rationale is 'Latest assessment: why';
comment on column report.claims.claim_note is 'What a reader must know about the claim';
comment on column report.claims.unstructured_reason is
'Why a claim with a number or date has no structure';
comment on column report.claims.value_event_key is
'Key of the event that is the value; null if the value is none';
comment on column report.claims.value_event_title is
'Event that is the value; null if the value is none';
comment on column report.claims.value_basis is
'Value, if it is a date, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not a date';
comment on column report.claims.value_edtf is
'Value, if it is a date: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; null '
'= not a date, or no bound';
comment on column report.claims.value_qualifier is
'Value, if it is a date: marked as none, approximate, uncertain, or approximate and '
'uncertain; null = not a date';
comment on column report.claims.holds_basis is
'When the claim is said to be true, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.claims.holds_edtf is
'When the claim is said to be true: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.claims.holds_qualifier is
'When the claim is said to be true: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.claims.subject_keys is
'Keys of the actors it is about as those who act, want or are so, joined by '
'semicolons; null if none';
comment on column report.claims.subject_names is
'Actors it is about as those who act, want or are so, joined by semicolons; null if '
'none';
comment on column report.claims.object_keys is
'Keys of the actors towards, with or about whom it is, joined by semicolons; null if '
'none';
comment on column report.claims.object_names is
'Actors towards, with or about whom it is, joined by semicolons; null if none';
comment on column report.claims.act_keys is
'Keys of the acts or events it is about, joined by semicolons; null if none';
comment on column report.claims.act_titles is
'Acts or events it is about, joined by semicolons; null if none';
comment on column report.claims.ground_keys is
'Keys of the events it is said to follow from, joined by semicolons; null if none';
comment on column report.claims.ground_titles is
'Events it is said to follow from, joined by semicolons; null if none';
comment on column report.claims.broader_claim_keys is
'Keys of the claims it is directly a part of, joined by semicolons; null if none';
comment on column report.claims.narrower_claim_count is
'Claims that are part of it, directly or through others';
comment on column report.claims.origin_count_for_with_narrower is
'Independent origins that say it or a claim that is part of it; each counts once';
comment on column report.claims.source_count_for_with_narrower is
'Sources in which an origin says it or a claim that is part of it';
comment on column report.claims.support_with_narrower is
'As support, counting for it who says a claim that is part of it, and against it only '
'who denies this one';
