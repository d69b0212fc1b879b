"""Longer periods as English names them: parts of a year, seasons, decades, centuries.

Each function looks at one token and returns the token behind the last with what was found.
"""

from __future__ import annotations

import re

from . import years
from .days import Found, month
from .period import Period, Year
from .tokens import Tokens
from .words import CENTURIES, DECADES, HALVES, PARTS, PARTS_WITH_OF, QUARTERS, SEASONS

_DECADE = re.compile(r"(?P<before>['\u2018\u2019]?)(?P<number>\d+)(?P<after>['\u2019]?)s")
_BEFORE_DECADE = frozenset(("the", "early", "mid", "late", "-"))
_THIS_CENTURY = 30
_FIRST_QUARTER = 33


def part(tokens: Tokens, at: int) -> Found | None:
    """Return early 2024, mid-March, late 1990s, the end of this year, early to mid 2024."""
    if tokens[at].word not in PARTS:
        return None
    parts, has_of = [PARTS[tokens[at].word]], tokens[at].word in PARTS_WITH_OF
    end = at + 1
    if tokens[end].word in ("-", "to") and tokens[end + 1].word in PARTS:
        parts.append(PARTS[tokens[end + 1].word])
        end += 2
    if has_of != (tokens[end].word == "of"):
        return None
    if tokens[end].word in ("-", "of", "in"):
        end += 1
    if tokens[end].word == "the":
        end += 1
    return _parted(tokens, end, tuple(parts))


def _parted(tokens: Tokens, at: int, parts: tuple[str, ...]) -> Found | None:
    """Return the part of the month, season, year, decade or century at ``at``."""
    found = season(tokens, at) or decade(tokens, at) or century(tokens, at)
    if found is None and (named := month(tokens, at)):
        year = years.slot(tokens, named[0])
        end, said = year or (named[0], None)
        found = end, Period("month", said, named[1])
    if found is None and (year := years.plain(tokens, at) or years.deictic(tokens, at)):
        found = year[0], Period("year", year[1])
    if found is None and tokens[at].word == "year" and tokens[at - 1].word == "the":
        found = at + 1, Period("year", Year(word="this"))
    if found is None:
        return None
    end, whole = found
    if whole.unit == "season":
        return found  # no half of a season is in use
    return end, Period(whole.unit, whole.year, whole.month, parts=parts)


def half_or_quarter(tokens: Tokens, at: int) -> Found | None:
    """Return the first half of 2024, the second quarter of last year, Q1 2024, H2 2024."""
    word, after = tokens[at].word, tokens[at + 1].word
    if after == "half" and word in HALVES and tokens[at + 2].word == "of":
        return _parted(tokens, at + 3 + (tokens[at + 3].word == "the"), (HALVES[word],))
    if after == "quarter" and word in QUARTERS:
        year, code = years.slot(tokens, at + 2), QUARTERS[word]
    elif tokens[at].text in ("Q", "H") and tokens[at + 1].is_glued:
        number = tokens[at + 1].number or 0
        year = years.slot(tokens, at + 2)
        if tokens[at].text == "H":
            part = {1: HALVES["first"], 2: HALVES["second"]}.get(number)
            return (year[0], Period("year", year[1], parts=(part,))) if year and part else None
        code = _FIRST_QUARTER + number - 1
    else:
        return None
    if year is None or code not in QUARTERS.values():
        return None
    return year[0], Period("quarter", year[1], code=code)


def season(tokens: Tokens, at: int) -> Found | None:
    """Return spring 2022, the winter of 2021-22, the autumn of last year."""
    code = SEASONS.get(tokens[at].word)
    if code is None:
        return None
    if tokens[at].text == "fall" and tokens[at - 1].word not in (
        "the",
        "in",
        "of",
        "late",
        "early",
    ):
        return None
    year = years.slot(tokens, at + 1)
    if year is None:
        return None
    end = year[0]
    if tokens[end].word in ("-", "/", "\\") and tokens[end].is_glued and tokens[end + 1].is_glued:
        end += 2  # the winter of 2021-22 is named by the year in which it begins
    return end, Period("season", year[1], code=code)


def decade(tokens: Tokens, at: int) -> Found | None:
    """Return 1990s, '90s, the nineties."""
    token, is_told = tokens[at], tokens[at - 1].word in _BEFORE_DECADE
    if token.word in DECADES and is_told:
        return at + 1, Period("decade", Year(1900 + DECADES[token.word]))
    written = _DECADE.fullmatch(token.text)
    if written is None:
        return None
    number, is_short = int(written["number"]), len(written["number"]) == 2  # noqa: PLR2004
    if not is_told and (written["after"] or (is_short and not written["before"])):
        return None
    if is_short:
        number += 2000 if number < _THIS_CENTURY else 1900
    return at + 1, Period("decade", Year(number))


def century(tokens: Tokens, at: int) -> Found | None:
    """Return 19th century, nineteenth century."""
    number = CENTURIES.get(tokens[at].word)
    end = at + 1
    if (
        tokens[at].number
        and tokens[at + 1].word in ("st", "nd", "rd", "th")
        and tokens[at + 1].is_glued
    ):
        number, end = tokens[at].number, at + 2
    elif (
        tokens[at].word == "twenty"
        and tokens[at + 1].word == "-"
        and tokens[at + 2].word == "first"
    ):
        number, end = 21, at + 3
    if tokens[end].word == "-":
        end += 1
    if number is None or tokens[end].word != "century" or not 10 <= number <= 22:  # noqa: PLR2004
        return None
    return end + 1, Period("century", Year((number - 1) * 100))


def year(tokens: Tokens, at: int) -> Found | None:
    """Return 2024 where it is a year, this year, earlier this year."""
    step = tokens[at].word in ("earlier", "later")
    found = years.bare(tokens, at) or years.deictic(tokens, at + step)
    return (found[0], Period("year", found[1])) if found else None
