-- Question: what is part or member of what, and who governs what?
-- Shows: ties that a source shows, from the part to the whole and from the ruler to the
-- ruled.
select
    actor_network.actor_a_name,
    actor_network.tie_kind_label,
    actor_network.actor_b_name,
    actor_network.weight as origin_count,
    actor_network.source_count
from report.actor_network
where
    actor_network.tie_family = 'relation'
    and actor_network.tie_kind in ('governs', 'member_of', 'part_of', 'participates_in')
order by
    actor_network.tie_kind asc,
    actor_network.actor_a_key asc,
    actor_network.actor_b_key asc;
