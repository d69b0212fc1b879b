"""Searching the passages: FTS5 and a plain ``tsquery`` on GIN, beside ``report.search``.

Every engine gives the best twenty with a stretch of text around the words. ``report.search`` has
more to do: it also looks through gists, claims, events, actors and sources.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import combinations, pairwise
from pathlib import Path
from statistics import median
from typing import Any

import psycopg
from psycopg import sql

from .postgres import SCHEMA
from .rows import SEARCHED, read_tables

KINDS = ("rare word", "middling word", "very common word", "two words", "phrase")
QUERIES = 5
REPEATS = 5
LIMIT = 20
GIVE_UP = "30s"

Ask = Callable[[str], list[Any]]
Queries = dict[str, list[str]]

_RARE = 3
"""Passages a rare word stands in, at least."""
_MIDDLING = 0.005, 0.02
"""Share of the passages a middling word stands in, from and to."""

_FTS5 = """\
select rowid, snippet({0}_fts, 0, '*', '*', '…', 32), rank
from {0}_fts where {0}_fts match ? order by rank limit ?"""

_TSQUERY = """\
with best as materialized (
    select found.id, found.text, asked.query, ts_rank(found.words, asked.query) as rank
    from websearch_to_tsquery('english', %s) as asked (query)
    inner join {} as found on found.words @@ asked.query
    order by rank desc
    limit %s
)
select id, ts_headline('english', text, query), rank from best order by rank desc"""


def choose(connection: psycopg.Connection, folder: Path) -> Queries:
    """Return what to search for, of every kind, by how often the words stand in the passages.

    Names and stop words are left out. The same rows give the same queries.
    """
    passages = list(_passages(folder))
    found_in = Counter(word for words in passages for word in set(words))
    known = [word for word, count in found_in.items() if count >= _RARE]
    query = (
        "select word from unnest(%s::text[]) as word where numnode(plainto_tsquery(%s, word)) > 0"
    )
    indexed = {word for (word,) in connection.execute(query, [known, "english"])}
    by_count = sorted(indexed, key=lambda word: (found_in[word], word))
    least, most = (share * len(passages) for share in _MIDDLING)
    middling = [word for word in by_count if least <= found_in[word] <= most]
    central = middling[len(middling) // 2 :]
    pairs = Counter(
        pair
        for words in passages
        for pair in combinations(sorted(set(words).intersection(middling)), 2)
    )
    neighbours = Counter(
        pair for words in passages for pair in pairwise(words) if indexed.issuperset(pair)
    )
    queries = {
        "rare word": by_count[:QUERIES],
        "middling word": central[:QUERIES],
        "very common word": by_count[: -QUERIES - 1 : -1],
        "two words": [" ".join(pair) for pair in _most(pairs)],
        "phrase": [f'"{" ".join(pair)}"' for pair in _most(neighbours)],
    }
    if not all(queries.values()):
        raise SystemExit("too few articles to find words of every kind in; take 100 or more")
    return queries


def sqlite_asker(path: Path) -> tuple[sqlite3.Connection, Ask]:
    """Return a connection to the SQLite file, and how it is searched."""
    connection = sqlite3.connect(path)
    statement = _FTS5.format(SEARCHED[0])
    return connection, lambda query: connection.execute(statement, (query, LIMIT)).fetchall()


def tsquery_asker(connection: psycopg.Connection) -> Ask:
    """Return how the peers' tables in PostgreSQL are searched."""
    return _asker(connection, sql.SQL(_TSQUERY).format(sql.Identifier(SCHEMA, SEARCHED[0])))


def researchdb_asker(connection: psycopg.Connection) -> Ask:
    """Return how researchdb is searched."""
    return _asker(connection, sql.SQL("select * from report.search(%s, %s)"))


def _asker(connection: psycopg.Connection, statement: sql.SQL | sql.Composed) -> Ask:
    connection.autocommit = True
    # Planned anew each time, as a user's first question is.
    connection.prepare_threshold = None
    connection.execute(f"set statement_timeout = '{GIVE_UP}'")
    return lambda query: connection.execute(statement, (query, LIMIT)).fetchall()


def count(path: Path, queries: Queries) -> dict[str, float]:
    """Return in how many passages FTS5 finds the queries of each kind, as a median."""
    statement = f"select count(*) from {SEARCHED[0]}_fts where {SEARCHED[0]}_fts match ?"
    with closing(sqlite3.connect(path)) as connection:
        return {
            kind: median(connection.execute(statement, (query,)).fetchone()[0] for query in asked)
            for kind, asked in queries.items()
        }


def ask_in_turns(askers: dict[str, Ask], queries: Queries) -> dict[str, dict[str, float]]:
    """Return seconds for each engine and kind: over the queries, the median of their medians.

    Every query goes to one engine after the other before the next round begins.
    """
    seconds: dict[str, dict[str, float]] = {name: {} for name in askers}
    for kind, asked in queries.items():
        medians: dict[str, list[float]] = {name: [] for name in askers}
        for query in asked:
            taken = _rounds(askers, query)
            for name, times in taken.items():
                medians[name].append(median(times))
        for name, times in medians.items():
            seconds[name][kind] = median(times)
    return seconds


def _rounds(askers: dict[str, Ask], query: str) -> dict[str, list[float]]:
    """Return the seconds of each engine, after one round that is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in askers}
    for number in range(REPEATS + 1):
        for name, ask in askers.items():
            began = time.perf_counter()
            rows = ask(query)
            if number:
                taken[name].append(time.perf_counter() - began)
            if not rows:
                raise SystemExit(f"{name} finds nothing for {query}; the figures mean nothing")
    return taken


def _passages(folder: Path) -> Iterator[list[str]]:
    """Yield the words of every passage that are not written with a capital."""
    name, column = SEARCHED
    (table,) = (table for table in read_tables(folder) if table.name == name)
    for row in table.read(folder):
        yield re.findall(r"\b[a-z]+\b", row[column] or "")


def _most(pairs: Counter[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Return the most frequent pairs."""
    return sorted(pairs, key=lambda pair: (-pairs[pair], pair))[:QUERIES]
