-- Question: who initiated the delisting and when, according to which source?
-- Shows: each actor behind a first step, with the date the source gives for the step.
select
    participants.actor_name,
    event_dates.event_title,
    event_dates.source_key,
    event_dates.given_date_text,
    event_dates.given_as_stated,
    event_dates.settled_date_text
from report.event_dates
inner join report.participants
    on
        event_dates.event_key = participants.event_key
        and participants.event_role = 'agent'
where
    event_dates.event_key in (
        'krasnov-petition',
        'ministries-recommendation',
        'principal-decision'
    )
order by
    event_dates.settled_earliest asc nulls last,
    event_dates.event_key asc,
    participants.actor_key asc,
    event_dates.source_key asc;
