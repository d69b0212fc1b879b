-- Question: which date does each source give for an event, and does it fit the date
-- we settled on?
-- Grain: event_key, source_key
create view report.event_dates as
with

-- A passage speaks of an event if it is linked to it or to a claim about it.
speaking as (
    select
        event_sources.event_id,
        event_sources.source_id,
        event_sources.passage_id,
        event_sources.status,
        event_statuses.rank as status_rank
    from research.event_sources
    inner join research.passages
        on event_sources.passage_id = passages.id
    left join research.event_statuses
        on event_sources.status = event_statuses.key
    where
        event_sources.retired_run_id is null
        and passages.retired_run_id is null
    union all
    select
        claims.subject_event_id as event_id,
        claim_sources.source_id,
        claim_sources.passage_id,
        null as status,
        null as status_rank
    from research.claim_sources
    inner join research.passages
        on claim_sources.passage_id = passages.id
    inner join research.claims
        on claim_sources.claim_id = claims.id
    where
        claim_sources.retired_run_id is null
        and passages.retired_run_id is null
        and claims.retired_run_id is null
        and claims.subject_event_id is not null
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
        count(distinct speaking.passage_id) as passage_count
    from speaking
    group by speaking.event_id, speaking.source_id
),

dated as (
    select
        event_sources.event_id,
        event_sources.source_id,
        sources.key || '/' || passages.key as passage_key,
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision,
        event_sources.given_edtf,
        event_sources.given_text,
        event_sources.given_basis,
        count(*) over (
            partition by event_sources.event_id, event_sources.source_id
        ) as dated_count,
        -- The narrowest date stands for the source; of equals, the one given first.
        row_number() over (
            partition by event_sources.event_id, event_sources.source_id
            order by
                (event_sources.given_latest - event_sources.given_earliest) nulls last,
                passages.ordinal,
                event_sources.occurrence
        ) as place
    from research.event_sources
    inner join research.passages
        on event_sources.passage_id = passages.id
    inner join research.sources
        on event_sources.source_id = sources.id
    where
        event_sources.retired_run_id is null
        and passages.retired_run_id is null
        and (
            event_sources.given_earliest is not null
            or event_sources.given_latest is not null
        )
),

compared as (
    select
        events.id as event_id,
        events.key as event_key,
        events.title as event_title,
        events.occurred_earliest,
        events.occurred_latest,
        events.occurred_precision,
        events.occurred_edtf,
        reports.source_id,
        reports.status,
        reports.passage_count,
        dated.passage_key,
        dated.given_earliest,
        dated.given_latest,
        dated.given_precision,
        dated.given_edtf,
        dated.given_text,
        dated.given_basis,
        coalesce(dated.dated_count, 0) as dated_mention_count,
        case
            when dated.event_id is null then 'not given'
            else
                research.date_relation(
                    dated.given_earliest,
                    dated.given_latest,
                    events.occurred_earliest,
                    events.occurred_latest
                )
        end as relation_to_settled
    from reports
    inner join research.events
        on reports.event_id = events.id
    left join dated
        on
            reports.event_id = dated.event_id
            and reports.source_id = dated.source_id
            and dated.place = 1
    where events.retired_run_id is null
)

select
    compared.event_id,
    compared.event_key,
    compared.event_title,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    compared.passage_key,
    compared.given_earliest,
    compared.given_latest,
    compared.given_precision,
    report.date_text(
        compared.given_earliest,
        compared.given_latest,
        compared.given_precision,
        compared.given_edtf
    ) as given_date_text,
    compared.given_text as given_as_stated,
    compared.given_basis,
    compared.occurred_earliest as settled_earliest,
    compared.occurred_latest as settled_latest,
    compared.occurred_precision as settled_precision,
    report.date_text(
        compared.occurred_earliest,
        compared.occurred_latest,
        compared.occurred_precision,
        compared.occurred_edtf
    ) as settled_date_text,
    compared.relation_to_settled,
    -- relation_to_settled   agreement
    -- equal                 same
    -- within                more precise
    -- contains              less precise
    -- overlaps              overlapping
    -- before, after         different
    -- unknown               no settled date
    -- not given             no date given
    case compared.relation_to_settled
        when 'equal' then 'same'
        when 'within' then 'more precise'
        when 'contains' then 'less precise'
        when 'overlaps' then 'overlapping'
        when 'unknown' then 'no settled date'
        when 'not given' then 'no date given'
        else 'different'
    end as agreement,
    status_as_given.key as event_status_as_given,
    status_as_given.label as event_status_as_given_label,
    compared.passage_count,
    compared.dated_mention_count,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text
from compared
inner join research.sources
    on compared.source_id = sources.id
left join research.outlets
    on sources.outlet_id = outlets.id
left join research.event_statuses as status_as_given
    on compared.status = status_as_given.key
where sources.retired_run_id is null;

comment on view report.event_dates is
'One row per event and source that speaks of it, with the date the source gives';
comment on column report.event_dates.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.event_dates.event_key is 'Event: stable key';
comment on column report.event_dates.event_title is 'What happened, in our own words';
comment on column report.event_dates.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.event_dates.source_key is 'Source: stable key';
comment on column report.event_dates.source_title is
'Title of the source; null if it shows none';
comment on column report.event_dates.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.event_dates.outlet_key is
'Outlet that published the source: stable key';
comment on column report.event_dates.outlet_name is
'Name of the outlet that published the source';
comment on column report.event_dates.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.event_dates.given_earliest is
'When it happened, as the source gives it: first possible day; null = open or unknown';
comment on column report.event_dates.given_latest is
'When it happened, as the source gives it: last possible day; null = open or unknown';
comment on column report.event_dates.given_precision is
'When it happened, as the source gives it: day, month, season, year, decade, '
'interval, unknown; null = not given';
comment on column report.event_dates.given_date_text is
'When it happened, as the source gives it: in words, such as 2025-04 or 2025-04-17 '
'or later; null = not given';
comment on column report.event_dates.given_as_stated is
'The date in the words of the source; null if it gives none';
comment on column report.event_dates.given_basis is
'How the date follows: stated, metadata, relative, inferred, unknown; null = not given';
comment on column report.event_dates.settled_earliest is
'When it happened, as we settled it: first possible day; null = open or unknown';
comment on column report.event_dates.settled_latest is
'When it happened, as we settled it: last possible day; null = open or unknown';
comment on column report.event_dates.settled_precision is
'When it happened, as we settled it: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.event_dates.settled_date_text is
'When it happened, as we settled it: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not given';
comment on column report.event_dates.relation_to_settled is
'Given date against settled date: equal, within, contains, overlaps, before, after,'
' unknown, not given';
comment on column report.event_dates.agreement is
'Same, more precise, less precise, overlapping, different, no settled date, no date'
' given (in lower case)';
comment on column report.event_dates.event_status_as_given is
'How real the source puts it, its firmest word; null if it only makes claims about it';
comment on column report.event_dates.event_status_as_given_label is
'How real the source puts it, as people read it';
comment on column report.event_dates.passage_count is 'Passages';
comment on column report.event_dates.dated_mention_count is
'Times the source gives a date for the event; the narrowest is shown';
comment on column report.event_dates.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.event_dates.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.event_dates.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.event_dates.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
