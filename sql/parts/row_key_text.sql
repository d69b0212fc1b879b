-- Question: how is the natural key of a table's rows spelled in SQL?
-- Grain: key_text
create function parts.row_key_text(
    of_table text, inout followed text[] = '{}', out key_text text
)
language plpgsql stable
as $$
declare
    key_column record;
    spelling text;
begin
    for key_column in
        select
            pg_attribute.attname as name,
            pg_attribute.atttypid as type_oid,
            referred.relname as to_table
        from pg_catalog.pg_constraint
        cross join lateral
            unnest(pg_constraint.conkey) with ordinality as places (attnum, place)
        inner join pg_catalog.pg_attribute
            on
                pg_constraint.conrelid = pg_attribute.attrelid
                and places.attnum = pg_attribute.attnum
        left join pg_catalog.pg_constraint as foreign_keys
            on
                pg_constraint.conrelid = foreign_keys.conrelid
                and format('fk_%s_%s', of_table, pg_attribute.attname)
                = foreign_keys.conname
                and pg_attribute.attname like '%\_id'
        left join pg_catalog.pg_class as referred
            on foreign_keys.confrelid = referred.oid
        where
            pg_constraint.conrelid = format('research.%I', of_table)::regclass
            and pg_constraint.contype = 'u'
            -- What the seeds do not give: the first column, and those worked out.
            and not pg_constraint.conkey && array(
                select own_columns.attnum
                from pg_catalog.pg_attribute as own_columns
                where
                    own_columns.attrelid = pg_constraint.conrelid
                    and (own_columns.attnum = 1 or own_columns.attgenerated <> '')
            )
        order by places.place
    loop
        -- A passage and its revision have one source, which is told once.
        continue when key_column.name = any(followed);
        spelling := format('%I.%I', of_table, key_column.name);
        if key_column.to_table is not null then
            followed := followed || key_column.name::text;
            select
                inner_key.followed,
                format(
                    '(select %1$s from research.%2$I where %2$I.id = %3$s)',
                    inner_key.key_text, key_column.to_table, spelling
                )
            into followed, spelling
            from parts.row_key_text(key_column.to_table, followed) as inner_key;
        elsif key_column.type_oid = 'date'::regtype then
            spelling := format('to_char(%s, ''YYYY-MM-DD'')', spelling);
        elsif key_column.type_oid <> 'text'::regtype then
            spelling := format('%s::text', spelling);
        end if;
        key_text := concat_ws(' || ''/'' || ', key_text, spelling);
    end loop;
end
$$;

comment on function parts.row_key_text(text, text[]) is
'The natural key of a row of the table, parts joined by slashes, as an expression; null
where the table has none. Other rows are looked up by themselves, not joined: joins for
all tables take ten times as long to plan. What was followed already is left out';
