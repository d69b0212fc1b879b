"""Years, months, days, seasons and their parts, as a text names them, and what they come to."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Literal

from researchdb.text.dates import Bounds, DateError, from_edtf

from .clock import Clock
from .meaning import UNRESOLVED, Meaning

Unit = Literal["day", "month", "season", "quarter", "year", "decade", "century"]

NOT_KNOWN = "the article's own date is not known well enough"
COUNTED = "counted from the article's date"
NEAREST = "nearest to the date given before is taken"

_FAR = 3_650
_OTHER_YEAR = 150
"""Days by which a date must be nearer to leave the year of the date that was told before it."""

_HALF_NAMES = {"early": "first", "mid": "middle", "late": "second"}
_EXACT = {"first half": "early", "second half": "late"}
_HALVES = {
    "year": {"early": (1, 6), "mid": (4, 9), "late": (7, 12)},  # months
    "decade": {"early": (0, 4), "mid": (3, 7), "late": (5, 9)},  # years
    "century": {"early": (0, 49), "mid": (25, 74), "late": (50, 99)},
}


@dataclass(frozen=True)
class Year:
    """A year as it is named: by its number, or as ``this``, ``last``, ``next`` or ``that`` year."""

    number: int | None = None
    word: str | None = None


@dataclass(frozen=True)
class Period:
    """A stretch of the calendar as it is named; ``year`` is None where no year is given.

    ``code`` is the EDTF code of a season or quarter; ``parts`` are early, mid, late,
    first half or second half: one, or two for a stretch ("early to mid"). For a decade and a
    century the year is the first of it.
    """

    unit: Unit
    year: Year | None = None
    month: int | None = None
    day: int | None = None
    code: int | None = None
    weekday: int | None = None
    parts: tuple[str, ...] = ()


def resolve(period: Period, clock: Clock) -> Meaning:
    """Return what ``period`` comes to in an article of the date that ``clock`` knows."""
    if period.year is None:
        return _nearest(period, clock)
    if period.year.number is not None:
        return _checked(period, build(period, period.year.number))
    if period.year.word == "this":
        return _this_year(period, clock)
    if period.year.word == "that" or clock.year is None:
        notes = () if period.year.word == "that" else (NOT_KNOWN,)
        return UNRESOLVED.noting(*notes)
    shift = 1 if period.year.word == "next" else -1
    return _inferred(build(period, clock.year + shift), COUNTED)


def build(period: Period, year: int) -> Meaning:
    """Return what ``period`` comes to in the year ``year``."""
    if period.unit == "day":
        day = f"{year:04}-{period.month:02}-{period.day:02}"
        return Meaning((day, day))
    if period.unit in ("season", "quarter"):
        return _coded(f"{year:04}-{period.code}")
    if period.parts:
        return _part(period, year)
    if period.unit == "month":
        month = f"{year:04}-{period.month:02}"
        return Meaning((month, month))
    if period.unit == "decade":
        return Meaning((f"{year:04}", f"{year + 9:04}"), whole=f"{year // 10:03}X")
    if period.unit == "century":
        return Meaning((f"{year:04}", f"{year + 99:04}"), whole=f"{year // 100:02}XX")
    return Meaning((f"{year:04}", f"{year:04}"))


def _coded(edtf: str) -> Meaning:
    """Return a season or quarter, with its first and last month."""
    try:
        bounds = from_edtf(edtf)
    except DateError:
        return Meaning((edtf, edtf), edtf)
    sides = tuple(f"{day:%Y-%m}" for day in (bounds.earliest, bounds.latest) if day)
    return Meaning((sides[0], sides[-1]), whole=edtf)


def _part(period: Period, year: int) -> Meaning:
    """Return the early, middle or late half of a month, year, decade or century."""
    stretches = [_half(period, year, part) for part in period.parts]
    sides = stretches[0][0], stretches[-1][1]
    if period.parts[0] in _EXACT:
        return Meaning(sides)
    halves = " to ".join(f"the {_HALF_NAMES[part]} half" for part in period.parts)
    return Meaning(sides, notes=(f"taken as {halves} of the {period.unit}",))


def _half(period: Period, year: int, part: str) -> tuple[str, str]:
    part = _EXACT.get(part, part)
    if period.unit == "month":
        month = period.month or 1
        first, last = {"early": (1, 15), "mid": (8, 23)}.get(
            part, (16, calendar.monthrange(year, month)[1])
        )
        return f"{year:04}-{month:02}-{first:02}", f"{year:04}-{month:02}-{last:02}"
    first, last = _HALVES[period.unit][part]
    if period.unit == "year":
        return f"{year:04}-{first:02}", f"{year:04}-{last:02}"
    return f"{year + first:04}", f"{year + last:04}"


def _this_year(period: Period, clock: Clock) -> Meaning:
    """Return a stretch of the article's own year, said by that year where the format can."""
    known = _inferred(build(period, clock.year), COUNTED) if clock.year is not None else None
    if period.parts or period.code is not None:
        if known:
            return known
        return Meaning(relative="same year").noting("which part of the year is left open")
    month = f" month {period.month}" if period.month else ""
    day = f" day {period.day}" if period.day else ""
    return Meaning(sides=known.sides if known else None, relative=f"same year{month}{day}")


def _nearest(period: Period, clock: Clock) -> Meaning:
    """Return a month or day without a year, of the right weekday if one is given.

    The nearest to a full date that stands before it in the passage, rather in its year; without
    such a date, the nearest to the article's.
    """
    nearest_to = "the article's date"
    if clock.told is not None:
        clock = Clock(Bounds(clock.told, clock.told, "day"), clock.told)
        nearest_to = "the date given before"
    if clock.year is None:
        return _checked(period, _this_year(period, clock)).noting(
            "no year is given; taken as that of the article"
        )
    best: tuple[int, Meaning] | None = None
    for year in (clock.year, clock.year - 1, clock.year + 1):
        meaning = build(period, year)
        if meaning.sides is None:
            continue
        try:
            bounds = from_edtf("/".join(meaning.sides))
        except DateError:
            continue
        if bounds.earliest is None or bounds.latest is None:
            continue
        is_other_weekday = period.weekday not in (None, bounds.earliest.weekday())
        is_other_year = clock.told is not None and year != clock.year
        distance = clock.distance(bounds.earliest, bounds.latest)
        if clock.told is None and _is_against(clock, bounds.earliest):
            distance += _FAR
        distance += is_other_weekday * _FAR + is_other_year * _OTHER_YEAR
        if best is None or distance < best[0]:
            best = distance, meaning
    if best is None:
        return build(period, clock.year)
    note = f"no year is given; the {period.unit} nearest to {nearest_to} is taken"
    return _checked(period, _inferred(best[1], note))


def _is_against(clock: Clock, first: dt.date) -> bool:
    """Return whether the date is to come where the text tells what was, or the other way."""
    if clock.ends is None or clock.is_ahead is None:
        return False
    return (first > clock.ends[1]) != clock.is_ahead


def _inferred(meaning: Meaning, note: str) -> Meaning:
    return Meaning(meaning.sides, meaning.whole, is_inferred=True, notes=(note, *meaning.notes))


def _checked(period: Period, meaning: Meaning) -> Meaning:
    """Note where the weekday that the text gives is not that of the day."""
    if period.weekday is None or meaning.sides is None:
        return meaning
    try:
        day = from_edtf(meaning.sides[0]).earliest
    except DateError:
        return meaning
    if day is None or day.weekday() == period.weekday:
        return meaning
    said = calendar.day_name[period.weekday]
    return meaning.noting(f"the text calls it a {said}, that day is a {day:%A}")
