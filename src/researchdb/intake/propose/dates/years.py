"""Numbers that are years, and the words that stand for one."""

from __future__ import annotations

import re

from .period import Year
from .tokens import Tokens
from .words import BEFORE_YEAR, COUNTED, DETERMINERS, PARTS, PROGRAMMES, words

Found = tuple[int, Year]
"""The token behind the last, and what was found."""

_YEAR = re.compile(r"1[0-9]{3}|2[01][0-9]{2}")
_COMMON_YEAR = range(1800, 2100)
_BACK = 3
_MARKS = frozenset("#\u2116$\u20ac\u00a3\u00a5")
_LISTED = frozenset((",", "and", "or"))
_LINKS = frozenset(("to", "and", "or", "-"))
_BOUND = frozenset(("pre", "post", *PARTS))
_VERBS = words("was is has had will would saw marked brought began ended became")
_DEICTIC = {"this": "this", "last": "last", "next": "next", "that": "that", "same": "that"}


def number(tokens: Tokens, at: int) -> int | None:
    """Return the number at ``at`` if it has the form of a year and counts nothing."""
    token, after = tokens[at], tokens[at + 1]
    if not _YEAR.fullmatch(token.text) or tokens[at - 1].text in _MARKS:
        return None
    if after.is_glued and (after.word.isalpha() or after.text in ("%", "\u00b0", "/")):
        return None
    is_bound = token.is_glued and tokens[at - 1].is_glued and tokens[at - 1].word in ("-", "/", ":")
    if is_bound and tokens[at - 2].word not in _BOUND and not _YEAR.fullmatch(tokens[at - 2].text):
        return None
    is_range = after.word in _LINKS and tokens[at + 2].number is not None
    if after.word in COUNTED or (is_range and tokens[at + 3].word in COUNTED):
        return None
    return int(token.text)


def plain(tokens: Tokens, at: int) -> Found | None:
    """Return the year written as a number at ``at``, with a possessive ending if it has one."""
    found = number(tokens, at)
    return (at + 1, Year(found)) if found is not None else None


def slot(tokens: Tokens, at: int) -> Found | None:
    """Return the year at ``at``, where a month or season stands before it.

    "2024", ", 2024", "of 2024", "in 2024", "of this year", "last year".
    """
    start = at
    if tokens[at].word in (",", "of", "in", "the"):
        at += 1
    if tokens[at].word in ("the", "year"):
        at += 1
    if found := plain(tokens, at):
        return found
    if tokens[start].word == ",":
        return None
    return deictic(tokens, at)


def deictic(tokens: Tokens, at: int) -> Found | None:
    """Return ``this year``, ``last year`` and the like at ``at``."""
    if tokens[at].word == "the" and tokens[at + 1].word == "same":
        at += 1
    word = _DEICTIC.get(tokens[at].word)
    if word is None or tokens[at + 1].word != "year":
        return None
    if tokens[at].word == "last" and tokens[at - 1].word in DETERMINERS:
        return None  # "the last year" is the twelve months before, or the end of something
    return at + 2, Year(word=word)


def bare(tokens: Tokens, at: int, back: int = 8) -> Found | None:
    """Return the year at ``at`` if the words around it say that it is one.

    In a list the first of it may; it is looked for ``back`` members before.
    """
    found = plain(tokens, at)
    if found is None or found[1].number is None:
        return None
    before, after = tokens[at - 1], tokens[at + 1]
    if before.word in BEFORE_YEAR and not before.is_possessive:
        return found
    if found[1].number not in _COMMON_YEAR or after.word in PROGRAMMES:
        return None
    if before.word in _LISTED and back and bare(tokens, at - 2, back - 1):
        return found
    in_brackets = before.text in ("(", "[") and after.word in (")", "]", ",", ";", "-")
    opens = tokens.begins(at) and after.word in _VERBS
    return found if in_brackets or opens or _is_attribute(tokens, at) else None


def _is_attribute(tokens: Tokens, at: int) -> bool:
    """Return whether the number stands between an article or possessive and a noun."""
    is_range = tokens[at + 1].word == "-" and tokens[at + 2].number is not None
    if not tokens[at + (3 if is_range else 1)].word.isalpha():
        return False
    for step in range(1, _BACK + 1):
        before = tokens[at - step]
        if before.word in DETERMINERS or before.is_possessive:
            return True
        if not before.word.isalpha() or before.is_capital:
            return False
    return False
