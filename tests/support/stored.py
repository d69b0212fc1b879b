"""What a seeded database holds, in forms that can be compared."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from researchdb.model import BOOKKEEPING
from researchdb.seeding.shape import Shape, shape, shapes

Rows = dict[str, Any]


def tables(connection: sa.Connection) -> list[str]:
    """Return all tables of the schema research."""
    query = sa.text(
        "select relname from pg_class where relkind = 'r' and"
        " relnamespace = to_regnamespace('research') order by relname"
    )
    return list(connection.scalars(query))


def stamps(connection: sa.Connection) -> dict[str, list[tuple[str, str]]]:
    """Return place and writing transaction of every row of every table of ours."""
    found = {}
    for table in tables(connection):
        query = sa.text(f"select ctid::text, xmin::text from research.{table} order by ctid")
        found[table] = [(ctid, xmin) for ctid, xmin in connection.execute(query)]
    return found


def counts(connection: sa.Connection) -> dict[str, int]:
    """Return the number of rows of every table of ours."""
    return {table: len(rows) for table, rows in stamps(connection).items()}


def written(
    before: dict[str, list[tuple[str, str]]], after: dict[str, list[tuple[str, str]]]
) -> dict[str, int]:
    """Return how many row versions are new, for every table that has such."""
    new = {table: len(set(rows) - set(before[table])) for table, rows in after.items()}
    return {table: count for table, count in new.items() if count}


def content(connection: sa.Connection, *, live: bool = True) -> dict[str, dict[str, Rows]]:
    """Return what the seeds decide of every row, by table and natural key; no ids, no runs.

    ``live=False`` returns the retired rows instead.
    """
    return {meant.name: _content(connection, meant, live=live) for meant in shapes()}


def ids(connection: sa.Connection) -> dict[str, dict[str, int]]:
    """Return the id of every row, retired ones too, by table and natural key."""
    found = {}
    for meant in shapes():
        if meant.has_id:
            rows = connection.execute(sa.text(f"select id, {_key(meant, 'it')} {_from(meant)}"))
            found[meant.name] = {key: id_ for id_, key in rows}
    return found


def changes(connection: sa.Connection) -> list[tuple[str, str, str, list[str]]]:
    """Return operation, table, key and changed columns of the whole log, in order."""
    query = sa.text(
        "select operation, table_name, row_key, changed_columns from research.changes order by id"
    )
    return [tuple(row) for row in connection.execute(query)]  # type: ignore[misc]


def _content(connection: sa.Connection, meant: Shape, *, live: bool) -> dict[str, Rows]:
    names = [name for name in meant.content if name not in BOOKKEEPING]
    columns = ", ".join(
        f"({_followed(meant, name, 'it')}) as {name}" if name in meant.references else f"it.{name}"
        for name in names
    )
    query = sa.text(
        f"select {_key(meant, 'it')} as natural, (select path from research.seed_files"
        f" where id = it.seed_file_id) as path{', ' if columns else ''}{columns}"
        f" {_from(meant)} where it.retired_run_id is {'' if live else 'not '}null"
    )
    found = {}
    for row in connection.execute(query).mappings():
        values = dict(row)
        found[values.pop("natural")] = values
    return found


def _from(meant: Shape) -> str:
    return f"from research.{meant.name} as it"


def _key(meant: Shape, alias: str) -> str:
    """Return SQL for the natural key of a row, references followed, parts joined by a blank."""
    parts = (
        f"({_followed(meant, name, alias)})" if name in meant.references else f"{alias}.{name}"
        for name in meant.natural_key
    )
    return f"concat_ws(' ', {', '.join(parts)})"


def _followed(meant: Shape, column: str, alias: str) -> str:
    target = shape(meant.references[column].table)
    inner = f"{alias}_{column}"
    return (
        f"select {_key(target, inner)} from research.{target.name} as {inner}"
        f" where {inner}.id = {alias}.{column}"
    )


def lines(connection: sa.Connection, table: str) -> dict[str, tuple[str, int]]:
    """Return owning file and line of every live row of a table, by natural key."""
    query = sa.text(
        f"select {_key(shape(table), 'it')}, (select path from research.seed_files"
        f" where id = it.seed_file_id), seed_line {_from(shape(table))}"
        " where retired_run_id is null"
    )
    return {key: (path, line) for key, path, line in connection.execute(query)}
