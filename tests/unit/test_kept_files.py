"""The definitions of kept answers: their headers, and the order in which they are worked out."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb import paths
from researchdb.errors import DatabaseError
from researchdb.kept import Definition, Touched, discover
from researchdb.kept.files import identity
from researchdb.model import KEPT, Base

STEPS = discover(paths.sql())
TOUCHED_BY = "-- Touched by: <set>, by <column> or <column>"


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "kept" / f"{name}.sql"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_every_table_has_a_definition_and_every_definition_a_table() -> None:
    names = {step.name for step in STEPS if isinstance(step, Definition)}
    assert names | {"definitions"} == {table.name for table in KEPT.tables.values()}


def test_rows_are_replaced_by_columns_of_the_table() -> None:
    for step in STEPS:
        if isinstance(step, Definition):
            assert set(step.columns) <= set(KEPT.tables[f"kept.{step.name}"].columns.keys())


def test_each_step_comes_after_what_it_needs() -> None:
    names = {identity(step) for step in STEPS}
    done: set[str] = set()
    for step in STEPS:
        assert step.needs & names <= done, step
        done.add(identity(step))


def test_definitions_read_tables_and_no_views() -> None:
    for step in STEPS:
        assert "report." not in step.sql
        assert "bi." not in step.sql


def test_a_set_reads_what_was_kept_before_unless_it_comes_after(tmp_path: Path) -> None:
    rows = (
        "-- Keeps: rows.\n-- Grain: id\n-- Touched by: early, by id\nselect id from touched_early"
    )
    write(tmp_path, "rows", rows)
    write(tmp_path, "touched/early", "-- Touched: some.\n-- Of: claims\nselect id from kept.rows")
    late = "-- Touched: more.\n-- Of: claims\n-- After: rows\nselect id from kept.rows"
    write(tmp_path, "touched/late", late)
    assert [identity(step) for step in discover(tmp_path)] == [
        "touched_early",
        "kept.rows",
        "touched_late",
    ]


def test_a_header_without_its_parts_is_told(tmp_path: Path) -> None:
    write(tmp_path, "rows", "-- Keeps: rows.\n-- Touched by: early\nselect 1")
    write(tmp_path, "touched/early", "-- Touched: some.\nselect 1")
    with pytest.raises(DatabaseError) as raised:
        discover(tmp_path)
    assert str(raised.value).splitlines() == [
        "sql/kept/touched/early.sql:1: no of; add `-- Of: ...` to its header",
        "sql/kept/rows.sql:1: no grain; add `-- Grain: ...` to its header",
        f"sql/kept/rows.sql:1: touched by nothing; write `{TOUCHED_BY}`",
    ]


def test_a_circle_is_told(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        header = "-- Keeps: rows.\n-- Grain: id\n-- Touched by: early, by id\n"
        write(tmp_path, one, f"{header}select * from kept.{other}")
    write(tmp_path, "touched/early", "-- Touched: some.\n-- Of: claims\nselect 1")
    with pytest.raises(DatabaseError, match=r"in a circle: kept\.a, kept\.b"):
        discover(tmp_path)


def test_a_folder_without_kept_answers_has_none(tmp_path: Path) -> None:
    assert discover(tmp_path) == ()


def test_sets_are_of_tables_with_ids() -> None:
    with_ids = {table.name for table in Base.metadata.tables.values() if "id" in table.c}
    assert {step.table for step in STEPS if isinstance(step, Touched)} - {None} <= with_ids
