-- Question: which event came before, prompted, fulfilled or was part of which other?
-- Grain: from_event_key, event_relation_kind, to_event_key
create view report.event_relations as
select
    from_events.id as from_event_id,
    from_events.key as from_event_key,
    from_events.title as from_event_title,
    from_events.occurred_earliest as from_event_earliest,
    from_events.occurred_latest as from_event_latest,
    coalesce(
        from_events.occurred_precision,
        'unknown'
    ) as from_event_precision,
    coalesce(
        report.date_text(
            from_events.occurred_earliest,
            from_events.occurred_latest,
            from_events.occurred_precision,
            from_events.occurred_edtf
        ),
        'unknown'
    ) as from_event_date_text,
    event_relations.kind as event_relation_kind,
    event_relation_kinds.label as event_relation_kind_label,
    to_events.id as to_event_id,
    to_events.key as to_event_key,
    to_events.title as to_event_title,
    to_events.occurred_earliest as to_event_earliest,
    to_events.occurred_latest as to_event_latest,
    coalesce(
        to_events.occurred_precision,
        'unknown'
    ) as to_event_precision,
    coalesce(
        report.date_text(
            to_events.occurred_earliest,
            to_events.occurred_latest,
            to_events.occurred_precision,
            to_events.occurred_edtf
        ),
        'unknown'
    ) as to_event_date_text
from research.event_relations
inner join research.events as from_events
    on event_relations.from_event_id = from_events.id
inner join research.events as to_events
    on event_relations.to_event_id = to_events.id
inner join research.event_relation_kinds
    on event_relations.kind = event_relation_kinds.key
where
    event_relations.retired_run_id is null
    and from_events.retired_run_id is null
    and to_events.retired_run_id is null;

comment on view report.event_relations is
'One row per tie between two events, such as the first fulfilling the second';
comment on column report.event_relations.from_event_id is
'First event: internal number, may change when the database is rebuilt';
comment on column report.event_relations.from_event_key is 'First event: stable key';
comment on column report.event_relations.from_event_title is
'First event: what happened, in our own words';
comment on column report.event_relations.from_event_earliest is
'When the first event happened: first possible day; null = open or unknown';
comment on column report.event_relations.from_event_latest is
'When the first event happened: last possible day; null = open or unknown';
comment on column report.event_relations.from_event_precision is
'When the first event happened: day, month, season, year, decade, interval, unknown';
comment on column report.event_relations.from_event_date_text is
'When the first event happened: in words, such as 2025-04 or 2025-04-17 or later';
comment on column report.event_relations.event_relation_kind is
'How the first event is tied to the second: part_of, precedes, fulfils, prompts';
comment on column report.event_relations.event_relation_kind_label is
'How the first event is tied to the second, as people read it';
comment on column report.event_relations.to_event_id is
'Second event: internal number, may change when the database is rebuilt';
comment on column report.event_relations.to_event_key is 'Second event: stable key';
comment on column report.event_relations.to_event_title is
'Second event: what happened, in our own words';
comment on column report.event_relations.to_event_earliest is
'When the second event happened: first possible day; null = open or unknown';
comment on column report.event_relations.to_event_latest is
'When the second event happened: last possible day; null = open or unknown';
comment on column report.event_relations.to_event_precision is
'When the second event happened: day, month, season, year, decade, interval, unknown';
comment on column report.event_relations.to_event_date_text is
'When the second event happened: in words, such as 2025-04 or 2025-04-17 or later';
