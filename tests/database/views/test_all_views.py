"""What holds for every saved view, whatever it shows."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy import URL, Connection

from researchdb import paths
from researchdb.db import connect_url
from researchdb.views import ViewFile, discover
from tests.conftest import Server
from tests.database.views.ask import ask
from tests.database.views.busy import build

FILES = discover(paths.sql())
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
