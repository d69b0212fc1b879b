-- Question: which seed file and line does a row come from, and which run wrote it?
-- Grain: table_name, row_key
create view report.provenance as
select
    seeded_rows.table_name,
    seeded_rows.row_key,
    seeded_rows.seed_file,
    seeded_rows.seed_line,
    seeded_rows.created_run_id,
    seeded_rows.updated_run_id,
    (
        select seed_runs.finished_at
        from research.seed_runs
        where seed_runs.id = seeded_rows.created_run_id
    ) as created_at,
    (
        select seed_runs.finished_at
        from research.seed_runs
        where seed_runs.id = seeded_rows.updated_run_id
    ) as updated_at
from report.seeded_rows
where seeded_rows.retired_run_id is null;

comment on view report.provenance is
'One row per row that the seeds hold, with the file and line it stands in';
comment on column report.provenance.table_name is 'Table in the schema research';
comment on column report.provenance.row_key is
'Natural key of the row, parts joined by slashes; one of several parts is put together '
'when asked: found at once with seed_file beside it, else by going through all rows';
comment on column report.provenance.seed_file is 'File below the seeds folder';
comment on column report.provenance.seed_line is
'Line of that file where the row begins';
comment on column report.provenance.created_run_id is 'Run that inserted the row';
comment on column report.provenance.updated_run_id is
'Run that last changed the row; the inserting one if none did';
comment on column report.provenance.created_at is
'When the run that inserted the row ended';
comment on column report.provenance.updated_at is
'When the run that last changed the row ended';
