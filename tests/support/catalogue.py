"""The tables of one schema as PostgreSQL tells them back, one line of text per thing."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

TABLES = """
    from pg_class
    where relnamespace = cast(:schema as regnamespace)
        and relkind = 'r'
        and relname <> 'alembic_version'
"""
CONSTRAINTS = f"""
    select relname || ' ' || conname || ': ' || pg_get_constraintdef(pg_constraint.oid)
    from pg_constraint
    inner join (select pg_class.oid, relname {TABLES}) as ours on ours.oid = conrelid
    where contype not in ('n', 't')
"""
COLUMNS = f"""
    select concat_ws(
        ' ', relname, attname, format_type(atttypid, atttypmod),
        case when attnotnull then 'not null' end,
        case attidentity when 'a' then 'always identity' when 'd' then 'default identity' end,
        case attgenerated when 's' then 'stored' when 'v' then 'virtual' end,
        pg_get_expr(adbin, adrelid)
    )
    from pg_attribute
    inner join (select pg_class.oid, relname {TABLES}) as ours on ours.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
"""
INDEXES = f"""
    select replace(pg_get_indexdef(indexrelid), ' ON ' || cast(:schema as text) || '.', ' ON ')
    from pg_index
    where indrelid in (select pg_class.oid {TABLES})
"""
COMMENTS = f"""
    select concat_ws(' ', relname, attname, '--', col_description(ours.oid, attnum))
    from pg_attribute
    inner join (select pg_class.oid, relname {TABLES}) as ours on ours.oid = attrelid
    where attnum > 0 and not attisdropped
    union all
    select concat_ws(' ', relname, '--', obj_description(oid, 'pg_class')) {TABLES}
"""
TRIGGERS = f"""
    select replace(pg_get_triggerdef(pg_trigger.oid), cast(:schema as text) || '.', '')
    from pg_trigger
    where not tgisinternal and tgrelid in (select pg_class.oid {TABLES})
"""
FUNCTIONS = """
    select proname || '(' || pg_get_function_identity_arguments(oid) || ')'
    from pg_proc
    where pronamespace = cast(:schema as regnamespace)
"""


def read_catalogue(connection: Connection, schema: str) -> dict[str, list[str]]:
    """Return constraints, columns, indexes and comments of the tables, names without schema."""
    queries = {
        "constraints": CONSTRAINTS,
        "columns": COLUMNS,
        "indexes": INDEXES,
        "comments": COMMENTS,
    }
    return {what: read(connection, query, schema) for what, query in queries.items()}


def read(connection: Connection, query: str, schema: str) -> list[str]:
    """Return the sorted lines of one of the queries above."""
    # PostgreSQL leaves out the schema of what the search path finds.
    savepoint = connection.begin_nested()
    connection.execute(sa.text(f"set local search_path = {schema}"))
    lines = sorted(connection.scalars(sa.text(query), {"schema": schema}))
    savepoint.rollback()
    return lines
