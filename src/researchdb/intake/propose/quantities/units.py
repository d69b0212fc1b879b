"""What a number counts: the unit that the words behind and before it give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from . import english
from .lexicon import Lexicon, alternatives
from .numbers import FOREIGN, USD, Amount

_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\s*$")
_TOLL = re.compile(r"\btoll\b[^.;:]{0,30}$", re.IGNORECASE)
_FATE = re.compile(r"\s+" + english.FATE.replace(" ", r"\s+") + r"\b", re.IGNORECASE)
_AGE = re.compile(r"[\s-]+years?[\s-]+olds?\b", re.IGNORECASE)
_TIME = re.compile(
    r"\s+(?:ago|later|earlier|before|after|from now)\b|['\u2019]\s+time\b", re.IGNORECASE
)
_BEFORE = 60
_REACH = 3
_SMALL = 10
_FEW = 3
_BODY_OF_STATES = 200
"""No body of states has so many members: more are people."""

_BOUND = re.compile(
    rf"\b{alternatives((*english.ENGLISH.low, *english.ENGLISH.high))}\s+$", re.IGNORECASE
)


@dataclass(frozen=True)
class Unit:
    """A term of ``units``, where the words for it end, and how many of it one of them is worth."""

    key: str
    end: int
    worth: Decimal = Decimal(1)


def unit_of(
    text: str, amount: Amount, at: int, lexicon: Lexicon, *, is_english: bool
) -> Unit | None:
    """Return what ``amount`` counts, or None if it is nothing that the vocabulary has.

    ``at`` is the place behind the number and what bounds it ("40 or more").
    """
    if amount.currency == FOREIGN or _is_label(text, amount) or _AGE.match(text, at):
        return None
    signs = _signs(
        alternatives(lexicon.percent), alternatives(lexicon.dollars), alternatives(lexicon.joint)
    )
    found = signs.match(text, at)
    if found and found["points"]:
        return None
    if found:
        return Unit("percent" if found["percent"] else "usd", found.end())
    if amount.currency == USD:
        return Unit("usd", amount.end)
    if years := _years(text, amount, at, lexicon):
        return years
    return _counted(text, amount, at, lexicon, is_english=is_english)


@lru_cache(maxsize=64)
def _signs(percent: str, dollars: str, joint: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<percent>\s?%|[\s-]+{percent}\b)(?P<points>[\s-]+points?\b)?"
        rf"|(?:\s+{joint}\s*)?[\s-]+{dollars}(?!\w|\s+(?:canadiens|australiens))",
        re.IGNORECASE,
    )


def _years(text: str, amount: Amount, at: int, lexicon: Lexicon) -> Unit | None:
    """Return a length of time in years; an age and a time ago are none."""
    pattern = re.compile(rf"[\s-]+({alternatives(lexicon.years)})(?!\w)", re.IGNORECASE)
    found = pattern.match(text, at)
    if found is None or amount.value >= 1000:  # noqa: PLR2004
        return None
    if _TIME.match(text, found.end()):
        return None
    return Unit("years", found.end(), Decimal(lexicon.years[found[1].lower()]))


def _counted(
    text: str, amount: Amount, at: int, lexicon: Lexicon, *, is_english: bool
) -> Unit | None:
    for step, (word, start, end) in enumerate(_following(text, at, lexicon)):
        plain = word.lower()
        if plain in lexicon.other or step > _REACH:
            return None
        is_known = plain in lexicon.persons and (not is_english or _agrees(amount, plain))
        if is_known and amount.is_word and amount.value == 1:
            break  # one of those that are spoken of rather than a count
        if is_known or (is_english and not step and _is_people(word)):
            return Unit("persons", end)
        if not is_english or plain in english.STOPS:
            break
        if plain == "members" and amount.value >= _BODY_OF_STATES:
            return Unit("persons", end)
        if plain in english.ABSTRACT and amount.value <= _SMALL:
            return None
        if _is_plural(plain) and amount.short is None and plain not in lexicon.years:
            return Unit("count", end) if _tells(text, amount) else None
        if start != end and text[end : end + 1] in ",;:.)":
            break
    return _harmed(text, amount, at) if is_english else None


def _following(text: str, at: int, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Yield the words behind ``at`` with nothing but blanks between them."""
    joint = re.compile(rf"\s+{alternatives(lexicon.joint)}(?=\W)\s*", re.IGNORECASE)
    if found := joint.match(text, at):
        at = found.end() - (text[found.end() - 1 : found.end()] == " ")
    while True:
        blanks = re.compile(r"[\s-]+|(?<=['\u2019])").match(text, at)
        found = _WORD.match(text, blanks.end()) if blanks else None
        if found is None:
            return
        yield found[0], found.start(), found.end()
        at = found.end()


def _is_people(word: str) -> bool:
    """Return whether ``word`` names people by where they come from: Afghans, Iraqis."""
    plain = word.lower()
    ending = plain.endswith(("ans", "is")) and len(plain) > 4  # noqa: PLR2004
    return word[0].isupper() and (ending or plain in english.DEMONYMS)


def _agrees(amount: Amount, noun: str) -> bool:
    """Return whether the noun fits the number; "two rebel groups" are groups."""
    is_several = noun.endswith(("s", "men", "people", "children")) or noun in english.INVARIABLE
    return is_several if amount.value != 1 else not noun.endswith("s")


def _is_plural(word: str) -> bool:
    return (
        word.endswith("s")
        and not word.endswith(("ss", "ous", "'s"))
        and (word not in english.NOT_PLURAL)
    )


def _tells(text: str, amount: Amount) -> bool:
    """Return whether a count says something: "the two sides" were named before.

    Two or three in words, of things, mostly order a text and count nothing that anybody would
    record; a bound ("at least three") shows that they do.
    """
    if amount.value == 1:
        return False
    is_bounded = _BOUND.search(text, max(0, amount.start - _BEFORE), amount.start)
    if amount.is_word and amount.value <= _FEW and not is_bounded:
        return False
    before = _LAST_WORD.search(text, max(0, amount.start - _BEFORE), amount.start)
    is_known = before is not None and before[1].lower() in english.ANAPHORIC
    return not (is_known and amount.is_word and amount.value <= _SMALL)


def _harmed(text: str, amount: Amount, at: int) -> Unit | None:
    """Return persons for "killing 145", "12 were killed", "a death toll of 145"."""
    if fate := _FATE.match(text, at):
        return Unit("persons", fate.end())
    if amount.short is not None:
        return None
    before = text[max(0, amount.start - _BEFORE) : amount.start]
    last = re.sub(
        rf"\s+{alternatives((*english.ENGLISH.low, *english.ENGLISH.high, *english.ENGLISH.about))}"
        r"\s*$",
        " ",
        before,
        flags=re.IGNORECASE,
    )
    word = _LAST_WORD.search(last)
    if (word and word[1].lower() in english.HARMED) or _TOLL.search(before):
        return Unit("persons", amount.end)
    return None


def _is_label(text: str, amount: Amount) -> bool:
    """Return whether the number belongs to a name: Resolution 1973, Article 5."""
    if amount.currency is not None or amount.is_scaled:
        return False
    before = _LAST_WORD.search(text, max(0, amount.start - _BEFORE), amount.start)
    return before is not None and before[1].lower() in english.LABELS
