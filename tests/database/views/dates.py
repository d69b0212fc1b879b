"""Dates as sources give them."""

from __future__ import annotations

from tests.support.table_rows import DateGiven

UNDATED: DateGiven = (None, None, "unknown", "unknown")


def day(on: str) -> DateGiven:
    return (on, on, "day", "stated")


def between(earliest: str | None, latest: str | None) -> DateGiven:
    return (earliest, latest, "interval", "inferred")


APRIL: DateGiven = ("2025-04-01", "2025-04-30", "month", "stated")
