-- Question: what did the last run that changed something bring?
-- Shows: rows by table and operation; report.changes has each row, its file and values.
with

last_run as (
    select max(changes.run_id) as run_id
    from report.changes
)

select
    changed.table_name,
    changed.operation,
    count(*) as change_count,
    count(distinct changed.seed_file) as seed_file_count
from last_run
cross join lateral report.changes_since(last_run.run_id) as changed
group by
    changed.table_name,
    changed.operation
order by
    changed.table_name asc,
    changed.operation asc;
