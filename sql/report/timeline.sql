-- Question: what happened, in order, how sure is it, and since when is it reported?
-- Grain: event_key
create view report.timeline as
with recursive

reports as (
    select
        event_dates.event_id,
        count(*) as source_count,
        count(distinct event_dates.outlet_id) as outlet_count,
        count(distinct source_origins.origin_source_id) as origin_source_count,
        sum(event_dates.passage_count)::bigint as passage_count,
        count(*) filter (
            where event_dates.dated_mention_count > 0
        ) as dated_source_count,
        count(*) filter (
            where event_dates.agreement = 'different'
        ) as disagreeing_source_count,
        -- An undated source may be the first, so it leaves the lower bound open.
        case
            when bool_and(event_dates.published_earliest is not null)
                then min(event_dates.published_earliest)
        end as first_reported_earliest,
        min(event_dates.published_latest) as first_reported_latest
    from report.event_dates
    inner join report.source_origins
        on event_dates.source_id = source_origins.source_id
    group by event_dates.event_id
),

first_reports as (
    select
        reports.event_id,
        case
            when reports.first_reported_earliest = reports.first_reported_latest
                then 'day'
            when
                reports.first_reported_earliest is null
                and reports.first_reported_latest is null
                then 'unknown'
            else 'interval'
        end as first_reported_precision
    from reports
),

wholes as (
    select
        event_relations.from_event_id as event_id,
        string_agg(
            events.key, '; ' order by events.key
        ) as part_of_event_keys,
        string_agg(
            events.title, '; ' order by events.key
        ) as part_of_event_titles
    from living.event_relations
    inner join living.events
        on event_relations.to_event_id = events.id
    where event_relations.kind = 'part_of'
    group by event_relations.from_event_id
),

involved as (
    select
        event_actors.event_id,
        string_agg(
            actors.name || ' (' || lower(event_roles.label) || ')',
            '; ' order by event_roles.rank, actors.key
        ) as actors_and_roles
    from living.event_actors
    inner join living.actors
        on event_actors.actor_id = actors.id
    inner join research.event_roles
        on event_actors.role = event_roles.key
    group by event_actors.event_id
),

-- Only what we order ourselves: sources may contradict each other.
steps as (
    select
        case event_relation_kinds.order_in_time
            when 'before' then event_relations.from_event_id
            else event_relations.to_event_id
        end as event_id,
        case event_relation_kinds.order_in_time
            when 'before' then event_relations.to_event_id
            else event_relations.from_event_id
        end as later_event_id
    from living.event_relations
    inner join research.event_relation_kinds
        on event_relations.kind = event_relation_kinds.key
    inner join living.events as from_events
        on event_relations.from_event_id = from_events.id
    inner join living.events as to_events
        on event_relations.to_event_id = to_events.id
    where event_relation_kinds.order_in_time is not null
),

-- However many steps apart. No tie leads back to its event, so they come to an end.
pairs_in_order as (
    select
        steps.event_id,
        steps.later_event_id
    from steps
    union
    select
        pairs_in_order.event_id,
        steps.later_event_id
    from pairs_in_order
    inner join steps
        on pairs_in_order.later_event_id = steps.event_id
),

later_days as (
    select
        pairs_in_order.event_id,
        min(coalesce(events.occurred_earliest, events.occurred_latest)) as first_day,
        min(events.occurred_latest) as last_day
    from pairs_in_order
    inner join research.events
        on pairs_in_order.later_event_id = events.id
    group by pairs_in_order.event_id
),

earlier_counts as (
    select
        pairs_in_order.later_event_id as event_id,
        count(*) as earlier_event_count
    from pairs_in_order
    group by pairs_in_order.later_event_id
),

-- What comes before another has no later day to sort by and fewer events before it.
sorted_events as (
    select
        events.id as event_id,
        least(
            coalesce(events.occurred_earliest, events.occurred_latest),
            later_days.first_day
        ) as sort_on,
        row_number() over (
            order by
                least(
                    coalesce(events.occurred_earliest, events.occurred_latest),
                    later_days.first_day
                ) asc nulls last,
                least(events.occurred_latest, later_days.last_day) asc nulls last,
                coalesce(earlier_counts.earlier_event_count, 0) asc,
                events.key asc
        ) as sort_order
    from living.events
    left join later_days
        on events.id = later_days.event_id
    left join earlier_counts
        on events.id = earlier_counts.event_id
)

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
    coalesce(events.occurred_precision, 'unknown') as precision,
    coalesce(
        report.date_text(
            events.occurred_earliest,
            events.occurred_latest,
            events.occurred_precision,
            events.occurred_edtf
        ),
        'unknown'
    ) as date_text,
    sorted_events.sort_on,
    events.occurred_basis as date_basis,
    events.occurred_note as date_note,
    places.id as place_id,
    places.key as place_key,
    places.name as place_name,
    places.country as place_country,
    involved.actors_and_roles,
    wholes.part_of_event_keys,
    wholes.part_of_event_titles,
    coalesce(reports.source_count, 0) as source_count,
    coalesce(reports.outlet_count, 0) as outlet_count,
    coalesce(reports.origin_source_count, 0) as origin_source_count,
    coalesce(reports.passage_count, 0) as passage_count,
    coalesce(reports.dated_source_count, 0) as dated_source_count,
    coalesce(reports.disagreeing_source_count, 0) as disagreeing_source_count,
    reports.first_reported_earliest,
    reports.first_reported_latest,
    first_reports.first_reported_precision,
    report.date_text(
        reports.first_reported_earliest,
        reports.first_reported_latest,
        first_reports.first_reported_precision,
        null
    ) as first_reported_date_text,
    events.note as event_note,
    sorted_events.sort_order,
    report.date_edtf(
        events.occurred_earliest,
        events.occurred_latest,
        events.occurred_precision,
        events.occurred_edtf
    ) as date_edtf,
    report.date_qualifier(
        events.occurred_precision, events.occurred_edtf
    ) as date_qualifier
from living.events
inner join sorted_events
    on events.id = sorted_events.event_id
left join research.event_kinds
    on events.kind = event_kinds.key
left join research.event_statuses
    on events.status = event_statuses.key
left join living.places
    on events.place_id = places.id
left join reports
    on events.id = reports.event_id
left join first_reports
    on events.id = first_reports.event_id
left join wholes
    on events.id = wholes.event_id
left join involved
    on events.id = involved.event_id;

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
