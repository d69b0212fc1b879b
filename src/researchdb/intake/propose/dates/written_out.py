"""Dates of other languages than English.

Those that are written out with their year, and more where ``foreign`` knows the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from researchdb.intake.proposals import DateProposal

from .clock import Clock
from .foreign import short
from .meaning import Meaning, given, led
from .months import month_of_word
from .words import SINCE, UNTIL

_MONTH = r"(?P<month>[^\W\d_]{2,}(?:\s(?:الأول|الثاني))?)"
_JOINT = r"(?:\s+(?:de|del|di|do))?"
_DATE = re.compile(
    rf"(?<![\w.,/-])(?:(?P<day>\d{{1,2}})(?:\.|er|\u00ba|\u00aa|-\u0433\u043e)?{_JOINT}\s+)?"
    rf"{_MONTH}\.?{_JOINT}[\s\u060c,]+(?P<year>\d{{4}})(?!\w|[.,-]\d)"
)
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?:(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}))(?!\w|[.,/-]\w)"
)
_YEARS = range(1500, 2200)
"""Below lie the years of other calendars, which name the same months."""


# Before the number of a year, or behind it: what shows that it is one, and what it opens.
_IN_YEAR = {
    "ru": (r"(?P<since>с)|(?P<until>до)|в|за", r"\s+(?:году|года|год|гг?\.)"),
    "uk": (r"(?P<since>з)|(?P<until>до)|у|в", r"\s+(?:році|року|рік|р\.)"),
    "de": (r"(?P<since>seit)|(?P<until>bis)|im Jahre?|anno", ""),
    "fr": (r"(?P<since>depuis|dès)|(?P<until>jusqu'en)|en", ""),
    "es": (r"(?P<since>desde)|(?P<until>hasta)|en", ""),
    "it": (r"(?P<since>dal)|(?P<until>fino al)|nel", ""),
    "pt": (r"(?P<since>desde)|(?P<until>até)|em", ""),
    "fa": (r"(?P<since>از سال)|(?P<until>تا سال)|در سال|سال", ""),
    "ar": (r"(?P<since>و?منذ عام|و?منذ سنة)|(?P<until>و?حتى عام)|(?:في )?(?:عام|سنة)", ""),
}


def elsewhere(text: str, language: str, clock: Clock) -> Iterator[DateProposal]:
    """Yield the dates of ``text`` that are written out, and years that a word shows to be such.

    Also, where the language is known for it, those that hang on the date of the article.
    ``language`` is the first part of a BCP 47 tag.
    """
    taken: list[tuple[int, int]] = []
    for place, meaning in short(text, language, clock):
        if any(a < place[1] and place[0] < b for a, b in taken):
            continue
        span, lead = _led(text, place, language)
        if date := given(text[slice(*span)], led(meaning, lead), clock):
            taken.append(place)
            yield DateProposal(span, date)
    for found in [*_DATE.finditer(text), *_NUMERIC.finditer(text)]:
        if any(a < found.end() and found.start() < b for a, b in taken):
            continue
        if edtf := _edtf(found, language):
            span, lead = _led(text, found.span(), language)
            meaning = led(Meaning((edtf, edtf)), lead)
            if date := given(text[slice(*span)], meaning, Clock()):
                taken.append(found.span())
                yield DateProposal(span, date)
    for found in _years(language).finditer(text):
        year = int(found["year"])
        if year not in _YEARS or any(a < found.end("year") <= b for a, b in taken):
            continue
        lead = SINCE if found["since"] else UNTIL if found["until"] else ""
        meaning = led(Meaning((f"{year:04}", f"{year:04}")), lead)
        if date := given(found[0], meaning, Clock()):
            yield DateProposal(found.span(), date)


def _edtf(found: re.Match[str], language: str) -> str | None:
    """Return the EDTF of a candidate, or None if it is no date."""
    parts = found.groupdict()
    if parts.get("iso"):
        return _ascii(parts["iso"])
    day, month, year = parts["day"], parts["month"], _ascii(parts["year"])
    if int(year) not in _YEARS:
        return None
    if month.isdecimal():
        return f"{year}-{int(month):02}-{int(day):02}"
    number = month_of_word(language, month.lower())
    if number is None:
        return None
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def _led(text: str, span: tuple[int, int], language: str) -> tuple[tuple[int, int], str]:
    """Return the span with a word before it that opens an end, and what that word does."""
    words = _IN_YEAR.get(language)
    if words is None:
        return span, ""
    before = re.compile(rf"\b(?:{words[0]})(?:\s+(?:le|dem|el|al))?\s+$", re.IGNORECASE)
    found = before.search(text, max(0, span[0] - 24), span[0])
    if found is None or not (found["since"] or found["until"]):
        return span, ""
    return (found.start(), span[1]), SINCE if found["since"] else UNTIL


@lru_cache(maxsize=64)
def _years(language: str) -> re.Pattern[str]:
    before, behind = _IN_YEAR.get(language, (r"(?P<since>\Z)(?P<until>\Z)", ""))
    return re.compile(
        rf"\b(?:{before})\s+(?P<year>[12]\d{{3}}|[\u06f1\u0661]\d{{3}}|[\u06f2\u0662]\d{{3}})"
        rf"{behind}(?!\w|[.,-]\d)",
        re.IGNORECASE,
    )


def _ascii(digits: str) -> str:
    """Return digits of any script as those of ASCII."""
    return "".join(str(int(char)) if char.isdecimal() else char for char in digits)
