"""Measure the saved views: ``python -m benchmarks.views [ARTICLES]``; prints rows of Markdown.

Loads a corpus once and asks every view for its first rows, for how many rows it has, and for the
rows of one value of each of its keys. Each question runs as the reader, planned anew each time.
Beside the questions by key stands the least that could answer them: the same rows from a table
made by hand, by its key, in the same run.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psycopg
from psycopg import sql
from sqlalchemy import URL

from researchdb.db import connect_url
from researchdb.seeding import ArticleFolders, seed

from . import WORK
from .corpus import Corpus
from .database import Bench, connect, running

REPEATS = 5
LIMIT = 100
GIVE_UP = "30s"

TARGETS_MS = {"key": 5.0, "first": 15.0, "count": 50.0}
"""Rows of one key, the first hundred rows, a count over everything."""

_KEYS = {
    "source": "select key from research.sources order by id offset 11 limit 1",
    "passage": (
        "select sources.key || '/' || passages.key from research.passages"
        " join research.sources on passages.source_id = sources.id order by passages.id"
        " offset 211 limit 1"
    ),
    "claim": (
        "select claims.key from research.claim_sources"
        " join research.claims on claim_sources.claim_id = claims.id"
        " group by claims.id having count(*) between 3 and 9 order by claims.id limit 1"
    ),
    "event": (
        "select events.key from research.event_sources"
        " join research.events on event_sources.event_id = events.id"
        " group by events.id having count(*) between 3 and 60 order by events.id limit 1"
    ),
    "actor": "select key from research.actors order by id offset 7 limit 1",
    "topic": "select key from research.topics order by id offset 7 limit 1",
    "outlet": "select key from research.outlets order by id offset 3 limit 1",
    "place": "select key from research.places order by id offset 3 limit 1",
}
_CALLS = {
    "report.claims_as_of": "report.claims_as_of('2024-06-30')",
    "report.changes_since": "report.changes_since(1)",
}


@dataclass(frozen=True)
class Measured:
    """What one question to a view took, in milliseconds; None if it was given up."""

    view: str
    question: str
    kind: str
    rows: int
    milliseconds: float | None
    limit: float | None = None

    @property
    def misses(self) -> bool:
        """Return whether the target of its kind is missed."""
        return self.milliseconds is None or self.milliseconds > TARGETS_MS[self.kind]


def main() -> None:
    """Read the arguments, measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.views", description=__doc__)
    parser.add_argument("articles", nargs="?", type=int, default=1000, help="default: 1000")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for corpus and server")
    parser.add_argument("--only", help="views whose name matches this pattern")
    given = parser.parse_args()
    corpus = Corpus(given.work / f"corpus-{given.articles}", given.articles)
    _tell(f"{given.articles} articles: writing the corpus")
    corpus.write()
    with running(given.work / "desk") as bench, bench.fresh("bench_views") as url:
        _tell("loading")
        with connect_url(url) as connection:
            seed(connection, corpus.seeds, ArticleFolders((corpus.articles,)))
        measured = list(measure(bench, url, given.only, given.work / "plans"))
        print(f"PostgreSQL {bench.version}, {given.articles:,} articles\n")
    print(*table(measured), sep="\n")


def measure(bench: Bench, url: URL, only: str | None, plans: Path) -> Iterator[Measured]:
    """Yield every question with what it took; the plans go into the folder ``plans``."""
    plans.mkdir(parents=True, exist_ok=True)
    with connect(url, autocommit=True) as owner:
        owner.execute("vacuum analyze")
        values = {name: _one(owner, query) for name, query in _KEYS.items()}
        views = [name for name in _views(owner) if not only or re.search(only, name)]
        owner.execute("create schema limits")
        with connect(bench.reader_url(url), autocommit=True) as reader:
            reader.prepare_threshold = None
            reader.execute(f"set statement_timeout = '{GIVE_UP}'")
            for view in views:
                _tell(view)
                yield from _questions(owner, reader, view, values, plans)


