-- Question: what about the delisting could have been known on the eve of the ruling?
-- Shows: certainly known claims first; possibly known rests on sources without a day.
select
    known.knowledge,
    known.claim_statement,
    known.claim_kind_label,
    known.certain_source_keys,
    known.possible_source_keys
from report.claims_as_of('2025-04-16') as known
inner join report.claim_topics
    on known.claim_key = claim_topics.claim_key
where claim_topics.topic_key = 'delisting'
order by
    known.knowledge asc,
    known.claim_key asc;
