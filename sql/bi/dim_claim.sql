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
    claims.open_conflict_count,
    coalesce(claims.subject_keys, 'none') as subject_keys,
    coalesce(claims.subject_names, 'None') as subject_names,
    coalesce(claims.object_keys, 'none') as object_keys,
    coalesce(claims.object_names, 'None') as object_names,
    coalesce(claims.act_keys, 'none') as act_keys,
    coalesce(claims.act_titles, 'None') as act_titles,
    coalesce(claims.broader_claim_keys, 'none') as broader_claim_keys,
    claims.support_with_narrower,
    claims.contradiction_count
from report.claims
union all
select
    0::bigint as claim_id,
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
    0::bigint as conflict_count,
    0::bigint as open_conflict_count,
    'none' as subject_keys,
    'None' as subject_names,
    'none' as object_keys,
    'None' as object_names,
    'none' as act_keys,
    'None' as act_titles,
    'none' as broader_claim_keys,
    'unknown' as support_with_narrower,
    0::bigint as contradiction_count;

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
'disputed, corroborated (2 or more origins), single origin, only denied, withdrawn '
'(all that was said for or against it has been taken back), only passed on';
comment on column bi.dim_claim.conflict_count is
'Conflicts with other claims, judged or not, those ruled out left aside, and one more '
'if somebody else denies it';
comment on column bi.dim_claim.open_conflict_count is
'Of these, without a verdict yet, or left open';
comment on column bi.dim_claim.subject_keys is
'Keys of the actors it is about as those who act, want or are so, joined by '
'semicolons; none if there are none';
comment on column bi.dim_claim.subject_names is
'Actors it is about as those who act, want or are so, joined by semicolons; None if '
'there are none';
comment on column bi.dim_claim.object_keys is
'Keys of the actors towards, with or about whom it is, joined by semicolons; none if '
'there are none';
comment on column bi.dim_claim.object_names is
'Actors towards, with or about whom it is, joined by semicolons; None if there are '
'none';
comment on column bi.dim_claim.act_keys is
'Keys of the acts or events it is about, joined by semicolons; none if there are none';
comment on column bi.dim_claim.act_titles is
'Acts or events it is about, joined by semicolons; None if there are none';
comment on column bi.dim_claim.broader_claim_keys is
'Keys of the claims it is directly a part of, joined by semicolons; none if there are '
'none';
comment on column bi.dim_claim.support_with_narrower is
'As support, counting for it who says a claim that is part of it, and against it only '
'who denies this one';
comment on column bi.dim_claim.contradiction_count is
'Conflicts that are contradictions: so judged, or because somebody else denies it';
