from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.errors import ViewError
from researchdb.views import discover
from researchdb.views.sqltext import line_at, mask, statements

HEADER = "-- Question: what is there?\n-- Grain: item_key\n"


def write(folder: Path, name: str, sql: str) -> None:
    schema, stem = name.split(".")
    (folder / schema).mkdir(parents=True, exist_ok=True)
    (folder / schema / f"{stem}.sql").write_text(sql, encoding="utf-8")


def view(name: str, source: str, header: str = HEADER) -> str:
    return f"{header}create view {name} as select item_key from {source};\n"


def faults(folder: Path) -> list[str]:
    with pytest.raises(ViewError) as caught:
        discover(folder)
    return str(caught.value).splitlines()


def test_a_file_gives_kind_question_and_grain(tmp_path: Path) -> None:
    header = "-- Question: what is\n--   there?\n-- Grain: item_key,\n-- day\n"
    write(tmp_path, "report.items", view("report.items", "toy.items", header))
    (file,) = discover(tmp_path)
    assert (file.qualified, file.kind, file.question) == ("report.items", "view", "what is there?")
    assert file.grain == ("item_key", "day")
    assert (file.path, file.line) == (f"{tmp_path.name}/report/items.sql", 5)


def test_a_view_comes_after_those_it_refers_to(tmp_path: Path) -> None:
    write(tmp_path, "report.a", view("report.a", "report.c"))
    write(tmp_path, "report.b", view("report.b", "bi.z"))
    write(tmp_path, "report.c", view("report.c", 'report . "b"'))
    write(tmp_path, "bi.z", view("bi.z", "toy.items"))
    assert [file.qualified for file in discover(tmp_path)] == [
        "bi.z",
        "report.b",
        "report.c",
        "report.a",
    ]


def test_names_in_comments_and_strings_are_no_references(tmp_path: Path) -> None:
    sql = HEADER + (
        "create view report.a as\n"
        "-- from report.gone\n"
        "/* and /* again */ report.gone */\n"
        "select 'report.gone; it''s' as item_key, E'\\'report.gone' as b, $x$report.gone$x$ as c\n"
        "from toy.report.gone;\n"
    )
    write(tmp_path, "report.a", sql.replace("$x$report.gone$x$", "'report.gone'"))
    (file,) = discover(tmp_path)
    assert file.references == frozenset()


def test_the_body_of_a_function_counts_as_code(tmp_path: Path) -> None:
    body = "create function report.a(word text) returns bigint language sql as $$\n{}\n$$;\n"
    write(tmp_path, "report.a", HEADER + body.format("select count(*) from report.b -- report.c"))
    write(tmp_path, "report.b", view("report.b", "toy.items"))
    assert [file.qualified for file in discover(tmp_path)] == ["report.b", "report.a"]


def test_a_part_may_be_made_by_a_block(tmp_path: Path) -> None:
    block = HEADER + "do $$\nbegin\n    execute 'create view {}.a as select 1';\nend\n$$;\n"
    write(tmp_path, "report.b", view("report.b", "parts.a"))
    write(tmp_path, "parts.a", block.format("parts"))
    made, _ = discover(tmp_path)
    assert (made.qualified, made.kind, made.line, made.is_made) == ("parts.a", "view", 5, True)
    write(tmp_path, "report.a", block.format("report"))
    (fault,) = faults(tmp_path)
    assert "no view or function" in fault


