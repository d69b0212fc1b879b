-- Question: how much of each source is its own word, and how much that of named or
-- unnamed speakers?
select
    attribution_chains.source_key,
    attribution_chains.outlet_name,
    count(*) as evidence_count,
    count(*) filter (where attribution_chains.is_own_voice) as own_voice_count,
    count(*) filter (
        where attribution_chains.origin_kind = 'actor'
    ) as named_origin_count,
    count(*) filter (where attribution_chains.is_anonymous) as anonymous_origin_count,
    count(*) filter (
        where attribution_chains.is_self_interested
    ) as self_interested_count
from report.attribution_chains
group by
    attribution_chains.source_key,
    attribution_chains.outlet_name
order by attribution_chains.source_key asc;
