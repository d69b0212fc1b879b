-- Question: who took part in which event, and in which role?
-- Grain: event_key, actor_key, event_role
create view report.participants as
select
    event_actors.event_id,
    events.event_key,
    events.event_title,
    event_actors.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    event_actors.role as event_role,
    (
        select event_roles.label
        from research.event_roles
        where event_roles.key = event_actors.role
    ) as event_role_label,
    events.event_status,
    events.event_status_label,
    events.occurred_earliest as earliest,
    events.occurred_latest as latest,
    coalesce(events.occurred_precision, 'unknown') as precision,
    coalesce(events.occurred_date_text, 'unknown') as date_text,
    naming_sources.naming_source_count > 0 as is_named_with_event,
    naming_sources.naming_source_count,
    naming_sources.naming_source_keys,
    naming_sources.naming_source_display_titles,
    events.occurred_basis as date_basis,
    events.occurred_edtf as date_edtf,
    events.occurred_qualifier as date_qualifier,
    known_actors.country as actor_country,
    known_actors.country_basis
from living.event_actors
inner join parts.events
    on event_actors.event_id = events.event_id
inner join living.actors
    on event_actors.actor_id = actors.id
left join kept.actors as known_actors
    on event_actors.actor_id = known_actors.actor_id
left join
    lateral (
        select
            count(*) as naming_source_count,
            string_agg(
                sources.source_key, '; ' order by sources.source_key
            ) as naming_source_keys,
            string_agg(
                sources.source_display_title, '; ' order by sources.source_key
            ) as naming_source_display_titles
        from kept.participant_sources
        inner join parts.sources
            on participant_sources.source_id = sources.source_id
        where
            participant_sources.event_id = event_actors.event_id
            and participant_sources.actor_id = event_actors.actor_id
    ) as naming_sources
    on true;

comment on view report.participants is
'One row per event, actor and role it had in it, as we settled it; whether a source '
'names the actor with the event is told apart';
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
comment on column report.participants.is_named_with_event is
'True if a source names the actor where it speaks of the event; false if the part is '
'our conclusion alone';
comment on column report.participants.naming_source_count is
'Sources in which a passage that speaks of the event, or says a claim about it, also '
'names the actor, quotes it or says a claim about it';
comment on column report.participants.naming_source_keys is
'Keys of those sources, joined by semicolons; null if none';
comment on column report.participants.naming_source_display_titles is
'Titles to show of those sources, in the order of their keys, joined by semicolons; '
'null if none';
comment on column report.participants.date_basis is
'When it happened, as we settled it, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.participants.date_edtf is
'When it happened, as we settled it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.participants.date_qualifier is
'When it happened, as we settled it: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.participants.actor_country is
'Country of the actor, ISO 3166-1 alpha-2: its own, else that of the body it holds '
'office at, as country_basis tells; null if neither is given';
comment on column report.participants.country_basis is
'How the country is known: own, office or former office (that of the body it holds or '
'held office at); null without a country';
