"""Kept answers: after any sequence of runs they are what a fill from scratch gives."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from random import Random

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from researchdb import kept, paths
from researchdb.kept import Definition, Touched, discover
from researchdb.model import KEPT
from researchdb.seeding import seed
from tests.database.seeding.conftest import Run
from tests.support.changing import ChangingDesk
from tests.support.coding_desk import CodingDesk
from tests.support.desk import Desk
from tests.support.written_desk import Source

TABLES = sorted(table.name for table in KEPT.tables.values())
Rows = dict[str, Counter[str]]


def rows(connection: Connection) -> Rows:
    """Return the rows of every table of kept answers, as text, with how often each stands there."""
    return {
        name: Counter(connection.scalars(sa.text(f"select t::text from kept.{name} as t")))
        for name in TABLES
    }


def from_scratch(connection: Connection) -> Rows:
    """Return what a full fill gives; it is taken back."""
    savepoint = connection.begin_nested()
    kept.fill_all(connection, paths.sql())
    found = rows(connection)
    savepoint.rollback()
    return found


def follow(connection: Connection, desk: ChangingDesk) -> None:
    """Seed the desk as it is now, and compare what is kept with a fill from scratch."""
    desk.write()
    seed(connection, desk.seeds, desk.folders)
    found, wanted = rows(connection), from_scratch(connection)
    for name in TABLES:
        assert found[name] == wanted[name], (name, desk.done)


@given(number=st.integers(min_value=0, max_value=2**32))
@settings(
    max_examples=10,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_kept_rows_are_what_a_fill_from_scratch_gives(engine: Engine, number: int) -> None:
    with engine.connect() as connection, connection.begin() as transaction:
        with tempfile.TemporaryDirectory() as folder:
            desk = CodingDesk(Path(folder), Random(number))
            follow(connection, desk)
            for _ in range(6):
                desk.step()
                follow(connection, desk)
        transaction.rollback()


# In parts: a transaction holds locks on all that its runs made, and a server has room for few.
@pytest.mark.parametrize("part", range(8))
def test_each_change_is_followed_when_it_comes_alone(
    engine: Engine, tmp_path: Path, part: int
) -> None:
    with engine.connect() as connection, connection.begin() as transaction:
        desk = CodingDesk(tmp_path, Random(1))
        follow(connection, desk)
        for change in list(dict.fromkeys(desk.changes))[part::8]:
            desk.change(change)
            follow(connection, desk)
        transaction.rollback()


def test_every_source_is_followed_when_it_is_renamed(engine: Engine, tmp_path: Path) -> None:
    with engine.connect() as connection, connection.begin() as transaction:
        desk = CodingDesk(tmp_path, Random(1))
        follow(connection, desk)
        copies = "select count(*) from kept.source_origins where source_id <> origin_source_id"
        assert connection.scalar(sa.text(copies))
        for source in desk.sources:

            def renamed(source: Source = source) -> None:
                desk.rename(source)

            desk.change(renamed)
            follow(connection, desk)
        transaction.rollback()


def test_a_definition_gives_the_columns_of_its_table(connection: Connection) -> None:
    steps = discover(paths.sql())
    for step in steps:
        if isinstance(step, Touched):
            connection.exec_driver_sql(f"create temporary table {step.stands_in} (id bigint)")
    for step in steps:
        if isinstance(step, Definition):
            given = connection.exec_driver_sql(step.sql).keys()
            assert list(given) == KEPT.tables[f"kept.{step.name}"].columns.keys(), step.name


def test_a_dry_run_leaves_what_was_kept(seeded: Connection, desk: Desk) -> None:
    before = rows(seeded)
    assert before["evidence"]
    desk.remove("sources/beta.yaml")
    desk.change("claims.yaml", "kind: plan", "kind: fact")
    seed(seeded, desk.seeds, desk.folders, dry_run=True)
    assert rows(seeded) == before


def test_an_unchanged_run_keeps_the_same_rows(connection: Connection, run: Run) -> None:
    run()
    query = sa.text("select ctid::text, xmin::text from kept.claims order by ctid")
    before = connection.execute(query).all()
    run()
    assert connection.execute(query).all() == before


def test_another_definition_is_told_and_filled_once(seeded: Connection) -> None:
    before = rows(seeded)
    assert kept.refill_changed(seeded, paths.sql()) == ()
    seeded.execute(sa.text("update kept.definitions set sha256 = 'older' where name = 'claims'"))
    seeded.execute(sa.text("delete from kept.claims"))
    assert kept.refill_changed(seeded, paths.sql()) == ("claims",)
    assert kept.refill_changed(seeded, paths.sql()) == ()
    assert rows(seeded) == before


def test_a_run_fills_all_where_a_definition_is_another(connection: Connection, run: Run) -> None:
    run()
    before = rows(connection)
    connection.execute(sa.text("delete from kept.definitions"))
    connection.execute(sa.text("delete from kept.evidence"))
    connection.execute(sa.text("update research.seed_files set sha256 = repeat('0', 64)"))
    run()
    assert rows(connection) == before


def test_rows_that_differ_from_their_definition_are_told(seeded: Connection) -> None:
    assert kept.check(seeded, paths.sql()) == ()
    one = "(select min(claim_id) from kept.claims)"
    seeded.execute(
        sa.text(f"update kept.claims set origin_count = origin_count + 1 where claim_id = {one}")
    )
    seeded.execute(sa.text("insert into kept.broader_claims values (-1, -2, 1)"))
    before = rows(seeded)
    remedy = "; `researchdb views deploy --force` fills it anew"
    assert kept.check(seeded, paths.sql()) == (
        f"kept.broader_claims: rows missing: 0, rows its definition does not give: 1{remedy}",
        f"kept.claims: rows missing: 1, rows its definition does not give: 1{remedy}",
    )
    assert rows(seeded) == before
    kept.fill_all(seeded, paths.sql())
    assert kept.check(seeded, paths.sql()) == ()


def test_the_reader_has_no_right_on_kept_rows(connection: Connection) -> None:
    right = sa.text("select has_schema_privilege('researchdb_reader', 'kept', 'usage')")
    assert connection.scalar(right) is False
