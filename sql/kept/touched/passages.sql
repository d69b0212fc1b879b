-- Touched: passages of which text, place or links may differ after this run.
-- Of: passages
select changed_passages.id
from changed_passages
union
-- What stands under a heading, directly or under others.
select passages.id
from changed_passages
inner join research.passages
    on changed_passages.source_id = passages.source_id
where changed_passages.kind = 'heading'
union
select passages.id
from touched_changed_sources
inner join research.passages
    on touched_changed_sources.id = passages.source_id
union
select changed_claim_sources.passage_id as id
from changed_claim_sources
union
select changed_event_sources.passage_id as id
from changed_event_sources
union
select claim_sources.passage_id as id
from changed_claims
inner join research.claim_sources
    on changed_claims.id = claim_sources.claim_id
union
select event_sources.passage_id as id
from changed_events
inner join research.event_sources
    on changed_events.id = event_sources.event_id
