"""Numbers of a text, in digits and in words, with the currency that stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from .lexicon import Lexicon, alternatives
from .spelled import spelled

USD, FOREIGN = "usd", "foreign"

_OTHER_SIGNS = "\u20ac\u00a3\u00a5\u20bd\u20b9\u20aa\u20ba\u20b4\u20a9"

_THOUSAND = 1000


@dataclass(frozen=True)
class Amount:
    """A number from ``start`` to ``end``; ``currency`` is USD, FOREIGN or None.

    ``is_scaled`` where a word such as million belongs to it, ``is_word`` where no digit does;
    ``short`` is a scale of one letter, which may as well be a unit.
    """

    start: int
    end: int
    value: Decimal
    currency: str | None = None
    is_scaled: bool = False
    is_word: bool = False
    short: str | None = None

    def times(self, scale: Decimal) -> Amount:
        """Return the same, multiplied by ``scale``."""
        return replace(self, value=self.value * scale, is_scaled=True)

    @property
    def scale(self) -> Decimal:
        """Return the power of a thousand that the value reaches."""
        power = (len(str(int(self.value))) - 1) // 3 * 3
        return Decimal(10) ** power


def amounts(text: str, lexicon: Lexicon) -> Iterator[Amount]:
    """Yield the numbers of ``text``: those in digits, then those in words."""
    for found in _pattern(lexicon).finditer(text):
        value = _digits(found["digits"], lexicon)
        amount = Amount(found.start(), found.end(), value, _currency(found))
        if found["scale"]:
            amount = amount.times(lexicon.scales[found["scale"].lower()])
        elif found["short"]:
            amount = replace(
                amount.times(lexicon.short_scales[found["short"].lower()]), short=found["short"]
            )
        yield amount
    for start, end, value in spelled(text, lexicon):
        yield Amount(start, end, value, is_scaled=value >= _THOUSAND, is_word=True)


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of a number in digits, with its scale and the sign of its currency."""
    return _compiled(
        re.escape(lexicon.decimal),
        re.escape(lexicon.groups),
        alternatives(lexicon.scales),
        alternatives(lexicon.short_scales),
    )


@lru_cache(maxsize=64)
def _compiled(decimal: str, groups: str, scales: str, short: str) -> re.Pattern[str]:
    grouped = rf"\d{{1,3}}(?:[{groups}]\d{{3}}){{1,6}}|" if groups else ""
    fraction = rf"(?:[{decimal}]\d{{1,9}})?" if decimal else ""
    return re.compile(
        rf"(?<![\w.,/:#])(?<![^\W\d]-)"
        rf"(?:(?P<before>[A-Za-z]{{1,3}}\$|\$|USD|[{_OTHER_SIGNS}])\s?)?"
        rf"(?P<digits>(?:{grouped}\d{{1,18}}){fraction})"
        rf"(?:[\s-]?\b(?P<scale>{scales})\b(?-i:\.(?=\s[a-z\u00e0-\u00ff\u0430-\u044f]))?|(?P<short>{short})\b)?"
        rf"(?P<behind>\s?[{_OTHER_SIGNS}]|\s?\$)?"
        rf"(?![\w:/]|[.,]\d)",
        re.IGNORECASE,
    )


def _digits(written: str, lexicon: Lexicon) -> Decimal:
    """Return the value of digits of any script with the marks of the language."""
    plain = "".join(str(int(char)) if char.isdecimal() else char for char in written)
    for mark in lexicon.groups:
        plain = plain.replace(mark, "")
    return Decimal(plain.replace(lexicon.decimal, ".") if lexicon.decimal else plain)


def _currency(found: re.Match[str]) -> str | None:
    """Return USD for a dollar sign that no other country's letters mark, or FOREIGN."""
    sign = ((found["before"] or "") + (found["behind"] or "")).strip().upper()
    if not sign:
        return None
    return USD if sign in ("$", "US$", "USD") else FOREIGN
