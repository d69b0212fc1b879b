"""Dates of other languages that leave something out: the year, or all but the weekday.

They are read in German, Russian, French and Spanish, by the article's date; stretches too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from researchdb.intake.proposals import Span

from . import counted
from .clock import Clock
from .meaning import Meaning, joined
from .months import month_of_word
from .period import Period, Year, resolve

_MONTH = r"[^\W\d_]{3,}"
_DAY = r"(?P<day>\d{1,2})(?:\.|er|-\u0433\u043e)?(?:\s+de)?"
_FULL_NAME = 4
_BEFORE = 100
_SAID = re.compile(
    r"\b(?:sagten?|teilten?|erkl\u00e4rten?|(?:заяв|сообщ|сказа|объяв)\w*|d\u00e9clar\u00e9|annonc\u00e9|dijo|anunci\u00f3"
    r"|afirm\u00f3)\b"
)
_END = re.compile(r"[.!?;:]\s+(?=[^\W\d_a-z\u0430-\u044f])|\n")


@dataclass(frozen=True)
class _Words:
    """Patterns of one language.

    ``weekdays`` from Monday on with what stands before them; ``this`` and ``last`` behind a date
    name its year; ``stretches`` are led in and joined by such words. ``coming`` shows that
    something is to come; ``counts`` behind a number, that it is no year. ``parts`` stand
    before a year or behind a preposition, ``years`` for one. ``months`` are names that are shorter
    than others may be.
    """

    weekdays: tuple[str, ...]
    this: str
    last: str
    stretches: tuple[tuple[str, str], ...]
    coming: str
    counts: str
    parts: tuple[tuple[str, str], ...]
    years: tuple[tuple[str, str], ...]
    months: frozenset[str] = frozenset()


_WORKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")
_TIME_OF_DAY = "(?:abend|morgen|nachmittag|vormittag|mittag)?"

_LANGUAGES = {
    "de": _Words(
        (
            *(rf"am {day}{_TIME_OF_DAY}" for day in _WORKDAYS),
            r"am (?:Samstag|Sonnabend)",
            "am Sonntag",
        ),
        r"(?:dieses|des laufenden) Jahres",
        r"(?:vergangenen|letzten|vorigen) Jahres",
        (("zwischen", "und"), ("von", "bis")),
        r"wird|werden|soll|sollen|will|wollen|geplant",
        r"\s+[A-Z\u00c4\u00d6\u00dc]",
        (("Anfang", "early"), ("Mitte", "mid"), ("Ende", "late")),
        ((r"in diesem Jahr", "this"), (r"im (?:vergangenen|vorigen|letzten) Jahr", "last")),
        frozenset(("mai",)),
    ),
    "ru": _Words(
        (
            "в понедельник",
            "во вторник",
            "в среду",
            "в четверг",
            "в пятницу",
            "в субботу",
            "в воскресенье",
        ),
        r"(?:этого|нынешнего|текущего) года",
        r"прошлого года",
        (("с", "по"), ("между", "и")),
        r"буд[еу]т|пройд[её]т|состоится|следующ\w+|предстоящ\w+|планиру\w+|намерен\w*",
        r"(?<=\d)",
        (("в начале", "early"), ("в середине", "mid"), ("в конце", "late")),
        ((r"в этом году", "this"), (r"в прошлом году", "last")),
        frozenset(("май", "мая", "мае")),
    ),
    "fr": _Words(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        r"de cette année",
        r"(?:de l['\u2019]année dernière|de l['\u2019]an dernier)",
        (("entre", "et"), ("de", "à")),
        r"sera|seront|aura|auront|doit|doivent|devra|devront|prochaine?s?|va|vont|prévue?s?",
        r"\s+\w+s\b",
        (("début", "early"), ("mi-", "mid"), ("fin", "late")),
        (("cette année", "this"), (r"l['\u2019](?:an dernier|année dernière)", "last")),
        frozenset(("mai",)),
    ),
    "es": _Words(
        tuple(
            f"el {day}"
            for day in ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
        ),
        r"de este año",
        r"del (?:año pasado|pasado año)",
        (("entre", "y"), ("de", "a")),
        r"será|serán|habrá|debe|deben|deberá|próxim\w+|va|van|previst\w+",
        r"\s+\w+s\b",
        ((r"a principios de", "early"), (r"a mediados de", "mid"), (r"a finales de", "late")),
        (("(?<!de )este año", "this"), (r"(?:el año pasado|el pasado año)", "last")),
    ),
}


def short(text: str, language: str, clock: Clock) -> Iterator[tuple[Span, Meaning]]:
    """Yield stretches, and what hangs on the article's date, each with its place in ``text``."""
    words = _LANGUAGES.get(language)
    if words is None:
        return
    yield from _stretches(text, language, words)
    for pattern, period in _yearly(words):
        for found in pattern.finditer(text):
            number = found.groupdict().get("year")
            year = Year(int(number)) if number else period.year
            yield found.span(), resolve(replace(period, year=year), clock)
    for found in _dated(words).finditer(text):
        if date := _date(found, text, language, words, clock):
            yield found.span(), date
    if clock.day is not None:
        for number, pattern in enumerate(_weekdays(words)):
            for found in pattern.finditer(text):
                ahead = replace(clock, is_ahead=_is_ahead(text, found.span(), words))
                yield found.span(), counted.on_weekday(number, ahead)


