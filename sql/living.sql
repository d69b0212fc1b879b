-- The schema living: one view for each table of research, of the rows that are not
-- retired. Run by every deploy, before the saved views; migrations take them away.
do $$
declare
    table_name text;
    has_writer boolean not null = exists (
        select from pg_catalog.pg_roles where pg_roles.rolname = 'researchdb_writer'
    );
begin
    if to_regnamespace('living') is null then
        create schema living;
        comment on schema living is
        'The rows of research that are not retired, one view per table';
        if has_writer then
            grant usage on schema living to researchdb_writer;
        end if;
    end if;
    for table_name in
        select pg_class.relname
        from pg_catalog.pg_attribute
        inner join pg_catalog.pg_class
            on pg_attribute.attrelid = pg_class.oid
        where
            pg_attribute.attname = 'retired_run_id'
            and pg_class.relnamespace = 'research'::regnamespace
            and pg_class.relkind = 'r'
            and to_regclass(format('living.%I', pg_class.relname)) is null
    loop
        execute format(
            'create view living.%1$I as'
            ' select * from research.%1$I where retired_run_id is null',
            table_name
        );
        if has_writer then
            execute format('grant select on living.%I to researchdb_writer', table_name);
        end if;
    end loop;
end
$$;
