-- Touched: topics on which other claims, sources or conflicts may stand after this run.
-- Of: topics
select changed_topics.id
from changed_topics
union
select mended_topic_claims.topic_id as id
from mended_topic_claims
union
select mended_topic_sources.topic_id as id
from mended_topic_sources
