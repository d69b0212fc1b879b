"""The history of the schema: one line, each step tried up, down, up over rows."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from researchdb import migrate, paths
from tests.support.catalogue import FUNCTIONS, TRIGGERS, read, read_catalogue
from tests.support.partial_world import PartialWorld, live_columns
from tests.support.rows import World
from tests.support.samples import build_samples

FILES = sorted((paths.migrations() / "versions").glob("*.py"))
ALLOWED = sys.stdlib_module_names | {"alembic", "sqlalchemy"}

Rows = dict[str, list[dict[str, Any]]]


def revisions() -> list[str]:
    """Return the revisions, oldest first."""
    scripts = ScriptDirectory.from_config(migrate.default_config())
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def test_history_is_one_line_numbered_without_a_gap() -> None:
    scripts = ScriptDirectory.from_config(migrate.default_config())
    numbers = [f"{number:04}" for number in range(1, len(FILES) + 1)]
    assert [file.name[:5] for file in FILES] == [f"{number}_" for number in numbers]
    assert revisions() == numbers
    assert len(scripts.get_heads()) == len(scripts.get_bases()) == 1
    steps = {script.revision: script.down_revision for script in scripts.walk_revisions()}
    assert steps == dict(zip(numbers, [None, *numbers], strict=False))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_revision_imports_only_alembic_and_sqlalchemy(file: Path) -> None:
    imported = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add("." * node.level + (node.module or ""))
    assert {name for name in imported if name.split(".")[0] not in ALLOWED} == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_revision_says_what_becomes_of_rows(file: Path) -> None:
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    assert "xisting rows" in said
    assert "downgrade" in said


def test_each_step_goes_up_down_up_over_rows(connection: Connection) -> None:
    migrate.downgrade(connection, "base")
    before = "base"
    older: dict[str, frozenset[str]] = {}
    for revision in revisions():
        migrate.upgrade(connection, revision)
        fill(connection)
        rows = read_rows(connection, older)
        migrate.downgrade(connection, before)
        assert live_columns(connection) == older, f"{revision} down"
        assert read_rows(connection, older) == rows, f"{revision} down"
        migrate.upgrade(connection, revision)
        assert read_rows(connection, older) == rows, f"{revision} up again"
        before, older = revision, live_columns(connection)


def test_down_to_base_over_rows_leaves_nothing_of_ours(connection: Connection) -> None:
    before = everything(connection)
    fill(connection)
    migrate.downgrade(connection, "base")
    left = connection.scalars(
        sa.text(
            "select relname::text from pg_class"
            " where relnamespace::regnamespace::text"
            " in ('research', 'kept', 'living', 'parts', 'report', 'bi')"
            " and relkind <> 'i'"
        )
    )
    assert list(left) == ["alembic_version"]
    assert read(connection, FUNCTIONS, "research") == []
    migrate.upgrade(connection)
    assert everything(connection) == before


def fill(connection: Connection) -> None:
    """Replace the rows of all tables by the samples; none of them stays empty."""
    tables = live_columns(connection)
    listed = ", ".join(f"research.{table}" for table in tables)
    with unguarded(connection, {"seed_runs", "seed_files"} & set(tables)):
        connection.execute(sa.text(f"truncate {listed}"))
    build_samples(PartialWorld(connection))
    counts = {
        table: connection.scalar(sa.text(f"select count(*) from research.{table}"))
        for table in tables
    }
    assert [table for table in tables if not counts[table]] == []


@contextmanager
def unguarded(connection: Connection, tables: set[str]) -> Iterator[None]:
    """Set the triggers of these tables aside, which refuse that rows are removed."""
    for table in tables:
        connection.execute(sa.text(f"alter table research.{table} disable trigger user"))
    yield
    for table in tables:
        connection.execute(sa.text(f"alter table research.{table} enable trigger user"))


def read_rows(connection: Connection, columns: dict[str, frozenset[str]]) -> Rows:
    """Return the rows of these tables, of these columns only."""
    found: Rows = {}
    for table, names in columns.items():
        listed = ", ".join(sorted(names))
        rows = connection.execute(sa.text(f"select {listed} from research.{table}")).mappings()
        found[table] = sorted(map(dict, rows), key=repr)
    return found


def everything(connection: Connection) -> dict[str, list[str]]:
    """Return all that the schemas of tables hold, as text."""
    made = {name: read(connection, query, "research") for name, query in MADE.items()}
    kept = {f"kept {what}": found for what, found in read_catalogue(connection, "kept").items()}
    return read_catalogue(connection, "research") | made | kept


MADE = {"functions": FUNCTIONS, "triggers": TRIGGERS}


def test_downgrade_keeps_a_claim_that_ties_two_events_as_a_statement(
    connection: Connection,
) -> None:
    world = World(connection)
    visit, rapprochement = world.event("visit"), world.event("rapprochement")
    passage = world.passage(world.source())
    ties = {"responds_to": rapprochement, "hosted_meeting": world.actor()}
    for key, (attribute, subject) in zip("ab", ties.items(), strict=True):
        claim = world.claim(key, attribute=attribute, subject=subject, value=visit)
        world.link(claim, passage)
    world.settle()
    migrate.downgrade(connection, "0018")
    found = connection.execute(
        sa.text(
            "select key, attribute, subject_event_id, subject_actor_id from research.claims"
            " order by id"
        )
    )
    left = [tuple(row) for row in found]
    assert left == [("a", None, None, None), ("b", None, None, None)]
    kinds = "select count(*) from research.attributes where value_kind = 'event'"
    assert connection.scalar(sa.text(kinds)) == 0
    migrate.upgrade(connection)


def test_upgrade_brings_terms_no_view_knows_to_ones_they_do(connection: Connection) -> None:
    migrate.downgrade(connection, "0020")
    PartialWorld(connection)
    for table, column, key in (
        ("claim_relation_kinds", "verdict", "undecided"),
        ("modalities", "comparable_group", "required"),
    ):
        connection.execute(
            sa.text(f"update research.{table} set {column} = 'our own' where key = '{key}'")
        )
    migrate.upgrade(connection)
    found = connection.execute(
        sa.text(
            "select verdict, comparable_group from research.claim_relation_kinds,"
            " research.modalities where claim_relation_kinds.key = 'undecided'"
            " and modalities.key = 'required'"
        )
    ).one()
    assert tuple(found) == ("open", "possible")


def test_downgrade_of_drafts_says_what_nobody_has_written(connection: Connection) -> None:
    world = World(connection)
    world.passage(world.source(status="draft", summary=None), gist=None)
    migrate.downgrade(connection, "0012")
    found = connection.execute(
        sa.text("select summary, gist from research.sources, research.passages")
    ).one()
    assert tuple(found) == ("not written yet", "not read yet")
    migrate.upgrade(connection)
