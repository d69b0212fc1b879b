-- Touched: events of which the sources that speak of them, or the origins of these, may
-- differ after this run.
-- Of: events
with

reporting as (
    select touched_reporting_sources.id
    from touched_reporting_sources
    union
    select touched_sources.id
    from touched_sources
)

select changed_events.id
from changed_events
union
-- What they spoke of before this run.
select event_reports.event_id as id
from reporting
inner join kept.event_reports
    on reporting.id = event_reports.source_id
union
select event_sources.event_id as id
from touched_reporting_sources
inner join research.event_sources
    on touched_reporting_sources.id = event_sources.source_id
union
select parts.event_id as id
from touched_reporting_sources
inner join research.claim_sources
    on touched_reporting_sources.id = claim_sources.source_id
inner join research.claims
    on claim_sources.claim_id = claims.id
cross join
    lateral (
        values (claims.subject_event_id), (claims.value_event_id)
    ) as parts (event_id)
where parts.event_id is not null
