-- Question: who says something behind an act of saying, how and when, in words?
-- Grain: attribution_id
create view parts.attributions as
select
    attributions.id as attribution_id,
    attributions.claim_source_id as evidence_id,
    attributions.hop,
    attributions.retired_run_id,
    attributions.speaker_label,
    coalesce(actors.name, attributions.speaker_label) as speaker_name,
    attributions.speaker_actor_id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    attributions.speaker_title,
    attributions.speech_act,
    (
        select speech_acts.label
        from research.speech_acts
        where speech_acts.key = attributions.speech_act
    ) as speech_act_label,
    (
        select speech_acts.is_utterance
        from research.speech_acts
        where speech_acts.key = attributions.speech_act
    ) as is_utterance,
    attributions.stance as speaker_stance,
    (
        select stances.label
        from research.stances
        where stances.key = attributions.stance
    ) as speaker_stance_label,
    (
        select stances.polarity
        from research.stances
        where stances.key = attributions.stance
    ) as polarity,
    attributions.said_earliest,
    attributions.said_latest,
    attributions.said_precision,
    report.date_text(
        attributions.said_earliest, attributions.said_latest,
        attributions.said_precision, attributions.said_edtf
    ) as said_date_text,
    attributions.said_text as said_as_stated,
    attributions.said_basis,
    report.date_edtf(
        attributions.said_earliest, attributions.said_latest,
        attributions.said_precision, attributions.said_edtf
    ) as said_edtf,
    report.date_qualifier(
        attributions.said_precision, attributions.said_edtf
    ) as said_qualifier,
    attributions.occasion_event_id,
    occasions.key as occasion_event_key,
    occasions.title as occasion_event_title
from research.attributions
left join research.actors
    on attributions.speaker_actor_id = actors.id
left join research.events as occasions
    on attributions.occasion_event_id = occasions.id;

comment on view parts.attributions is
'One row per speaker behind an act of saying, retired or not: who, how and when';
