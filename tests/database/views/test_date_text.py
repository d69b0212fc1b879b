"""Dates in words."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "edtf", "words"),
    [
        ("2025-04-17", "2025-04-17", "day", "2025-04-17", "2025-04-17"),
        ("2025-04-01", "2025-04-30", "month", "2025-04", "2025-04"),
        ("2022-03-01", "2022-05-31", "season", "2022-21", "2022-03 to 2022-05"),
        ("2025-01-01", "2025-12-31", "year", "2025", "2025"),
        ("1990-01-01", "1999-12-31", "decade", "199X", "1990s"),
        ("2025-04-17", "2025-05-02", "interval", None, "2025-04-17 to 2025-05-02"),
        ("2025-04-17", None, "interval", "2025-04-17/..", "2025-04-17 or later"),
        (None, "2025-04-17", "interval", "../2025-04-17", "2025-04-17 or earlier"),
        ("1990-01-01", "1990-12-31", "year", "1990~", "about 1990"),
        ("1990-01-01", "1990-12-31", "year", "1990?", "1990 (uncertain)"),
        ("1990-01-01", "1990-12-31", "year", "1990%", "about 1990 (uncertain)"),
        (None, None, "unknown", None, "unknown"),
        (None, None, None, None, None),
    ],
)
def test_date_reads_as_it_is_known(
    connection: Connection,
    earliest: str | None,
    latest: str | None,
    precision: str | None,
    edtf: str | None,
    words: str | None,
) -> None:
    given = (earliest, latest, precision, edtf)
    listed = ", ".join("null" if part is None else f"'{part}'" for part in given)
    assert ask(connection, f"report.date_text({listed})", "date_text") == [words]
