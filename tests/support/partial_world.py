"""The sample rows at any revision: as many of them as there are tables and columns for."""

from __future__ import annotations

from itertools import count
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from tests.support.rows import World

# Its rows are the views that stand; a made-up one would be taken for a view.
LEDGER = "deployed_views"
# A kind of value that the first revisions refuse, so that a downgrade cannot keep it.
LATER = "event"


def live_columns(connection: Connection) -> dict[str, frozenset[str]]:
    """Return the tables of researchdb that exist and their columns, without the ledger of views."""
    found = connection.execute(
        sa.text(
            "select relname, array_agg(attname::text) from pg_class"
            " inner join pg_attribute on attrelid = pg_class.oid"
            " where relnamespace = to_regnamespace('research') and relkind = 'r'"
            " and attnum > 0 and not attisdropped group by relname"
        )
    )
    tables = {table: frozenset(columns) for table, columns in found}
    return {table: tables[table] for table in tables.keys() - {LEDGER, "alembic_version"}}


class PartialWorld(World):
    """A world that leaves out what does not exist yet; rows left out have negative ids."""

    def __init__(self, connection: Connection) -> None:
        self._live_columns = live_columns(connection)
        self._left_out = count(-1, -1)
        super().__init__(connection)

    def insert(self, table: str, **columns: Any) -> int:
        """Insert the columns that exist, if the table does."""
        live = self._live_columns.get(table)
        ends = (value for name, value in columns.items() if name.endswith("_id"))
        is_left_out = any(isinstance(end, int) and end < 0 for end in ends)
        if live is None or is_left_out or columns.get("value_kind") == LATER:
            return next(self._left_out)
        return super().insert(table, **{name: columns[name] for name in columns if name in live})

    def terms(self, table: str) -> list[dict[str, Any]]:
        """Return the terms of a lookup table that every revision takes."""
        return [term for term in super().terms(table) if term.get("value_kind") != LATER]

    def first(self, table: str, condition: str = "true") -> int:
        """Return the id of a row of which the condition holds, if the table exists."""
        if table not in self._live_columns:
            return next(self._left_out)
        return super().first(table, condition)

    def update(self, table: str, id: int, **columns: Any) -> None:  # noqa: A002
        """Set columns of one row, if the table exists."""
        if table in self._live_columns:
            super().update(table, id, **columns)
