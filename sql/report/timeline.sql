-- Question: what happened, in order, how sure is it, and since when is it reported?
-- Grain: event_key
create view report.timeline as
select
    event_order.event_id,
    events.event_key,
    events.event_title,
    events.event_kind,
    events.event_kind_label,
    events.event_status,
    events.event_status_label,
    events.occurred_earliest as earliest,
    events.occurred_latest as latest,
    coalesce(events.occurred_precision, 'unknown') as precision,
    coalesce(events.occurred_date_text, 'unknown') as date_text,
    event_order.sort_on,
    events.occurred_basis as date_basis,
    events.occurred_note as date_note,
    places.id as place_id,
    places.key as place_key,
    places.name as place_name,
    places.country as place_country,
    (
        select
            string_agg(
                actors.name || ' (' || lower(event_roles.label) || ')',
                '; ' order by event_roles.rank, actors.key
            )
        from living.event_actors
        inner join living.actors
            on event_actors.actor_id = actors.id
        inner join research.event_roles
            on event_actors.role = event_roles.key
        where event_actors.event_id = event_order.event_id
    ) as actors_and_roles,
    wholes.part_of_event_keys,
    wholes.part_of_event_titles,
    reported.source_count,
    reported.outlet_count,
    reported.origin_source_count,
    reported.passage_count,
    reported.dated_source_count,
    reported.disagreeing_source_count,
    reported.first_reported_earliest,
    reported.first_reported_latest,
    reported.first_reported_precision,
    report.date_text(
        reported.first_reported_earliest,
        reported.first_reported_latest,
        reported.first_reported_precision,
        null
    ) as first_reported_date_text,
    events.event_note,
    event_order.sort_order,
    events.occurred_edtf as date_edtf,
    events.occurred_qualifier as date_qualifier
from kept.event_order
-- Each has its event and place; by left joins only those are read that are asked for.
left join parts.events
    on event_order.event_id = events.event_id
left join kept.events as reported
    on event_order.event_id = reported.event_id
left join living.places
    on events.place_id = places.id
left join
    lateral (
        select
            string_agg(wider.key, '; ' order by wider.key) as part_of_event_keys,
            string_agg(wider.title, '; ' order by wider.key) as part_of_event_titles
        from living.event_relations
        inner join living.events as wider
            on event_relations.to_event_id = wider.id
        where
            event_relations.kind = 'part_of'
            and event_relations.from_event_id = event_order.event_id
    ) as wholes
    on true;

comment on view report.timeline is
'One row per event, with the date we settled on and how widely it is reported; ordered '
'by sort_order, no event stands after one that our own ties put later';
comment on column report.timeline.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.timeline.event_key is 'Event: stable key';
comment on column report.timeline.event_title is 'What happened, in our own words';
comment on column report.timeline.event_kind is 'Kind of event: term of the vocabulary';
comment on column report.timeline.event_kind_label is
'Kind of event, as people read it';
comment on column report.timeline.event_status is
'How real it is, as we settled it: occurred, announced, planned, alleged, hypothetical';
comment on column report.timeline.event_status_label is
'How real it is, as people read it';
comment on column report.timeline.earliest is
'When it happened, as we settled it: first possible day; null = open or unknown';
comment on column report.timeline.latest is
'When it happened, as we settled it: last possible day; null = open or unknown';
comment on column report.timeline.precision is
'When it happened: day, month, season, year, decade, interval, unknown';
comment on column report.timeline.date_text is
'When it happened: in words, such as 2025-04 or 2025-04-17 or later, or unknown';
comment on column report.timeline.sort_on is
'Day to sort by: the first possible day, or the last where the first is open, or '
'that of an event that our ties put later, if it is earlier; null if none of them '
'has a date. Ties on one day are broken by sort_order';
comment on column report.timeline.date_basis is
'How the date is known: stated, metadata, relative, inferred, unknown; null = not '
'given';
comment on column report.timeline.date_note is 'Why we settled on this date';
comment on column report.timeline.place_id is
'Place: internal number, may change when the database is rebuilt';
comment on column report.timeline.place_key is 'Place: stable key';
comment on column report.timeline.place_name is 'Where it happened; null if not given';
comment on column report.timeline.place_country is
'Country of the place, ISO 3166-1 alpha-2; null if not given';
comment on column report.timeline.actors_and_roles is
'Actors that took part and how, joined by semicolons';
comment on column report.timeline.part_of_event_keys is
'Keys of the wider events it belongs to, joined by semicolons; null if none';
comment on column report.timeline.part_of_event_titles is
'The wider events it belongs to, joined by semicolons; null if none';
comment on column report.timeline.source_count is 'Sources';
comment on column report.timeline.outlet_count is 'Outlets';
comment on column report.timeline.origin_source_count is
'Sources that speak of it, copies of one text counted once';
comment on column report.timeline.passage_count is 'Passages';
comment on column report.timeline.dated_source_count is
'Sources that give a date with bounds for it';
comment on column report.timeline.disagreeing_source_count is
'Sources whose date lies wholly outside the settled one';
comment on column report.timeline.first_reported_earliest is
'When it was first published in a source we hold: first possible day; null = open '
'or unknown';
comment on column report.timeline.first_reported_latest is
'When it was first published in a source we hold: last possible day; null = open or'
' unknown';
comment on column report.timeline.first_reported_precision is
'When it was first published in a source we hold: day, month, season, year, decade,'
' interval, unknown; null = never';
comment on column report.timeline.first_reported_date_text is
'When it was first published in a source we hold: in words, such as 2025-04 or '
'2025-04-17 or later; null = never';
comment on column report.timeline.event_note is
'What a reader must know about the event';
comment on column report.timeline.sort_order is
'Place in the order of events, from 1: by sort_on, unknown days last; then what ends '
'first, then by how many events our ties put before it, then by key; what sources '
'alone put in order does not count';
comment on column report.timeline.date_edtf is
'When it happened, as we settled it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.timeline.date_qualifier is
'When it happened, as we settled it: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
