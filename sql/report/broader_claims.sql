-- Question: which claims are part of which broader ones?
-- Grain: claim_key, broader_claim_key
create view report.broader_claims as
with recursive

-- No tie leads back to its claim, so the steps come to an end.
steps as (
    select
        claim_relations.from_claim_id as claim_id,
        claim_relations.to_claim_id as broader_claim_id
    from research.claim_relations
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    inner join research.claims
        on claim_relations.from_claim_id = claims.id
    inner join research.claims as broader_claims
        on claim_relations.to_claim_id = broader_claims.id
    where
        claim_relation_kinds.effect = 'narrower'
        and claim_relations.retired_run_id is null
        and claims.retired_run_id is null
        and broader_claims.retired_run_id is null
),

reached as (
    select
        steps.claim_id,
        steps.broader_claim_id,
        1 as step_count
    from steps
    union
    select
        reached.claim_id,
        steps.broader_claim_id,
        reached.step_count + 1 as step_count
    from reached
    inner join steps
        on reached.broader_claim_id = steps.claim_id
),

pairs as (
    select
        reached.claim_id,
        reached.broader_claim_id,
        min(reached.step_count) as step_count
    from reached
    group by reached.claim_id, reached.broader_claim_id
)

select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    broader_claims.id as broader_claim_id,
    broader_claims.key as broader_claim_key,
    broader_claims.statement as broader_claim_statement,
    pairs.step_count
from pairs
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
