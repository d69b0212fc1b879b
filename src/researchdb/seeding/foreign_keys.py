"""Foreign keys of a first load: taken away before its rows and built after them, validated.

Checked as a set they cost a tenth of what they cost row by row. All happens in the transaction of
the run, so nobody ever sees a table without its keys; who asks meanwhile waits for the commit, of
a database in which there is nothing to see yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from researchdb import roles

ForeignKey = sa.Row[Any]
"""A foreign key: ``table_name`` and ``referred`` with their schema, ``name``, ``definition``."""

_LOCK_TIMEOUT = "3s"
"""A first load that would have to wait longer for a reader to end checks its keys row by row.

Autovacuum gives way to whoever has waited for one second.
"""

_NOT_NOW = (
    psycopg.errors.InsufficientPrivilege,  # the login may not act as the owner
    psycopg.errors.LockNotAvailable,
    psycopg.errors.ObjectInUse,  # the caller's transaction has checks of its own to come
    psycopg.errors.OutOfMemory,  # a small server has no room for some six locks a key
)

_ALL = sa.text("""
    select pg_constraint.conrelid::regclass::text as table_name,
        pg_constraint.confrelid::regclass::text as referred,
        quote_ident(pg_constraint.conname) as name,
        pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint
    inner join pg_class on pg_constraint.conrelid = pg_class.oid
    where pg_constraint.contype = 'f'
        and pg_class.relnamespace = 'research'::regnamespace
    order by table_name, name
""")


def take_away(connection: sa.Connection) -> list[ForeignKey]:
    """Drop the foreign keys of all tables without rows and return them.

    Drops and returns none where this login may not, or where somebody holds one of the tables.
    """
    keys = [key for key in connection.execute(_ALL) if not _has_rows(connection, key.table_name)]
    if not keys:
        return []
    locked = ", ".join(sorted({name for key in keys for name in (key.table_name, key.referred)}))
    timeout = connection.scalar(sa.text("select current_setting('lock_timeout')"))
    savepoint = connection.begin_nested()
    try:
        roles.set_local(connection, "lock_timeout", _LOCK_TIMEOUT)
        # All at once, and before any is changed: a reader in the way is met here or never.
        connection.exec_driver_sql(f"lock table {locked} in access exclusive mode")
        _alter(connection, keys, "drop constraint {0.name}")
        roles.set_local(connection, "lock_timeout", timeout)
    except DBAPIError as error:
        if not isinstance(error.orig, _NOT_NOW):
            raise
        savepoint.rollback()
        return []
    savepoint.commit()
    return keys


def put_back(connection: sa.Connection, keys: Iterable[ForeignKey]) -> None:
    """Make the foreign keys again; each is validated by one query over all rows.

    Deferred checks must have been made: PostgreSQL alters no table that has some to come.
    """
    _alter(connection, keys, "add constraint {0.name} {0.definition}")


def _alter(connection: sa.Connection, keys: Iterable[ForeignKey], action: str) -> None:
    with roles.acting_as(connection, roles.OWNER):
        for table, of_table in groupby(keys, attrgetter("table_name")):
            actions = ", ".join(map(action.format, of_table))
            connection.exec_driver_sql(f"alter table {table} {actions}")


def _has_rows(connection: sa.Connection, table: str) -> bool:
    return bool(connection.scalar(sa.text(f"select exists (select from {table})")))  # noqa: S608
