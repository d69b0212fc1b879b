-- Touched: sources of which what they say of events may differ after this run.
-- Of: sources
with

claims_touched as (
    select changed_claims.id
    from changed_claims
    union
    select claims.id
    from changed_events
    inner join research.claims
        on changed_events.id = claims.subject_event_id
    union
    select claims.id
    from changed_events
    inner join research.claims
        on changed_events.id = claims.value_event_id
)

select changed_sources.id
from changed_sources
union
select changed_passages.source_id as id
from changed_passages
union
select changed_event_sources.source_id as id
from changed_event_sources
union
select event_sources.source_id as id
from changed_events
inner join research.event_sources
    on changed_events.id = event_sources.event_id
union
select event_sources.source_id as id
from changed_event_statuses
inner join research.event_sources
    on changed_event_statuses.key = event_sources.status
union
select changed_claim_sources.source_id as id
from changed_claim_sources
union
select claim_sources.source_id as id
from claims_touched
inner join research.claim_sources
    on claims_touched.id = claim_sources.claim_id
