-- Question: what did a run, and every run after it, change?
-- Grain: run_id, table_name, row_key, operation
create function report.changes_since(first_run_id bigint)
returns setof report.changes
language sql stable parallel safe
as $$
    select
        changes.run_id,
        changes.changed_at,
        changes.table_name,
        changes.row_key,
        changes.operation,
        changes.changed_columns,
        changes.old_values,
        changes.new_values,
        changes.seed_file
    from report.changes
    where changes.run_id >= first_run_id
$$;

comment on function report.changes_since(bigint) is
'One row per change made by the given run or a later one';
