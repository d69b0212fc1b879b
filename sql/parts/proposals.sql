-- Question: what does each proposal of a seed file read in words?
-- Grain: suggestion_id
create view parts.proposals as
select
    suggestions.id as suggestion_id,
    suggestions.proposed,
    suggestions.actor_kind,
    (
        select actor_kinds.label
        from research.actor_kinds
        where actor_kinds.key = suggestions.actor_kind
    ) as actor_kind_label,
    suggestions.speech_act,
    (
        select speech_acts.label
        from research.speech_acts
        where speech_acts.key = suggestions.speech_act
    ) as speech_act_label,
    suggestions.speaker_label,
    suggestions.speaker_title,
    suggestions.given_text as given_as_stated,
    suggestions.given_earliest,
    suggestions.given_latest,
    suggestions.given_precision,
    report.date_text(
        suggestions.given_earliest,
        suggestions.given_latest,
        suggestions.given_precision,
        suggestions.given_edtf
    ) as given_date_text,
    suggestions.given_basis,
    report.date_edtf(
        suggestions.given_earliest,
        suggestions.given_latest,
        suggestions.given_precision,
        suggestions.given_edtf
    ) as given_edtf,
    report.date_qualifier(
        suggestions.given_precision, suggestions.given_edtf
    ) as given_qualifier,
    suggestions.value_low::double precision as value_low,
    suggestions.value_best::double precision as value_best,
    suggestions.value_high::double precision as value_high,
    suggestions.unit,
    (
        select units.label
        from research.units
        where units.key = suggestions.unit
    ) as unit_label,
    suggestions.score::double precision as score
from research.suggestions;

comment on view parts.proposals is
'One row per proposal of a seed file, retired or not: speaker, date and value in words';
