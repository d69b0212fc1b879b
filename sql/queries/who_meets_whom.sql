-- Question: who meets whom, when, and where?
-- Shows: meetings and those who took part, one row each.
select
    timeline.event_title,
    timeline.date_text,
    timeline.place_name,
    participants.actor_name,
    participants.event_role_label,
    timeline.source_count
from report.timeline
inner join report.participants
    on timeline.event_key = participants.event_key
where timeline.event_kind = 'meeting'
order by
    timeline.sort_order asc,
    participants.actor_key asc,
    participants.event_role asc;
