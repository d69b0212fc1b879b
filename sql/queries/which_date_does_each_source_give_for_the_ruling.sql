-- Question: which date does each source give for the hearing, the ruling and the
-- removal?
-- Shows: the words of the source, what follows from them, and how it fits our own date.
select
    event_dates.event_title,
    event_dates.source_key,
    event_dates.given_as_stated,
    event_dates.given_date_text,
    event_dates.given_basis,
    event_dates.agreement,
    event_dates.settled_date_text
from report.event_dates
where
    event_dates.event_key in (
        'court-hearing',
        'removal-from-russian-list',
        'supreme-court-ruling'
    )
order by
    event_dates.event_key asc,
    event_dates.source_key asc;
