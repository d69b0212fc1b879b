-- What the seeder may do with the tables; run after every migration.
-- Nothing from the seeds is ever deleted: a row that leaves them is retired by an
-- update. What is computed from texts goes and comes with them, and so do kept
-- answers.
do $$
begin
    if exists (
        select from pg_catalog.pg_roles where pg_roles.rolname = 'researchdb_writer'
    ) then
        grant usage on schema research to researchdb_writer;
        grant select, insert, update on all tables in schema research
        to researchdb_writer;
        if to_regclass('research.text_reuses') is not null then
            grant delete on
            research.passage_sketches, research.sketch_hashes, research.text_reuses
            to researchdb_writer;
        end if;
        if to_regnamespace('kept') is not null then
            grant usage on schema kept to researchdb_writer;
            grant select, insert, delete on all tables in schema kept
            to researchdb_writer;
        end if;
        revoke insert, update on research.alembic_version, research.deployed_views
        from researchdb_writer;
    end if;
end
$$;
