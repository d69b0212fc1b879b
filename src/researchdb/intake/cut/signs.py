"""Small questions about a stretch of text, in whatever script it is written."""

from __future__ import annotations

import re

FINAL = ".!?…。！？؟۔।"
CLOSING = "\"'”’»)]】」』›*_"
LOOKED_AT = 400
"""No question needs more than so many characters from either end of a stretch."""

SHORT = 60
SHORT_DENSE = 25
UNPUNCTUATED = 160
SENTENCE_WORDS = 4

_BLANKS = re.compile(r"\s+")
_LETTER = re.compile(r"[^\W\d_]")
_WORDED = re.compile(r"[^\W_]")
_DENSE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\u0e00-\u0eff]")
_NOTE = re.compile(r"(?:\s*\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)+$")
_STOP = re.compile(rf"[{re.escape(FINAL)}][{re.escape(CLOSING)}]*(?:\s|$)|[。！？]")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "ё": "е",
        "Ё": "Е",
    }
)
_EDGES = " |·•»›>→←↑↓▶►*_#~:.!…-"


def plain(text: str) -> str:
    """Return ``text`` as rules read it: one line, quotation marks and dashes alike, bare ends.

    A mark that closes no quotation, as in "Home » World", parts the steps of a path.
    """
    line = _BLANKS.sub(" ", text)
    if "«" not in line:
        line = line.replace(" » ", " › ")
    return line.translate(_ALIKE).strip(_EDGES)


def word_count(text: str) -> int:
    """Return how many words ``text`` has; two characters make one where words are not spaced."""
    dense = len(_DENSE.findall(text))
    return dense // 2 + len(_DENSE.sub(" ", text).split())


def has_letter(text: str) -> bool:
    """Say whether any letter stands in ``text``."""
    return _LETTER.search(text) is not None


def has_word(text: str) -> bool:
    """Say whether any letter or digit stands in ``text``."""
    return _WORDED.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Say whether ``text`` ends as a sentence does, closing marks and note numbers aside."""
    bare = _NOTE.sub("", text[-LOOKED_AT:].rstrip()).rstrip(CLOSING)
    return bare[-1:] in FINAL if bare else False


def begins_low(text: str) -> bool:
    """Say whether the first character is a small letter."""
    return text[:1].islower()


def is_sentence(text: str) -> bool:
    """Say whether ``text`` is at least one whole sentence, however short."""
    return ends_sentence(text) and word_count(text[:LOOKED_AT]) >= SENTENCE_WORDS


def is_prose(text: str) -> bool:
    """Say whether ``text`` is running text: long enough, and with a sentence that ends."""
    if len(text) >= UNPUNCTUATED:
        return has_letter(text)
    dense = len(_DENSE.findall(text))
    short = SHORT_DENSE if dense * 2 > len(text) else SHORT
    return len(text) >= short and has_letter(text) and _has_stop(text)


def is_running(text: str) -> bool:
    """Say whether ``text`` holds a sentence that ends, or announces what follows."""
    return word_count(text[:LOOKED_AT]) >= SENTENCE_WORDS and _has_stop(text)


def asks(text: str) -> bool:
    """Say whether ``text`` ends in a question mark."""
    return text[-LOOKED_AT:].rstrip(CLOSING).endswith(("?", "؟", "？"))


def ends_in_colon(text: str) -> bool:
    """Say whether ``text`` ends in a colon."""
    return text.endswith((":", "："))


def _has_stop(text: str) -> bool:
    """Say whether a sentence ends in ``text``, or a colon at its end announces what follows."""
    return ends_in_colon(text) or _STOP.search(text) is not None


def is_capitals(text: str) -> bool:
    """Say whether ``text`` is written in capitals throughout, in a script that has them."""
    return len(text) > len("USA") and text.isupper() and any(c.islower() for c in text.lower())
