-- Question: what is known of each claim a fact refers to?
-- Grain: claim_id
create view bi.dim_claim as
select
    claims.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.claim_kind,
    claims.claim_kind_label,
    claims.modality,
    claims.modality_label,
    coalesce(claims.subject_kind, 'none') as subject_kind,
    coalesce(claims.subject_key, 'none') as subject_key,
    coalesce(claims.subject_name, 'None') as subject_name,
    coalesce(claims.attribute, 'none') as attribute,
    coalesce(claims.attribute_label, 'None') as attribute_label,
    coalesce(claims.value, 'none') as value,
    claims.support,
    claims.conflict_count,
    claims.open_conflict_count
from report.claims
union all
select
    0 as claim_id,
    'unknown' as claim_key,
    'Unknown' as claim_statement,
    'unknown' as claim_kind,
    'Unknown' as claim_kind_label,
    'unknown' as modality,
    'Unknown' as modality_label,
    'none' as subject_kind,
    'none' as subject_key,
    'None' as subject_name,
    'none' as attribute,
    'None' as attribute_label,
    'none' as value,
    'unknown' as support,
    0 as conflict_count,
    0 as open_conflict_count;

comment on view bi.dim_claim is
'One row per claim, and one with claim_id 0 for unknown';
comment on column bi.dim_claim.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column bi.dim_claim.claim_key is 'Claim: stable key';
comment on column bi.dim_claim.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column bi.dim_claim.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column bi.dim_claim.claim_kind_label is 'Kind of claim, as people read it';
comment on column bi.dim_claim.modality is
'How the claim is put: actual, planned, possible, conditional, required';
comment on column bi.dim_claim.modality_label is
'How the claim is put, as people read it';
comment on column bi.dim_claim.subject_kind is
'What the claim is about: actor, event, or none if it has no structure';
comment on column bi.dim_claim.subject_key is
'Key of the actor or event the claim is about; none if it has no structure';
comment on column bi.dim_claim.subject_name is
'Actor or event the claim is about; None if it has no structure';
comment on column bi.dim_claim.attribute is
'What is said of the subject; none if the claim has no structure';
comment on column bi.dim_claim.attribute_label is
'What is said of the subject, as people read it';
comment on column bi.dim_claim.value is
'The value in words; none if the claim has no structure';
comment on column bi.dim_claim.support is
'disputed, corroborated (2 or more origins), single origin, only denied, only '
'passed on';
comment on column bi.dim_claim.conflict_count is
'Conflicts, judged or not, those ruled out left aside';
comment on column bi.dim_claim.open_conflict_count is
'Conflicts without a verdict yet, or left open';
