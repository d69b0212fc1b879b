-- Question: what happened when, and how sure is the date?
-- Shows: all events, none after one that we put later, those without any date last; add
-- a where for a period or a kind.
select
    timeline.date_text,
    timeline.event_title,
    timeline.event_status_label,
    timeline.precision,
    timeline.date_basis,
    timeline.source_count,
    timeline.disagreeing_source_count
from report.timeline
order by timeline.sort_order asc;
