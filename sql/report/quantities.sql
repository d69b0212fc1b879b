-- Question: which numbers are claimed, with which bounds, and how does each source put
-- them?
-- Grain: claim_key
create view report.quantities as
select
    claims.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.modality,
    claims.modality_label,
    claims.subject_kind,
    kept_claims.subject_key,
    claims.subject_name,
    claims.attribute,
    claims.attribute_label,
    claims.value,
    claims.value_low,
    claims.value_best,
    claims.value_high,
    claims.unit,
    claims.unit_label,
    claims.holds_earliest,
    claims.holds_latest,
    claims.holds_precision,
    claims.holds_date_text,
    kept_claims.source_count,
    kept_claims.evidence_count,
    stated.source_keys,
    stated.as_stated_by_source,
    claims.holds_basis,
    claims.holds_edtf,
    claims.holds_qualifier
from kept.claims as kept_claims
inner join parts.claims
    on kept_claims.claim_id = claims.claim_id
left join
    lateral (
        select
            string_agg(sources.key, '; ' order by sources.key) as source_keys,
            string_agg(
                sources.key || ': ' || wordings.as_stated, '; ' order by sources.key
            ) as as_stated_by_source
        from kept.carriers
        inner join research.sources
            on carriers.source_id = sources.id
        cross join
            lateral (
                select string_agg(distinct claim_sources.as_stated, ', ') as as_stated
                from kept.evidence
                inner join research.claim_sources
                    on evidence.evidence_id = claim_sources.id
                where
                    evidence.claim_id = carriers.claim_id
                    and evidence.source_id = carriers.source_id
            ) as wordings
        where carriers.claim_id = claims.claim_id
    ) as stated
    on true
where claims.value_kind = 'number';

comment on view report.quantities is 'One row per claim whose value is a number';
comment on column report.quantities.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.quantities.claim_key is 'Claim: stable key';
comment on column report.quantities.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.quantities.modality is
'How the claim is put: actual, planned, possible, conditional, required';
comment on column report.quantities.modality_label is
'How the claim is put, as people read it';
comment on column report.quantities.subject_kind is
'What the claim is about: actor or event; null if it has no structure';
comment on column report.quantities.subject_key is
'Key of the actor or event the claim is about; null if it has no structure';
comment on column report.quantities.subject_name is
'Actor or event the claim is about; null if it has no structure';
comment on column report.quantities.attribute is
'What is said of the subject; null if the claim has no structure';
comment on column report.quantities.attribute_label is
'What is said of the subject, as people read it';
comment on column report.quantities.value is
'The value in words, whatever its kind; null if the claim has no structure';
comment on column report.quantities.value_low is
'Least value, if a number; null = no lower bound is said';
comment on column report.quantities.value_best is
'The value itself, if a number; null = only bounds are said';
comment on column report.quantities.value_high is
'Greatest value, if a number; null = no upper bound is said';
comment on column report.quantities.unit is
'Unit of the number; null if the value is none';
comment on column report.quantities.unit_label is
'Unit of the number, as people read it';
comment on column report.quantities.holds_earliest is
'When the claim is said to be true: first possible day; null = open or unknown';
comment on column report.quantities.holds_latest is
'When the claim is said to be true: last possible day; null = open or unknown';
comment on column report.quantities.holds_precision is
'When the claim is said to be true: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.quantities.holds_date_text is
'When the claim is said to be true: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not given';
comment on column report.quantities.source_count is 'Sources that carry the claim';
comment on column report.quantities.evidence_count is
'Acts of saying: links between a claim and a passage';
comment on column report.quantities.source_keys is
'Keys of the sources that carry it, joined by semicolons';
comment on column report.quantities.as_stated_by_source is
'Source key and decisive words, joined by semicolons; null where no source was noted';
comment on column report.quantities.holds_basis is
'When the claim is said to be true, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.quantities.holds_edtf is
'When the claim is said to be true: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.quantities.holds_qualifier is
'When the claim is said to be true: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
