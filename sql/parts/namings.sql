-- Question: which sources name a claim or a part of it?
-- Grain: claim_id, named_claim_id, source_id
create view parts.namings as
select
    carriers.claim_id,
    carriers.claim_id as named_claim_id,
    carriers.source_id
from kept.carriers
union all
-- Who denies a part of a claim does not name the whole.
select
    broader_claims.broader_claim_id as claim_id,
    carriers.claim_id as named_claim_id,
    carriers.source_id
from kept.broader_claims
inner join kept.carriers
    on broader_claims.claim_id = carriers.claim_id
where not carriers.is_only_denied;

comment on view parts.namings is
'One row per claim and source that names it or a part of it, and which of them';
