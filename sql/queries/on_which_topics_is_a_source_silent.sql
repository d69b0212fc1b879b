-- Question: on which topics is each source silent, while others speak of them?
select
    topic_coverage.topic_label,
    count(*) filter (where topic_coverage.is_silent) as silent_source_count,
    string_agg(
        topic_coverage.source_key, ' / ' order by topic_coverage.source_key
    ) filter (where topic_coverage.is_silent) as silent_source_keys,
    sum(topic_coverage.claim_count) as claims_of_all_sources
from report.topic_coverage
group by topic_coverage.topic_key, topic_coverage.topic_label
having bool_or(topic_coverage.is_silent) and not bool_and(topic_coverage.is_silent)
order by
    silent_source_count desc,
    topic_coverage.topic_label asc;
