-- Question: what changed, when, by which run and which file?
-- Grain: run_id, table_name, row_key, operation
create view report.changes as
with

-- The log holds what happened to a row after its insertion; the row itself tells that.
all_changes as (
    select
        changes.run_id,
        changes.table_name,
        changes.row_key,
        changes.operation,
        array_to_string(changes.changed_columns, '; ') as changed_columns,
        (
            select
                string_agg(
                    named.column_name
                    || ': '
                    || coalesce(changes.old_row ->> named.column_name, 'none'),
                    '; ' order by named.place
                )
            from
                unnest(changes.changed_columns) with ordinality
                    as named (column_name, place)
        ) as old_values,
        (
            select
                string_agg(
                    named.column_name
                    || ': '
                    || coalesce(changes.new_row ->> named.column_name, 'none'),
                    '; ' order by named.place
                )
            from
                unnest(changes.changed_columns) with ordinality
                    as named (column_name, place)
        ) as new_values,
        seed_files.path as seed_file
    from research.changes
    left join research.seed_files
        on changes.seed_file_id = seed_files.id
    union all
    select
        seeded_rows.created_run_id as run_id,
        seeded_rows.table_name,
        seeded_rows.row_key,
        'insert' as operation,
        null as changed_columns,
        null as old_values,
        null as new_values,
        seeded_rows.seed_file
    from report.seeded_rows
)

select
    all_changes.run_id,
    (
        select seed_runs.finished_at
        from research.seed_runs
        where seed_runs.id = all_changes.run_id
    ) as changed_at,
    all_changes.table_name,
    all_changes.row_key,
    all_changes.operation,
    nullif(all_changes.changed_columns, '') as changed_columns,
    all_changes.old_values,
    all_changes.new_values,
    all_changes.seed_file
from all_changes;

comment on view report.changes is
'One row per run, seeded row and what the run did to it';
comment on column report.changes.run_id is 'Run of the seeder';
comment on column report.changes.changed_at is 'When the run ended';
comment on column report.changes.table_name is 'Table in the schema research';
comment on column report.changes.row_key is
'Natural key of the row, parts joined by slashes; after a rename the new one';
comment on column report.changes.operation is
'insert, update, retire (left the seeds), revive (came back), rename (new key)';
comment on column report.changes.changed_columns is
'Columns whose value changed, joined by semicolons; null where none did';
comment on column report.changes.old_values is
'Changed columns with their values before, joined by semicolons; null where none did';
comment on column report.changes.new_values is
'Changed columns with their values after, joined by semicolons; null where none did';
comment on column report.changes.seed_file is 'File below the seeds folder';
