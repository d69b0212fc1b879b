-- Question: who was first to report the ruling, the removal and what led to them?
-- Shows: claims on the delisting that two sources or more carry.
select
    first_reports.claim_statement,
    first_reports.source_key,
    first_reports.published_date_text,
    first_reports.first_status,
    first_reports.lag_days_least,
    first_reports.lag_days_most
from report.first_reports
inner join report.claim_topics
    on
        first_reports.claim_key = claim_topics.claim_key
        and claim_topics.topic_key = 'delisting'
where first_reports.source_count > 1
order by
    first_reports.claim_key asc,
    first_reports.published_earliest asc nulls first,
    first_reports.source_key asc;
