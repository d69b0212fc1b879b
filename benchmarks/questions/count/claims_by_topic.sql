-- Question: how many claims are on each topic?
select
    topic_key,
    claim_count
from report.topics;
