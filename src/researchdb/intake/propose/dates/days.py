"""Days and months as English names them.

Each function looks at one token and returns the token behind the last with what was found.
"""

from __future__ import annotations

import re

from . import years
from .period import Period, Year
from .tokens import Tokens
from .words import BEFORE_MONTH, BEFORE_MONTH_ONLY, MONTHS, SHORT_MONTHS, WEEKDAYS

Found = tuple[int, Period]

_DAYS = range(1, 32)
_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def month(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the token behind the name of a month at ``at``, and its number."""
    token = tokens[at]
    number = MONTHS.get(token.word)
    if number is None or not token.is_capital:
        return None
    if token.word in SHORT_MONTHS and tokens[at + 1].text == "." and tokens[at + 1].is_glued:
        return at + 2, number
    return at + 1, number


def day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the token behind a day of a month at ``at`` (17, 17th), and its number."""
    number, after = tokens[at].number, tokens[at + 1]
    if number is None or number not in _DAYS or len(tokens[at].text) > 2:  # noqa: PLR2004 - digits
        return None
    if after.is_glued and after.word in _ORDINAL:
        return at + 2, number
    if after.is_glued and (after.word.isalnum() or after.text in ("%", ":", "/")):
        return None
    return at + 1, number


def numeric(tokens: Tokens, at: int) -> Found | None:
    """Return 2025-04-17, 2025-04 or 17.04.2025."""
    if dotted := _DOTTED.fullmatch(tokens[at].text):
        return at + 1, Period("day", Year(int(dotted[3])), int(dotted[2]), int(dotted[1]))
    number = years.number(tokens, at)
    parts = []
    while (
        tokens[at + 1].text == "-"
        and tokens[at + 1].is_glued
        and tokens[at + 2].is_glued
        and len(tokens[at + 2].text) == 2  # noqa: PLR2004 - 04, not 4
        and tokens[at + 2].number is not None
    ):
        parts.append(tokens[at + 2].number or 0)
        at += 2
    if number is None or not parts or parts[0] not in range(1, 13):
        return None
    if len(parts) == 1 and parts[0] == number % 100 + 1:
        return None  # 2011-12 is two years rather than a month
    if len(parts) == 1:
        return at + 1, Period("month", Year(number), parts[0])
    if len(parts) > 2:  # noqa: PLR2004 - month and day
        return None
    return at + 1, Period("day", Year(number), parts[0], parts[1])


def weekday_date(tokens: Tokens, at: int) -> Found | None:
    """Return a day of the calendar that is named with its weekday."""
    weekday = WEEKDAYS.get(tokens[at].word)
    if weekday is None or not tokens[at].is_capital:
        return None
    at += 1
    while tokens[at].word in (",", "the", "on"):
        at += 1
    found = month_day(tokens, at) or day_month(tokens, at)
    if found is None:
        return None
    end, date = found
    return end, Period("day", date.year, date.month, date.day, weekday=weekday)


def year_first(tokens: Tokens, at: int) -> Found | None:
    """Return 1992, Jan. 16 and 1990, May, as chronicles have it."""
    year = years.plain(tokens, at)
    if year is None or tokens[year[0]].word != "," or not tokens.begins(at):
        return None
    named = month(tokens, year[0] + 1)
    if named is None:
        return None
    end, number = named
    if found := day(tokens, end):
        return found[0], Period("day", year[1], number, found[1])
    return end, Period("month", year[1], number)


def month_day(tokens: Tokens, at: int) -> Found | None:
    """Return April 17, April 17th, April 17, 2025."""
    named = month(tokens, at)
    if named is None:
        return None
    at = named[0]
    if tokens[at].word == "the":
        at += 1
    found = day(tokens, at)
    if found is None:
        return None
    return _with_year(tokens, found[0], named[1], found[1])


def day_month(tokens: Tokens, at: int) -> Found | None:
    """Return 17 April, the 17th of April, 17 April 2025."""
    found = day(tokens, at)
    if found is None:
        return None
    end = found[0]
    if tokens[end].word == "of":
        end += 1
    named = month(tokens, end)
    if named is None:
        return None
    return _with_year(tokens, named[0], named[1], found[1])


def _with_year(tokens: Tokens, end: int, month_: int, day_: int) -> Found:
    year = years.slot(tokens, end)
    if year is None:
        return end, Period("day", None, month_, day_)
    return year[0], Period("day", year[1], month_, day_)


def month_alone(tokens: Tokens, at: int) -> Found | None:
    """Return March 2024, March of this year, or March alone where a word before it tells."""
    named = month(tokens, at)
    if named is None:
        return None
    end, number = named
    if year := years.slot(tokens, end):
        return year[0], Period("month", year[1], number)
    before, after = tokens[at - 1], tokens[end]
    is_name = after.is_capital
    if before.word in BEFORE_MONTH or (before.word in BEFORE_MONTH_ONLY and not is_name):
        return end, Period("month", None, number)
    return None
