-- Keeps: which source stands for each live source and all its copies.
-- Grain: source_id
-- Touched by: sources, by source_id
with recursive

-- Touched sources are all that hang together, so no tie leads out of them.
known_ties as (
    select
        source_ties.source_id,
        source_ties.tied_source_id,
        sources.status,
        tied_sources.status as tied_status
    from touched_sources
    inner join kept.source_ties
        on touched_sources.id = source_ties.source_id
    inner join research.sources
        on source_ties.source_id = sources.id
    inner join research.sources as tied_sources
        on source_ties.tied_source_id = tied_sources.id
),

-- A draft joins the origin it is tied to, but ties no others and stands for none.
live_ties as (
    select
        known_ties.source_id,
        known_ties.tied_source_id
    from known_ties
    where
        known_ties.status = 'coded'
        and known_ties.tied_status = 'coded'
),

-- Copies all tied to one another meet in the first; only what is left is walked.
nearest as (
    select
        live_ties.source_id,
        least(live_ties.source_id, min(live_ties.tied_source_id)) as near_source_id
    from live_ties
    group by live_ties.source_id
),

near_ties as (
    select distinct
        nearest.near_source_id,
        tied_nearest.near_source_id as tied_source_id
    from live_ties
    inner join nearest
        on live_ties.source_id = nearest.source_id
    inner join nearest as tied_nearest
        on live_ties.tied_source_id = tied_nearest.source_id
),

reached as (
    select
        near_ties.near_source_id,
        near_ties.tied_source_id
    from near_ties
    union
    select
        reached.near_source_id,
        near_ties.tied_source_id
    from reached
    inner join near_ties
        on reached.tied_source_id = near_ties.near_source_id
),

roots as (
    select
        reached.near_source_id,
        least(reached.near_source_id, min(reached.tied_source_id)) as root_source_id
    from reached
    group by reached.near_source_id
),

clusters as (
    select
        roots.root_source_id,
        min(sources.key) as origin_source_key,
        count(*) as same_origin_source_count
    from nearest
    inner join roots
        on nearest.near_source_id = roots.near_source_id
    inner join research.sources
        on nearest.source_id = sources.id
    group by roots.root_source_id
),

coded_origins as (
    select
        nearest.source_id,
        clusters.origin_source_key,
        clusters.same_origin_source_count
    from nearest
    inner join roots
        on nearest.near_source_id = roots.near_source_id
    inner join clusters
        on roots.root_source_id = clusters.root_source_id
),

draft_origins as (
    select
        known_ties.source_id,
        coalesce(
            min(coalesce(coded_origins.origin_source_key, tied_sources.key)) filter (
                where known_ties.tied_status = 'coded'
            ),
            least(min(sources.key), min(tied_sources.key))
        ) as origin_source_key,
        1 + count(*) as same_origin_source_count
    from known_ties
    inner join research.sources
        on known_ties.source_id = sources.id
    inner join research.sources as tied_sources
        on known_ties.tied_source_id = tied_sources.id
    left join coded_origins
        on known_ties.tied_source_id = coded_origins.source_id
    where known_ties.status = 'draft'
    group by known_ties.source_id
),

origins as (
    select
        coded_origins.source_id,
        coded_origins.origin_source_key,
        coded_origins.same_origin_source_count
    from coded_origins
    union all
    select
        draft_origins.source_id,
        draft_origins.origin_source_key,
        draft_origins.same_origin_source_count
    from draft_origins
)

select
    sources.id as source_id,
    coalesce(origin_sources.id, sources.id) as origin_source_id,
    coalesce(origins.same_origin_source_count, 1) as same_origin_source_count
from touched_sources
inner join living.sources
    on touched_sources.id = sources.id
left join origins
    on sources.id = origins.source_id
left join research.sources as origin_sources
    on origins.origin_source_key = origin_sources.key
