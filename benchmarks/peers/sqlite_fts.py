"""sqlite-utils: ``upsert_all`` into SQLite with FTS5 over the passages, one transaction."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

from benchmarks.clock import Stopwatch

from .report import say
from .rows import SEARCHED, Table, read_tables

_TYPES: dict[str, type] = {
    "BIGINT": int,
    "INTEGER": int,
    "BOOLEAN": int,
    "NUMERIC": float,
    "DATE": str,
    "TIMESTAMP WITH TIME ZONE": str,
    "TEXT": str,
}


def main() -> None:
    """Load the rows in the folder given into the SQLite file in DATABASE_URL."""
    folder, path = Path(sys.argv[1]), Path(os.environ["DATABASE_URL"])
    tables = read_tables(folder)
    is_new = not path.exists()
    # Imported by name: it is in the environment of the peers only.
    database = importlib.import_module("sqlite_utils").Database(path)
    database.execute("pragma foreign_keys = on")
    if is_new:
        _create(database, tables)
    watch = Stopwatch()
    with database.atomic():
        for table in tables:
            database.table(table.name).upsert_all(table.read(folder), pk=table.key)
    taken = watch.read()
    database.close()
    say(taken)


def _create(database: Any, tables: list[Table]) -> None:
    """Create the empty tables and the index of words, kept up to date by triggers."""
    for table in tables:
        database.table(table.name).create(
            {name: _TYPES[type_] for name, type_ in table.columns.items()},
            pk=table.key,
            foreign_keys=[(name, *meant) for name, meant in table.references.items()],
        )
    searched, column = SEARCHED
    database.table(searched).enable_fts([column], create_triggers=True, tokenize="porter")


if __name__ == "__main__":
    main()
