-- Question: what is known of each event a fact refers to?
-- Grain: event_id
create view bi.dim_event as
select
    timeline.event_id,
    timeline.event_key,
    timeline.event_title,
    timeline.event_kind,
    timeline.event_kind_label,
    timeline.event_status,
    timeline.event_status_label,
    timeline.earliest,
    timeline.latest,
    timeline.precision,
    timeline.date_text,
    coalesce(timeline.place_key, 'unknown') as place_key,
    coalesce(timeline.place_name, 'Unknown') as place_name,
    coalesce(timeline.place_country, 'unknown') as place_country,
    timeline.sort_on,
    timeline.sort_order,
    coalesce(timeline.date_basis, 'unknown') as date_basis,
    timeline.date_edtf,
    coalesce(timeline.date_qualifier, 'none') as date_qualifier
from report.timeline
union all
select
    0::bigint as event_id,
    'unknown' as event_key,
    'Unknown' as event_title,
    'unknown' as event_kind,
    'Unknown' as event_kind_label,
    'unknown' as event_status,
    'Unknown' as event_status_label,
    null as earliest,
    null as latest,
    'unknown' as precision,
    'unknown' as date_text,
    'unknown' as place_key,
    'Unknown' as place_name,
    'unknown' as place_country,
    null as sort_on,
    null as sort_order,
    'unknown' as date_basis,
    null as date_edtf,
    'none' as date_qualifier;

comment on view bi.dim_event is
'One row per event, and one with event_id 0 for unknown';
comment on column bi.dim_event.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column bi.dim_event.event_key is 'Event: stable key';
comment on column bi.dim_event.event_title is 'What happened, in our own words';
comment on column bi.dim_event.event_kind is 'Kind of event: term of the vocabulary';
comment on column bi.dim_event.event_kind_label is 'Kind of event, as people read it';
comment on column bi.dim_event.event_status is
'How real it is, as we settled it: occurred, announced, planned, alleged, hypothetical';
comment on column bi.dim_event.event_status_label is
'How real it is, as people read it';
comment on column bi.dim_event.earliest is
'When it happened, as we settled it: first possible day; null = open or unknown';
comment on column bi.dim_event.latest is
'When it happened, as we settled it: last possible day; null = open or unknown';
comment on column bi.dim_event.precision is
'When it happened: day, month, season, year, decade, interval, unknown';
comment on column bi.dim_event.date_text is
'When it happened: in words, such as 2025-04 or 2025-04-17 or later, or unknown';
comment on column bi.dim_event.place_key is
'Where it happened: stable key; unknown if not given';
comment on column bi.dim_event.place_name is 'Where it happened; Unknown if not given';
comment on column bi.dim_event.place_country is
'Country of the place, ISO 3166-1 alpha-2, or unknown';
comment on column bi.dim_event.sort_on is
'Day to sort by: the first possible day, or the last where the first is open, or '
'that of an event that our ties put later, if it is earlier; null if none of them '
'has a date';
comment on column bi.dim_event.sort_order is
'Place in the order of events, from 1, so that none stands after one that our ties '
'put later; null in the unknown row';
comment on column bi.dim_event.date_basis is
'When it happened, how that is known: stated, metadata, relative, inferred, unknown';
comment on column bi.dim_event.date_edtf is
'When it happened: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; null = no '
'bound given';
comment on column bi.dim_event.date_qualifier is
'When it happened: marked as none, approximate, uncertain, or approximate and '
'uncertain';
