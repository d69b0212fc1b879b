"""How sure a date is of itself."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask


@pytest.mark.parametrize(
    ("precision", "edtf", "qualifier"),
    [
        ("year", "1990", "none"),
        ("year", "1990~", "approximate"),
        ("year", "1990?", "uncertain"),
        ("year", "1990%", "approximate and uncertain"),
        ("interval", "1990?/1994~", "approximate and uncertain"),
        ("interval", "2021-08~/..", "approximate"),
        ("day", None, "none"),
        ("unknown", None, "none"),
        (None, None, None),
    ],
)
def test_marks_of_edtf_in_words(
    connection: Connection, precision: str | None, edtf: str | None, qualifier: str | None
) -> None:
    listed = ", ".join("null" if part is None else f"'{part}'" for part in (precision, edtf))
    assert ask(connection, f"report.date_qualifier({listed})", "date_qualifier") == [qualifier]
