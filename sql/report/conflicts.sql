-- Question: which claims contradict each other, seem to, or are denied, who says them,
-- and what is our verdict?
-- Grain: claim_a_key, claim_b_key
create view report.conflicts as
select
    conflicts.conflict_key,
    conflicts.claim_a_id,
    claims_a.claim_key as claim_a_key,
    claims_a.claim_statement as claim_a_statement,
    conflicts.claim_b_id,
    claims_b.claim_key as claim_b_key,
    claims_b.claim_statement as claim_b_statement,
    conflicts.verdict,
    claim_relations.rationale,
    conflicts.claim_relation_id is not null as is_judged,
    conflicts.derived_as is not null as is_derived,
    conflicts.derived_as,
    claim_relations.kind as claim_relation_kind,
    (
        select claim_relation_kinds.label
        from research.claim_relation_kinds
        where claim_relation_kinds.key = claim_relations.kind
    ) as claim_relation_kind_label,
    case when conflicts.subject_key is not null then claims_a.subject_kind end
        as subject_kind,
    conflicts.subject_key,
    case when conflicts.subject_key is not null then claims_a.subject_name end
        as subject_name,
    case when claims_a.attribute = claims_b.attribute then claims_a.attribute end
        as attribute,
    case when claims_a.attribute = claims_b.attribute then claims_a.attribute_label end
        as attribute_label,
    claims_a.value as claim_a_value,
    claims_b.value as claim_b_value,
    claims_a.modality as claim_a_modality,
    claims_a.modality_label as claim_a_modality_label,
    claims_b.modality as claim_b_modality,
    claims_b.modality_label as claim_b_modality_label,
    conflicts.claim_a_source_count,
    conflicts.claim_a_source_keys,
    conflicts.claim_b_source_count,
    conflicts.claim_b_source_keys,
    claims_a.value_earliest as claim_a_earliest,
    claims_a.value_latest as claim_a_latest,
    claims_a.value_precision as claim_a_precision,
    claims_a.value_date_text as claim_a_date_text,
    claims_b.value_earliest as claim_b_earliest,
    claims_b.value_latest as claim_b_latest,
    claims_b.value_precision as claim_b_precision,
    claims_b.value_date_text as claim_b_date_text,
    conflicts.conflict_kind,
    coalesce(not claim_relations.is_symmetric, false) as is_directed,
    'for' as claim_a_stance,
    case conflicts.derived_as when 'denial' then 'against' else 'for' end
        as claim_b_stance,
    conflicts.claim_a_origins,
    conflicts.claim_b_origins,
    claims_a.value_basis as claim_a_basis,
    claims_a.value_edtf as claim_a_edtf,
    claims_a.value_qualifier as claim_a_qualifier,
    claims_b.value_basis as claim_b_basis,
    claims_b.value_edtf as claim_b_edtf,
    claims_b.value_qualifier as claim_b_qualifier
from parts.conflict_sides as conflicts
left join parts.claims as claims_a
    on conflicts.claim_a_id = claims_a.claim_id
left join parts.claims as claims_b
    on conflicts.claim_b_id = claims_b.claim_id
left join research.claim_relations
    on conflicts.claim_relation_id = claim_relations.id;

