-- Question: what about the delisting could have been known on the eve of the ruling?
-- Shows: certainly known claims first; possibly known rests on sources without a day.
select
    claims_as_of.knowledge,
    claims_as_of.claim_statement,
    claims_as_of.claim_kind_label,
    claims_as_of.certain_source_keys,
    claims_as_of.possible_source_keys
from report.claims_as_of('2025-04-16')
inner join report.claim_topics
    on claims_as_of.claim_key = claim_topics.claim_key
where claim_topics.topic_key = 'delisting'
order by
    claims_as_of.knowledge asc,
    claims_as_of.claim_key asc;
