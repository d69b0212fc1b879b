-- Question: which events does a source only allege, announce or imagine, in which
-- passage?
select
    event_passages.event_title,
    event_passages.event_status_as_given_label,
    event_passages.event_status_label as settled_as,
    event_passages.passage_key,
    event_passages.quote_phrase
from report.event_passages
where event_passages.event_status_as_given <> 'occurred'
order by
    event_passages.event_key asc,
    event_passages.source_key asc,
    event_passages.passage_ordinal asc,
    event_passages.occurrence asc;
