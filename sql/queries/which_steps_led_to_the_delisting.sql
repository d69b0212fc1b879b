-- Question: which steps led to the delisting, when were they taken, and who is said to
-- have taken them?
-- Shows: each step with the date we settled on and each actor in it.
select
    timeline.date_text,
    timeline.event_title,
    timeline.event_status_label,
    participants.actor_name,
    participants.event_role_label,
    timeline.source_count
from report.timeline
inner join report.participants
    on timeline.event_key = participants.event_key
where timeline.part_of_event_keys ~ '\mdelisting-process\M'
order by
    timeline.sort_order asc,
    participants.actor_key asc,
    participants.event_role asc;
