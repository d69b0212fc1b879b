"""The rows all peers load: one CSV file for each table, and what the tables are like.

Read in the peers' own environment: the standard library only.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

SEARCHED = ("passage_texts", "text")
"""Table and column that must be found by their words."""

_LISTED = "tables.json"
_READ: dict[str, Callable[[str], Any]] = {
    "BIGINT": int,
    "INTEGER": int,
    "BOOLEAN": "t".__eq__,
    "NUMERIC": Decimal,
    "DATE": dt.date.fromisoformat,
    "TIMESTAMP WITH TIME ZONE": dt.datetime.fromisoformat,
    "TEXT": str,
}


@dataclass(frozen=True)
class Table:
    """A table as every peer makes it.

    ``columns`` gives the PostgreSQL type of each, ``references`` the table and column that a
    foreign key means.
    """

    name: str
    key: str
    columns: dict[str, str]
    references: dict[str, tuple[str, str]]
    count: int

    def file(self, folder: Path) -> Path:
        """Return the file of its rows."""
        return folder / f"{self.name}.csv"

    def read(self, folder: Path) -> Iterator[dict[str, Any]]:
        """Yield its rows; an empty field is null."""
        readers = [(name, _READ[type_]) for name, type_ in self.columns.items()]
        with self.file(folder).open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            next(lines)
            for line in lines:
                yield {
                    name: read(value) if value else None
                    for (name, read), value in zip(readers, line, strict=True)
                }


def write_tables(folder: Path, tables: list[Table]) -> None:
    """Write down what the tables in ``folder`` are like."""
    (folder / _LISTED).write_text(json.dumps([asdict(table) for table in tables], indent=1))


def read_tables(folder: Path) -> list[Table]:
    """Return the tables whose rows lie in ``folder``, each after those it refers to."""
    return [Table(**table) for table in json.loads((folder / _LISTED).read_text())]
