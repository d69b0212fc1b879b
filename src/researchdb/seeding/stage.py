"""Staging: seed rows go by COPY into temporary tables that mirror the seeded ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from .rows import Row
from .shape import Shape, shape

FLUSH_ROWS = 20_000


@cache
def staged_table(meant: Shape) -> sa.Table:
    """Return the temporary table for rows of ``meant``: staged columns, owning file, line."""
    columns = [sa.Column(name, type_) for name, type_ in meant.staged.items()]
    return sa.Table(
        f"staged_{meant.name}",
        sa.MetaData(),
        *columns,
        sa.Column("seed_file_id", sa.BigInteger),
        sa.Column("seed_line", sa.Integer),
        sa.Column("ctid", sa.types.NullType, system=True),
        prefixes=["TEMPORARY"],
        postgresql_on_commit="DROP",
    )


SKETCHES = "sketches"
_SKETCHES = sa.Table(
    "staged_sketches",
    sa.MetaData(),
    sa.Column("sha256", sa.Text),
    sa.Column("shingle_count", sa.Integer),
    sa.Column("hashes", postgresql.ARRAY(sa.BigInteger)),
    sa.Column("seed_file_id", sa.BigInteger),
    sa.Column("seed_line", sa.Integer),
    prefixes=["TEMPORARY"],
    postgresql_on_commit="DROP",
)
"""Sketches by the hash of the words, staged like rows of the seeds."""


def _temporary(table: str) -> sa.Table:
    return _SKETCHES if table == SKETCHES else staged_table(shape(table))


def _joined_by(table: str) -> Iterable[str]:
    """Return the columns by which its rows are looked for."""
    return ("sha256",) if table == SKETCHES else dict.fromkeys(shape(table).natural_staged)


class Staging:
    """Fills the temporary tables in batches, so that memory does not grow with the seeds."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._waiting: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._count = 0
        self.counts: Counter[str] = Counter()
        """How many rows of each table are staged."""

    def create(self, table: str) -> None:
        """Create the temporary table of ``table`` unless it is there."""
        if table not in self.counts:
            self.counts[table] = 0
            self._connection.execute(CreateTable(_temporary(table)))

    def add(self, rows: Mapping[str, list[Row]], seed_file_id: int) -> None:
        """Stage the rows of one file, by table; the line comes last in each."""
        for table, held in rows.items():
            self._waiting[table] += [(*row[:-1], seed_file_id, row[-1]) for row in held]
            self._count += len(held)
        if self._count >= FLUSH_ROWS:
            self._flush()

    def finish(self) -> None:
        """Write what waits and tell the planner how much there is."""
        self._flush()
        # A sample of three thousand rows tells enough of keys that are joined as a whole.
        self._connection.exec_driver_sql("set local default_statistics_target = 10")
        if self.counts:
            tables = (
                f"staged_{table} ({', '.join(_joined_by(table))})" for table in sorted(self.counts)
            )
            self._connection.exec_driver_sql(f"analyze {', '.join(tables)}")
        self._connection.exec_driver_sql("set local default_statistics_target to default")

    def drop(self) -> None:
        """Drop the temporary tables."""
        if self.counts:
            tables = ", ".join(f"staged_{table}" for table in sorted(self.counts))
            self._connection.exec_driver_sql(f"drop table {tables}")
        self.counts.clear()

    def _flush(self) -> None:
        for table, rows in self._waiting.items():
            self.create(table)
            self.counts[table] += len(rows)
            meant = _temporary(table)
            columns = ", ".join(f'"{column.name}"' for column in meant.c if not column.system)
            driver = self._connection.connection.driver_connection
            assert driver is not None  # noqa: S101 - a checked-out connection has one
            with (
                driver.cursor() as cursor,
                cursor.copy(f"copy {meant.name} ({columns}) from stdin") as copy,
            ):
                for row in rows:
                    copy.write_row(row)
        self._waiting.clear()
        self._count = 0
