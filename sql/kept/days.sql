-- Keeps: each day that a source, an event or a statement is dated to.
-- Grain: day_on
-- Touched by: dated_files, as a whole
with recursive

-- From one day to the next by the indexes of days, however often each is given.
days as (
    select '-infinity'::date as day
    union all
    select
        least(
            (
                select min(sources.published_earliest)
                from living.sources
                where
                    sources.published_precision = 'day'
                    and sources.published_earliest > days.day
            ),
            (
                select min(events.occurred_earliest)
                from living.events
                where
                    events.occurred_precision = 'day'
                    and events.occurred_earliest > days.day
            ),
            (
                select min(event_sources.given_earliest)
                from living.event_sources
                where
                    event_sources.given_precision = 'day'
                    and event_sources.given_earliest > days.day
            ),
            (
                select min(attributions.said_earliest)
                from living.attributions
                where
                    attributions.said_precision = 'day'
                    and attributions.said_earliest > days.day
            )
        ) as day
    from days
    where days.day is not null
)

select
    days.day as day_on,
    to_char(days.day, 'YYYYMMDD')::integer as date_key
from days
where days.day > '-infinity'
