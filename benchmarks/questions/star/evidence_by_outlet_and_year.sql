-- Question: how much evidence does each outlet bring, by kind of claim and year?
select
    dim_outlet.outlet_name,
    dim_claim.claim_kind,
    dim_date.year_number,
    sum(fact_claim_evidence.evidence_count) as evidence_count
from bi.fact_claim_evidence
inner join bi.dim_outlet
    on fact_claim_evidence.outlet_id = dim_outlet.outlet_id
inner join bi.dim_claim
    on fact_claim_evidence.claim_id = dim_claim.claim_id
inner join bi.dim_date
    on fact_claim_evidence.published_date_key = dim_date.date_key
group by
    dim_outlet.outlet_name,
    dim_claim.claim_kind,
    dim_date.year_number;
