-- Keeps: what each source says of each event it speaks of: how real it puts it, which
-- of its dates stands for it, and how that lies to the date we settled on.
-- Grain: event_id, source_id
-- Touched by: reporting_sources, by source_id
with

links as (
    select
        event_sources.event_id,
        event_sources.source_id,
        event_sources.passage_id,
        event_sources.id as event_source_id,
        event_sources.status,
        event_statuses.rank as status_rank,
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision = 'day' as is_day,
        event_sources.given_precision <> 'unknown' as is_bounded,
        -- Where a date has no bounds there may still be words for it, such as recently.
        event_sources.given_precision is not null
        and (
            event_sources.given_precision <> 'unknown'
            or event_sources.given_text is not null
        ) as is_given,
        passages.ordinal,
        event_sources.occurrence
    from touched_reporting_sources
    inner join living.event_sources
        on touched_reporting_sources.id = event_sources.source_id
    inner join living.passages
        on event_sources.passage_id = passages.id
    inner join research.event_statuses
        on event_sources.status = event_statuses.key
),

-- A passage speaks of an event if it is linked to it, or to a claim of whose structure
-- it is a part: what the claim is said of, or the value, as in a tie of two events.
speaking as (
    select
        links.event_id,
        links.source_id,
        links.passage_id,
        links.status,
        links.status_rank,
        links.is_given,
        links.is_bounded
    from links
    union all
    select
        parts.event_id,
        claim_sources.source_id,
        claim_sources.passage_id,
        null as status,
        null as status_rank,
        null as is_given,
        null as is_bounded
    from touched_reporting_sources
    inner join living.claim_sources
        on touched_reporting_sources.id = claim_sources.source_id
    inner join living.passages
        on claim_sources.passage_id = passages.id
    inner join living.claims
        on claim_sources.claim_id = claims.id
    cross join
        lateral (
            values (claims.subject_event_id), (claims.value_event_id)
        ) as parts (event_id)
    where parts.event_id is not null
),

reports as (
    select
        speaking.event_id,
        speaking.source_id,
        (
            array_agg(
                speaking.status order by speaking.status_rank, speaking.status
            )
        )[1] as status,
        count(distinct speaking.passage_id) as passage_count,
        count(*) filter (where speaking.is_given and speaking.is_bounded)
            as dated_mention_count,
        count(*) filter (where speaking.is_given and not speaking.is_bounded)
            as wording_count,
        count(*) filter (where speaking.status in ('planned', 'announced'))
            as planned_mention_count
    from speaking
    group by speaking.event_id, speaking.source_id
),

-- The narrowest date stands for the source, words alone only where there is none; of
-- equals, the one given first.
dates as (
    select distinct on (links.event_id, links.source_id)
        links.event_id,
        links.source_id,
        links.event_source_id,
        links.given_earliest,
        links.given_latest,
        links.is_day,
        links.is_bounded
    from links
    where links.is_given
    order by
        links.event_id asc,
        links.source_id asc,
        links.is_bounded desc,
        links.given_latest - links.given_earliest asc nulls last,
        links.ordinal asc,
        links.occurrence asc
)

select
    reports.event_id,
    reports.source_id,
    reports.status,
    reports.passage_count,
    dates.event_source_id,
    reports.dated_mention_count,
    reports.wording_count,
    reports.planned_mention_count,
    case
        when dates.event_id is null then 'not given'
        when not dates.is_bounded then 'no bounds'
        else
            research.date_relation(
                dates.given_earliest,
                dates.given_latest,
                events.occurred_earliest,
                events.occurred_latest
            )
    end as relation_to_settled,
    -- What the view coverage would say of the two: the same rules.
    case
        when events.status <> 'occurred' then 'undecidable'
        when sources.published_latest < events.occurred_earliest
            then 'not yet happened'
        when sources.published_earliest > events.occurred_latest then 'silent'
        else 'undecidable'
    end as otherwise,
    case
        when dates.is_day then to_char(dates.given_earliest, 'YYYYMMDD')::integer else 0
    end as given_date_key
from reports
inner join living.events
    on reports.event_id = events.id
inner join living.sources
    on reports.source_id = sources.id
left join dates
    on
        reports.event_id = dates.event_id
        and reports.source_id = dates.source_id
