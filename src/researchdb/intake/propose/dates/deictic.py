"""What is no calendar date but tells a time: counted from the article's date, or vague."""

from __future__ import annotations

import re

from . import counted
from .clock import Clock
from .meaning import Meaning
from .tokens import Tokens
from .words import GATHERINGS, MONTHS, NUMBERS, SEASONS, SHORT_MONTHS, UNITS, WEEKDAYS

_NUMBER = rf"(?P<number>\d{{1,3}}|an?|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANY = _NUMBER.replace("?P<number>", "?:")
_UNIT = rf"(?P<unit>{'|'.join(UNITS)})s?"
_UNITS = r"(?:hour|day|week|month|year|decade|centurie|generation)s"
_WHOLE = r"(?:year|month|week|day|hour)s?"
_OVER = r"(?P<over>(?:well )?over|more than|at least)"
_ABOUT = r"(?:some|about|around|roughly|nearly|almost|just|only|approximately)"
_SOME = r"(?:a few|a couple of|a number of|few|several|some|many)"
_DURING = r"(?:over|in|during|within|for|throughout|across)"
_SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
_WEEKDAY = rf"(?P<weekday>{'|'.join(name.title() for name in WEEKDAYS)})"
_MONTH = rf"(?P<month>{'|'.join(name.title() for name in MONTHS if name not in SHORT_MONTHS)})"
_NOT_A_DAY = "".join(
    rf"(?<!{name}\s)"
    for name in ("Black", "Bloody", "Good", "Super", "Palm", "Easter", "Ash", "Holy")
)
_STAMP = r"(?-i:Posted|Published|Updated|Edited|Uploaded)"
_NOT_PAPERS = r"(?!\s(?:Times|Mail|Telegraph|Express|Mirror|Post|Club)\b)"
_ONE = r"(?:day|week|weekend|month|year|decade|summer|winter|spring|autumn)"
_EVE = (
    r"(?:ahead of|on the eve of|in the run-up to|in the wake of|in the aftermath of|"
    r"on the sidelines of)"
)
_WHOSE = r"(?:the|an?|this|that|its|his|her|their|our|\w+['\u2019]s)"

