"""Expressions that are counted from the article's date: yesterday, three years ago, last month."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from dateutil.relativedelta import relativedelta

from researchdb.text.dates import from_edtf

from .clock import Clock
from .meaning import OPEN, UNRESOLVED, Meaning
from .period import COUNTED, NOT_KNOWN, Period, Year, resolve
from .words import MONTHS, NUMBERS, QUARTERS, SEASONS, UNITS, WEEKDAYS

Reading = Callable[[re.Match[str], Clock], Meaning]

_MONTHS = 12
_WEEK = "a week taken from Monday to Sunday"


def days(shift: int) -> Reading:
    """Return the reading of a word for the day ``shift`` days after the article's."""
    direction = "after" if shift > 0 else "before"
    relative = f"{abs(shift)} days {direction}" if abs(shift) != 1 else f"1 day {direction}"

    def reading(_: re.Match[str], clock: Clock) -> Meaning:
        day = clock.day
        iso = (day + dt.timedelta(days=shift)).isoformat() if day else None
        return Meaning((iso, iso) if iso else None, relative=relative)

    return reading


def ago(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "N hours ago", to the day; months and years are counted in whole ones."""
    unit, number = _amount(found)
    count = "1" if number == 1 else str(number)
    relative = f"{count} {unit}{'s' if number != 1 else ''} before"
    to = "captured" if found.groupdict().get("stamp") else "published"
    if found.groupdict().get("over"):
        end = _back(clock, unit, number)
        return Meaning((OPEN, end), is_inferred=True).noting(COUNTED) if end else _unknown()
    if unit == "year" and clock.year is not None:
        year = f"{clock.year - number:04}"
        return Meaning((year, year), is_inferred=True).noting(COUNTED)
    if unit == "month" and (months := clock.months(-number)):
        return Meaning(months, is_inferred=True).noting(COUNTED)
    return Meaning(relative=relative, to=to)


def past(found: re.Match[str], _: Clock) -> Meaning:
    """Return "the past N years": a stretch that ends with the article."""
    unit, number = _amount(found)
    return Meaning(relative=f"{number} {unit}{'s' if number != 1 else ''} until")


def coming(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "the next N years": a stretch that begins with the article."""
    unit, number = _amount(found)
    ends = clock.ends
    if ends is None or unit == "hour":
        return _unknown()
    last = ends[1] + relativedelta(**{f"{unit}s": number})  # type: ignore[arg-type]
    return Meaning((ends[0].isoformat(), last.isoformat()), is_inferred=True).noting(COUNTED)


def lasting(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "for over N years": it began before; nothing follows if it is not "over"."""
    unit, number = _amount(found)
    end = _back(clock, unit, number) if found.groupdict().get("over") else None
    if end is None:
        return UNRESOLVED
    return Meaning((OPEN, end), is_inferred=True).noting(
        "taken as lasting until the article's date", COUNTED
    )


def month(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "this month", "last month", "next month"."""
    months = clock.months({"this": 0, "last": -1, "next": 1}[found["which"].lower()])
    return Meaning(months, is_inferred=True).noting(COUNTED) if months else _unknown()


def named_month(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "this March" of the article's year, "last March" and "next March" around its month."""
    number, which = MONTHS[found["month"].lower()], found["which"].lower()
    if which == "this":
        return resolve(Period("month", Year(word="this"), number), clock)
    if clock.ends is None:
        return _unknown()
    years = {day.year + _turn(which, number, day.month) for day in clock.ends}
    if len(years) > 1:
        return _unknown()
    month_ = f"{years.pop():04}-{number:02}"
    return Meaning((month_, month_), is_inferred=True).noting(COUNTED)


def _turn(which: str, number: int, now: int) -> int:
    """Return how many years the last or next month of the number lies from that of the month."""
    if which == "last":
        return 0 if number < now else -1
    return 0 if number > now else 1


def week(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "this week", "last week", "next week"."""
    if clock.day is None:
        return _unknown()
    shift = {"this": 0, "last": -7, "next": 7}[found["which"].lower()]
    monday = clock.day + dt.timedelta(days=shift - clock.day.weekday())
    sides = monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat()
    return Meaning(sides, is_inferred=True).noting(COUNTED, _WEEK)


def weekday(found: re.Match[str], clock: Clock) -> Meaning:
    """Return the latest such day up to the article's; "last" is before it, "next" after."""
    which = (found["which"] or "").lower()
    return on_weekday(WEEKDAYS[found["weekday"].lower()], clock, which)


def on_weekday(number: int, clock: Clock, which: str = "") -> Meaning:
    """Return such a day, 0 for Monday: the latest up to the article's, or the next to come.

    ``which`` is this, last, next, coming or nothing.
    """
    if clock.day is None:
        return _unknown()
    back = (clock.day.weekday() - number) % 7
    shift = -back or (-7 if which == "last" else 0)
    if which in ("next", "coming") or (not which and back and clock.is_ahead):
        shift = 7 - back
    if which == "this":
        shift = number - clock.day.weekday()
    day = (clock.day + dt.timedelta(days=shift)).isoformat()
    nearest = "after" if shift > 0 else "up to"
    return Meaning((day, day), is_inferred=True).noting(
        f"the nearest {calendar.day_name[number]} {nearest} the article's date"
    )


def season(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "this spring" of the article's year; "last spring" is the latest that was over."""
    code = SEASONS[found["season"].lower()]
    if found["which"].lower() == "this":
        return resolve(Period("season", Year(word="this"), code=code), clock)
    if clock.ends is None:
        return _unknown()
    over = {_over(code, day) for day in clock.ends}
    year = over.pop()
    if over or year is None:
        return _unknown()
    meaning = resolve(Period("season", Year(year), code=code), clock)
    return replace(meaning, is_inferred=True).noting(
        "the latest that was over by the article's date"
    )


def _over(code: int, day: dt.date) -> int | None:
    """Return the year of the latest season of the code that was over on ``day``, if it has one."""
    years = (day.year - back for back in range(3) if day.year > back)
    ended = (year for year in years if (from_edtf(f"{year:04}-{code}").latest or dt.date.max) < day)
    return next(ended, None)


def quarter(found: re.Match[str], clock: Clock) -> Meaning:
    """Return the latest such quarter that had begun by the article's date, or the next to come."""
    if clock.day is None:
        return _unknown()
    code, now = QUARTERS[found["quarter"].lower()], clock.day
    begun = (now.month - 1) // 3 + QUARTERS["first"]
    shift = (1 if code < begun else 0) if clock.is_ahead else (-1 if code > begun else 0)
    meaning = resolve(Period("quarter", Year(now.year + shift), code=code), clock)
    return replace(meaning, is_inferred=True).noting(COUNTED)


def later(found: re.Match[str], clock: Clock) -> Meaning:
    """Return "N years later" by the year that was told right before; otherwise nothing follows."""
    unit, number = _amount(found)
    if unit != "year" or clock.year_told is None:
        return UNRESOLVED
    year = f"{clock.year_told + number:04}"
    return Meaning((year, year), is_inferred=True).noting("counted from the year given before")


def months_of(found: re.Match[str], _: Clock) -> Meaning:
    """Return the first or last months of a year that is named by its number."""
    number = _amount(found)[1]
    if not 0 < number <= _MONTHS:
        return UNRESOLVED
    first = 1 if found["end"].lower() == "first" else _MONTHS + 1 - number
    return Meaning((f"{found['year']}-{first:02}", f"{found['year']}-{first + number - 1:02}"))


def overnight(_: re.Match[str], clock: Clock) -> Meaning:
    """Return the night before the article: the day before it, and its own."""
    if clock.day is None:
        return _unknown()
    sides = (clock.day - dt.timedelta(days=1)).isoformat(), clock.day.isoformat()
    return Meaning(sides, is_inferred=True).noting(COUNTED)


def nothing(_: re.Match[str], __: Clock) -> Meaning:
    """Return that nothing follows from the words."""
    return UNRESOLVED


def _unknown() -> Meaning:
    return UNRESOLVED.noting(NOT_KNOWN)


def _amount(found: re.Match[str]) -> tuple[str, int]:
    """Return the unit of the calendar and how many of it the words come to."""
    unit, times = UNITS[found["unit"].lower()]
    word = (found["number"] or "1").lower()
    number = int(word) if word.isdecimal() else NUMBERS.get(word, 1)
    return unit, number * times


def _back(clock: Clock, unit: str, number: int) -> str | None:
    """Return the last day that lies at least so long before the article."""
    if clock.ends is None or unit == "hour":
        return None
    day = clock.ends[1] - relativedelta(**{f"{unit}s": number})  # type: ignore[arg-type]
    return day.isoformat()
