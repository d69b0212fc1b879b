-- Question: which claims are part of which broader ones?
-- Grain: claim_key, broader_claim_key
create view report.broader_claims as
select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    broader_claims.id as broader_claim_id,
    broader_claims.key as broader_claim_key,
    broader_claims.statement as broader_claim_statement,
    pairs.step_count
from kept.broader_claims as pairs
inner join research.claims
    on pairs.claim_id = claims.id
inner join research.claims as broader_claims
    on pairs.broader_claim_id = broader_claims.id;

comment on view report.broader_claims is
'One row per claim and broader claim it is part of, directly or through others: who '
'says the one says the other too';
comment on column report.broader_claims.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.broader_claims.claim_key is 'Claim: stable key';
comment on column report.broader_claims.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.broader_claims.broader_claim_id is
'Broader claim: internal number, may change when the database is rebuilt';
comment on column report.broader_claims.broader_claim_key is
'Broader claim: stable key';
comment on column report.broader_claims.broader_claim_statement is
'What the broader claim says';
comment on column report.broader_claims.step_count is
'Ties from the one to the other: 1 if it is directly part of it';
