"""What is written with a stroke, and the years of accounts: 13/6/2025, 2024/25, FY2025."""

from __future__ import annotations

from . import years
from .clock import Clock
from .meaning import Meaning
from .tokens import Tokens

Found = tuple[int, Meaning]
"""The token behind the last, and what it comes to."""

_MONTHS, _DAYS = range(1, 13), range(1, 32)
_ACCOUNTS = frozenset(("fiscal", "financial"))
_SHORT, _LONG = 2, 4
_YEARS = range(1900, 2100)


def date(tokens: Tokens, at: int, clock: Clock) -> Found | None:
    """Return 13/6/2025 by the custom of the language; by none, both days it can be."""
    parts = [tokens[at + step] for step in (0, 2, 4)]
    strokes = [tokens[at + step] for step in (1, 3)]
    numbers = [part.number or 0 for part in parts]
    is_glued = all(token.is_glued for token in (*strokes, *parts[1:]))
    if not is_glued or any(stroke.text != "/" for stroke in strokes) or tokens[at - 1].text == "/":
        return None
    lengths = [len(part.text) for part in parts]
    if max(lengths[:2]) > _SHORT or lengths[2] != _LONG or numbers[2] not in _YEARS:
        return None
    if tokens[at + 5].text == "/" and tokens[at + 5].is_glued:
        return None
    readings = {
        is_day_first: f"{numbers[2]}-{month:02}-{day:02}"
        for is_day_first, day, month in ((True, *numbers[:2]), (False, numbers[1], numbers[0]))
        if month in _MONTHS and day in _DAYS
    }
    if clock.is_day_first in readings:
        day = readings[clock.is_day_first]
        return at + 5, Meaning((day, day))
    days = sorted(set(readings.values()))
    if len(days) < len(readings) or len(days) == 1:
        return at + 5, Meaning((days[0], days[0]))
    if not days:
        return None
    meaning = Meaning((days[0], days[-1]), whole=f"[{days[0]},{days[-1]}]", is_inferred=True)
    return at + 5, meaning.noting("day and month may stand in either order")


def year_of_two(tokens: Tokens, at: int) -> Found | None:
    """Return 2024/25, the stretch of both years; FY2025 and fiscal year 2025."""
    if tokens[at].text == "FY":
        return _accounts(tokens, at + 1)
    if tokens[at].word in _ACCOUNTS and tokens[at + 1].word in ("year", "years"):
        return _accounts(tokens, at + 2)
    first, last = tokens[at], tokens[at + 2]
    is_joined = tokens[at + 1].text == "/" and tokens[at + 1].is_glued and last.is_glued
    if not is_joined or first.number is None or tokens[at - 1].text == "/":
        return None
    behind = first.number + 1
    if first.number not in _YEARS:
        return None
    if last.text not in (str(behind), str(behind)[-_SHORT:]) or tokens[at + 3].text == "/":
        return None
    return at + 3, Meaning((str(first.number), str(behind)))


def _accounts(tokens: Tokens, at: int) -> Found | None:
    if found := year_of_two(tokens, at):
        return found
    number = years.number(tokens, at)
    short = tokens[at].number if tokens[at].is_glued else None
    if number is None and short is not None and len(tokens[at].text) == _SHORT:
        number = 2000 + short
    if number is None:
        return None
    meaning = Meaning((str(number), str(number)), is_inferred=True)
    return at + 1, meaning.noting("the year of accounts is taken as that of the calendar")