def _questions(
    owner: psycopg.Connection,
    reader: psycopg.Connection,
    view: str,
    values: dict[str, str],
    plans: Path,
) -> Iterator[Measured]:
    source = _CALLS.get(view, view)
    first = f"select * from {source} limit {LIMIT}"
    yield _ask(reader, view, f"first {LIMIT}", "first", first, plans)
    yield _ask(reader, view, "count", "count", f"select count(*) from {source}", plans)
    if view in _CALLS:
        return
    for column in _columns(owner, view):
        entity = column.removesuffix("_key").split("_")[-1]
        if column.endswith(("_a_key", "_b_key")):
            entity = column.split("_")[0]
        if entity not in values:
            continue
        value = values[entity].replace("'", "''")
        query = f"select * from {view} where {column} = '{value}' limit {LIMIT}"
        asked = _ask(reader, view, column, "key", query, plans)
        limit = None
        if asked.rows:
            name = f"{view}_{column}".replace(".", "_")
            owner.execute(sql.SQL(f"create table limits.{name} as {query}"))
            owner.execute(sql.SQL(f"create index on limits.{name} ({column})"))
            owner.execute(sql.SQL(f"analyze limits.{name}"))
            same = f"select * from limits.{name} where {column} = '{value}'"
            limit = _milliseconds(owner, same)[1]
        yield Measured(view, column, "key", asked.rows, asked.milliseconds, limit)


def _ask(
    reader: psycopg.Connection, view: str, question: str, kind: str, query: str, plans: Path
) -> Measured:
    try:
        rows, milliseconds = _milliseconds(reader, query)
    except psycopg.errors.QueryCanceled:
        return Measured(view, question, kind, 0, None)
    explained = reader.execute(f"explain (analyze, buffers) {query}")
    name = re.sub(r"\W+", "_", f"{view} {question}")
    (plans / f"{name}.txt").write_text("\n".join(line for (line,) in explained), encoding="utf-8")
    return Measured(view, question, kind, rows, milliseconds)


def _milliseconds(connection: psycopg.Connection, query: str) -> tuple[int, float]:
    """Return how many rows the query gives, and the median of its runs."""
    taken, rows = [], 0
    for _ in range(REPEATS):
        began = time.perf_counter()
        rows = len(connection.execute(query).fetchall())
        taken.append((time.perf_counter() - began) * 1000)
        if taken[0] > TARGETS_MS["count"] * 100:
            break
    return rows, median(taken)


def _views(owner: psycopg.Connection) -> list[str]:
    query = (
        "select schemaname || '.' || viewname from pg_views"
        " where schemaname in ('report', 'bi') order by 1"
    )
    return [*(name for (name,) in owner.execute(query)), *_CALLS]


def _columns(owner: psycopg.Connection, view: str) -> list[str]:
    query = (
        "select attname::text from pg_attribute where attrelid = %s::regclass"
        " and attnum > 0 and attname like '%%\\_key' order by attnum"
    )
    return [name for (name,) in owner.execute(query, [view])]


def _one(owner: psycopg.Connection, query: str) -> str:
    row = owner.execute(query).fetchone()
    if row is None:
        raise SystemExit(f"the corpus is too small: nothing answers {query}")
    return str(row[0])


def table(measured: list[Measured]) -> list[str]:
    """Return the lines of a Markdown table; what misses its target is marked."""
    lines = ["| view | question | rows | ms | limit, ms | |", "|---|---|---:|---:|---:|---|"]
    for one in measured:
        took = "given up" if one.milliseconds is None else f"{one.milliseconds:.1f}"
        limit = "" if one.limit is None else f"{one.limit:.1f}"
        mark = f"misses {TARGETS_MS[one.kind]:.0f}" if one.misses else ""
        lines.append(f"| {one.view} | {one.question} | {one.rows:,} | {took} | {limit} | {mark} |")
    missed = sum(one.misses for one in measured)
    return [*lines, "", f"{missed} of {len(measured)} questions miss their target."]


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr)


if __name__ == "__main__":
    main()
