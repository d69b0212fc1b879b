-- Question: who attacked, backed, hosted or petitioned whom, and how well is it
-- attested?
-- Shows: ties that a claim gives as attribute of the first, best attested first; they
-- run from a to b. Claims that are merely about two actors end in _about.
select
    actor_network.actor_a_name,
    actor_network.tie_kind_label,
    actor_network.actor_b_name,
    actor_network.weight as origin_count,
    actor_network.source_count
from report.actor_network
where
    actor_network.tie_family = 'claim'
    and right(actor_network.tie_kind, 6) <> '_about'
order by
    actor_network.weight desc,
    actor_network.tie_kind asc,
    actor_network.actor_a_key asc,
    actor_network.actor_b_key asc;
