"""Stretches between two dates, and lists of dates that share their year."""

from __future__ import annotations

from dataclasses import replace

from . import days, years
from .clock import Clock
from .items import Item, item, named
from .meaning import Meaning, joined
from .period import Period, Year
from .tokens import Tokens
from .words import BETWEEN_RANGE, FILLERS

_LONGEST_LIST = 12


def stretch(tokens: Tokens, start: int, at: int, clock: Clock) -> tuple[int, Meaning] | None:
    """Return "X to Y", "X-Y", "between X and Y", "from X until Y".

    ``start`` is where it begins, ``at`` where X does.
    """
    is_led = at > start
    while is_led and tokens[at].word in FILLERS:
        at += 1
    first = (
        item(tokens, at, clock)
        or _day_of(tokens, at)
        or _month_of(tokens, at, is_led)
        or _year_of(tokens, at, is_led)
    )
    if first is None or tokens[first.end].word not in BETWEEN_RANGE:
        return None
    behind = first.end + 1
    while tokens[behind].word in FILLERS:
        behind += 1
    short = _shortened(tokens, first, behind)
    last = short or item(tokens, behind, clock) or _last_month(tokens, first, behind)
    if last is None or not _are_alike(first, last):
        return None
    is_listed = tokens[first.end].word == "and" and tokens[start].word != "between"
    if is_listed and not _is_next_day(first, last):
        return None
    first, last = _lending(first, last)
    meaning = joined(first.resolved(clock), last.resolved(clock))
    return (last.end, meaning) if meaning else None


def _day_of(tokens: Tokens, at: int) -> Item | None:
    """Return a day alone, such as begins "17 to 19 April"; its month is lent by the other end."""
    found = days.day(tokens, at)
    if found is None or tokens[at - 1].text in ("$", "\u20ac", "\u00a3"):
        return None
    return Item(found[0], period=Period("day", day=found[1]))


def _month_of(tokens: Tokens, at: int, is_led: bool) -> Item | None:
    """Return a month alone at the beginning of a stretch: March to May 2022, between May and June.

    ``is_led`` where a word before it shows that a stretch begins.
    """
    found = days.month(tokens, at)
    if found is None:
        return None
    is_pair = is_led and days.month(tokens, found[0] + 1) is not None
    if not is_pair and named(tokens, found[0] + 1) is None:
        return None
    return Item(found[0], Period("month", None, found[1]))


def _last_month(tokens: Tokens, first: Item, at: int) -> Item | None:
    """Return a month alone that ends a stretch which another has begun."""
    found = days.month(tokens, at)
    if found is None or first.period is None or first.period.unit != "month":
        return None
    return Item(found[0], Period("month", None, found[1]))


def _year_of(tokens: Tokens, at: int, is_led: bool) -> Item | None:
    """Return a year that only its place in a stretch shows: between 2015 and 2017, 2015-2017."""
    found = years.plain(tokens, at)
    link, last = tokens[at + 1], years.number(tokens, at + 2)
    if found is None or found[1].number is None or last is None or last <= found[1].number:
        return None
    is_dash = link.word == "-" and link.is_glued and tokens[at + 2].is_glued
    return Item(found[0], Period("year", found[1])) if is_led or is_dash else None


def _is_next_day(first: Item, last: Item) -> bool:
    """Return whether two days of one month follow each other; one of them names the month."""
    one, two = first.period, last.period
    if one is None or two is None or one.day is None or two.day is None:
        return False
    return one.month in (None, two.month) and two.day == one.day + 1


def _shortened(tokens: Tokens, first: Item, at: int) -> Item | None:
    """Return the end of a stretch that leaves out what its beginning said: 1979-89, April 17-19."""
    period, token = first.period, tokens[at]
    if period is None or token.number is None:
        return None
    is_short = len(token.text) == 2 and token.is_glued  # noqa: PLR2004
    year = period.year.number if period.year else None
    if period.unit == "year" and year and is_short:
        ending = year - year % 100 + token.number
        return Item(at + 1, Period("year", Year(ending))) if ending > year else None
    if period.unit == "year" and (found := years.plain(tokens, at)):
        return Item(found[0], Period("year", found[1]))
    if period.unit == "day" and period.month and period.year is None:
        found_day = days.day(tokens, at)
        if found_day and days.month(tokens, found_day[0]) is None:
            end, day = found_day
            said = years.slot(tokens, end)
            end, year_ = said or (end, None)
            return Item(end, Period("day", year_, period.month, day))
    return None


def _are_alike(first: Item, last: Item) -> bool:
    """Return whether a stretch may lead from one to the other."""
    if first.period and first.period.unit == "day" and first.period.month is None:
        return last.period is not None and last.period.month is not None
    if first.period is None or last.period is None:
        return True
    return first.period.year is None or last.period.year is not None or bool(last.period.month)


def _lending(first: Item, last: Item) -> tuple[Item, Item]:
    """Return both ends of a stretch, each with the year and month that only the other gives."""
    one, two = first.period, last.period
    if one is None or two is None:
        return first, last
    if one.unit == "day" and one.month is None:
        one = replace(one, month=two.month)
    is_turned = bool(one.month and two.month and one.month > two.month)
    if one.year is None and two.year is not None:
        one = replace(one, year=_moved(two.year, -is_turned))
    elif two.year is None and one.year is not None:
        two = replace(two, year=_moved(one.year, +is_turned))
    return replace(first, period=one), replace(last, period=two)


def _moved(year: Year, shift: int) -> Year:
    return Year(year.number + shift) if year.number is not None else year


def borrowing(tokens: Tokens, one: Item) -> Item:
    """Return ``one`` with the year that stands at the end of a list: March and April 2024."""
    period, end = one.period, one.end
    if period is None or period.year is not None or period.unit not in ("month", "day"):
        return one
    for _ in range(_LONGEST_LIST):
        following = _listed(tokens, period, end)
        if following is None or following.period is None:
            return one
        if following.period.year is not None:
            return replace(one, period=replace(period, year=following.period.year))
        end = following.end
    return one


def listed_month(tokens: Tokens, at: int) -> Item | None:
    """Return a month that only the year at the end of its list shows to be one."""
    found = days.month(tokens, at)
    if found is None:
        return None
    one = borrowing(tokens, Item(found[0], Period("month", None, found[1])))
    return one if one.period and one.period.year else None


def _listed(tokens: Tokens, period: Period, at: int) -> Item | None:
    """Return the next of a list of days or months, if ``period`` stands before the token ``at``."""
    if tokens[at].word not in (",", "and", "or"):
        return None
    at += 1 + (tokens[at].word == "," and tokens[at + 1].word in ("and", "or"))
    following = named(tokens, at) or _shortened(tokens, Item(at, period), at)
    if following is None and period.unit == "month" and (found := days.month(tokens, at)):
        following = Item(found[0], Period("month", None, found[1]))
    is_alike = following and following.period and following.period.unit == period.unit
    return following if is_alike else None
