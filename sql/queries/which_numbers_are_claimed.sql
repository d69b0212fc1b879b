-- Question: which numbers are claimed, with which bounds, and how does each source
-- put them?
select
    quantities.claim_statement,
    quantities.value,
    quantities.value_low,
    quantities.value_best,
    quantities.value_high,
    quantities.modality_label,
    quantities.source_keys,
    quantities.as_stated_by_source
from report.quantities
order by
    quantities.unit asc,
    coalesce(quantities.value_best, quantities.value_low, quantities.value_high) desc,
    quantities.claim_key asc;
