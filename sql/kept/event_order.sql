-- Keeps: the place of each live event in the order of all.
-- Grain: event_id
-- Touched by: dated_events, as a whole
with recursive

-- Only what we order ourselves: sources may contradict each other.
steps as (
    select
        case event_relation_kinds.order_in_time
            when 'before' then event_relations.from_event_id
            else event_relations.to_event_id
        end as event_id,
        case event_relation_kinds.order_in_time
            when 'before' then event_relations.to_event_id
            else event_relations.from_event_id
        end as later_event_id
    from living.event_relations
    inner join research.event_relation_kinds
        on event_relations.kind = event_relation_kinds.key
    inner join living.events as from_events
        on event_relations.from_event_id = from_events.id
    inner join living.events as to_events
        on event_relations.to_event_id = to_events.id
    where event_relation_kinds.order_in_time is not null
),

-- However many steps apart. No tie leads back to its event, so they come to an end.
pairs_in_order as (
    select
        steps.event_id,
        steps.later_event_id
    from steps
    union
    select
        pairs_in_order.event_id,
        steps.later_event_id
    from pairs_in_order
    inner join steps
        on pairs_in_order.later_event_id = steps.event_id
),

later_days as (
    select
        pairs_in_order.event_id,
        min(coalesce(events.occurred_earliest, events.occurred_latest)) as first_day,
        min(events.occurred_latest) as last_day
    from pairs_in_order
    inner join research.events
        on pairs_in_order.later_event_id = events.id
    group by pairs_in_order.event_id
),

earlier_counts as (
    select
        pairs_in_order.later_event_id as event_id,
        count(*) as earlier_event_count
    from pairs_in_order
    group by pairs_in_order.later_event_id
),

-- What comes before another has no later day to sort by and fewer events before it.
sorting as (
    select
        events.id as event_id,
        events.key as event_key,
        least(
            coalesce(events.occurred_earliest, events.occurred_latest),
            later_days.first_day
        ) as sort_on,
        least(events.occurred_latest, later_days.last_day) as ends_on,
        coalesce(earlier_counts.earlier_event_count, 0) as earlier_event_count
    from living.events
    left join later_days
        on events.id = later_days.event_id
    left join earlier_counts
        on events.id = earlier_counts.event_id
)

select
    sorting.event_id,
    sorting.sort_on,
    row_number() over (
        order by
            sorting.sort_on asc nulls last,
            sorting.ends_on asc nulls last,
            sorting.earlier_event_count asc,
            sorting.event_key asc
    ) as sort_order
from sorting
