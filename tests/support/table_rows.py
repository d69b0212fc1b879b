"""Rows of any table in research, with file and runs filled in."""

from __future__ import annotations

import csv
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb import paths

DateGiven = tuple[str | None, str | None, str, str]
"""Earliest, latest, precision, basis."""

STARTED = "2025-05-01T10:00:00Z"
FINISHED = "2025-05-01T10:00:01Z"


def date_group(prefix: str, given: DateGiven | None) -> dict[str, Any]:
    """Return the columns of an uncertain date; a relative one hangs on the other article date."""
    if given is None:
        return {}
    earliest, latest, precision, basis = given
    columns = {
        f"{prefix}_earliest": earliest,
        f"{prefix}_latest": latest,
        f"{prefix}_precision": precision,
        f"{prefix}_basis": basis,
    }
    if basis == "relative":
        columns[f"{prefix}_relative_to"] = "captured" if prefix == "published" else "published"
    return columns


@cache
def vocabulary(table: str) -> dict[str, dict[str, Any]]:
    """Return the shipped terms of a lookup table, by key."""
    with (paths.vocabularies() / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {
            line["key"]: {name: value or None for name, value in line.items()}
            for line in csv.DictReader(file)
        }


BY_HAND = "rows inserted by hand"
"""Mark of a connection whose kept answers nobody has worked out."""


class TableRows:
    """Inserts into the tables that exist, in the caller's transaction.

    A run, a seed file and the shipped vocabularies are there from the start.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        connection.info[BY_HAND] = True
        self._lines = 0
        self.run_id = self.run()
        self.file_id = self.file("world.yaml")
        self._load_vocabularies()

    def run(self, started_at: str = STARTED, finished_at: str = FINISHED) -> int:
        """Return the id of a new run."""
        return self.insert(
            "seed_runs", started_at=started_at, finished_at=finished_at, tool_version="0.1.0"
        )

    def file(self, path: str, **columns: Any) -> int:
        """Return the id of a new seed file."""
        values = {"sha256": "0" * 64, "format": 1, "loaded_run_id": self.run_id, **columns}
        return self.insert("seed_files", path=path, **values)

    def row(self, table: str, **columns: Any) -> int:
        """Insert a row of a seeded table and return its id; a lookup table returns 0."""
        self._lines += 1
        bookkeeping = {
            "seed_file_id": self.file_id,
            "seed_line": self._lines,
            "created_run_id": self.run_id,
            "updated_run_id": self.run_id,
        }
        return self.insert(table, **{**bookkeeping, **columns})

    def insert(self, table: str, **columns: Any) -> int:
        """Insert exactly these columns and return the id; 0 where the table has none."""
        names = ", ".join(columns)
        places = ", ".join(f":{name}" for name in columns)
        inserted = self.connection.execute(
            sa.text(f"insert into research.{table} ({names}) values ({places}) returning *"),
            columns,
        ).one()
        return int(inserted._mapping.get("id", 0))

    def first(self, table: str, condition: str = "true") -> int:
        """Return the id of a row of which the condition holds."""
        found = self.connection.scalars(
            sa.text(f"select id from research.{table} where {condition}")
        )
        return int(found.first() or 0)

    def update(self, table: str, id: int, **columns: Any) -> None:  # noqa: A002
        """Set columns of one row."""
        pairs = ", ".join(f"{name} = :{name}" for name in columns)
        self.connection.execute(
            sa.text(f"update research.{table} set {pairs} where id = :id"), {**columns, "id": id}
        )

    def retire(self, table: str, id: int) -> None:  # noqa: A002
        """Retire one row."""
        self.update(table, id, retired_run_id=self.run_id)

    def settle(self) -> None:
        """Check the deferred rules now, as a commit would."""
        self.connection.execute(sa.text("set constraints all immediate"))
        self.connection.execute(sa.text("set constraints all deferred"))

    def _load_vocabularies(self) -> None:
        found = self.connection.execute(
            sa.text(
                "select relname, array_agg(attname::text) from pg_class"
                " join pg_attribute on attrelid = pg_class.oid and attnum > 0"
                " where relnamespace = 'research'::regnamespace and relkind = 'r' group by relname"
            )
        )
        live = {table: frozenset(columns) for table, columns in found}
        for path in sorted(paths.vocabularies().glob("*.csv")):
            self._load_vocabulary(path.stem, live.get(path.stem, frozenset()))

    def _load_vocabulary(self, table: str, live: frozenset[str]) -> None:
        names = [name for name in next(iter(vocabulary(table).values())) if name in live]
        if not names:
            return
        bookkeeping = "seed_file_id, seed_line, created_run_id, updated_run_id"
        places = ", ".join(f":{name}" for name in names)
        self.connection.execute(
            sa.text(
                f"insert into research.{table} ({', '.join(names)}, {bookkeeping})"
                f" values ({places}, {self.file_id}, 1, {self.run_id}, {self.run_id})"
            ),
            [{name: term[name] for name in names} for term in self.terms(table)],
        )

    def terms(self, table: str) -> list[dict[str, Any]]:
        """Return the terms the lookup table begins with."""
        return list(vocabulary(table).values())
