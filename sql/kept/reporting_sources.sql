-- Keeps: of how many events each live source speaks, and of how many that certainly
-- occurred before or after it was published.
-- Grain: source_id
-- Touched by: reporting_sources, by source_id
select
    sources.id as source_id,
    count(event_reports.event_id) as event_count,
    count(*) filter (where event_reports.otherwise = 'silent') as early_event_count,
    count(*) filter (
        where event_reports.otherwise = 'not yet happened'
    ) as late_event_count
from touched_reporting_sources
inner join living.sources
    on touched_reporting_sources.id = sources.id
left join kept.event_reports
    on sources.id = event_reports.source_id
group by sources.id
