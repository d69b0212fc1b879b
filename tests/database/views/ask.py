"""Read saved views in tests."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb import kept, paths
from tests.support.table_rows import BY_HAND


def ask(connection: Connection, view: str, *columns: str, where: str = "true") -> list[Any]:
    """Return the rows of a view or function call, sorted by the columns asked for.

    One column gives plain values, several give tuples. Of rows inserted by hand the kept answers
    are worked out first; the seeder does that itself.
    """
    if connection.info.get(BY_HAND):
        keep(connection)
    listed = ", ".join(columns)
    found = connection.execute(
        sa.text(f"select {listed} from {view} where {where} order by {listed}")
    )
    rows = [tuple(row) for row in found]
    return [row[0] for row in rows] if len(columns) == 1 else rows


def row(connection: Connection, view: str, where: str, *columns: str) -> Any:
    """Return the one row of a view that fits."""
    rows = ask(connection, view, *columns, where=where)
    assert len(rows) == 1, rows
    return rows[0]


def keep(connection: Connection) -> None:
    """Fill the kept answers from rows inserted by hand, as the seeder does after loading."""
    kept.fill_all(connection, paths.sql())
