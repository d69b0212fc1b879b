-- Question: which views and functions do readers see, and what do they give?
-- Grain: schema_name, view_name
create view parts.saved_objects as
select
    pg_namespace.nspname::text as schema_name,
    pg_class.relname::text as view_name,
    'view' as kind,
    pg_namespace.nspname || '.' || pg_class.relname as used_as,
    obj_description(pg_class.oid, 'pg_class') as view_comment,
    null as column_comments,
    pg_class.oid as row_of,
    null as value_type,
    null as argument_types,
    null as argument_modes,
    null as argument_names
from pg_catalog.pg_class
inner join pg_catalog.pg_namespace
    on pg_class.relnamespace = pg_namespace.oid
where
    pg_namespace.nspname in ('report', 'bi')
    and pg_class.relkind = 'v'
union all
select
    pg_namespace.nspname::text as schema_name,
    pg_proc.proname::text as view_name,
    'function' as kind,
    pg_namespace.nspname
    || '.'
    || pg_proc.proname
    || '('
    || pg_get_function_arguments(pg_proc.oid)
    || ')' as used_as,
    -- The first line tells the grain; each further line explains a column.
    split_part(obj_description(pg_proc.oid, 'pg_proc'), E'\n', 1) as view_comment,
    obj_description(pg_proc.oid, 'pg_proc') as column_comments,
    pg_type.typrelid as row_of,
    case
        when pg_type.typrelid = 0 and pg_type.typname <> 'record'
            then pg_proc.prorettype
    end as value_type,
    pg_proc.proallargtypes as argument_types,
    pg_proc.proargmodes as argument_modes,
    pg_proc.proargnames as argument_names
from pg_catalog.pg_proc
inner join pg_catalog.pg_namespace
    on pg_proc.pronamespace = pg_namespace.oid
inner join pg_catalog.pg_type
    on pg_proc.prorettype = pg_type.oid
where pg_namespace.nspname in ('report', 'bi');

comment on view parts.saved_objects is
'One row per saved view or function, with the types by which its columns are found';
