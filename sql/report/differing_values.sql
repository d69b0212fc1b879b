-- Question: which structured claims answer one question with different values?
-- Grain: claim_a_key, claim_b_key
create view report.differing_values as
select
    differing_values.claim_a_id,
    claims_a.claim_key as claim_a_key,
    claims_a.claim_statement as claim_a_statement,
    claims_a.value as claim_a_value,
    differing_values.claim_b_id,
    claims_b.claim_key as claim_b_key,
    claims_b.claim_statement as claim_b_statement,
    claims_b.value as claim_b_value,
    claims_a.subject_kind,
    kept_a.subject_key,
    claims_a.subject_name,
    claims_a.attribute,
    claims_a.attribute_label,
    claims_a.value_kind,
    differing_values.derived_as
from kept.differing_values
left join kept.claims as kept_a
    on differing_values.claim_a_id = kept_a.claim_id
left join parts.claims as claims_a
    on differing_values.claim_a_id = claims_a.claim_id
left join parts.claims as claims_b
    on differing_values.claim_b_id = claims_b.claim_id;

comment on view report.differing_values is
'One row per pair of claims that give one subject different values of an attribute '
'that has one at a time, whatever anybody made of it';
comment on column report.differing_values.claim_a_id is
'Claim with the lower key: internal number';
comment on column report.differing_values.claim_a_key is
'Claim with the lower key: stable key';
comment on column report.differing_values.claim_a_statement is
'Claim a: what is claimed';
comment on column report.differing_values.claim_a_value is
'Claim a: its value in words';
comment on column report.differing_values.claim_b_id is
'Claim with the higher key: internal number';
comment on column report.differing_values.claim_b_key is
'Claim with the higher key: stable key';
comment on column report.differing_values.claim_b_statement is
'Claim b: what is claimed';
comment on column report.differing_values.claim_b_value is
'Claim b: its value in words';
comment on column report.differing_values.subject_kind is
'What both claims are about: actor or event';
comment on column report.differing_values.subject_key is
'Key of the actor or event both claims are about';
comment on column report.differing_values.subject_name is
'Actor or event both claims are about';
comment on column report.differing_values.attribute is 'What both say of the subject';
comment on column report.differing_values.attribute_label is
'What both say of the subject, as people read it';
comment on column report.differing_values.value_kind is
'Kind of value: text, number, date, actor, event';
comment on column report.differing_values.derived_as is
'What the values alone suggest: possible contradiction, precision, or plan and '
'outcome, where one claim is a plan and the other is not';
