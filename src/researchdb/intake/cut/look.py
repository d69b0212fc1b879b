"""How headings, captions, lead-ins and the turns of an interview are written."""

from __future__ import annotations

import re

from . import signs
from .rules import named

LABEL_WORDS = 8
LONGEST_HEADING = 110
_LABEL_ONLY = 2
_UNCASED_LEAD = 5
_SMALL = 3
READ = 440
"""Kinds are told by so many characters of a chunk."""

_LONGEST_TITLE = 220
_HEADING_WORDS = 14
_TITLE_WORDS = 28
_OPEN_ENDS = ",;،、-–—"
_ADDRESS = re.compile(r"\w@\w|://|www\.")
_ASIDE = re.compile(r"[(\[（【].*[)\]）】]")
"""What happens in the room: "[Applause]"."""

_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?…؟][\"'”’»)]* +[^\W\d_]")
_YEAR = re.compile(r"\d{4}|\d{1,2}\D")
"""Without letters only a year, a date or a time heads something."""

_TURN = re.compile(r"(?P<who>[^.!?:\n]{1,40}): \S")


def may_head(words: str, size: int, *, is_first: bool = False) -> bool:
    """Say whether ``words``, the start of a chunk of ``size`` characters, look like a heading.

    The first line of a text may be a title, which may be longer.
    """
    most, longest = (
        (_TITLE_WORDS, _LONGEST_TITLE) if is_first else (_HEADING_WORDS, LONGEST_HEADING)
    )
    if size > longest or signs.word_count(words) > most or _ADDRESS.search(words):
        return False
    if not signs.has_letter(words) and not _YEAR.match(words):
        return False
    if _ASIDE.fullmatch(words) or (not is_first and _TWO_SENTENCES.search(words)):
        return False
    if signs.ends_in_colon(words):
        return signs.word_count(words) <= LABEL_WORDS and not announces(words)
    if words.rstrip(signs.CLOSING)[-1:] in _OPEN_ENDS:
        return False
    if signs.ends_sentence(words) and not signs.asks(words):
        return False
    return is_first or not signs.begins_low(words)


def announces(words: str) -> bool:
    """Say whether a line that ends in a colon announces what follows rather than heading it."""
    return named("announces").search(words) is not None


def leads_in(words: str) -> bool:
    """Say whether a line that ends in a colon reads as the beginning of a sentence.

    A label is short, or its words are in capitals: "Costs:", "Reasons for the Delay:".
    """
    if not signs.ends_in_colon(words) or signs.word_count(words) <= _LABEL_ONLY:
        return False
    if named("number_word").search(words):
        return True
    if not any(letter.islower() for letter in words):
        return words.upper() == words.lower() and signs.word_count(words) >= _UNCASED_LEAD
    weighty = [word for word in words.split()[1:] if len(word.strip(signs.CLOSING + ":")) > _SMALL]
    return any(word[0].islower() for word in weighty)


def is_caption(words: str) -> bool:
    """Say whether ``words`` begin as a caption does."""
    return named("caption").match(signs.plain(words)) is not None


def speaker(words: str) -> str:
    """Return what stands before the first colon, the speaker if this is a turn of a talk."""
    match = _TURN.match(words)
    return match["who"] if match else ""
