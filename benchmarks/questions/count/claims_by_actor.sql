-- Question: how many claims are about each actor?
select
    actor_key,
    claim_count
from report.actors;
