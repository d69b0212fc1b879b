"""What is said when a command fails: one line each, a traceback only on demand."""

from __future__ import annotations

import json

import click
import psycopg
import pytest
from sqlalchemy.exc import ProgrammingError

from researchdb.cli.failure import report_failure
from researchdb.cli.invocation import Invocation
from researchdb.cli.output import show
from researchdb.errors import DatabaseError, Problem, SeedProblems


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (DatabaseError("it is old; renew it"), 1, "it is old; renew it"),
        (KeyboardInterrupt(), 130, "interrupted; what was not finished was undone"),
        (click.Abort(), 130, "interrupted; what was not finished was undone"),
        (
            ProgrammingError("select 1", {}, psycopg.errors.UndefinedTable("no such\n table")),
            1,
            "the database refused: no such table; run it again; --debug shows the statement",
        ),
        (
            PermissionError(13, "Permission denied", "/desk/x"),
            1,
            "/desk/x: Permission denied; correct that and run it again",
        ),
        (
            KeyError("x"),
            1,
            (
                "KeyError: 'x'; this is a fault of researchdb; run it again with --debug "
                "and report what it shows"
            ),
        ),
    ],
)
def test_failure_is_one_line(
    error: BaseException, code: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report_failure(error, Invocation()) == code
    assert capsys.readouterr() == ("", f"researchdb: {line}\n")


def test_every_problem_of_the_seeds_is_a_line_and_an_entry(
    capsys: pytest.CaptureFixture[str],
) -> None:
    problems = (
        Problem("a.yaml", 3, "kind", "no kind", "add it"),
        Problem("b.yaml", 1, "", "x", "y"),
    )
    assert report_failure(SeedProblems(problems), Invocation(as_json=True)) == 1
    out, err = capsys.readouterr()
    assert err == "researchdb: a.yaml:3: kind: no kind; add it\nresearchdb: b.yaml:1: x; y\n"
    entries = json.loads(out)["errors"]
    assert entries[0] == {
        "message": "a.yaml:3: kind: no kind; add it",
        "path": "a.yaml",
        "line": 3,
        "key": "kind",
        "found": "no kind",
        "remedy": "add it",
    }
    assert len(entries) == 2


def test_traceback_comes_with_debug_only(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DatabaseError) as raised:
        raise DatabaseError("gone; bring it back")
    report_failure(raised.value, Invocation(is_debug=True))
    said = capsys.readouterr().err
    assert said.startswith("Traceback (most recent call last):\n")
    assert said.endswith("researchdb: gone; bring it back\n")


def test_text_cannot_steer_the_terminal() -> None:
    assert show("a\x1b[31mb\x07\nc\u202e") == "a�[31mb�\nc�"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (True, "yes"), (3e12, "3000000000000"), (0.1 + 0.2, "0.3"), (7, "7")],
)
def test_values_read_as_people_write_them(value: object, shown: str) -> None:
    assert show(value) == shown
