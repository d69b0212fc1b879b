-- Touched: sources that may speak of other topics after this run.
-- Of: sources
select mended_evidence.source_id as id
from mended_evidence
union
select evidence.source_id as id
from changed_claim_topics
inner join kept.evidence
    on changed_claim_topics.claim_id = evidence.claim_id
union
-- What is narrower than what may have changed for all.
select sources.id
from research.sources
where exists (select 1 from changed_topics)
