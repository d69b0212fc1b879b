"""psycopg: ``insert … on conflict do update`` of every row with ``executemany``, one transaction.

With ``differing`` the update has a condition that some column differs, so that rows which are as
they should be are not written again.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import psycopg
from psycopg import sql

from benchmarks.clock import Stopwatch

from .postgres import SCHEMA
from .report import say
from .rows import Table, read_tables


def main() -> None:
    """Load the rows in the folder given into the database in DATABASE_URL."""
    folder, is_conditional = Path(sys.argv[1]), "differing" in sys.argv[2:]
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        watch = Stopwatch(connection.info.backend_pid)
        with connection.cursor() as cursor:
            for table in read_tables(folder):
                statement = _upsert(table, is_conditional=is_conditional)
                cursor.executemany(statement, (tuple(row.values()) for row in table.read(folder)))
        connection.commit()
        taken = watch.read()
    say(taken)


def _upsert(table: Table, *, is_conditional: bool) -> sql.Composed:
    columns = [sql.Identifier(name) for name in table.columns]
    others = [sql.Identifier(name) for name in table.columns if name != table.key]
    statement = sql.SQL(
        "insert into {} as stored ({}) values ({}) on conflict ({}) do update set {}"
    ).format(
        sql.Identifier(SCHEMA, table.name),
        sql.SQL(", ").join(columns),
        sql.SQL(", ").join([sql.Placeholder()] * len(columns)),
        sql.Identifier(table.key),
        sql.SQL(", ").join(sql.SQL("{0} = excluded.{0}").format(name) for name in others),
    )
    if not is_conditional:
        return statement
    return statement + sql.SQL(" where ({}) is distinct from ({})").format(
        sql.SQL(", ").join(sql.SQL("stored.{}").format(name) for name in others),
        sql.SQL(", ").join(sql.SQL("excluded.{}").format(name) for name in others),
    )


if __name__ == "__main__":
    main()
