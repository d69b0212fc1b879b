-- Question: which days are given for what is planned, and which counts before which?
-- Grain: claim_id, event_id, date_rank, source_key, passage_ordinal, occurrence
create view parts.plan_dates as
with

-- date_rank   date of a plan; of dates of one rank the narrowest counts
-- 0           that the planned claim gives
-- 1           settled, with bounds, unless the event has occurred
-- 2           as a passage gives it that puts it as planned, with bounds
-- 3           settled as unknown, unless the event has occurred
-- 4           in words from which no day follows
given_dates as (
    select
        claims.id as claim_id,
        null::bigint as event_id,
        0 as date_rank,
        null as source_key,
        null::integer as passage_ordinal,
        null::integer as occurrence,
        claims.value_date_earliest as earliest,
        claims.value_date_latest as latest,
        claims.value_date_precision as precision,
        claims.value_date_edtf as edtf,
        claims.value_date_basis as date_basis,
        claims.value_date_text as date_as_stated
    from research.claims
    where claims.value_date_precision is not null
    union all
    select
        null as claim_id,
        events.id as event_id,
        case events.occurred_precision when 'unknown' then 3 else 1 end as date_rank,
        null as source_key,
        null as passage_ordinal,
        null as occurrence,
        events.occurred_earliest as earliest,
        events.occurred_latest as latest,
        events.occurred_precision as precision,
        events.occurred_edtf as edtf,
        events.occurred_basis as date_basis,
        events.occurred_text as date_as_stated
    from research.events
    where
        events.status <> 'occurred'
        and events.occurred_precision is not null
    union all
    select
        null as claim_id,
        event_sources.event_id,
        case event_sources.given_precision when 'unknown' then 4 else 2 end
            as date_rank,
        sources.key as source_key,
        passages.ordinal as passage_ordinal,
        event_sources.occurrence,
        event_sources.given_earliest as earliest,
        event_sources.given_latest as latest,
        event_sources.given_precision as precision,
        event_sources.given_edtf as edtf,
        event_sources.given_basis as date_basis,
        event_sources.given_text as date_as_stated
    from living.event_sources
    inner join living.passages
        on event_sources.passage_id = passages.id
    inner join living.sources
        on event_sources.source_id = sources.id
    where
        event_sources.status in ('planned', 'announced')
        and event_sources.given_precision is not null
)

select
    given_dates.claim_id,
    given_dates.event_id,
    given_dates.date_rank,
    given_dates.latest - given_dates.earliest as day_count,
    given_dates.source_key,
    given_dates.passage_ordinal,
    given_dates.occurrence,
    given_dates.earliest,
    given_dates.latest,
    given_dates.precision,
    report.date_text(
        given_dates.earliest, given_dates.latest,
        given_dates.precision, given_dates.edtf
    ) as date_text,
    given_dates.date_as_stated,
    given_dates.date_basis,
    report.date_edtf(
        given_dates.earliest, given_dates.latest,
        given_dates.precision, given_dates.edtf
    ) as date_edtf,
    report.date_qualifier(given_dates.precision, given_dates.edtf) as date_qualifier
from given_dates;

comment on view parts.plan_dates is
'One row per date given of a planned claim or event, and how much it counts';
