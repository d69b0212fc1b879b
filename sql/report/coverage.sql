-- Question: which sources report an event, which are silent, and which came too early
-- to report it?
-- Grain: event_key, source_key
create view report.coverage as
with

pairs as (
    select
        events.id as event_id,
        events.key as event_key,
        events.title as event_title,
        events.status as event_status,
        events.occurred_earliest,
        events.occurred_latest,
        events.occurred_precision,
        events.occurred_edtf,
        events.occurred_basis,
        sources.id as source_id,
        sources.key as source_key,
        sources.title as source_title,
        sources.outlet_id,
        sources.status as source_status,
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf,
        sources.published_basis,
        research.date_relation(
            sources.published_earliest,
            sources.published_latest,
            events.occurred_earliest,
            events.occurred_latest
        ) as published_to_occurred
    from living.events
    cross join living.sources
)

select
    pairs.event_id,
    pairs.event_key,
    pairs.event_title,
    pairs.source_id,
    pairs.source_key,
    pairs.source_title,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    -- speaks of it   event occurred   published, against the event   coverage
    -- yes            any              any                            reported
    -- no             no               any                            undecidable
    -- no             yes              before                         not yet happened
    -- no             yes              after                          silent
    -- no             yes              else, the same day included    undecidable
    case
        when event_dates.event_id is not null then 'reported'
        when pairs.event_status <> 'occurred' then 'undecidable'
        when pairs.published_to_occurred = 'before' then 'not yet happened'
        when pairs.published_to_occurred = 'after' then 'silent'
        else 'undecidable'
    end as coverage,
    pairs.event_status,
    event_statuses.label as event_status_label,
    pairs.occurred_earliest as settled_earliest,
    pairs.occurred_latest as settled_latest,
    pairs.occurred_precision as settled_precision,
    report.date_text(
        pairs.occurred_earliest,
        pairs.occurred_latest,
        pairs.occurred_precision,
        pairs.occurred_edtf
    ) as settled_date_text,
    pairs.published_earliest,
    pairs.published_latest,
    pairs.published_precision,
    report.date_text(
        pairs.published_earliest,
        pairs.published_latest,
        pairs.published_precision,
        pairs.published_edtf
    ) as published_date_text,
    event_dates.event_status_as_given,
    event_dates.event_status_as_given_label,
    coalesce(event_dates.passage_count, 0) as passage_count,
    case
        when event_dates.event_id is null then false
        else event_dates.event_status_as_given = 'occurred'
    end as is_reported_as_occurred,
    source_titles.source_display_title,
    source_titles.file_name,
    pairs.occurred_basis as settled_basis,
    report.date_edtf(
        pairs.occurred_earliest,
        pairs.occurred_latest,
        pairs.occurred_precision,
        pairs.occurred_edtf
    ) as settled_edtf,
    report.date_qualifier(
        pairs.occurred_precision, pairs.occurred_edtf
    ) as settled_qualifier,
    pairs.published_basis,
    report.date_edtf(
        pairs.published_earliest,
        pairs.published_latest,
        pairs.published_precision,
        pairs.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        pairs.published_precision, pairs.published_edtf
    ) as published_qualifier
from pairs
inner join report.source_titles
    on pairs.source_id = source_titles.source_id
left join research.outlets
    on pairs.outlet_id = outlets.id
left join research.event_statuses
    on pairs.event_status = event_statuses.key
left join report.event_dates
    on
        pairs.event_id = event_dates.event_id
        and pairs.source_id = event_dates.source_id
where
    -- What is not coded yet is not silent.
    pairs.source_status = 'coded'
    or event_dates.event_id is not null;

comment on view report.coverage is
'One row per event and source, whether or not the source speaks of the event; drafts '
'only where they do';
comment on column report.coverage.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.coverage.event_key is 'Event: stable key';
comment on column report.coverage.event_title is 'What happened, in our own words';
comment on column report.coverage.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.coverage.source_key is 'Source: stable key';
comment on column report.coverage.source_title is
'Title of the source; null if it shows none';
comment on column report.coverage.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.coverage.outlet_key is
'Outlet that published the source: stable key';
comment on column report.coverage.outlet_name is
'Name of the outlet that published the source';
comment on column report.coverage.coverage is
'reported (speaks of it, be it as planned only: see is_reported_as_occurred), '
'silent, not yet happened (published before), undecidable (dates do not tell)';
comment on column report.coverage.event_status is
'How real it is, as we settled it: occurred, announced, planned, alleged, hypothetical';
comment on column report.coverage.event_status_label is
'How real it is, as people read it';
comment on column report.coverage.settled_earliest is
'When it happened, as we settled it: first possible day; null = open or unknown';
comment on column report.coverage.settled_latest is
'When it happened, as we settled it: last possible day; null = open or unknown';
comment on column report.coverage.settled_precision is
'When it happened, as we settled it: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.coverage.settled_date_text is
'When it happened, as we settled it: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not given';
comment on column report.coverage.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.coverage.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.coverage.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.coverage.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.coverage.event_status_as_given is
'How real the source puts it, its firmest word; null if it only makes claims about it';
comment on column report.coverage.event_status_as_given_label is
'How real the source puts it, as people read it';
comment on column report.coverage.passage_count is
'Passages of the source that speak of the event';
comment on column report.coverage.is_reported_as_occurred is
'True if the source puts it as having occurred; false if it puts it only as '
'announced, planned, alleged or hypothetical, or does not speak of it; null if it '
'only makes claims about it';
comment on column report.coverage.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.coverage.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.coverage.settled_basis is
'When it happened, as we settled it, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.coverage.settled_edtf is
'When it happened, as we settled it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.coverage.settled_qualifier is
'When it happened, as we settled it: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.coverage.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.coverage.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.coverage.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