def test_a_circle_is_refused_with_its_members(tmp_path: Path) -> None:
    for name, source in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")):
        write(tmp_path, f"report.{name}", view(f"report.{name}", f"report.{source}"))
    (fault,) = faults(tmp_path)
    members = fault.split(": ")[1].split(";")[0].split(" -> ")
    assert members[0] == members[-1]
    assert set(members) == {"report.a", "report.b", "report.c"}


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, "report.a", "create view report.a as select 1 as x;")
    write(tmp_path, "report.b", view("report.other", "toy.items"))
    write(tmp_path, "report.c", view("report.c", "report.gone"))
    write(tmp_path, "report.d", HEADER + "select 1;")
    write(tmp_path, "report.e", view("report.e", "toy.items") + "grant select on report.e to x;")
    write(tmp_path, "report.f", view("report.f", "toy.items") + "comment on view report.a is 'x';")
    write(tmp_path, "report.G", view("report.g", "toy.items"))
    write(tmp_path, "bi.h", view("report.h", "toy.items").replace("create", "create or replace"))
    write(tmp_path, "bi.i", view("bi.i", "toy.items", "-- Question: x?\n-- Grain: per Item\n"))
    assert [line.removeprefix(f"{tmp_path.name}/") for line in faults(tmp_path)] == [
        "bi/h.sql:3: `create or replace`; write `create view`",
        "bi/h.sql:3: defines report.h; name it bi.h, or move the file",
        "bi/i.sql:1: grain 'per Item'; list column names, separated by commas",
        "report/G.sql: file name G.sql; use lower-case letters, digits and underscores",
        "report/G.sql:3: defines report.g; name it report.G, or move the file",
        "report/a.sql:1: no grain; name the columns that identify a row: `-- Grain: a_key, b_key`",
        "report/a.sql:1: no question; begin the file with `-- Question: ...`",
        "report/b.sql:3: defines report.other; name it report.b, or move the file",
        (
            "report/c.sql:3: refers to report.gone, which has no file; "
            "add sql/report/gone.sql, or correct the name"
        ),
        "report/d.sql:3: no view or function; write `create view report.d as`",
        (
            "report/e.sql:4: statement `grant select on ...`; "
            "keep one object and its comments per file"
        ),
        "report/f.sql:4: comment on report.a; comment on report.f only",
    ]


def test_a_folder_without_views_is_refused(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path / "nothing")
    assert "no folder report or bi" in fault


def test_a_fault_in_one_file_does_not_make_its_name_unknown(tmp_path: Path) -> None:
    write(tmp_path, "report.a", view("report.a", "report.b"))
    write(tmp_path, "report.b", view("report.b", "toy.items", "-- Grain: item_key\n"))
    (fault,) = faults(tmp_path)
    assert "no question" in fault


def test_line_ends_do_not_change_what_a_file_says(tmp_path: Path) -> None:
    write(tmp_path, "report.a", view("report.a", "toy.items"))
    (unix,) = discover(tmp_path)
    path = tmp_path / "report" / "a.sql"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (windows,) = discover(tmp_path)
    assert unix == windows


@pytest.mark.parametrize(
    ("sql", "first_words"),
    [
        ("select ';'; select 2", ["select", "select"]),
        ("select $a$;$$;$a$; select E'\\';'; x", ["select", "select", "x"]),
        ("/* ; /* ; */ ; */ a; -- ;\nb;", ["a", "b"]),
        ('select ";"; b', ["select", "b"]),
        (
            "create function f() returns int begin atomic select case when a then 1 end; end; b",
            ["create", "b"],
        ),
        ("select case when a then 1 end; b", ["select", "b"]),
        ("  ;; \n", []),
        ("select 'never closed; a", ["select"]),
    ],
)
def test_semicolons_end_statements_only_in_code(sql: str, first_words: list[str]) -> None:
    found = [sql[each.start : each.end].split(maxsplit=1)[0] for each in statements(sql)]
    assert found == first_words


@pytest.mark.parametrize(
    "sql",
    ["a '\n''b' c", "a -- b\nc", "/* a\n*/ b", "f $t$\nx 'y'\n$t$ z", "\"a 'b\" 'c'", "x$1 $2 '"],
)
def test_masking_keeps_every_position(sql: str) -> None:
    for keep in (False, True):
        masked = mask(sql, keep_bodies=keep)
        assert len(masked) == len(sql)
        assert masked.count("\n") == sql.count("\n")
        assert all(new in (old, " ") for new, old in zip(masked, sql, strict=True))


def test_lines_count_from_one() -> None:
    assert [line_at("a\nb\n", offset) for offset in (0, 1, 2)] == [1, 1, 2]
