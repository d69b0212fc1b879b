"""What is asked of the saved views: first rows, how many, by each key, counts over everything.

Keys are drawn from the view itself, so that there are rows to be found, and by a hash of the
value, so that the same rows give the same keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.errors import QueryCanceled

from . import prose

LIMIT = 100
KEYS = 20

Statement = sql.SQL | sql.Composed

_FILES = Path(__file__).parent / "questions"
_DRAWN_FROM = 100_000
"""Rows of a view that keys are drawn from where it cannot give all in time."""

_FUNCTIONS = (
    "report.claims_as_of('2024-06-30')",
    "report.changes_since(1)",
)
_SEARCHED = {"a common word": 60, "a middling word": 600, "a rare word": 6000}
"""Words to search for, by their rank among those the corpus is made of."""


@dataclass(frozen=True)
class Question:
    """Statements that ask the same of one view, for one key each where it asks by key.

    Statements are empty where no row of the view has such a key, None where keys could not be
    drawn in time.
    """

    of: str
    asks: str
    kind: str
    statements: tuple[Statement, ...] | None = field(repr=False)


def questions(owner: psycopg.Connection, only: str = "") -> Iterator[Question]:
    """Yield the questions about everything whose name matches the pattern ``only``."""
    for path in sorted(_FILES.glob("*/*.sql")):
        if re.search(only, path.stem):
            statement = path.read_text(encoding="utf-8").rstrip().removesuffix(";")
            kind = path.parent.name
            yield Question(path.stem.replace("_", " "), kind, kind, (_trusted(statement),))
    for view, columns in _views(owner):
        if re.search(only, view):
            yield from _of_rows(view, "sort_order" if "sort_order" in columns else None)
            yield from _by_key(owner, view, _keys(columns))
    for function in _FUNCTIONS:
        if re.search(only, function):
            yield from _of_rows(function)
    for word, rank in _SEARCHED.items():
        if re.search(only, "report.search"):
            found = sql.SQL("select * from report.search({})").format(prose.word(rank))
            yield Question("report.search", word, "search", (found,))


def _of_rows(source: str, order: str | None = None) -> Iterator[Question]:
    """Yield what needs no key: the first rows, in the view's order if it has one, and how many."""
    asks, clause = f"first {LIMIT}", ""
    if order:
        asks, clause = f"{asks} by {order}", f" order by {order}"
    first = _trusted(f"select * from {source}{clause} limit {LIMIT}")
    yield Question(source, asks, "first", (first,))
    whole = _trusted(f"select count(*) from {source}")
    yield Question(source, "how many", "whole", (whole,))


def _by_key(owner: psycopg.Connection, view: str, keys: list[str]) -> Iterator[Question]:
    drawn = _draw(owner, view, keys) if keys else {}
    for key in keys:
        statements = None
        if drawn is not None:
            template = sql.SQL(f"select * from {view} where {key} = {{}} limit {LIMIT}")
            statements = tuple(template.format(value) for value in drawn[key])
        yield Question(view, key, "key", statements)


def _draw(
    owner: psycopg.Connection, view: str, keys: list[str]
) -> dict[str, list[str | int]] | None:
    """Return up to KEYS different values of each key, or None if the view takes too long."""
    columns = ", ".join(keys)
    for source in (view, f"(select * from {view} limit {_DRAWN_FROM}) as first_rows"):
        try:
            owner.execute(
                _trusted(f"create temporary table drawn as select {columns} from {source}")
            )
        except QueryCanceled:
            continue
        values = {key: _some(owner, key) for key in keys}
        owner.execute("drop table drawn")
        return values
    return None


def _some(owner: psycopg.Connection, key: str) -> list[str | int]:
    """Return up to KEYS different values, in an order that has nothing to do with them."""
    query = (
        f"select {key} from drawn where {key} is not null"
        f" group by {key} order by md5({key}::text) limit {KEYS}"
    )
    return [value for (value,) in owner.execute(_trusted(query))]


def _views(owner: psycopg.Connection) -> list[tuple[str, list[str]]]:
    """Return the saved views with their columns."""
    query = """
        select format('%I.%I', table_schema, table_name),
            array_agg(column_name::text order by ordinal_position)
        from information_schema.columns
        where table_schema in ('report', 'bi')
        group by table_schema, table_name
        order by table_schema, table_name
    """
    return owner.execute(query).fetchall()


def _keys(columns: list[str]) -> list[str]:
    """Return the columns one filters by: every key, and ids that have no key beside them."""
    return [
        column
        for column in columns
        if column.endswith("_key")
        or (column.endswith("_id") and f"{column.removesuffix('_id')}_key" not in columns)
    ]


def _trusted(text: str) -> sql.SQL:
    """Return SQL made of names of the catalogue and of files of ours."""
    return sql.SQL(text)
