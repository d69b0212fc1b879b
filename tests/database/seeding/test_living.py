"""The schema living: rows that are not retired, one view per table."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb import paths
from researchdb.model import Base
from researchdb.views import clear, deploy

TABLES = {name.name: name for name in Base.metadata.tables.values() if "retired_run_id" in name.c}


def columns(connection: Connection) -> dict[str, list[str]]:
    """Return the columns of each view of the schema."""
    query = sa.text(
        "select table_name, array_agg(column_name::text order by ordinal_position)"
        " from information_schema.columns where table_schema = 'living' group by table_name"
    )
    return {name: list(names) for name, names in connection.execute(query)}


def test_every_table_with_retired_rows_has_one_as_wide_as_itself(connection: Connection) -> None:
    assert {name: set(found) for name, found in columns(connection).items()} == {
        name: set(table.c.keys()) for name, table in TABLES.items()
    }


def test_retired_rows_are_left_out(seeded: Connection) -> None:
    row = "key = (select min(key) from research.sources)"
    assert seeded.scalar(sa.text(f"select count(*) from living.sources where {row}")) == 1
    seeded.execute(
        sa.text(f"update research.sources set retired_run_id = created_run_id where {row}")
    )
    assert seeded.scalar(sa.text(f"select count(*) from living.sources where {row}")) == 0


def test_a_deploy_leaves_them_as_they_are_and_a_clear_takes_them_away(
    connection: Connection,
) -> None:
    query = sa.text(
        "select oid, xmin::text from pg_class where relnamespace = 'living'::regnamespace"
        " order by oid"
    )
    before = connection.execute(query).all()
    deploy(connection, paths.sql(), force=True)
    assert connection.execute(query).all() == before
    clear(connection)
    assert columns(connection) == {}
    deploy(connection, paths.sql())
    assert columns(connection).keys() == TABLES.keys()


def test_readers_do_not_see_them(connection: Connection) -> None:
    right = sa.text("select has_schema_privilege('researchdb_reader', 'living', 'usage')")
    assert connection.scalar(right) is False
