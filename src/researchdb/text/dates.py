"""Dates as bounds: EDTF (ISO 8601-2:2019, Annex A) and dates relative to another."""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import io
import re
from dataclasses import dataclass
from functools import lru_cache
from time import struct_time

from dateutil.relativedelta import relativedelta
from edtf import parse_edtf
from edtf.parser.parser_classes import (
    EDTFObject,
    Interval,
    OneOfASet,
    Season,
    UncertainOrApproximate,
)

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CALENDAR = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_SAME_YEAR = re.compile(r"same year(?: month (\d{1,2})(?: day (\d{1,2}))?)?")
_OFFSET = re.compile(r"(\d{1,4}) (hour|day|week|month|year)s? (before|after|until)")
# EDTF leaves open which year a winter belongs to; here those that begin in December (24, and 28
# and 30 for north and south) end in February of the next.
_FROM_DECEMBER = (24, 28, 30)
_LAST_QUARTER = 36  # codes above it are longer than three months


class DateError(ValueError):
    """A date that cannot be understood; the message says what and what to write instead."""


@dataclass(frozen=True)
class Bounds:
    """First and last possible day (None = open) and how precise that is."""

    earliest: dt.date | None
    latest: dt.date | None
    precision: str


UNKNOWN = Bounds(None, None, "unknown")


@lru_cache(maxsize=65536)
def from_edtf(edtf: str) -> Bounds:
    """Return the strict bounds of an EDTF date; ``~`` and ``?`` do not widen them.

    Raises ``DateError``.
    """
    if _ISO_DAY.fullmatch(edtf):
        try:
            day = dt.date.fromisoformat(edtf)
        except ValueError as error:
            raise DateError(f"{edtf!r} is no day of the calendar; correct it") from error
        return Bounds(day, day, "day")
    if edtf.startswith("/") or edtf.endswith("/"):
        raise DateError(f"{edtf!r} leaves a side empty; write .. for an open side")
    if plain := _plain(edtf):
        return _ordered(plain, edtf)
    try:
        # The parser prints what it makes of some odd texts, and then raises a TypeError.
        with contextlib.redirect_stdout(io.StringIO()):
            parsed = parse_edtf(edtf)
        parsed.lower_strict(), parsed.upper_strict()
    except Exception as error:
        raise DateError(
            f"{edtf!r} is no EDTF date; write for example 2025, 2025-04, 2025-04-17 or 2025/.."
        ) from error
    earliest, latest = _day(parsed.lower_strict(), edtf), _last_day(parsed, edtf)
    if isinstance(parsed, Season):
        is_quarter = int(parsed.season) <= _LAST_QUARTER
        return Bounds(earliest, latest, "season" if is_quarter else "interval")
    if isinstance(parsed, Interval | OneOfASet) and earliest != latest:
        return _ordered(Bounds(earliest, latest, "interval"), edtf)
    return _ordered(Bounds(earliest, latest, _precision(earliest, latest)), edtf)


def _plain(edtf: str) -> Bounds | None:
    """Return the bounds of a month, a year or an interval of those or days, None for others.

    Most dates are such, and the EDTF library takes milliseconds for one.
    """
    first, slash, last = edtf.partition("/")
    earliest, latest = _calendar(first), _calendar(last if slash else first)
    if earliest is None or latest is None or earliest == latest == (None, None):
        return None
    bounds = Bounds(earliest[0], latest[1], "interval")
    if slash and bounds.earliest != bounds.latest:
        return bounds
    return _bounds(bounds.earliest, bounds.latest)


def _calendar(side: str) -> tuple[dt.date | None, dt.date | None] | None:
    """Return first and last day of a year, month or day; both are None for an open side."""
    if side == "..":
        return None, None
    match = _CALENDAR.fullmatch(side)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _start(year or 0, month, day), _end(year or 0, month, day)
    except ValueError:
        return None


