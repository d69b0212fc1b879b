-- Question: which rows of any table but the vocabularies did the seeds ever hold?
-- Grain: table_name, row_key
do $do$
begin
    execute (
        select
            'create view parts.seeded_rows as '
            || string_agg(
                format(
                    $select$
                    select
                        %1$L as table_name,
                        %2$s as row_key,
                        %1$I.seed_file_id,
                        %1$I.seed_line,
                        %1$I.created_run_id,
                        %1$I.updated_run_id,
                        %1$I.retired_run_id
                    from research.%1$I
                    $select$,
                    pg_class.relname, row_keys.key_text
                ),
                'union all' order by pg_class.relname
            )
        from pg_catalog.pg_attribute
        inner join pg_catalog.pg_class
            on pg_attribute.attrelid = pg_class.oid
        cross join lateral parts.row_key_text(pg_class.relname::text) as row_keys
        where
            pg_attribute.attname = 'seed_line'
            and pg_class.relnamespace = 'research'::regnamespace
            and row_keys.key_text is not null
    );
end
$do$;

comment on view parts.seeded_rows is
'One row per row that the seeds hold or once held, with its natural key';
