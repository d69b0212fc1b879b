-- Question: who accuses whom of what, and who denies it?
-- Shows: a denial stands beside the accusation it answers; empty where none is held.
select
    accusations.claim_statement,
    accusations.speaker_name as accuser_name,
    accusations.source_key,
    denials.speaker_name as denier_name,
    denials.speaker_stance_label as denier_stance_label,
    corroboration.support
from report.statements as accusations
inner join report.corroboration
    on accusations.claim_key = corroboration.claim_key
left join report.statements as denials
    on
        accusations.claim_key = denials.claim_key
        and denials.speaker_stance in ('denies', 'doubts')
where accusations.speech_act = 'accuses'
order by
    accusations.evidence_key asc,
    accusations.hop asc,
    denials.evidence_key asc,
    denials.hop asc;
