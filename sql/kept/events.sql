-- Keeps: how widely each live event is reported, since when, and by how many sources
-- that were certainly published before or after it.
-- Grain: event_id
-- Touched by: reported_events, by event_id
with

reports as (
    select
        event_reports.event_id,
        count(*) as source_count,
        count(distinct sources.outlet_id) as outlet_count,
        count(distinct source_origins.origin_source_id) as origin_source_count,
        sum(event_reports.passage_count)::bigint as passage_count,
        count(*) filter (
            where event_reports.dated_mention_count > 0
        ) as dated_source_count,
        count(*) filter (
            where event_reports.relation_to_settled in ('before', 'after')
        ) as disagreeing_source_count,
        bool_or(event_reports.planned_mention_count > 0) as is_planned,
        count(*) filter (where sources.status = 'coded') as coded_source_count,
        count(*) filter (
            where
            sources.status = 'coded'
            and event_reports.otherwise = 'not yet happened'
        ) as early_source_count,
        count(*) filter (
            where
            sources.status = 'coded'
            and event_reports.otherwise = 'silent'
        ) as late_source_count,
        -- An undated source may be the first, so it leaves the lower bound open.
        case
            when bool_and(sources.published_earliest is not null)
                then min(sources.published_earliest)
        end as first_reported_earliest,
        min(sources.published_latest) as first_reported_latest
    from touched_reported_events
    inner join kept.event_reports
        on touched_reported_events.id = event_reports.event_id
    inner join research.sources
        on event_reports.source_id = sources.id
    inner join kept.source_origins
        on event_reports.source_id = source_origins.source_id
    group by event_reports.event_id
)

select
    events.id as event_id,
    -- By us, or in a source.
    events.status in ('planned', 'announced')
    or coalesce(reports.is_planned, false) as is_planned,
    coalesce(reports.source_count, 0) as source_count,
    coalesce(reports.outlet_count, 0) as outlet_count,
    coalesce(reports.origin_source_count, 0) as origin_source_count,
    coalesce(reports.passage_count, 0) as passage_count,
    coalesce(reports.dated_source_count, 0) as dated_source_count,
    coalesce(reports.disagreeing_source_count, 0) as disagreeing_source_count,
    coalesce(reports.coded_source_count, 0) as coded_source_count,
    coalesce(reports.early_source_count, 0) as early_source_count,
    coalesce(reports.late_source_count, 0) as late_source_count,
    reports.first_reported_earliest,
    reports.first_reported_latest,
    case
        when reports.event_id is null then null
        when reports.first_reported_earliest = reports.first_reported_latest
            then 'day'
        when
            reports.first_reported_earliest is null
            and reports.first_reported_latest is null
            then 'unknown'
        else 'interval'
    end as first_reported_precision
from touched_reported_events
inner join living.events
    on touched_reported_events.id = events.id
left join reports
    on events.id = reports.event_id