def _stretches(text: str, language: str, words: _Words) -> Iterator[tuple[Span, Meaning]]:
    """Yield "from 2008 to 2014" and "from January to March 2024"."""
    for pattern in _between(words):
        for found in pattern.finditer(text):
            year = int(found["year"])
            first, last = (
                month_of_word(language, (found[name] or "").lower()) for name in ("one", "two")
            )
            if found["since"]:
                sides = Meaning((found["since"],) * 2), Meaning((found["year"],) * 2)
            elif first and last and first < last:
                one, two = (Period("month", Year(year), number) for number in (first, last))
                sides = resolve(one, Clock()), resolve(two, Clock())
            else:
                continue
            if meaning := joined(*sides):
                yield found.span(), meaning


def _date(
    found: re.Match[str], text: str, language: str, words: _Words, clock: Clock
) -> Meaning | None:
    """Return a day without a year, or a day or month of this year or the last."""
    name = found["month"].lower()
    number = month_of_word(language, name)
    if number is None or (len(name) < _FULL_NAME and name not in words.months):
        return None
    word = "this" if found["this"] else "last" if found["last"] else None
    day = int(found["day"]) if found["day"] else None
    if word is None and (day is None or re.match(r",?\s*(?:de\s)?\d", text[found.end() :])):
        return None
    year = Year(word=word) if word else None
    ahead = replace(clock, is_ahead=True) if _is_ahead(text, found.span(), words) else clock
    return resolve(Period("day" if day else "month", year, number, day), ahead)


def _is_ahead(text: str, span: Span, words: _Words) -> bool:
    """Return whether the sentence speaks of what is to come, before the date or right behind."""
    before = text[max(0, span[0] - _BEFORE) : span[0]]
    ends = [found.end() for found in _END.finditer(before)]
    clause = _SAID.split(before[ends[-1] if ends else 0 :])[-1]
    around = clause + " ".join(text[span[1] :].split()[:1])
    return re.search(rf"\b(?:{words.coming})\b", around, re.IGNORECASE) is not None


@lru_cache(maxsize=8)
def _yearly(words: _Words) -> tuple[tuple[re.Pattern[str], Period], ...]:
    """Return the patterns for parts of a year, and for years that no number names."""
    parts = (
        (
            rf"\b{part}\s?(?P<year>(?:19|20)\d\d)(?:\s+года)?(?![\w%]|[.,-]\d)",
            Period("year", parts=(key,)),
        )
        for part, key in words.parts
    )
    named = ((rf"\b{year}\b", Period("year", Year(word=key))) for year, key in words.years)
    return tuple((re.compile(one, re.IGNORECASE), period) for one, period in (*parts, *named))


@lru_cache(maxsize=8)
def _dated(words: _Words) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,/-])(?:{_DAY}\s+)?(?P<month>{_MONTH})"
        rf"(?:\s+(?:(?P<this>{words.this})|(?P<last>{words.last})))?(?!\w)"
    )


@lru_cache(maxsize=8)
def _weekdays(words: _Words) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b{day}\b", re.IGNORECASE) for day in words.weekdays)


@lru_cache(maxsize=8)
def _between(words: _Words) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(
            rf"\b{lead}\s+(?:(?P<since>[12]\d{{3}})|(?P<one>{_MONTH}))\s+{link}\s+"
            rf"(?:(?P<two>{_MONTH})\s+(?:de\s+)?)?(?P<year>[12]\d{{3}})"
            r"(?:\s+год(?:а|у|ы|ов|ами))?+"
            rf"(?![\w%]|[.,-]\d|(?-i:{words.counts}))",
            re.IGNORECASE,
        )
        for lead, link in words.stretches
    )
