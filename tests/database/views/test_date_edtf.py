"""Dates in EDTF."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from researchdb.text.dates import from_edtf
from tests.database.views.ask import ask

FROM_BOUNDS = [
    ("2025-04-17", "2025-04-17", "day", "2025-04-17"),
    ("2025-04-01", "2025-04-30", "month", "2025-04"),
    ("2025-01-01", "2025-12-31", "year", "2025"),
    ("1990-01-01", "1999-12-31", "decade", "199X"),
    ("2025-04-17", "2025-05-02", "interval", "2025-04-17/2025-05-02"),
    ("2025-04-17", None, "interval", "2025-04-17/.."),
    (None, "2025-04-17", "interval", "../2025-04-17"),
]


@pytest.mark.parametrize(("earliest", "latest", "precision", "edtf"), FROM_BOUNDS)
def test_date_that_hangs_on_another_is_written_from_its_bounds(
    connection: Connection, earliest: str | None, latest: str | None, precision: str, edtf: str
) -> None:
    assert written(connection, earliest, latest, precision, None) == edtf
    bounds = from_edtf(edtf)
    sides = tuple(str(side) if side else None for side in (bounds.earliest, bounds.latest))
    assert (*sides, bounds.precision) == (earliest, latest, precision)


def test_edtf_of_the_seeds_stays_as_written(connection: Connection) -> None:
    given = ("2022-03-01", "2022-05-31", "season", "2022-21~")
    assert written(connection, *given) == "2022-21~"


@pytest.mark.parametrize("precision", ["unknown", None])
def test_without_a_bound_there_is_none(connection: Connection, precision: str | None) -> None:
    assert written(connection, None, None, precision, None) is None


def written(connection: Connection, *given: str | None) -> str | None:
    """Return the EDTF of bounds, precision and EDTF."""
    listed = ", ".join("null" if part is None else f"'{part}'" for part in given)
    (edtf,) = ask(connection, f"report.date_edtf({listed})", "date_edtf")
    return edtf
