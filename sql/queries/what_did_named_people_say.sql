-- Question: what did Kabulov, Lavrov, Muttaqi, Decker and Krasnov say, when and where?
-- Shows: every speaker who is a person; name one with statements.actor_key. What is a
-- petition, a ruling or a view held is no utterance.
select
    statements.speaker_name,
    statements.speech_act_label,
    statements.is_utterance,
    statements.claim_statement,
    statements.occasion_event_title,
    statements.said_date_text,
    statements.source_key,
    statements.passage_key
from report.statements
inner join report.actors
    on statements.actor_key = actors.actor_key
where actors.actor_kind = 'person'
order by
    statements.speaker_name asc,
    statements.evidence_key asc,
    statements.hop asc;
