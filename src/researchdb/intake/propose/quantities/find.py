"""Finding the quantities of a passage: a number, its bounds, and a unit of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from researchdb.intake.proposals import QuantityProposal, Span
from researchdb.intake.propose.dates import find_dates

from . import english
from .languages import LEXICONS, NO_WORDS
from .lexicon import Lexicon, alternatives
from .numbers import Amount, amounts
from .units import Unit, unit_of

_BEFORE = 40
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
# "$5 billion over ten years", "fell by 4% over five years": in the course of them.
_SPREAD = re.compile(
    r"(?:\d|%|million|billion|trillion|percent|per cent)\s+(?P<over>over)\s+$", re.IGNORECASE
)
# "One in ten people" are not ten.
_SHARE_OF = re.compile(
    rf"\b(?:\d+|{alternatives(english.ENGLISH.numbers)})\s+(?:in|out\s+of)\s+(?:every\s+)?$",
    re.IGNORECASE,
)
_MANY = re.compile(
    rf"\b(?P<many>{alternatives(english.MANY)})\s+of\s+(?!the\b|those\b|these\b)"
    r"(?=(?P<dollars>(?:us\s+)?dollars)\b|(?P<what>[a-z]+(?:\s+[a-z]+){0,2})\b)",
    re.IGNORECASE,
)
_DASH = "[-\u2010\u2011\u2012\u2013\u2014]"


@dataclass(frozen=True)
class _Words:
    """The patterns of one language for what stands around a number."""

    low: re.Pattern[str]
    high: re.Pattern[str]
    about: re.Pattern[str]
    between: re.Pattern[str]
    and_: re.Pattern[str]
    to: re.Pattern[str]
    low_after: re.Pattern[str]
    high_after: re.Pattern[str]
    changes: re.Pattern[str]


def find_quantities(text: str, language: str) -> tuple[QuantityProposal, ...]:
    """Return the quantities of a passage from left to right.

    ``language`` is a BCP 47 tag. "Over 40" is a lower bound, "up to 40" an upper one, "about 40" is
    40. Dates, ordinals and what no unit of the vocabulary measures are left out.
    """
    primary = language.replace("_", "-").partition("-")[0].lower()
    lexicon = LEXICONS.get(primary, NO_WORDS)
    dated = [
        one.span
        for one in find_dates(text, language, None)
        if not re.match(r"for\s+(?!the\b)", one.date.text, re.IGNORECASE)
    ]
    found = sorted(amounts(text, lexicon), key=lambda amount: amount.start)
    free = [
        one
        for one in found
        if not any(a < one.end and one.start < b for a, b in dated)
        and not _lead(_SHARE_OF, text, one)
    ]
    quantities = list(_quantities(text, free, primary, lexicon))
    if primary == "en":
        quantities += _none(text)
        quantities += _many(text, dated)
    return tuple(sorted(quantities, key=lambda one: one.span))


def _quantities(
    text: str, found: Sequence[Amount], primary: str, lexicon: Lexicon
) -> Iterator[QuantityProposal]:
    words, at = _words(primary), 0
    while at < len(found):
        first, last = found[at], None
        at += 1
        if at < len(found) and (is_change := _link(text, first, found[at], words)) is not None:
            last = found[at]
            at += 1
        counting = last or first
        behind = _behind(text, counting, words)
        unit = unit_of(text, counting, behind, lexicon, is_english=primary == "en")
        if unit is None and last is None:
            unit = _bare(text, first, behind, words)
        if unit is None:
            continue
        if last is None:
            yield _single(text, first, unit, words)
        elif is_change:
            yield _single(text, first, replace(unit, end=first.end), words)
            yield _single(text, last, unit, words)
        else:
            yield _range(text, first, last, unit, words)


def _behind(text: str, amount: Amount, words: _Words) -> int:
    """Return where the number ends with what bounds it from behind: "40 or more", "40+"."""
    for pattern in (words.low_after, words.high_after):
        if tail := pattern.match(text, amount.end):
            return tail.end()
    return amount.end


def _bare(text: str, amount: Amount, behind: int, words: _Words) -> Unit | None:
    """Return the unit of "at least twelve" where nothing counted follows: a count."""
    is_bounded = any(_lead(pattern, text, amount) for pattern in (words.low, words.high))
    is_end = not text[behind:].strip() or text[behind] in ".,;:)"
    return Unit("count", behind) if is_bounded and is_end and amount.currency is None else None


def _lead(pattern: re.Pattern[str], text: str, amount: Amount) -> re.Match[str] | None:
    return pattern.search(text, max(0, amount.start - _BEFORE), amount.start)


def _range(text: str, first: Amount, last: Amount, unit: Unit, words: _Words) -> QuantityProposal:
    """Return "between 5 and 7 million": the scale counts for both ends."""
    if not first.is_scaled and last.is_scaled and first.value < last.value / last.scale:
        first = first.times(last.scale)
    lead = _lead(words.between, text, first)
    return QuantityProposal(
        (lead.start() if lead else first.start, unit.end),
        unit.key,
        low=_whole(first.value * unit.worth),
        high=_whole(last.value * unit.worth),
    )


def _single(text: str, amount: Amount, unit: Unit, words: _Words) -> QuantityProposal:
    """Return one number with the bound that the words around it make of it."""
    start, end, value = amount.start, unit.end, amount.value * unit.worth
    if unit.key == "years" and (spread := _lead(_SPREAD, text, amount)):
        return _bounded((spread.start("over"), end), unit.key, "best", value)
    for pattern, bound in ((words.low, "low"), (words.high, "high"), (words.about, "best")):
        if lead := _lead(pattern, text, amount):
            before = text[max(0, lead.start() - _BEFORE) : lead.start()]
            if bound == "high" and words.changes.search(before):
                continue  # "grew to 6%" in a language that says "up to" with the same word
            return _bounded((lead.start(), end), unit.key, bound, value)
    for pattern, bound in ((words.low_after, "low"), (words.high_after, "high")):
        for place in (amount.end, end):
            if tail := pattern.match(text, place):
                return _bounded((start, max(end, tail.end())), unit.key, bound, value)
    return _bounded((start, end), unit.key, "best", value)


def _whole(value: Decimal) -> Decimal:
    """Return ``value`` without a fraction that is nothing."""
    return Decimal(int(value)) if value == value.to_integral_value() else value


def _bounded(span: Span, unit: str, bound: str, value: Decimal) -> QuantityProposal:
    value = _whole(value)
    return QuantityProposal(
        span,
        unit,
        low=value if bound == "low" else None,
        best=value if bound == "best" else None,
        high=value if bound == "high" else None,
    )


def _link(text: str, first: Amount, last: Amount, words: _Words) -> bool | None:
    """Return None if two numbers are not bound together, otherwise whether one became the other.

    "Between 5 and 7" and "5 to 7" are one quantity, "from 5 to 7" is two.
    """
    link = text[first.end : last.start]
    if _lead(words.between, text, first):
        return False if words.and_.fullmatch(link) else None
    if not words.to.fullmatch(link):
        return None
    if _FROM.search(text, max(0, first.start - _BEFORE), first.start):
        return True
    is_rising = first.value < last.value
    return False if is_rising else None


@lru_cache(maxsize=16)
def _words(primary: str) -> _Words:
    lexicon = LEXICONS.get(primary, NO_WORDS)

    def before(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){alternatives(words)}\s*$", re.IGNORECASE)

    def after(words: Sequence[str], sign: str = "(?!)") -> re.Pattern[str]:
        return re.compile(rf"\s+{alternatives(words)}\b|{sign}", re.IGNORECASE)

    def between(words: Sequence[str], sign: str) -> re.Pattern[str]:
        unit = rf"(?:\s?%|\s+{alternatives(lexicon.percent)}|\s+{alternatives(lexicon.dollars)})?"
        return re.compile(rf"{unit}(?:\s+{alternatives(words)}\s+|{sign})", re.IGNORECASE)

    return _Words(
        low=before(lexicon.low),
        high=before(lexicon.high),
        about=before(lexicon.about),
        between=before(lexicon.between),
        and_=between(lexicon.and_, "(?!)"),
        to=between(lexicon.to, rf"\s?{_DASH}\s?"),
        low_after=after(lexicon.low_after, r"\+"),
        high_after=after(lexicon.high_after),
        changes=re.compile(rf"(?<!\w){alternatives(lexicon.changes)}\w*\s+$", re.IGNORECASE),
    )


_NO = re.compile(
    rf"\bno\s+(?:other\s+|single\s+)?(?P<what>{alternatives(english.NONE_OF)})\b", re.IGNORECASE
)


_HAS = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|with|need|needs|want|wants|form|forms)\s+$",
    re.IGNORECASE,
)


def _none(text: str) -> Iterator[QuantityProposal]:
    """Yield zero where the text says that no country, or no victim, is such."""
    for found in _NO.finditer(text):
        is_persons = found["what"].lower() in english.NONE_OF_PERSONS
        if not is_persons and _HAS.search(text, max(0, found.start() - _BEFORE), found.start()):
            continue
        yield QuantityProposal(found.span(), "persons" if is_persons else "count", best=Decimal(0))


def _many(text: str, dated: Sequence[Span]) -> Iterator[QuantityProposal]:
    """Yield "dozens of soldiers" and "billions of dollars" with the least that they come to."""
    for found in _MANY.finditer(text):
        least = Decimal(english.MANY[" ".join(found["many"].lower().split())])
        if any(a < found.end() and found.start() < b for a, b in dated):
            continue
        if found["dollars"]:
            yield QuantityProposal((found.start(), found.end("dollars")), "usd", low=least)
            continue
        for word in re.finditer(r"\w+", found["what"]):
            if word[0].lower() in english.STOPS | english.OTHER:
                break
            if word[0].lower() in english.PERSONS:
                end = found.start("what") + word.end()
                yield QuantityProposal((found.start(), end), "persons", low=least)
                break
