-- Question: which views and columns are there, and what does each mean?
-- Grain: schema_name, view_name, column_name
create view report.catalog as
select
    saved_objects.schema_name,
    saved_objects.view_name,
    saved_objects.kind as view_kind,
    deployed_views.question,
    saved_objects.view_comment,
    deployed_views.grain,
    given.column_name,
    given.column_ordinal,
    given.column_type,
    coalesce(
        given.column_comment,
        substring(
            saved_objects.column_comments
            from '(?n)^' || given.column_name || ': (.*)$'
        )
    ) as column_comment,
    saved_objects.used_as
from parts.saved_objects
inner join research.deployed_views
    on
        saved_objects.schema_name = deployed_views.schema_name
        and saved_objects.view_name = deployed_views.view_name
cross join lateral (
    -- a view, or what returns setof a view
    select
        pg_attribute.attname::text as column_name,
        pg_attribute.attnum::integer as column_ordinal,
        format_type(pg_attribute.atttypid, pg_attribute.atttypmod) as column_type,
        col_description(pg_attribute.attrelid, pg_attribute.attnum) as column_comment
    from pg_catalog.pg_attribute
    where
        saved_objects.row_of = pg_attribute.attrelid
        and pg_attribute.attnum > 0
        and not pg_attribute.attisdropped
    union all
    -- returns table (...)
    select
        arguments.column_name,
        row_number() over (order by arguments.place)::integer as column_ordinal,
        format_type(arguments.type_oid, null) as column_type,
        null as column_comment
    from
        unnest(
            saved_objects.argument_types,
            saved_objects.argument_modes,
            saved_objects.argument_names
        ) with ordinality as arguments (type_oid, argument_mode, column_name, place)
    where arguments.argument_mode = 't'
    union all
    -- returns one value, named like the function
    select
        saved_objects.view_name as column_name,
        1 as column_ordinal,
        format_type(saved_objects.value_type, null) as column_type,
        null as column_comment
    where
        saved_objects.value_type is not null
        and not coalesce('t' = any(saved_objects.argument_modes), false)
) as given;

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
