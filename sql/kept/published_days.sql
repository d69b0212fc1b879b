-- Keeps: how many coded sources may have been published by each day on which one begins
-- or ends to be possible, and how many must have been; so sources before and after an
-- event are counted without meeting it.
-- Grain: day_on
-- Touched by: changed_sources, as a whole
with

-- An open or unknown bound lies before all days, or after them.
bounds as (
    select
        coalesce(sources.published_earliest, '-infinity') as day_on,
        1 as begun,
        0 as ended
    from living.sources
    where sources.status = 'coded'
    union all
    select
        coalesce(sources.published_latest, 'infinity') as day_on,
        0 as begun,
        1 as ended
    from living.sources
    where sources.status = 'coded'
)

select
    bounds.day_on,
    (sum(sum(bounds.begun)) over days_so_far)::bigint as begun_count,
    (sum(sum(bounds.ended)) over days_so_far)::bigint as ended_count
from bounds
group by bounds.day_on
window days_so_far as (order by bounds.day_on)
