-- Question: which source is silent on the petition, the hearing and the ruling, and
-- which came too early to speak of it?
select
    coverage.event_title,
    coverage.settled_date_text,
    coverage.source_key,
    coverage.published_date_text,
    coverage.coverage,
    coverage.event_status_as_given_label
from report.coverage
where
    coverage.event_key in (
        'court-hearing',
        'krasnov-petition',
        'supreme-court-ruling'
    )
order by
    coverage.settled_earliest asc nulls last,
    coverage.event_key asc,
    coverage.source_key asc;
