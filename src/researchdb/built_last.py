"""Indexes and foreign keys of tables still empty: taken away before rows come, built after them.

Built as a whole an index costs a part of what it costs row by row, on all cores, and a foreign
key a tenth. All happens in the caller's transaction, so nobody ever sees a table without its
rules; who asks meanwhile waits for the commit, of tables in which there is nothing to see yet.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError

from researchdb import roles

Rule = sa.Row[Any]
"""An index, with the constraint it serves if any, or a foreign key: ``_ALL`` says what is known."""

_LOCK_TIMEOUT = "3s"
"""Whoever would have to wait longer for a reader to end keeps the rules, row by row.

Autovacuum gives way to whoever has waited for one second.
"""

_NOT_NOW = (
    psycopg.errors.DeadlockDetected,  # a reader waits for one of the tables and holds another
    psycopg.errors.InsufficientPrivilege,  # the login may not act as the owner
    psycopg.errors.LockNotAvailable,
    psycopg.errors.ObjectInUse,  # the caller's transaction has checks of its own to come
    psycopg.errors.OutOfMemory,  # a small server has no room for some six locks a key
    psycopg.errors.DependentObjectsStillExist,  # somebody's view groups by a primary key
)

# A table with deferred checks of its rows can be altered only after them, and they need indexes.
_ALL = sa.text("""
    with rules as (
        select conrelid as table_id, conindid as index_id, contype = 'f' as is_foreign_key,
            nullif(confrelid, 0)::regclass::text as referred,
            format('alter table %s drop constraint %I', conrelid::regclass, conname) as removal,
            format(
                'alter table %s add constraint %I %s',
                conrelid::regclass, conname, pg_get_constraintdef(oid)
            ) as definition
        from pg_constraint
        where contype in ('f', 'p', 'u', 'x')
        union all
        select indrelid, indexrelid, false, null, format('drop index %s', indexrelid::regclass),
            pg_get_indexdef(indexrelid)
        from pg_index
        where not exists (
            select from pg_constraint
            where conindid = indexrelid and contype in ('p', 'u', 'x')
        )
    )
    select rules.*, table_id::regclass::text as table_name
    from rules
    where table_id = any(cast(:tables as regclass[]))
        and (
            is_foreign_key
            or not exists (
                select from pg_trigger
                where tgrelid = table_id and tginitdeferred and not tgisinternal
            )
        )
    order by table_name, index_id, definition
""").bindparams(sa.bindparam("tables", type_=postgresql.ARRAY(sa.Text)))


@dataclass(frozen=True)
class Taken:
    """What was taken away, by table."""

    indexes: tuple[Rule, ...] = ()
    foreign_keys: tuple[Rule, ...] = ()

    def indexes_of(self, tables: Container[str]) -> tuple[Rule, ...]:
        """Return the indexes of these tables."""
        return tuple(rule for rule in self.indexes if rule.table_name in tables)


def take_away(connection: sa.Connection, tables: Iterable[str]) -> Taken:
    """Drop the indexes and foreign keys of those of ``tables`` that have no rows; return them.

    Drops and returns none where this login may not, or where somebody holds one of the tables.
    """
    rules = connection.execute(_ALL, {"tables": [*tables]}).all()
    empty = {name for name in {rule.table_name for rule in rules} if _is_empty(connection, name)}
    needed = {r.index_id for r in rules if r.is_foreign_key and r.table_name not in empty}
    keys = tuple(r for r in rules if r.is_foreign_key and r.table_name in empty)
    indexes = tuple(
        r
        for r in rules
        if not r.is_foreign_key and r.table_name in empty and r.index_id not in needed
    )
    if not empty:
        return Taken()
    locked = ", ".join(sorted(empty | {key.referred for key in keys}))
    timeout = connection.scalar(sa.text("select current_setting('lock_timeout')"))
    savepoint = connection.begin_nested()
    try:
        roles.set_local(connection, "lock_timeout", _LOCK_TIMEOUT)
        # All at once, and before any is changed: a reader in the way is met here or never.
        connection.exec_driver_sql(f"lock table {locked} in access exclusive mode")
        _perform(connection, (*keys, *indexes), "removal")
        roles.set_local(connection, "lock_timeout", timeout)
    except DBAPIError as error:
        if not isinstance(error.orig, _NOT_NOW):
            raise
        savepoint.rollback()
        return Taken()
    savepoint.commit()
    return Taken(indexes, keys)


def put_back(connection: sa.Connection, rules: Iterable[Rule]) -> None:
    """Build indexes, or foreign keys once their indexes stand: each is checked for all rows.

    Deferred checks must have been made: PostgreSQL alters no table that has some to come.
    """
    _perform(connection, rules, "definition")


def _perform(connection: sa.Connection, rules: Iterable[Rule], statement: str) -> None:
    """Execute the removal or definition of rules, in their order, table by table."""
    with roles.acting_as(connection, roles.OWNER):
        for _, of_table in groupby(rules, attrgetter("table_name")):
            statements = "; ".join(map(attrgetter(statement), of_table))
            connection.exec_driver_sql(statements, execution_options={"no_parameters": True})


def _is_empty(connection: sa.Connection, table: str) -> bool:
    return not connection.scalar(sa.text(f"select exists (select from {table})"))  # noqa: S608
