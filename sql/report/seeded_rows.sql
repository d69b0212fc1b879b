-- Question: which rows did the seeds ever hold, and which runs wrote or retired them?
-- Grain: table_name, row_key
create view report.seeded_rows as
select
    seeded_rows.table_name,
    seeded_rows.row_key,
    seed_files.path as seed_file,
    seeded_rows.seed_line,
    seeded_rows.created_run_id,
    seeded_rows.updated_run_id,
    seeded_rows.retired_run_id
from parts.seeded_rows
left join research.seed_files
    on seeded_rows.seed_file_id = seed_files.id;

comment on view report.seeded_rows is
'One row per row that the seeds hold or once held';
comment on column report.seeded_rows.table_name is 'Table in the schema research';
comment on column report.seeded_rows.row_key is
'Natural key of the row, parts joined by slashes; one of several parts is put together '
'when asked: found at once with seed_file beside it, else by going through all rows';
comment on column report.seeded_rows.seed_file is
'File below the seeds folder that holds the row, or held it last';
comment on column report.seeded_rows.seed_line is
'Line of that file where the row begins';
comment on column report.seeded_rows.created_run_id is 'Run that inserted the row';
comment on column report.seeded_rows.updated_run_id is
'Run that last changed the row; the inserting one if none did';
comment on column report.seeded_rows.retired_run_id is
'Run in which the row left the seeds; null while it is live';
