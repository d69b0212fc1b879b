-- Question: what does each claim say, in words?
-- Grain: claim_key
create view parts.claims as
-- Retired claims are among them: who asks has live ones by their ids.
select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    (
        select claim_kinds.label
        from research.claim_kinds
        where claim_kinds.key = claims.kind
    ) as claim_kind_label,
    claims.modality,
    (
        select modalities.label
        from research.modalities
        where modalities.key = claims.modality
    ) as modality_label,
    claims.subject_kind,
    claims.subject_actor_id,
    claims.subject_event_id,
    coalesce(claims.subject_actor_id, 0) as subject_actor_id_or_0,
    coalesce(claims.subject_event_id, 0) as subject_event_id_or_0,
    coalesce(
        (
            select actors.name
            from research.actors
            where actors.id = claims.subject_actor_id
        ),
        (
            select events.title
            from research.events
            where events.id = claims.subject_event_id
        )
    ) as subject_name,
    claims.attribute,
    (
        select attributes.label
        from research.attributes
        where attributes.key = claims.attribute
    ) as attribute_label,
    claims.value_kind,
    case claims.value_kind
        when 'text' then claims.value_text
        when 'number'
            then
                parts.quantity_text(
                    claims.value_low, claims.value_best, claims.value_high,
                    claims.unit,
                    (
                        select units.label
                        from research.units
                        where units.key = claims.unit
                    )
                )
        when 'date'
            then
                report.date_text(
                    claims.value_date_earliest, claims.value_date_latest,
                    claims.value_date_precision, claims.value_date_edtf
                )
        when 'actor'
            then
                (
                    select actors.name
                    from research.actors
                    where actors.id = claims.value_actor_id
                )
        when 'event'
            then
                (
                    select events.title
                    from research.events
                    where events.id = claims.value_event_id
                )
    end as value,
    parts.bounded_number(claims.value_low) as value_low,
    parts.bounded_number(claims.value_best) as value_best,
    parts.bounded_number(claims.value_high) as value_high,
    claims.unit,
    (
        select units.label
        from research.units
        where units.key = claims.unit
    ) as unit_label,
    claims.value_date_earliest as value_earliest,
    claims.value_date_latest as value_latest,
    claims.value_date_precision as value_precision,
    report.date_text(
        claims.value_date_earliest, claims.value_date_latest,
        claims.value_date_precision, claims.value_date_edtf
    ) as value_date_text,
    claims.value_date_basis as value_basis,
    report.date_edtf(
        claims.value_date_earliest, claims.value_date_latest,
        claims.value_date_precision, claims.value_date_edtf
    ) as value_edtf,
    report.date_qualifier(
        claims.value_date_precision, claims.value_date_edtf
    ) as value_qualifier,
    claims.value_actor_id,
    claims.value_event_id,
    claims.holds_earliest,
    claims.holds_latest,
    claims.holds_precision,
    report.date_text(
        claims.holds_earliest, claims.holds_latest,
        claims.holds_precision, claims.holds_edtf
    ) as holds_date_text,
    claims.holds_basis,
    report.date_edtf(
        claims.holds_earliest, claims.holds_latest,
        claims.holds_precision, claims.holds_edtf
    ) as holds_edtf,
    report.date_qualifier(claims.holds_precision, claims.holds_edtf) as holds_qualifier,
    claims.unstructured_reason,
    claims.note as claim_note
from research.claims;

comment on view parts.claims is
'One row per claim, retired or not: its terms, value and dates in words';
