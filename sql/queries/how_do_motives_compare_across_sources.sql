-- Question: which motives does each source give Russia, side by side?
-- Shows: how firmly each source puts the motive; empty where it does not name it. A new
-- source is one more column.
select
    motives.claim_statement,
    max(motives.hedge_label) filter (
        where motives.source_key = 'court-lifts-ban'
    ) as court_lifts_ban,
    max(motives.hedge_label) filter (
        where motives.source_key = 'growing-closeness'
    ) as growing_closeness,
    max(motives.hedge_label) filter (
        where motives.source_key = 'iais-motivations'
    ) as iais_motivations,
    max(motives.hedge_label) filter (
        where motives.source_key = 'intention-to-delist'
    ) as intention_to_delist,
    max(motives.hedge_label) filter (
        where motives.source_key = 'strategic-pivot'
    ) as strategic_pivot,
    count(*) filter (where motives.is_named_as_motive) as source_count
from report.motives
group by
    motives.claim_key,
    motives.claim_statement
order by
    source_count desc,
    motives.claim_key asc;
