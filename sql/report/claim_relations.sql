-- Question: which claims support, refine, fulfil or stand against which others, and
-- why?
-- Grain: from_claim_key, claim_relation_kind, to_claim_key
create view report.claim_relations as
select
    from_claims.id as from_claim_id,
    from_claims.key as from_claim_key,
    from_claims.statement as from_claim_statement,
    claim_relations.kind as claim_relation_kind,
    claim_relation_kinds.label as claim_relation_kind_label,
    to_claims.id as to_claim_id,
    to_claims.key as to_claim_key,
    to_claims.statement as to_claim_statement,
    not claim_relations.is_symmetric as is_directed,
    claim_relation_kinds.verdict,
    claim_relations.rationale,
    claim_relation_kinds.effect
from living.claim_relations
inner join living.claims as from_claims
    on claim_relations.from_claim_id = from_claims.id
inner join living.claims as to_claims
    on claim_relations.to_claim_id = to_claims.id
inner join research.claim_relation_kinds
    on claim_relations.kind = claim_relation_kinds.key;

comment on view report.claim_relations is
'One row per tie between two claims that a person saw, verdicts on conflicts included';
comment on column report.claim_relations.from_claim_id is
'First claim: internal number, may change when the database is rebuilt';
comment on column report.claim_relations.from_claim_key is
'First claim, as the tie was written: stable key';
comment on column report.claim_relations.from_claim_statement is
'First claim: what is claimed, as one sentence in our own words';
comment on column report.claim_relations.claim_relation_kind is
'How the first claim is tied to the second, such as supports, refines, fulfils';
comment on column report.claim_relations.claim_relation_kind_label is
'How the first claim is tied to the second, as people read it';
comment on column report.claim_relations.to_claim_id is
'Second claim: internal number, may change when the database is rebuilt';
comment on column report.claim_relations.to_claim_key is 'Second claim: stable key';
comment on column report.claim_relations.to_claim_statement is
'Second claim: what is claimed, as one sentence in our own words';
comment on column report.claim_relations.is_directed is
'True if the tie runs from the first claim to the second, false if it runs both ways';
comment on column report.claim_relations.verdict is
'Verdict in report.conflicts that the tie stands for; null if it is none on a conflict';
comment on column report.claim_relations.rationale is 'Why we see the tie';
comment on column report.claim_relations.effect is
'What the first claim does to the support of the second: narrower (who says the first '
'says the second too), withdraws (who says the first no longer says the second); null '
'= nothing';
