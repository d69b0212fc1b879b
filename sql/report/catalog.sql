-- Question: which views and columns are there, and what does each mean?
-- Grain: schema_name, view_name, column_name
create view report.catalog as
with

view_columns as (
    select
        pg_namespace.nspname::text as schema_name,
        pg_class.relname::text as view_name,
        'view' as kind,
        pg_namespace.nspname || '.' || pg_class.relname as used_as,
        obj_description(pg_class.oid, 'pg_class') as view_comment,
        pg_attribute.attname::text as column_name,
        pg_attribute.attnum::integer as column_ordinal,
        format_type(pg_attribute.atttypid, pg_attribute.atttypmod) as column_type,
        col_description(pg_class.oid, pg_attribute.attnum) as column_comment
    from pg_catalog.pg_class
    inner join pg_catalog.pg_namespace
        on pg_class.relnamespace = pg_namespace.oid
    inner join pg_catalog.pg_attribute
        on pg_class.oid = pg_attribute.attrelid
    where
        pg_namespace.nspname in ('report', 'bi')
        and pg_class.relkind = 'v'
        and pg_attribute.attnum > 0
        and not pg_attribute.attisdropped
),

functions as (
    select
        pg_proc.oid as function_oid,
        pg_proc.prorettype,
        pg_proc.proallargtypes,
        pg_proc.proargmodes,
        pg_proc.proargnames,
        pg_namespace.nspname::text as schema_name,
        pg_proc.proname::text as view_name,
        pg_namespace.nspname
        || '.'
        || pg_proc.proname
        || '('
        || pg_get_function_arguments(pg_proc.oid)
        || ')' as used_as,
        -- The first line tells the grain; each further line explains a column.
        obj_description(pg_proc.oid, 'pg_proc') as comment_lines
    from pg_catalog.pg_proc
    inner join pg_catalog.pg_namespace
        on pg_proc.pronamespace = pg_namespace.oid
    where pg_namespace.nspname in ('report', 'bi')
),

function_columns as (
    -- returns table (...)
    select
        functions.schema_name,
        functions.view_name,
        functions.used_as,
        functions.comment_lines,
        arguments.column_name,
        row_number() over (
            partition by functions.function_oid
            order by arguments.place
        )::integer as column_ordinal,
        format_type(arguments.type_oid, null) as column_type,
        null::text as column_comment
    from functions
    cross join
        lateral unnest(
            functions.proallargtypes, functions.proargmodes, functions.proargnames
        ) with ordinality as arguments (type_oid, argument_mode, column_name, place)
    where arguments.argument_mode = 't'
    union all
    -- returns setof a view
    select
        functions.schema_name,
        functions.view_name,
        functions.used_as,
        functions.comment_lines,
        pg_attribute.attname::text as column_name,
        pg_attribute.attnum::integer as column_ordinal,
        format_type(pg_attribute.atttypid, pg_attribute.atttypmod) as column_type,
        col_description(pg_type.typrelid, pg_attribute.attnum) as column_comment
    from functions
    inner join pg_catalog.pg_type
        on functions.prorettype = pg_type.oid
    inner join pg_catalog.pg_attribute
        on pg_type.typrelid = pg_attribute.attrelid
    where
        pg_attribute.attnum > 0
        and not pg_attribute.attisdropped
    union all
    -- returns one value, named like the function
    select
        functions.schema_name,
        functions.view_name,
        functions.used_as,
        functions.comment_lines,
        functions.view_name as column_name,
        1 as column_ordinal,
        format_type(functions.prorettype, null) as column_type,
        null::text as column_comment
    from functions
    inner join pg_catalog.pg_type
        on functions.prorettype = pg_type.oid
    where
        pg_type.typrelid = 0
        and pg_type.typname <> 'record'
        and not coalesce('t' = any(functions.proargmodes), false)
),

documented as (
    select
        view_columns.schema_name,
        view_columns.view_name,
        view_columns.kind,
        view_columns.used_as,
        view_columns.view_comment,
        view_columns.column_name,
        view_columns.column_ordinal,
        view_columns.column_type,
        view_columns.column_comment
    from view_columns
    union all
    select
        function_columns.schema_name,
        function_columns.view_name,
        'function' as kind,
        function_columns.used_as,
        split_part(function_columns.comment_lines, E'\n', 1) as view_comment,
        function_columns.column_name,
        function_columns.column_ordinal,
        function_columns.column_type,
        coalesce(
            function_columns.column_comment,
            substring(
                function_columns.comment_lines
                from '(?n)^' || function_columns.column_name || ': (.*)$'
            )
        ) as column_comment
    from function_columns
)

select
    documented.schema_name,
    documented.view_name,
    documented.kind as view_kind,
    deployed_views.question,
    documented.view_comment,
    deployed_views.grain,
    documented.column_name,
    documented.column_ordinal,
    documented.column_type,
    documented.column_comment,
    documented.used_as
from documented
inner join research.deployed_views
    on
        documented.schema_name = deployed_views.schema_name
        and documented.view_name = deployed_views.view_name;

comment on view report.catalog is
'One row per column of a saved view or function, with what it means';
comment on column report.catalog.schema_name is 'report or bi';
comment on column report.catalog.view_name is 'Name of the view or function';
comment on column report.catalog.view_kind is 'view or function';
comment on column report.catalog.question is 'Question the view answers';
comment on column report.catalog.view_comment is 'What one row of the view is';
comment on column report.catalog.grain is
'Columns that together identify a row, joined by commas';
comment on column report.catalog.column_name is 'Column';
comment on column report.catalog.column_ordinal is
'Place of the column in the view, from 1';
comment on column report.catalog.column_type is 'Type of the column';
comment on column report.catalog.column_comment is 'What the column means';
comment on column report.catalog.used_as is
'What to write after from: the view, or the function with its arguments';
