-- Question: how much evidence does each outlet bring, for and against, for a pivot in a
-- BI tool?
select
    dim_outlet.outlet_name,
    sum(fact_claim_evidence.evidence_count) as evidence_count,
    sum(fact_claim_evidence.evidence_count) filter (
        where fact_claim_evidence.polarity = 1
    ) as for_count,
    coalesce(
        sum(fact_claim_evidence.evidence_count) filter (
            where fact_claim_evidence.polarity = -1
        ),
        0
    ) as against_count,
    coalesce(
        sum(fact_claim_evidence.evidence_count) filter (
            where fact_claim_evidence.hedge_label <> 'Unhedged'
        ),
        0
    ) as hedged_count
from bi.fact_claim_evidence
inner join bi.dim_outlet
    on fact_claim_evidence.outlet_id = dim_outlet.outlet_id
group by
    dim_outlet.outlet_key,
    dim_outlet.outlet_name
order by dim_outlet.outlet_key asc;
