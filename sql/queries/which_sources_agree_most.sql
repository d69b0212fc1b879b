-- Question: which sources agree with each other most, and which contradict each other?
select
    source_agreement.source_a_key,
    source_agreement.source_b_key,
    source_agreement.agreeing_claim_count,
    source_agreement.opposed_claim_count,
    source_agreement.conflict_count,
    source_agreement.contradiction_count,
    source_agreement.is_same_origin
from report.source_agreement
order by
    source_agreement.agreeing_claim_count desc,
    source_agreement.source_a_key asc,
    source_agreement.source_b_key asc;
