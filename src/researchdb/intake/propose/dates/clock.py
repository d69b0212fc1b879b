"""What is known of the date an article hangs on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from researchdb.text.dates import UNKNOWN, Bounds


@dataclass(frozen=True)
class Clock:
    """The bounds of the article's date, asked for its year, its month and its day.

    Each is None where the bounds are open or span more than one. ``told`` is the full date that
    the passage gave shortly before, ``year_told`` the year that it stated right before.
    ``is_ahead`` says whether the words around speak of what is to come, or of what was, None if
    that is not known; ``is_day_first`` whether 3/7/2025 is the third of July, None likewise.
    """

    bounds: Bounds = UNKNOWN
    told: dt.date | None = None
    is_ahead: bool | None = None
    year_told: int | None = None
    is_day_first: bool | None = None

    @property
    def ends(self) -> tuple[dt.date, dt.date] | None:
        """Return first and last possible day, None if either is open."""
        if self.bounds.earliest is None or self.bounds.latest is None:
            return None
        return self.bounds.earliest, self.bounds.latest

    @property
    def year(self) -> int | None:
        """Return the year if there is only one it can be."""
        ends = self.ends
        return ends[0].year if ends and ends[0].year == ends[1].year else None

    @property
    def day(self) -> dt.date | None:
        """Return the day if there is only one it can be."""
        ends = self.ends
        return ends[0] if ends and ends[0] == ends[1] else None

    def months(self, shift: int) -> tuple[str, str] | None:
        """Return first and last possible month in EDTF, moved by ``shift``; None if open."""
        ends = self.ends
        if ends is None:
            return None
        first, last = (month_of(day.year * 12 + day.month - 1 + shift) for day in ends)
        return (first, last) if first and last else None

    def distance(self, first: dt.date, last: dt.date) -> int:
        """Return the days between a stretch and the article's date, 0 where they meet."""
        ends = self.ends
        if ends is None:
            return 0
        return max((first - ends[1]).days, (ends[0] - last).days, 0)


def month_of(count: int) -> str | None:
    """Return the month that is ``count`` months after January of the year 0, in EDTF."""
    year, month = divmod(count, 12)
    return f"{year:04}-{month + 1:02}" if dt.MINYEAR <= year <= dt.MAXYEAR else None