def from_relative(expression: str, anchor: Bounds) -> Bounds:
    """Return the bounds of ``expression`` counted from ``anchor``.

    Understands ``N hours|days|weeks|months|years before|after``, ``N … until`` (a span that ends
    at the anchor), ``same year [month M [day D]]``, ``before`` and ``after``. A side of the
    anchor that is open stays open. Raises ``DateError``.
    """
    earliest, latest = anchor.earliest, anchor.latest
    if expression == "before":
        return _bounds(None, latest)
    if expression == "after":
        return _bounds(earliest, None)
    if match := _SAME_YEAR.fullmatch(expression):
        month, day = (int(part) if part else None for part in match.groups())
        try:
            return _bounds(
                earliest and _start(earliest.year, month, day),
                latest and _end(latest.year, month, day),
            )
        except ValueError as error:
            raise DateError(f"{expression!r} names no day of the calendar; correct it") from error
    if match := _OFFSET.fullmatch(expression):
        count, unit, direction = int(match[1]), match[2], match[3]
        try:
            if direction == "until":
                return _bounds(_shift(earliest, -count, unit), latest)
            sign = -1 if direction == "before" else 1
            return _bounds(
                _shift(earliest, sign * count, unit, floor=True),
                _shift(latest, sign * count, unit, floor=False),
            )
        except (ValueError, OverflowError) as error:
            raise DateError(f"{expression!r} leaves the calendar; correct it") from error
    raise DateError(
        f"{expression!r} is no relative date; write for example '18 hours before', "
        "'3 years until' or 'same year month 3'"
    )


def _shift(day: dt.date | None, count: int, unit: str, *, floor: bool = True) -> dt.date | None:
    """Return ``day`` moved by ``count`` units; hours reach into the neighbouring day."""
    if day is None:
        return None
    if unit == "hour":
        clock = dt.time.min if floor else dt.time.max
        return (dt.datetime.combine(day, clock) + dt.timedelta(hours=count)).date()
    return day + relativedelta(**{f"{unit}s": count})  # type: ignore[arg-type]


def _start(year: int, month: int | None, day: int | None) -> dt.date:
    return dt.date(year, month or 1, day or 1)


def _end(year: int, month: int | None, day: int | None) -> dt.date:
    if month is None:
        return dt.date(year, 12, 31)
    return dt.date(year, month, day) if day else _month_end(year, month)


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _day(value: struct_time | float, edtf: str) -> dt.date | None:
    """Return a bound of the EDTF library as a date; it gives an infinite float for an open side."""
    if isinstance(value, float):
        return None
    try:
        return dt.date(value.tm_year, value.tm_mon, value.tm_mday)
    except ValueError as error:
        if dt.MINYEAR <= value.tm_year <= dt.MAXYEAR:
            raise DateError(f"{edtf!r} names no day of the calendar; correct it") from error
        raise DateError(f"{edtf!r} lies outside the years 1 to 9999; correct it") from error


def _last_day(parsed: EDTFObject, edtf: str) -> dt.date | None:
    """Return the last possible day of a parsed date; None for an open side."""
    latest = _day(parsed.upper_strict(), edtf)
    last = parsed.upper if isinstance(parsed, Interval) else parsed
    last = last.date if isinstance(last, UncertainOrApproximate) else last
    if latest and isinstance(last, Season) and int(last.season) in _FROM_DECEMBER:
        if latest.year == dt.MAXYEAR:
            raise DateError(f"{edtf!r} ends after the year 9999; correct it")
        return _month_end(latest.year + 1, 2)
    return latest


def _ordered(bounds: Bounds, edtf: str) -> Bounds:
    if bounds.earliest and bounds.latest and bounds.earliest > bounds.latest:
        raise DateError(f"{edtf!r} ends before it begins; swap its sides")
    if bounds.earliest is None and bounds.latest is None:
        raise DateError(f"{edtf!r} is open on both sides; leave edtf out and set basis: unknown")
    return bounds


def _bounds(earliest: dt.date | None, latest: dt.date | None) -> Bounds:
    return Bounds(earliest, latest, _precision(earliest, latest))


def _precision(earliest: dt.date | None, latest: dt.date | None) -> str:
    """Return the finest calendar unit that fills the bounds exactly."""
    if earliest is None and latest is None:
        return "unknown"
    if earliest is None or latest is None:
        return "interval"
    if earliest == latest:
        return "day"
    if earliest.day == 1 and latest == _month_end(earliest.year, earliest.month):
        return "month"
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        if earliest.year == latest.year:
            return "year"
        if earliest.year % 10 == 0 and latest.year == earliest.year + 9:
            return "decade"
    return "interval"
