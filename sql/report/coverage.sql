-- Question: which sources report an event, which are silent, and which came too early
-- to report it?
-- Grain: event_key, source_key
create view report.coverage as
select
    events.event_id,
    events.event_key,
    events.event_title,
    sources.source_id,
    sources.source_key,
    sources.source_title,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    -- speaks of it   event occurred   published, against the event   coverage
    -- yes            any              any                            reported
    -- no             no               any                            undecidable
    -- no             yes              before                         not yet happened
    -- no             yes              after                          silent
    -- no             yes              else, the same day included    undecidable
    case
        when event_reports.event_id is not null then 'reported'
        when events.event_status <> 'occurred' then 'undecidable'
        when sources.published_latest < events.occurred_earliest
            then 'not yet happened'
        when sources.published_earliest > events.occurred_latest then 'silent'
        else 'undecidable'
    end as coverage,
    events.event_status,
    events.event_status_label,
    events.occurred_earliest as settled_earliest,
    events.occurred_latest as settled_latest,
    events.occurred_precision as settled_precision,
    events.occurred_date_text as settled_date_text,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    event_reports.event_status_as_given,
    event_reports.event_status_as_given_label,
    coalesce(event_reports.passage_count, 0) as passage_count,
    case
        when event_reports.event_id is null then false
        else event_reports.event_status_as_given = 'occurred'
    end as is_reported_as_occurred,
    sources.source_display_title,
    sources.file_name,
    events.occurred_basis as settled_basis,
    events.occurred_edtf as settled_edtf,
    events.occurred_qualifier as settled_qualifier,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier
from parts.events
cross join living.sources as live_sources
inner join parts.sources
    on live_sources.id = sources.source_id
left join parts.event_reports
    on
        events.event_id = event_reports.event_id
        and sources.source_id = event_reports.source_id
where
    -- What is not coded yet is not silent.
    sources.coding_status = 'coded'
    or event_reports.event_id is not null;

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
