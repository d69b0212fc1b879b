"""Text without what steers a terminal, a line breaker or a display and is no part of the words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LINE_ENDS = re.compile(r"\r\n?")
_SEPARATORS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# Lone surrogates cannot be written as UTF-8; U+FDD0 and its like are no characters.
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ufff9-\ufffb\ud800-\udfff]"
)
_SOFT_HYPHENS = re.compile("\xad")
_MARKS = re.compile("\ufeff")
# Embeddings, overrides and isolates; the marks U+200E, U+200F and U+061C are kept.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Tag characters are invisible and can carry a whole text; only those of a flag emoji are kept.
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007f]+)|[\U000e0000-\U000e007f]")

_REMOVED = (
    (_CONTROLS, "", "control characters removed"),
    (_SOFT_HYPHENS, "", "soft hyphens removed"),
    (_DIRECTIONS, "", "direction controls removed"),
    (_TAGS, r"\1", "invisible tag characters removed"),
)


@dataclass(frozen=True)
class Cleaned:
    """A text in NFC with LF line ends, and what had to be done beyond that, in few words."""

    text: str
    done: tuple[str, ...] = ()


def clean(text: str) -> Cleaned:
    """Return ``text`` in the form in which it is kept.

    Removed: control characters except newline and tab, byte order marks, soft hyphens, invisible
    tag characters, and the characters that embed, override or isolate a direction (U+202A to
    U+202E, U+2066 to U+2069). Text is stored in the order in which it is read, so right-to-left
    words stay as they are; only what could show them in another order goes. Kept: non-breaking
    blanks, joiners and non-joiners (they are spelling in Persian and Hindi), direction marks.
    Form feeds and the separators of lines and paragraphs become line ends.
    """
    text = _LINE_ENDS.sub("\n", text)
    if text.startswith("\ufeff"):
        text = text[1:]
    done = []
    text, count = _SEPARATORS.subn("\n", text)
    if count:
        done.append("line separators made line ends")
    text, count = _MARKS.subn("", text)
    if count:
        done.append("byte order marks removed")
    for pattern, left, said in _REMOVED:
        kept = pattern.sub(left, text)
        if kept != text:
            done.append(said)
            text = kept
    return Cleaned(unicodedata.normalize("NFC", text), tuple(done))


def one_line(text: str | None) -> str | None:
    """Return a field of metadata on one line and clean, None where nothing is left."""
    return " ".join(clean(text or "").text.split()) or None


def letters(text: str) -> str:
    """Return the letters and digits of ``text``, case folded: all that two extractions share."""
    return "".join(char for char in text.casefold() if char.isalnum())
