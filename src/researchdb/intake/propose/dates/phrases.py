"""Date expressions of English: periods with what stands before them, stretches, lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from researchdb.intake.proposals import DateProposal

from . import years
from .ahead import is_ahead
from .clock import Clock
from .items import Item, item
from .meaning import Meaning, given, led
from .period import NEAREST, Period
from .ranges import borrowing, listed_month, stretch
from .tokens import Tokens
from .words import FILLERS, LEADS, SINCE, UNTIL

_REACH = 8
"""Words between "since" and the date of the act that it is counted from."""

_TOLD = 300
"""Characters over which a full date gives its year to those behind it."""

_NEAR = 120
"""Characters over which "ten years later" is counted from a year."""

_LONGEST_LEAD = max(map(len, LEADS))
_IN = frozenset(("in", "on", "of", "from", "during"))


@dataclass(frozen=True)
class Phrase:
    """An expression from the token ``start`` to the token ``end`` (exclusive)."""

    start: int
    end: int
    meaning: Meaning
    is_plain: bool = False


def english(text: str, clock: Clock) -> Iterator[DateProposal]:
    """Yield the dates of an English text from left to right."""
    tokens, at, told_at = Tokens(text), 0, 0
    while at < len(tokens):
        start = tokens[at].start
        told = clock.told if start - told_at < _TOLD else None
        year = clock.year_told if start - told_at < _NEAR else None
        here = replace(clock, told=told, is_ahead=is_ahead(text, start), year_told=year)
        phrase = _phrase(tokens, at, here)
        if phrase is None:
            at += 1
            continue
        phrase = _bounded_behind(tokens, phrase)
        yield from _proposals(tokens, phrase, here)
        clock = replace(
            clock, told=_told(phrase.meaning, told), year_told=_year_told(phrase.meaning)
        )
        at, told_at = phrase.end, tokens[phrase.end - 1].end


def _bounded_behind(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return ``phrase`` with "at the latest" or "at the earliest" behind it."""
    for word, lead in (("latest", UNTIL), ("earliest", SINCE)):
        if tokens.follows(phrase.end, ("at", "the", word)):
            return Phrase(phrase.start, phrase.end + 3, led(phrase.meaning, lead))
    return phrase


def _told(meaning: Meaning, told: dt.date | None) -> dt.date | None:
    """Return the day on which those without a year hang after ``meaning``, or None.

    It is the day that it states; what took its year from ``told``, or is unknown, leaves that; any
    other date ends it, since the text has gone on to another time.
    """
    if meaning.sides is None or any(note.endswith(NEAREST) for note in meaning.notes):
        return told
    if meaning.is_inferred or meaning.relative is not None:
        return None
    first, last = meaning.sides
    try:
        return dt.date.fromisoformat(first) if first == last else None
    except ValueError:
        return None  # a year or a month, or no day of the calendar


def _year_told(meaning: Meaning) -> int | None:
    """Return the only year in which what ``meaning`` states lies, or None."""
    if meaning.is_inferred or meaning.sides is None:
        return None
    first, last = (side[:4] for side in meaning.sides)
    return int(first) if first == last and first.isdecimal() else None


def _proposals(tokens: Tokens, phrase: Phrase, clock: Clock) -> Iterator[DateProposal]:
    """Yield the date of ``phrase``, and the stretch since an act that it dates."""
    if phrase.is_plain and (since := _since_act(tokens, phrase)):
        yield from _proposal(tokens, since, clock)
    yield from _proposal(tokens, phrase, clock)


def _proposal(tokens: Tokens, phrase: Phrase, clock: Clock) -> Iterator[DateProposal]:
    span = tokens[phrase.start].start, tokens[phrase.end - 1].end
    if date := given(tokens.text[slice(*span)], phrase.meaning, clock):
        yield DateProposal(span, date)


def _phrase(tokens: Tokens, at: int, clock: Clock) -> Phrase | None:
    if tokens[at].word in ("between", "from") and (found := stretch(tokens, at, at + 1, clock)):
        return Phrase(at, *found)
    for lead, start in _leads(tokens, at):
        one = item(tokens, start, clock) or _year_behind(tokens, start)
        # "After the 2014 talks" dates the talks.
        if one and not (tokens[start - 1].word == "the" and tokens[start].number):
            return Phrase(at, one.end, led(borrowing(tokens, one).resolved(clock), lead))
    one = item(tokens, at + 1, clock) if tokens[at].word == "from" else None
    if one and tokens[one.end].word in ("on", "onward", "onwards"):
        return Phrase(at, one.end + 1, led(one.resolved(clock), SINCE))
    if one and _is_to_come(meaning := one.resolved(clock), clock):
        return Phrase(at, one.end, led(meaning, SINCE))
    if found := stretch(tokens, at, at, clock):
        return Phrase(at, *found)
    one = item(tokens, at, clock) or listed_month(tokens, at)
    if one is None:
        return None
    start = at - 1 if _takes_preposition(tokens, at, one) else at
    meaning = borrowing(tokens, one).resolved(clock)
    return Phrase(start, one.end, meaning, is_plain=one.period is not None)


def _is_to_come(meaning: Meaning, clock: Clock) -> bool:
    """Return whether a date lies behind that of the article: then "from 2030" opens its end.

    "A report from 2012" is one of that year.
    """
    ends = clock.ends
    return bool(ends and meaning.sides and meaning.sides[0] > ends[1].isoformat())


def _leads(tokens: Tokens, at: int) -> Iterator[tuple[str, int]]:
    """Yield what the words at ``at`` do to a date, and where the date may begin."""
    for count in range(_LONGEST_LEAD, 0, -1):
        words = tuple(tokens[at + step].word for step in range(count))
        lead = LEADS.get(words)
        if lead is None:
            continue
        start = at + count
        yield lead, start
        while tokens[start].word in FILLERS:
            start += 1
            yield lead, start


def _year_behind(tokens: Tokens, at: int) -> Item | None:
    """Return a year that only the words before it show to be one: as early as 2015, pre-2021."""
    found = years.plain(tokens, at)
    if found is None or tokens[at - 1].word not in ("as", "than", "-", "to"):
        return None
    return Item(found[0], Period("year", found[1]))


def _takes_preposition(tokens: Tokens, at: int, one: Item) -> bool:
    """Return whether the "in" before a year belongs to it: "in 2021", "in March of this year"."""
    if tokens[at - 1].word != "in" or one.period is None or one.period.parts:
        return False
    year = one.period.year
    return one.period.unit == "year" or (year is not None and year.word is not None)


def _since_act(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return "since the act in 2021" where ``phrase`` is its "2021"; open to the present."""
    before = phrase.start if tokens[phrase.start].word in _IN else phrase.start - 1
    if tokens[before].word not in _IN or phrase.meaning.sides is None:
        return None
    for at in range(before - 1, before - 2 - _REACH, -1):
        if tokens[at].word == "since":
            meaning = replace(led(phrase.meaning, SINCE), is_inferred=True)
            return Phrase(at, phrase.end, meaning.noting("since what is dated here"))
        if not tokens[at].word[:1].isalnum() and tokens[at].text != "-":
            return None
    return None
