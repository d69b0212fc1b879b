-- Touched: sources of which passages, their gists or texts may differ after this run.
-- Of: sources
select touched_changed_sources.id
from touched_changed_sources
union
select passages.source_id as id
from loaded_files
inner join research.passages
    on loaded_files.id = passages.seed_file_id
inner join this_run
    on passages.updated_run_id = this_run.id
