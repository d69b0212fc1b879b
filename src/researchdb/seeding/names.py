"""The names that seed files declare, want, cite and say, beside their places, out of memory.

They lie in a private SQLite file that is gone when it is closed: a check has no other database,
and a run asks the same questions. All are asked once the last file is added.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import Any

from .parse import Name, Parsed
from .references import Location

BATCH = 10_000
"""Names that are asked of the database at once."""

Place = tuple[str, int]
"""File and line."""

_TABLES = """
    pragma journal_mode = off;
    create table declared (table_name text, key text, file integer, line integer);
    create table wanted (table_name text, key text, file integer, at text);
    create table cited (key text, file integer, at text);
    create table said (claim text);
"""
_INDEXES = """
    create index declared_by_name on declared (table_name, key);
    create index wanted_by_name on wanted (table_name, key);
    create index cited_by_key on cited (key);
    create index said_by_claim on said (claim);
"""
# Passages carry the key of their source, which is told by itself.
_DOUBLED = """
    select again.table_name, again.key, again.file, again.line, first.file, first.line
    from (
        select min(rowid) as first_rowid
        from declared
        where table_name <> 'passages'
        group by table_name, key
        having count(*) > 1
    ) as doubled
    join declared as first on doubled.first_rowid = first.rowid
    join declared as again on first.table_name = again.table_name and first.key = again.key
    where again.file <> first.file
    order by again.rowid
"""
_CITED_TWICE = """
    select again.key, again.file, again.at, first.file, first.at
    from (select min(rowid) as first_rowid from cited group by key having count(*) > 1) as doubled
    join cited as first on doubled.first_rowid = first.rowid
    join cited as again on first.key = again.key
    where again.file <> first.file
    order by again.rowid
"""
_MISSING = """
    select distinct table_name, key
    from wanted
    where not exists (
        select 1
        from declared
        where declared.table_name = wanted.table_name and declared.key = wanted.key
    )
"""
_UNSAID = """
    select file, line, key
    from declared
    where table_name = 'claims' and not exists (select 1 from said where said.claim = declared.key)
    order by rowid
"""


class Names:
    """Takes the names of one file after the other; to be closed."""

    def __init__(self) -> None:
        self._names = sqlite3.connect("")
        self._names.executescript(_TABLES)
        self._files: list[str] = []
        # Most references lead into registries, which come first and hold few names but claims.
        self._registered: set[Name] = set()
        self._keys: dict[str, list[str]] = {}

    def close(self) -> None:
        """Forget everything."""
        self._names.close()

    def add(self, parsed: Parsed) -> None:
        """Take down what one file declares, wants, cites and says."""
        file = len(self._files)
        self._files.append(parsed.path)
        if not parsed.path.startswith("sources/"):
            self._registered |= {name for name in parsed.declared if name[0] != "claims"}
        self._names.executemany(
            "insert into declared values (?, ?, ?, ?)",
            [(*name, file, line) for name, line in parsed.declared.items()],
        )
        self._names.executemany(
            "insert into wanted values (?, ?, ?, ?)",
            [
                (*name, file, json.dumps(at))
                for name, at in parsed.wanted
                if name not in self._registered
            ],
        )
        if parsed.cited:
            key, at = parsed.cited
            self._names.execute("insert into cited values (?, ?, ?)", (key, file, json.dumps(at)))
        self._names.executemany("insert into said values (?)", zip(parsed.said))

    def finish(self) -> None:
        """Make ready for questions."""
        self._names.executescript(_INDEXES)

    def doubled(self) -> Iterator[tuple[Name, Place, Place]]:
        """Yield names that another file has declared before: where again, and where first."""
        for table, key, file, line, first, first_line in self._names.execute(_DOUBLED):
            yield (table, key), (self._files[file], line), (self._files[first], first_line)

    def cited_twice(self) -> Iterator[tuple[str, tuple[str, Location], tuple[str, Location]]]:
        """Yield citation keys that another source has had before: where again, where first."""
        for key, *again_and_first in self._names.execute(_CITED_TWICE):
            file, at, first, first_at = again_and_first
            yield key, self._located(file, at), self._located(first, first_at)

    def missing(self) -> Iterator[list[Name]]:
        """Yield names that are wanted and not declared, in batches."""
        yield from self._batches(_MISSING)

    def wanted_at(self, name: Name) -> Iterator[tuple[str, Location]]:
        """Yield where a name is wanted."""
        query = "select file, at from wanted where table_name = ? and key = ?"
        for file, at in self._names.execute(query, name):
            yield self._located(file, at)

    def declared(self) -> Iterator[list[Name]]:
        """Yield all declared names but those of passages, in batches."""
        query = "select distinct table_name, key from declared where table_name <> 'passages'"
        yield from self._batches(query)

    def declared_at(self, name: Name) -> Place | None:
        """Return where a name is declared first."""
        query = "select file, line from declared where table_name = ? and key = ? order by rowid"
        found = self._names.execute(query, name).fetchone()
        return (self._files[found[0]], found[1]) if found else None

    def keys(self, table: str) -> list[str]:
        """Return all keys declared in a table; who misses one may miss many."""
        if table not in self._keys:
            query = "select distinct key from declared where table_name = ?"
            self._keys[table] = [key for (key,) in self._names.execute(query, (table,))]
        return self._keys[table]

    def cited(self) -> Iterator[list[str]]:
        """Yield all citation keys, in batches."""
        for batch in self._batches("select distinct key from cited"):
            yield [key for (key,) in batch]

    def cited_at(self, key: str) -> tuple[str, Location]:
        """Return where a citation key stands first."""
        query = "select file, at from cited where key = ? order by rowid"
        return self._located(*self._names.execute(query, (key,)).fetchone())

    def unsaid(self) -> Iterator[tuple[Place, str]]:
        """Yield place and key of the claims that no passage of these files says."""
        for file, line, key in self._names.execute(_UNSAID):
            yield (self._files[file], line), key

    def _located(self, file: int, at: str) -> tuple[str, Location]:
        return self._files[file], tuple(json.loads(at))

    def _batches(self, query: str) -> Iterator[list[Any]]:
        rows = self._names.execute(query)
        while batch := list(islice(rows, BATCH)):
            yield batch
