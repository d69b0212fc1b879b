-- Question: who took part in which event, and in which role?
-- Grain: event_key, actor_key, event_role
create view report.participants as
select
    events.id as event_id,
    events.key as event_key,
    events.title as event_title,
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    event_actors.role as event_role,
    event_roles.label as event_role_label,
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
    ) as date_text
from research.event_actors
inner join research.events
    on event_actors.event_id = events.id
inner join research.actors
    on event_actors.actor_id = actors.id
left join research.event_roles
    on event_actors.role = event_roles.key
left join research.event_statuses
    on events.status = event_statuses.key
where
    event_actors.retired_run_id is null
    and events.retired_run_id is null
    and actors.retired_run_id is null;

comment on view report.participants is 'One row per event, actor and role it had in it';
comment on column report.participants.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.participants.event_key is 'Event: stable key';
comment on column report.participants.event_title is 'What happened, in our own words';
comment on column report.participants.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.participants.actor_key is 'Actor: stable key';
comment on column report.participants.actor_name is 'Main name of the actor';
comment on column report.participants.event_role is
'Role of the actor: agent, target, participant, host, recipient, victim';
comment on column report.participants.event_role_label is 'Role, as people read it';
comment on column report.participants.event_status is
'How real it is, as we settled it: occurred, announced, planned, alleged, hypothetical';
comment on column report.participants.event_status_label is
'How real it is, as people read it';
comment on column report.participants.earliest is
'When it happened, as we settled it: first possible day; null = open or unknown';
comment on column report.participants.latest is
'When it happened, as we settled it: last possible day; null = open or unknown';
comment on column report.participants.precision is
'When it happened: day, month, season, year, decade, interval, unknown';
comment on column report.participants.date_text is
'When it happened: in words, such as 2025-04 or 2025-04-17 or later, or unknown';
