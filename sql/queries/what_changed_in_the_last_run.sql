-- Question: what did the last run that changed something bring?
-- Shows: rows by table and operation; report.changes has each row, its file and values.
with

last_run as (
    select max(changes.run_id) as run_id
    from report.changes
)

select
    changes_since.table_name,
    changes_since.operation,
    count(*) as change_count,
    count(distinct changes_since.seed_file) as seed_file_count
from last_run
cross join lateral report.changes_since(last_run.run_id)
group by
    changes_since.table_name,
    changes_since.operation
order by
    changes_since.table_name asc,
    changes_since.operation asc;
