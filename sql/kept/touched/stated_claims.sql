-- Touched: claims of which what they state may differ after this run: themselves, whom
-- and what they are about, or whom that concerns.
-- Of: claims
with

-- Who is concerned by an act or event: its agents.
acts as (
    select changed_event_actors.event_id
    from changed_event_actors
    union
    select changed_events.id as event_id
    from changed_events
)

select changed_claims.id
from changed_claims
union
select changed_claim_actors.claim_id as id
from changed_claim_actors
union
select changed_claim_events.claim_id as id
from changed_claim_events
union
select claim_events.claim_id as id
from acts
inner join research.claim_events
    on acts.event_id = claim_events.event_id
union
select claims.id
from acts
inner join research.claims
    on acts.event_id = claims.subject_event_id
union
select claims.id
from acts
inner join research.claims
    on acts.event_id = claims.value_event_id
