-- Touched: files of which dates may differ after this run.
-- Of: seed_files
select changed_sources.seed_file_id as id
from changed_sources
union
select changed_events.seed_file_id as id
from changed_events
union
select changed_event_sources.seed_file_id as id
from changed_event_sources
union
select changed_attributions.seed_file_id as id
from changed_attributions
