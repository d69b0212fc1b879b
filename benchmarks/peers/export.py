"""Writing the rows of a seeded database for the peers.

Taken is what the seed files say: every live row of every seeded table. Left out is what only
researchdb has: its record of runs and files, where in the seeds a row stands, and what it finds in
the texts by itself (mentions, places of quotes, shared wording).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa
from psycopg import sql
from sqlalchemy.dialects import postgresql

from benchmarks.database import connect
from researchdb.model import BOOKKEEPING, SCHEMA, Base
from researchdb.model.base import Seeded

from .rows import Table, write_tables

_DIALECT: sa.Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]


def export(url: sa.URL, folder: Path) -> list[Table]:
    """Write the rows and what their tables are like into ``folder``; return the tables."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with connect(url) as connection, connection.cursor() as cursor:
        for table in _tables():
            statement = sql.SQL(
                "copy (select {} from {} where retired_run_id is null order by {})"
                " to stdout (format csv, header)"
            ).format(
                sql.SQL(", ").join(map(sql.Identifier, table.columns)),
                sql.Identifier(SCHEMA, table.name),
                sql.Identifier(table.key),
            )
            with table.file(folder).open("wb") as file, cursor.copy(statement) as rows:
                file.writelines(bytes(block) for block in rows)
            if cursor.rowcount:
                written.append(replace(table, count=cursor.rowcount))
    write_tables(folder, written)
    return written


def _tables() -> list[Table]:
    seeded = {
        mapper.local_table
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Seeded) and not mapper.class_.is_text_derived
    }
    return [_table(table) for table in Base.metadata.sorted_tables if table in seeded]


def _table(table: sa.Table) -> Table:
    given = [
        column for column in table.c if column.computed is None and column.name not in BOOKKEEPING
    ]
    (key,) = table.primary_key.columns
    types = {column.name: column.type.compile(_DIALECT) for column in given}
    return Table(
        table.name,
        key.name,
        types,
        {column.name: target for column in given for target in _meant(table, column)},
        0,
    )


def _meant(table: sa.Table, column: sa.Column[object]) -> list[tuple[str, str]]:
    """Return table and key a column refers to, if any; a table that refers to itself is none.

    Of a composite key the column that names the row is taken.
    """
    targets = (key.column for key in column.foreign_keys)
    return [
        (target.table.name, target.name)
        for target in targets
        if target.primary_key and target.table is not table
    ][:1]
