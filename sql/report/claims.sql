-- Question: what is claimed, how well is it supported, and what do we make of it?
-- Grain: claim_key
create view report.claims as
with

topics_of_claims as (
    select
        claim_topics.claim_id,
        string_agg(topics.key, '; ' order by topics.key) as topic_keys,
        string_agg(topics.label, '; ' order by topics.key) as topic_labels
    from research.claim_topics
    inner join research.topics
        on claim_topics.topic_id = topics.id
    where
        claim_topics.retired_run_id is null
        and topics.retired_run_id is null
    group by claim_topics.claim_id
),

sides as (
    select
        conflicts.claim_a_id as claim_id,
        conflicts.verdict
    from report.conflicts
    union all
    select
        conflicts.claim_b_id as claim_id,
        conflicts.verdict
    from report.conflicts
),

conflict_counts as (
    select
        sides.claim_id,
        count(*) filter (where sides.verdict <> 'ruled out') as conflict_count,
        count(*) filter (where sides.verdict = 'open') as open_conflict_count,
        count(*) filter (where sides.verdict = 'contradiction') as contradiction_count
    from sides
    group by sides.claim_id
),

latest_assessments as (
    select distinct on (claim_assessments.claim_id)
        claim_assessments.claim_id,
        claim_assessments.assessor,
        claim_assessments.assessed_on,
        claim_assessments.credibility,
        claim_assessments.likelihood,
        claim_assessments.confidence,
        claim_assessments.rationale
    from research.claim_assessments
    where claim_assessments.retired_run_id is null
    order by
        claim_assessments.claim_id asc,
        claim_assessments.assessed_on desc,
        claim_assessments.assessor asc
)

select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    claim_kinds.label as claim_kind_label,
    claims.modality,
    modalities.label as modality_label,
    claim_values.subject_kind,
    claim_values.subject_key,
    claim_values.subject_name,
    claim_values.attribute,
    claim_values.attribute_label,
    claim_values.value_kind,
    claim_values.value,
    claim_values.value_low,
    claim_values.value_best,
    claim_values.value_high,
    claim_values.unit,
    claim_values.unit_label,
    claim_values.value_earliest,
    claim_values.value_latest,
    claim_values.value_precision,
    claim_values.value_date_text,
    claim_values.value_actor_key,
    claim_values.value_actor_name,
    claims.holds_earliest,
    claims.holds_latest,
    claims.holds_precision,
    report.date_text(
        claims.holds_earliest,
        claims.holds_latest,
        claims.holds_precision,
        claims.holds_edtf
    ) as holds_date_text,
    topics_of_claims.topic_keys,
    topics_of_claims.topic_labels,
    corroboration.evidence_count,
    corroboration.source_count,
    corroboration.outlet_count,
    corroboration.origin_count_for,
    corroboration.origin_count_against,
    corroboration.support,
    coalesce(conflict_counts.conflict_count, 0) as conflict_count,
    coalesce(conflict_counts.open_conflict_count, 0) as open_conflict_count,
    coalesce(conflict_counts.contradiction_count, 0) as contradiction_count,
    latest_assessments.credibility,
    credibility_grades.label as credibility_label,
    latest_assessments.likelihood,
    likelihoods.label as likelihood_label,
    latest_assessments.confidence,
    latest_assessments.assessor,
    latest_assessments.assessed_on,
    latest_assessments.rationale as assessment_rationale,
    claims.note as claim_note,
    claims.unstructured_reason
from research.claims
left join research.claim_kinds
    on claims.kind = claim_kinds.key
left join research.modalities
    on claims.modality = modalities.key
left join report.claim_values
    on claims.id = claim_values.claim_id
left join topics_of_claims
    on claims.id = topics_of_claims.claim_id
left join report.corroboration
    on claims.id = corroboration.claim_id
left join conflict_counts
    on claims.id = conflict_counts.claim_id
left join latest_assessments
    on claims.id = latest_assessments.claim_id
left join research.credibility_grades
    on latest_assessments.credibility = credibility_grades.key
left join research.likelihoods
    on latest_assessments.likelihood = likelihoods.key
where claims.retired_run_id is null;

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
'Kind of value: text, number, date, actor; null if the claim has no structure';
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
'Independent origins that say it; copies and the same speaker count once';
comment on column report.claims.origin_count_against is
'Independent origins that deny or doubt it';
comment on column report.claims.support is
'disputed, corroborated (2 or more origins), single origin, only denied, only '
'passed on';
comment on column report.claims.conflict_count is
'Conflicts, judged or not, those ruled out left aside';
comment on column report.claims.open_conflict_count is
'Conflicts without a verdict yet, or left open';
comment on column report.claims.contradiction_count is
'Conflicts judged to be contradictions';
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
