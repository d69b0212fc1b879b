-- Question: who holds or held which office, and what belongs to what?
select
    actor_network.actor_a_name,
    actor_network.tie_kind_label,
    actor_network.actor_b_name,
    actor_network.source_count
from report.actor_network
where
    actor_network.tie_family = 'relation'
    and actor_network.tie_kind in ('holds_office', 'held_office', 'governs', 'part_of')
order by
    actor_network.tie_kind asc,
    actor_network.actor_a_key asc,
    actor_network.actor_b_key asc;