comment on view report.conflicts is
'One row per pair of claims that disagree or seem to, and per claim that one says and '
'another denies; verdict ruled out: they only look so, and no count of conflicts '
'includes them';
comment on column report.conflicts.conflict_key is
'Conflict: keys of both claims, joined by a slash; of a denied claim its key and the '
'word denied';
comment on column report.conflicts.claim_a_id is 'Claim a: internal number';
comment on column report.conflicts.claim_a_key is
'Claim a, the first of the tie we judged, else the one with the lower key: stable key';
comment on column report.conflicts.claim_a_statement is 'Claim a: what is claimed';
comment on column report.conflicts.claim_b_id is 'Claim b: internal number';
comment on column report.conflicts.claim_b_key is
'Claim b, the second of the tie we judged, else the one with the higher key; of a '
'denied claim the same as claim a: stable key';
comment on column report.conflicts.claim_b_statement is 'Claim b: what is claimed';
comment on column report.conflicts.verdict is
'open, contradiction, changed over time, precision, wording, judgement, plan and '
'outcome, corrected, retracted, ruled out; of a denied claim always contradiction';
comment on column report.conflicts.rationale is
'Why we judged it so; null = nobody has';
comment on column report.conflicts.is_judged is
'True if somebody has looked at the pair, also if the verdict is open';
comment on column report.conflicts.is_derived is
'True if the values themselves differ or one denies what another says, false if only a '
'person saw the conflict';
comment on column report.conflicts.derived_as is
'What follows without a verdict: possible contradiction, precision, plan and outcome, '
'denial; null = nothing';
comment on column report.conflicts.claim_relation_kind is
'Term of the verdict, to be read from claim a to claim b; of several on one pair the '
'first by rank; null = not judged';
comment on column report.conflicts.claim_relation_kind_label is
'Term of the verdict as people read it, such as Fulfils: claim a fulfils claim b; null '
'= not judged';
comment on column report.conflicts.subject_kind is
'What the claim is about: actor or event; null if it has no structure';
comment on column report.conflicts.subject_key is
'Key of the actor or event the claim is about; null if it has no structure';
comment on column report.conflicts.subject_name is
'Actor or event the claim is about; null if it has no structure';
comment on column report.conflicts.attribute is
'What is said of the subject; null if the claim has no structure';
comment on column report.conflicts.attribute_label is
'What is said of the subject, as people read it';
comment on column report.conflicts.claim_a_value is
'Claim a: its value in words; null if it has no structure';
comment on column report.conflicts.claim_b_value is
'Claim b: its value in words; null if it has no structure';
comment on column report.conflicts.claim_a_modality is
'Claim a: how it is put, such as actual or planned';
comment on column report.conflicts.claim_a_modality_label is
'Claim a: how it is put, as people read it';
comment on column report.conflicts.claim_b_modality is
'Claim b: how it is put, such as actual or planned';
comment on column report.conflicts.claim_b_modality_label is
'Claim b: how it is put, as people read it';
comment on column report.conflicts.claim_a_source_count is
'Claim a: sources that carry it; of a denied claim, those in which an origin says it';
comment on column report.conflicts.claim_a_source_keys is
'Claim a: keys of the sources that carry it, joined by semicolons; of a denied claim, '
'those in which an origin says it';
comment on column report.conflicts.claim_b_source_count is
'Claim b: sources that carry it; of a denied claim, those in which an origin denies or '
'doubts it';
comment on column report.conflicts.claim_b_source_keys is
'Claim b: keys of the sources that carry it, joined by semicolons; of a denied claim, '
'those in which an origin denies or doubts it';
comment on column report.conflicts.claim_a_earliest is
'Value of claim a, if it is a date: first possible day; null = open or unknown';
comment on column report.conflicts.claim_a_latest is
'Value of claim a, if it is a date: last possible day; null = open or unknown';
comment on column report.conflicts.claim_a_precision is
'Value of claim a, if it is a date: day, month, season, year, decade, interval, '
'unknown; null = not a date';
comment on column report.conflicts.claim_a_date_text is
'Value of claim a, if it is a date: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not a date';
comment on column report.conflicts.claim_b_earliest is
'Value of claim b, if it is a date: first possible day; null = open or unknown';
comment on column report.conflicts.claim_b_latest is
'Value of claim b, if it is a date: last possible day; null = open or unknown';
comment on column report.conflicts.claim_b_precision is
'Value of claim b, if it is a date: day, month, season, year, decade, interval, '
'unknown; null = not a date';
comment on column report.conflicts.claim_b_date_text is
'Value of claim b, if it is a date: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not a date';
comment on column report.conflicts.conflict_kind is
'two claims, or denied claim: one claim that an origin says and another denies or '
'doubts';
comment on column report.conflicts.is_directed is
'True if the verdict runs from claim a to claim b, false if it has no direction or '
'there is none';
comment on column report.conflicts.claim_a_stance is
'Claim a: where its side stands towards it; always for';
comment on column report.conflicts.claim_b_stance is
'Claim b: where its side stands towards it: for, or against if the claim is denied';
comment on column report.conflicts.claim_a_origins is
'Claim a: origins that say it, joined by semicolons; null if none';
comment on column report.conflicts.claim_b_origins is
'Claim b: origins that say it, or deny or doubt it if the claim is denied, joined by '
'semicolons; null if none';
comment on column report.conflicts.claim_a_basis is
'Value of claim a, if it is a date, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not a date';
comment on column report.conflicts.claim_a_edtf is
'Value of claim a, if it is a date: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = not a date, or no bound';
comment on column report.conflicts.claim_a_qualifier is
'Value of claim a, if it is a date: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not a date';
comment on column report.conflicts.claim_b_basis is
'Value of claim b, if it is a date, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not a date';
comment on column report.conflicts.claim_b_edtf is
'Value of claim b, if it is a date: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = not a date, or no bound';
comment on column report.conflicts.claim_b_qualifier is
'Value of claim b, if it is a date: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not a date';
