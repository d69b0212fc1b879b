-- Question: how many sources report each event?
select
    event_key,
    source_count
from report.timeline;
