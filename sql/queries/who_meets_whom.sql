-- Question: who deals with whom, in which way, and how well is it attested?
-- Shows: ties between two actors that a claim or an event shows, twice or more for events.
select
    actor_network.actor_a_name,
    actor_network.tie_kind_label,
    actor_network.actor_b_name,
    actor_network.is_directed,
    actor_network.weight,
    actor_network.source_count
from report.actor_network
where
    actor_network.tie_family = 'claim'
    or (actor_network.tie_family = 'event' and actor_network.weight >= 3)
order by
    actor_network.weight desc,
    actor_network.actor_a_key asc,
    actor_network.actor_b_key asc,
    actor_network.tie_family asc,
    actor_network.tie_kind asc;
