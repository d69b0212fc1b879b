"""What kind of actor a name is likely to belong to, by its words and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .words import BODIES, KIND_BY_WORD, TITLES, is_people, states

_ARMED = re.compile(
    r"\b(?:Islamic State|ISIS|ISIL|Daesh|Qaeda|Jihad|Jaish|Lashkar|Harakat|Tehrik|Hezbollah"
    r"|Hizbullah)\b"
)
_TITLE_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\.?,?\s$")
_OFFICE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_APPOSITION = re.compile(r",\s((?:[\w.'’-]+\s?){1,8})")
_ARTICLE = re.compile(r"(?:the|an?|its|his|her|their)\s")
_NAME_PARTICLES = frozenset(["bin", "bint", "ibn", "von", "van", "der"])
_OFFICE_OF = re.compile(
    r"([^\W\d_]+(?:-[^\W\d_]+)*)\s(?:of|for|to|in|at)\s(?:the\s)?(?:[^\W\d_a-z][\w.-]*\s){1,3}$"
)
_OFFICE_IN_FRONT = re.compile(r"(?:^|[,.;:–—]\s|\s(?:and|that|but)\s)([^,.;:–—]{3,80}),\s$")
_AGE_AFTER = re.compile(r",\s(?:aged\s)?\d{2},|,\swho\b")
_SPOKE_AFTER = re.compile(
    r"\s(?:said|says|told|tells|added|wrote|writes|noted|argued|argues|explained|recalled|tweeted"
    r"|replied|testified|сказала?|заявила?|сообщила?|sagte"
    r"|erklärte|déclaré)\b"
)
_SPOKE_BEFORE = re.compile(r"[,”\"]\s(?:said|says|wrote|added)\s$")
_BEFORE = 120
_PERSON_WORDS = range(2, 5)


def kind_of(words: Sequence[str], text: str, start: int, end: int, language: str) -> str | None:
    """Return the likely kind of the actor named by ``text[start:end]``, or None.

    ``words`` are the words of the name. The last word that names a kind of body decides
    ("Bank of the Army" is a bank by its first, so of-phrases are left out).
    """
    name = " ".join(words)
    if name in BODIES:
        return BODIES[name]
    if name in states(language):
        return "state"
    if _ARMED.search(name):
        return "armed_group"
    head = list(words)
    for joiner in ("of", "for"):
        if joiner in head[1:]:
            head = head[: head.index(joiner, 1)]
    for word in reversed(head):
        if word.lower() in KIND_BY_WORD:
            return KIND_BY_WORD[word.lower()]
    return "person" if is_person(words, text, start, end) else None


def is_person(words: Sequence[str], text: str, start: int, end: int) -> bool:
    """Return whether what stands beside a name speaks for a person: an office, an age, a word."""
    if any(word.isupper() and len(word) > 1 for word in words):
        return False
    lead = text[max(0, start - _BEFORE) : start]
    for before in (_TITLE_BEFORE.search(lead), _OFFICE_OF.search(lead)):
        if before and before[1].lower() in TITLES:
            return True
    if any(word in _NAME_PARTICLES or word.startswith("al-") for word in words[1:]):
        return True
    if _AGE_AFTER.match(text, end):
        return True
    after, in_front = _APPOSITION.match(text, end), _OFFICE_IN_FRONT.search(lead)
    if after and _holds_office(after[1]) and (len(words) > 1 or _ARTICLE.match(after[1])):
        return True
    is_apart = len(words) > 1 and text[end : end + 1] in {",", "."}
    if is_apart and in_front and _holds_office(in_front[1]):
        return True
    if _SPOKE_AFTER.match(text, end) or _SPOKE_BEFORE.search(lead):
        return len(words) in _PERSON_WORDS and not any(is_people(word) for word in words)
    return False


def _holds_office(words: str) -> bool:
    return any(word.lower() in TITLES for word in _OFFICE.findall(words))