_READINGS: tuple[tuple[str, counted.Reading], ...] = (
    ("the day before yesterday", counted.days(-2)),
    ("the day after tomorrow", counted.days(2)),
    ("yesterday(?: morning| afternoon| evening| night)?", counted.days(-1)),
    ("last night", counted.days(-1)),
    (r"overnight(?=[,.;]|\s(?:in|into|after|by|and|when|as|to|when)\b)", counted.overnight),
    ("tomorrow", counted.days(1)),
    ("(?:earlier|later) today|tonight|this (?:morning|afternoon|evening)", counted.days(0)),
    # "Today" after a report of an act; elsewhere it may mean nowadays.
    (r"(?:(?<=ed\s)|(?<=said\s)|(?<=told\s)|(?<=held\s))today(?!['\u2019])", counted.days(0)),
    (r"today(?=\s(?:\w{3,}ed|said|told|began|met)\b)", counted.days(0)),
    (rf"(?P<stamp>{_STAMP}):? (?P<number>\d{{1,3}}|an?) {_UNIT} ago", counted.ago),
    (rf"(?:{_ABOUT} )?(?:{_OVER} )?{_NUMBER} {_UNIT} ago", counted.ago),
    (rf"{_DURING} (?:just )?the (?:past|last) (?:{_NUMBER} )?{_UNIT}(?! of)", counted.past),
    (rf"the (?:past|last) {_NUMBER} {_UNIT}(?! of)", counted.past),
    (rf"the past {_UNIT}", counted.past),
    (rf"(?<=\bfirst\stime\s)in (?:{_ABOUT} )?(?:{_OVER} )?{_NUMBER} {_UNIT}", counted.past),
    (rf"{_DURING} the (?:next|coming) {_NUMBER} {_UNIT}", counted.coming),
    (rf"{_DURING} the coming {_UNIT}", counted.coming),
    (rf"for {_OVER} {_NUMBER} (?P<unit>year|decade|centurie|century)s?(?!-| old)", counted.lasting),
    (
        rf"for (?:{_ABOUT} )?{_NUMBER} (?P<unit>decade|centurie|century)s?",
        counted.lasting,
    ),
    (r"(?<!\bthe\s)(?:earlier |later )?(?P<which>this|last|next) month", counted.month),
    (r"(?<!\bthe\s)(?:earlier |later )?(?P<which>this|last|next) week", counted.week),
    (
        rf"(?:(?P<which>last|next|this|coming) )?{_NOT_A_DAY}(?-i:{_WEEKDAY}){_NOT_PAPERS}",
        counted.weekday,
    ),
    (rf"(?<!\bthe\s)(?P<which>this|last|past) {_SEASON}", counted.season),
    (rf"(?P<which>this|last|next) (?-i:{_MONTH})", counted.named_month),
    (r"in the (?P<quarter>first|second|third|fourth) quarter(?! of\b| century)", counted.quarter),
    (
        rf"(?:in )?the (?P<end>first|last|final) {_NUMBER} (?P<unit>month)s of {_YEAR}",
        counted.months_of,
    ),
    # What hangs on another date of the text.
    (rf"{_NUMBER} (?P<unit>year|decade)s? later", counted.later),
    (
        rf"(?:{_ABOUT} )?{_NUMBER} {_UNIT} (?:later|earlier|after that|before that|afterwards)",
        counted.nothing,
    ),
    (rf"(?:{_ABOUT} )?{_NUMBER} {_UNIT} (?:after|before)", counted.nothing),
    (rf"{_ANY} {_WHOLE},? (?:and )?{_ANY} {_WHOLE} ago", counted.nothing),
    (rf"the (?:following|previous|preceding|same|next|very next) {_ONE}", counted.nothing),
    (r"the (?:day|week|month|year) (?:before|after)", counted.nothing),
    (rf"that (?:same )?{_ONE}(?!-)", counted.nothing),
    (rf"{_EVE} {_WHOSE} (?:[\w.-]+ ){{0,5}}?(?:{GATHERINGS})", counted.nothing),
    # What is vague.
    (r"(?:(?:most|more|only|just|quite) )?recently|lately", counted.nothing),
    (rf"(?:{_DURING} )?(?:the )?(?:more |most )?recent (?:{_UNITS}|times)", counted.nothing),
    (r"(?:(?<=\bthe\s)|(?<=\ba\s)|(?<=\bthis\s)|(?<=\bthat\s))recent", counted.nothing),
    (r"(?<=['\u2019]s\s)recent(?! [\w-]+s\b)", counted.nothing),
    (rf"(?:{_DURING} )?the (?:past|last|next|coming) {_SOME} {_UNITS}", counted.nothing),
    (rf"{_DURING} the (?:coming|following|ensuing|intervening) {_UNITS}", counted.nothing),
    (rf"{_SOME} {_UNITS} (?:ago|later|earlier)", counted.nothing),
    (rf"(?:{_UNITS}|long) ago", counted.nothing),
    (r"for (?:many |several |some )?(?:years|decades|centuries|generations)", counted.nothing),
    (r"in (?:years|decades|generations)(?! (?:of|when|past|to))", counted.nothing),
    (r"(?:over|at|during) the (?:past |last |coming )?weekend", counted.nothing),
    (r"the turn of the (?:century|millennium)", counted.nothing),
    (r"over the (?:years|decades|centuries)", counted.nothing),
)


def _compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern for whole words, with any blanks between them."""
    blanks = pattern.replace(" ", r"\s+")
    return re.compile(rf"\b(?:{blanks})\b", re.IGNORECASE)


_TABLE = tuple((_compiled(pattern), reading) for pattern, reading in _READINGS)


def counted_or_vague(tokens: Tokens, at: int, clock: Clock) -> tuple[int, Meaning] | None:
    """Return the token behind such an expression at ``at``, and what it comes to.

    The longest counts, of equals the first of the table.
    """
    start = tokens[at].start
    if start < 0:
        return None
    best: tuple[int, Meaning] | None = None
    for pattern, reading in _TABLE:
        found = pattern.match(tokens.text, start)
        if found and (best is None or found.end() > best[0]):
            best = found.end(), reading(found, clock)
    return (tokens.index_from(best[0]), best[1]) if best else None
