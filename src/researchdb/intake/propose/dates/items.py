"""What a date expression consists of: periods, and what is counted from the article's date."""

from __future__ import annotations

from dataclasses import dataclass

from . import days, deictic, eras, slashed
from .clock import Clock
from .meaning import Meaning
from .period import Period, resolve
from .tokens import Tokens

_READINGS = (
    eras.part,
    days.numeric,
    days.weekday_date,
    days.year_first,
    days.month_day,
    days.day_month,
    eras.half_or_quarter,
    eras.season,
    eras.decade,
    eras.century,
    days.month_alone,
    eras.year,
)


@dataclass(frozen=True)
class Item:
    """A period or a meaning, up to the token ``end``, without the words that lead to it."""

    end: int
    period: Period | None = None
    meaning: Meaning | None = None

    def resolved(self, clock: Clock) -> Meaning:
        """Return what it comes to in an article of the date that ``clock`` knows."""
        if self.meaning is not None:
            return self.meaning
        return resolve(self.period or Period("year"), clock)


def item(tokens: Tokens, at: int, clock: Clock) -> Item | None:
    """Return the item that begins at the token ``at``."""
    if stroked := slashed.date(tokens, at, clock) or slashed.year_of_two(tokens, at):
        return Item(stroked[0], meaning=stroked[1])
    if found := named(tokens, at):
        return found
    if counted := deictic.counted_or_vague(tokens, at, clock):
        return Item(counted[0], meaning=counted[1])
    return None


def named(tokens: Tokens, at: int) -> Item | None:
    """Return the period of the calendar that is named at the token ``at``."""
    for reading in _READINGS:
        if found := reading(tokens, at):
            return Item(found[0], period=found[1])
    return None
