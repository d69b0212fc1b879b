-- Question: what is known of each event a fact refers to?
-- Grain: event_id
create view bi.dim_event as
select
    members.event_id,
    members.event_key,
    members.event_title,
    members.event_kind,
    coalesce(members.event_kind_label, 'Unknown') as event_kind_label,
    members.event_status,
    coalesce(members.event_status_label, 'Unknown') as event_status_label,
    members.earliest,
    members.latest,
    coalesce(members.precision, 'unknown') as precision,
    coalesce(
        report.date_text(
            members.earliest, members.latest, members.precision, members.edtf
        ),
        'unknown'
    ) as date_text,
    coalesce(members.place_key, 'unknown') as place_key,
    coalesce(members.place_name, 'Unknown') as place_name,
    coalesce(members.place_country, 'unknown') as place_country,
    members.sort_on,
    members.sort_order,
    coalesce(members.date_basis, 'unknown') as date_basis,
    report.date_edtf(
        members.earliest, members.latest, members.precision, members.edtf
    ) as date_edtf,
    coalesce(
        report.date_qualifier(members.precision, members.edtf), 'none'
    ) as date_qualifier
-- Not a common table expression: dates are then put into words for no more rows than
-- are shown, in whichever order.
from
    ( -- noqa: ST05
        select
            events.id as event_id,
            events.key as event_key,
            events.title as event_title,
            events.kind as event_kind,
            event_kinds.label as event_kind_label,
            events.status as event_status,
            event_statuses.label as event_status_label,
            events.occurred_earliest as earliest,
            events.occurred_latest as latest,
            events.occurred_precision as precision,
            events.occurred_edtf as edtf,
            events.occurred_basis as date_basis,
            places.key as place_key,
            places.name as place_name,
            places.country as place_country,
            event_order.sort_on,
            event_order.sort_order
        from kept.event_order
        left join research.events
            on event_order.event_id = events.id
        left join research.event_kinds
            on events.kind = event_kinds.key
        left join research.event_statuses
            on events.status = event_statuses.key
        left join living.places
            on events.place_id = places.id
        union all
        select
            0::bigint as event_id,
            'unknown' as event_key,
            'Unknown' as event_title,
            'unknown' as event_kind,
            null as event_kind_label,
            'unknown' as event_status,
            null as event_status_label,
            null as earliest,
            null as latest,
            null as precision,
            null as edtf,
            null as date_basis,
            null as place_key,
            null as place_name,
            null as place_country,
            null as sort_on,
            null as sort_order
    ) as members;

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
