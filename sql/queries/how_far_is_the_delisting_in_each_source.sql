-- Question: is the delisting done, decided or only planned, source by source?
select
    event_passages.source_key,
    event_passages.event_title,
    event_passages.event_status_as_given_label,
    min(event_passages.passage_key) as first_passage_key,
    count(*) as passage_count
from report.event_passages
where
    event_passages.event_key in (
        'delisting-announcement', 'principal-decision', 'removal-from-russian-list'
    )
group by
    event_passages.source_key,
    event_passages.event_key,
    event_passages.event_title,
    event_passages.event_status_as_given_label
order by
    event_passages.source_key asc,
    event_passages.event_key asc,
    event_passages.event_status_as_given_label asc;
