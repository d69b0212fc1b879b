"""What a language needs so that quantities can be read in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Lexicon:
    """Words and number signs of one language; every word is in lower case.

    ``decimal`` parts the whole from the rest, ``groups`` are the marks that may part thousands.
    ``numbers`` and ``scales`` are worth their values; ``short_scales`` are glued to digits.
    ``low``, ``high`` and ``about`` stand before a number and say that it is a lower bound, an
    upper bound or near; ``low_after`` and ``high_after`` stand behind it. ``changes`` are stems of
    verbs behind which an upper bound is what was reached. ``years`` are worth so many years each.
    ``other`` names what no unit of the vocabulary measures. ``joint`` may stand between a scale
    and what it counts.
    """

    decimal: str = "."
    groups: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, Decimal] = field(default_factory=dict)
    short_scales: Mapping[str, Decimal] = field(default_factory=dict)
    low: tuple[str, ...] = ()
    high: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    low_after: tuple[str, ...] = ()
    high_after: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    dollars: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    years: Mapping[str, int] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    joint: tuple[str, ...] = ()


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, the longest first; for none of them, nothing."""
    ordered = sorted(words, key=len, reverse=True)
    if not ordered:
        return r"(?!)"
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def scaled(**words: str) -> dict[str, Decimal]:
    """Return the value of every word: ``e6="million millions"`` are a million each."""
    return {
        word: Decimal(10) ** int(power.removeprefix("e"))
        for power, together in words.items()
        for word in together.split()
    }
