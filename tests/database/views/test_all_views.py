"""What holds for every saved view, whatever it shows."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa
from sqlalchemy import URL, Connection

from researchdb import paths
from researchdb.db import connect_url
from researchdb.views import ViewFile, discover
from tests.conftest import Server
from tests.database.views.ask import ask, keep
from tests.database.views.busy import build

FILES = [file for file in discover(paths.sql()) if not file.is_part]
VIEWS = [file for file in FILES if file.kind == "view"]
NAMES = [file.qualified for file in VIEWS]
CALLS = {
    "report.search": "report.search('ban')",
    "report.claims_as_of": "report.claims_as_of('2025-05-01')",
    "report.changes_since": "report.changes_since(1)",
}
UNKNOWN_MEMBER = [name for name in NAMES if name.startswith("bi.dim_")]
SEEDED = [name for name in NAMES if name != "report.catalog" and name not in UNKNOWN_MEMBER]
HISTORY = ["report.seeded_rows", "report.changes"]

# Computed over several sources, so none of them says how the bounds are known.
COMPUTED_BOUNDS = {"first_reported_", "first_seen_", "last_seen_"}
SOURCE_KEY = re.compile(r"(?P<source>(?:\w+_)?source(?:_[a-z])?)_key")


def count(connection: Connection, what: str) -> int:
    return int(connection.execute(sa.text(f"select count(*) from {what}")).scalar_one())


@pytest.mark.parametrize("name", [*SEEDED, *CALLS.values()])
def test_empty_database_gives_no_rows(connection: Connection, name: str) -> None:
    assert count(connection, name) == 0


@pytest.mark.parametrize("name", UNKNOWN_MEMBER)
def test_empty_dimension_has_only_the_unknown_member(connection: Connection, name: str) -> None:
    assert count(connection, name) == 1


def test_every_view_shows_something_and_its_grain_is_unique(connection: Connection) -> None:
    build(connection)
    empty = [name for name in NAMES if count(connection, name) == 0]
    assert empty == []
    assert [file.qualified for file in VIEWS if is_repeated(connection, file)] == []
    for name, call in CALLS.items():
        grain = next(file.grain for file in FILES if file.qualified == name)
        keys = ask(connection, call, *grain)
        assert keys, name
        assert len(keys) == len(set(keys)), name


def is_repeated(connection: Connection, file: ViewFile) -> bool:
    grain = ", ".join(file.grain)
    query = f"select 1 from {file.qualified} group by {grain} having count(*) > 1"
    missing = " or ".join(f"{column} is null" for column in file.grain)
    nulls = f"select 1 from {file.qualified} where {missing}"
    return bool(connection.execute(sa.text(f"({query}) union all ({nulls})")).all())


def test_retired_rows_are_nowhere(connection: Connection) -> None:
    busy = build(connection)
    tables = connection.execute(
        sa.text(
            "select table_name from information_schema.columns where table_schema = 'research'"
            " and column_name = 'retired_run_id' and table_name <> 'seed_files'"
        )
    ).scalars()
    for table in list(tables):
        connection.execute(
            sa.text(f"update research.{table} set retired_run_id = {busy.world.run_id}")
        )
    keep(connection)
    assert [name for name in SEEDED if count(connection, name)] == HISTORY
    assert [name for name in UNKNOWN_MEMBER if count(connection, name) != 1] == []


@pytest.mark.parametrize(
    ("table", "group", "key"),
    [
        ("sources", "sources", "beta"),
        ("claims", "claims", "lifted"),
        ("events", "events", "ruling"),
        ("passages", "passages", "beta/p01"),
    ],
)
def test_what_hangs_on_a_retired_row_is_nowhere(
    connection: Connection, table: str, group: str, key: str
) -> None:
    busy = build(connection)
    busy.world.retire(table, getattr(busy, group)[key])
    column = f"{table.removesuffix('s')}_key"
    holders = connection.execute(
        sa.text(
            "select table_schema || '.' || table_name from information_schema.columns"
            " where table_schema in ('report', 'bi') and column_name = :column"
        ),
        {"column": column},
    ).scalars()
    shown = [name for name in holders if ask(connection, name, column, where=f"{column} = '{key}'")]
    assert shown == []


def test_the_reader_may_read_everything(server: Server, clone: URL) -> None:
    with connect_url(clone) as connection, connection.begin():
        build(connection)
    with connect_url(server.reader_url(clone.database or "")) as reader, reader.begin():
        found = {name: count(reader, name) for name in [*NAMES, *CALLS.values()]}
    assert [name for name, rows in found.items() if rows == 0] == []


def columns_of_views(connection: Connection) -> dict[str, set[str]]:
    """Return the columns of every view, and of what every function returns."""
    found: dict[str, set[str]] = {}
    name = "schema_name || '.' || view_name"
    for view, column in ask(connection, "report.catalog", name, "column_name"):
        found.setdefault(view, set()).add(column)
    return found


def said_of_dates(columns: set[str]) -> set[str]:
    """Return what must stand beside the bounds among these columns."""
    wanted = set()
    for column in columns:
        prefix = column.removesuffix("earliest")
        if prefix == column or f"{prefix}precision" not in columns:
            continue
        if prefix not in COMPUTED_BOUNDS:
            parts = ("basis", "edtf", "qualifier")
            wanted |= {f"{prefix or 'date_'}{part}" for part in parts}
    return wanted


def said_of_sources(columns: set[str]) -> dict[str, str]:
    """Return the columns by which a reader knows the sources among these, by what they hold."""
    wanted = {}
    for column in columns:
        if found := SOURCE_KEY.fullmatch(column):
            source = found["source"]
            wanted[f"{source}_display_title"] = "title"
            wanted["file_name" if source == "source" else f"{source}_file_name"] = "file"
    return wanted


def test_dates_say_how_they_are_known(connection: Connection) -> None:
    """Basis, EDTF and qualifier stand wherever bounds stand."""
    missing = {
        name: sorted(said_of_dates(columns) - columns)
        for name, columns in columns_of_views(connection).items()
    }
    assert {name: columns for name, columns in missing.items() if columns} == {}


def test_sources_show_a_title_and_a_file(connection: Connection) -> None:
    missing = {
        name: sorted(said_of_sources(columns).keys() - columns)
        for name, columns in columns_of_views(connection).items()
    }
    assert {name: columns for name, columns in missing.items() if columns} == {}


def test_title_of_a_source_is_never_null(connection: Connection) -> None:
    """A source that shows no title of its own stands in the busy world."""
    build(connection)
    nulls = [
        f"{name}.{column}"
        for name, columns in columns_of_views(connection).items()
        for column, holds in said_of_sources(columns).items()
        if holds == "title" and column in columns
        if ask(connection, CALLS.get(name, name), column, where=title_is_missing(column))
    ]
    assert nulls == []


def title_is_missing(column: str) -> str:
    """Return the condition that a row has a source there and no title for it."""
    key = f"{column.removesuffix('_display_title')}_key"
    return f"{key} is not null and {column} is null"
