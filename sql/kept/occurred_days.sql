-- Keeps: how many events may have occurred by each day on which one begins or ends to
-- be possible, and how many must have; so events before and after a source was
-- published are counted without meeting it.
-- Grain: day_on
-- Touched by: dated_events, as a whole
with

-- An open or unknown bound lies before all days, or after them; so do those of an event
-- that did not occur.
bounds as (
    select
        coalesce(
            case when events.status = 'occurred' then events.occurred_earliest end,
            '-infinity'
        ) as day_on,
        1 as begun,
        0 as ended
    from living.events
    union all
    select
        coalesce(
            case when events.status = 'occurred' then events.occurred_latest end,
            'infinity'
        ) as day_on,
        0 as begun,
        1 as ended
    from living.events
)

select
    bounds.day_on,
    (sum(sum(bounds.begun)) over days_so_far)::bigint as begun_count,
    (sum(sum(bounds.ended)) over days_so_far)::bigint as ended_count
from bounds
group by bounds.day_on
window days_so_far as (order by bounds.day_on)
