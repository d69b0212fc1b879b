"""Dates in words."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from researchdb.text.dates import from_edtf
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
        ("2022-03-01", "2022-05-31", "season", "2022-21~", "about 2022-03 to 2022-05"),
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
    assert text(connection, earliest, latest, precision, edtf) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "words"),
    [
        (None, "2022-03-31", "../2022-03", "2022-03 or earlier"),
        ("2021-08-01", None, "2021-08/..", "2021-08 or later"),
        ("1990-01-01", "1994-12-31", "1990/1994", "1990 to 1994"),
        ("2021-08-01", "2025-04-17", "2021-08/2025-04-17", "2021-08 to 2025-04-17"),
        ("1990-01-01", None, "199X/..", "1990s or later"),
        (None, "1999-12-31", "../199X", "1990s or earlier"),
        ("1980-01-01", "1999-12-31", "198X/199X", "1980s to 1990s"),
        ("2022-03-01", None, "2022-21/..", "2022-03 or later"),
        (None, "2022-02-28", "../2021-24", "2022-02 or earlier"),
        ("2022-03-01", "2022-08-31", "2022-21/2022-22", "2022-03 to 2022-08"),
        ("2022-01-01", "2022-06-30", "2022-40", "2022-01 to 2022-06"),
        ("1900-01-01", "1999-12-31", "19XX", "1900 to 1999"),
        ("2021-01-01", None, "2021-XX/..", "2021 or later"),
        ("2021-08-01", None, "2021-08-XX/..", "2021-08 or later"),
        ("1990-01-01", "1992-12-31", "[1990,1992]", "1990 to 1992"),
        ("2025-04-01", "2025-04-30", "2025-04-01/2025-04-30", "2025-04-01 to 2025-04-30"),
    ],
)
def test_side_of_an_interval_is_no_finer_than_written(
    connection: Connection, earliest: str | None, latest: str | None, edtf: str, words: str
) -> None:
    assert text(connection, earliest, latest, "interval", edtf) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "words"),
    [
        ("2021-08-01", None, "2021-08~/..", "about 2021-08 or later"),
        ("2021-08-01", "2022-12-31", "2021-08/2022~", "2021-08 to about 2022"),
        ("2021-08-01", "2022-12-31", "2021-08~/2022~", "about 2021-08 to about 2022"),
        ("2021-08-01", "2022-12-31", "2021-08?/2022", "2021-08 (uncertain) to 2022"),
        (None, "2022-03-31", "../2022-03?", "2022-03 (uncertain) or earlier"),
        (None, "2022-03-31", "../2022-03%", "about 2022-03 (uncertain) or earlier"),
        ("2004-06-11", None, "2004-06~-11/..", "about 2004-06-11 or later"),
    ],
)
def test_mark_stands_by_the_side_it_belongs_to(
    connection: Connection, earliest: str | None, latest: str | None, edtf: str, words: str
) -> None:
    assert text(connection, earliest, latest, "interval", edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("../2022-03", "2022-03 or earlier"),
        ("1990/1994", "1990 to 1994"),
        ("199X", "1990s"),
        ("2022-21/..", "2022-03 or later"),
        ("2021-08~/..", "about 2021-08 or later"),
        ("2021-24/2022-21", "2021-12 to 2022-05"),
        ("19XX", "1900 to 1999"),
        ("2022-33", "2022-01 to 2022-03"),
        ("[1990,1992]", "1990 to 1992"),
    ],
)
def test_what_the_seeds_may_say_reads_so(connection: Connection, edtf: str, words: str) -> None:
    """With the bounds that follow from it, so that both halves fit each other."""
    bounds = from_edtf(edtf)
    sides = [str(side) if side else None for side in (bounds.earliest, bounds.latest)]
    assert text(connection, *sides, bounds.precision, edtf) == words


def text(connection: Connection, *given: str | None) -> str | None:
    """Return the words for bounds, precision and EDTF."""
    listed = ", ".join("null" if part is None else f"'{part}'" for part in given)
    (words,) = ask(connection, f"report.date_text({listed})", "date_text")
    return words
