-- Question: which claims are about which event, in whatever role?
-- Grain: event_id, claim_id
create view parts.event_claims as
select
    claim_events.event_id,
    claim_events.claim_id
from living.claim_events
union all
select
    claims.subject_event_id as event_id,
    claims.id as claim_id
from research.claims
union all
select
    claims.value_event_id as event_id,
    claims.id as claim_id
from research.claims;

comment on view parts.event_claims is
'One row per event and claim that is about it, for each way in which it is';
