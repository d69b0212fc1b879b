-- The three group roles of researchdb, for the database this is run in.
-- Repeating it changes nothing. Needs CREATEROLE and, for the database grants, the
-- owner of the database. Rights on schemas, tables and views are not given here:
-- migrations and `researchdb views deploy` do that.
do $$
begin
    create role researchdb_owner nologin;
exception when duplicate_object then null;
end
$$;

do $$
begin
    create role researchdb_writer nologin;
exception when duplicate_object then null;
end
$$;

do $$
begin
    create role researchdb_reader nologin;
exception when duplicate_object then null;
end
$$;

-- From PostgreSQL 16 on, only whoever made a role or was given its ADMIN option may
-- describe it; a second database on the server can live with what the first one set.
do $$
begin
    comment on role researchdb_owner is
    'Owns the schemas, tables and views of researchdb; migrations act as it';
    comment on role researchdb_writer is
    'Writes the tables of researchdb; the seeder acts as it';
    comment on role researchdb_reader is
    'Reads the schemas report and bi and nothing else, in read-only transactions';
    alter role researchdb_reader set default_transaction_read_only = on;
    alter role researchdb_reader set statement_timeout = '60s';
    -- The views are long and their answers short: compiling them costs more than it saves.
    alter role researchdb_reader set jit = off;
exception when insufficient_privilege then
    raise notice 'roles exist and belong to somebody else; their settings were left alone';
end
$$;

-- Whoever sets up the database acts as owner and writer later. Creating a role gives
-- that right on no version: 15 makes nobody a member, 16 gives ADMIN without SET.
do $$
begin
    if not (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
        grant researchdb_owner to current_user;
        grant researchdb_writer to current_user;
    end if;
exception when insufficient_privilege then
    raise notice 'ask an administrator to grant researchdb_owner and researchdb_writer to %',
        current_user;
end
$$;

-- The owner makes schemas; the writer stages rows in temporary tables.
do $$
declare
    target constant text := current_database();
begin
    execute format(
        'grant connect, create, temporary on database %I to researchdb_owner', target
    );
    execute format(
        'grant connect, temporary on database %I to researchdb_writer', target
    );
    execute format(
        'grant connect on database %I to researchdb_reader', target
    );
exception when insufficient_privilege then
    raise notice 'ask the owner of database % for the grants in sql/roles.sql', target;
end
$$;
