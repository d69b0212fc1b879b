-- Question: how many claims does each source make?
select
    source_key,
    claim_count
from report.sources;
