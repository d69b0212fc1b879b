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
TOUCHED_BY = "-- Touched by: <set>, by <column> or <column>` or `<set>, as a whole"


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
            columns = {column for given in step.touched.values() for column in given}
            assert columns <= set(KEPT.tables[f"kept.{step.name}"].columns.keys())


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


def test_a_set_stands_before_the_tables_it_reads_are_mended(tmp_path: Path) -> None:
    header = "-- Keeps: rows.\n-- Grain: id\n-- Touched by: early, by id\n"
    write(tmp_path, "rows", f"{header}select id from touched_early")
    write(tmp_path, "ties", f"{header}select id from touched_early")
    write(tmp_path, "touched/early", "-- Touched: some.\n-- Of: claims\nselect 1")
    late = "-- Touched: more.\n-- Of: claims\n-- After: ties\nselect id from kept.rows"
    write(tmp_path, "touched/late", late)
    assert [identity(step) for step in discover(tmp_path)] == [
        "touched_early",
        "kept.ties",
        "touched_late",
        "kept.rows",
    ]


def test_a_table_may_be_replaced_as_a_whole(tmp_path: Path) -> None:
    header = "-- Keeps: rows.\n-- Grain: id\n-- Touched by: early, as a whole\n"
    write(tmp_path, "rows", f"{header}select 1")
    write(tmp_path, "touched/early", "-- Touched: some.\n-- Of: claims\nselect 1")
    _, rows = discover(tmp_path)
    assert isinstance(rows, Definition)
    assert rows.touched == {"early": ()}


def test_a_set_that_starts_from_mended_rows_comes_after_their_table(tmp_path: Path) -> None:
    rows = (
        "-- Keeps: rows.\n-- Grain: id\n-- Touched by: early, by id\nselect id from touched_early"
    )
    write(tmp_path, "rows", rows)
    write(tmp_path, "touched/early", "-- Touched: some.\n-- Of: claims\nselect 1 as id")
    late = "-- Touched: more.\n-- Of: claims\nselect mended_rows.id from mended_rows"
    write(tmp_path, "touched/a_late", late)
    steps = discover(tmp_path)
    assert [identity(step) for step in steps] == ["touched_early", "kept.rows", "touched_a_late"]
    assert isinstance(steps[-1], Touched)
    assert steps[-1].mended == {"rows"}


def test_a_table_may_be_touched_by_several_sets(tmp_path: Path) -> None:
    lines = ("one, by a or b", "other, by c")
    touched = "".join(f"-- Touched by: {line}\n" for line in lines)
    write(tmp_path, "rows", f"-- Keeps: rows.\n-- Grain: a\n{touched}select 1")
    for name in ("one", "other"):
        write(tmp_path, f"touched/{name}", "-- Touched: some.\n-- Of: claims\nselect 1 as id")
    rows = discover(tmp_path)[-1]
    assert isinstance(rows, Definition)
    assert rows.touched == {"one": ("a", "b"), "other": ("c",)}


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


def test_sets_start_from_seeded_tables() -> None:
    seeded = {table.name for table in Base.metadata.tables.values() if "seed_file_id" in table.c}
    named = [step.changed for step in STEPS if isinstance(step, Touched)]
    assert frozenset().union(*named) <= seeded
    assert frozenset(["claims", "attributions"]) <= frozenset().union(*named)
