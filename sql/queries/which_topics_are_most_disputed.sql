-- Question: which topics are claimed about most, and on which is most in dispute?
select
    topics.topic_path,
    topics.topic_facet_label,
    topics.claim_count,
    topics.source_count,
    topics.conflict_count,
    topics.open_conflict_count
from report.topics
order by
    topics.conflict_count desc,
    topics.claim_count desc,
    topics.topic_key asc;
