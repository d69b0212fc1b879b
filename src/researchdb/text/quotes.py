"""Finding the stretch of a passage that a quote names by its first and last words.

The selector follows the idea of the W3C Web Annotation text quote selector, cut down to
``first words … last words`` so that no sentence has to be copied.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

ELLIPSIS = "…"
MAX_WORDS = 12
MAX_CHARS = 240

_WHOLE_WORDS = 8
_END_WORDS = 6
_LONGEST_WORD = 24
_END_CHARS = (8, 16, 32)

_BLANKS = re.compile(r"\s+")
_RUN = re.compile(r"\s{2,}")

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


class Failure(StrEnum):
    """Why a quote has no place in a passage."""

    ABSENT = "is not in the passage"
    AMBIGUOUS = "stands in the passage more than once"


@dataclass(frozen=True)
class Span:
    """A half-open stretch of a text, in code points."""

    start: int
    end: int


class Folded:
    """A text with runs of blanks, quotation marks and dashes made alike, and the way back."""

    def __init__(self, text: str) -> None:
        self.text = _BLANKS.sub(" ", text).translate(_ALIKE)
        # Where in the folded text more than one blank became one, and how many were lost by then.
        self._shrunk: list[int] = []
        self._lost = [0]
        for run in _RUN.finditer(text):
            self._shrunk.append(run.start() - self._lost[-1] + 1)
            self._lost.append(self._lost[-1] + len(run[0]) - 1)

    def find(self, quote: str) -> Span | Failure:
        """Return where ``quote`` lies in the text, or why it has no one place.

        A quote with an ellipsis reaches from its first words to the nearest last words after.
        """
        first, _, last = (fold_quote(part) for part in quote.partition(ELLIPSIS))
        found: set[tuple[int, int]] = set()
        at = self.text.find(first)
        while at >= 0:
            end = at + len(first)
            if last:
                tail = self.text.find(last, end)
                end = tail + len(last) if tail >= 0 else -1
            if end >= 0:
                found.add((at, end))
            at = self.text.find(first, at + 1)
        if not found:
            return Failure.ABSENT
        if len(found) > 1:
            return Failure.AMBIGUOUS
        ((start, end),) = found
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def _origin(self, folded: int) -> int:
        """Return where the character at ``folded`` stands in the text itself."""
        return folded + self._lost[bisect_right(self._shrunk, folded)]


def selector(text: str, start: int, end: int) -> str | None:
    """Return the shortest quote by which ``text[start:end]`` is found again, or None.

    A stretch of up to eight words is named whole, a longer one by its first and last words.
    """
    stretch = text[start:end].strip()
    if not stretch:
        return None
    at = text.index(stretch, start)
    wanted, folded = Span(at, at + len(stretch)), Folded(text)
    return next((quote for quote in _candidates(stretch) if folded.find(quote) == wanted), None)


def _candidates(stretch: str) -> Iterator[str]:
    words = stretch.split()
    is_short = len(words) <= _WHOLE_WORDS and max(map(len, words)) <= _LONGEST_WORD
    if is_short and ELLIPSIS not in stretch:
        yield " ".join(words)
    for count in range(_END_WORDS, min(MAX_WORDS, len(words)) + 1):
        first, last = words[: (count + 1) // 2], words[-(count // 2) :]
        quote = f"{' '.join(first)} {ELLIPSIS} {' '.join(last)}"
        if fault(quote) is None:
            yield quote
    if len(words) <= _WHOLE_WORDS and not is_short:  # a script that sets no blanks
        for chars in _END_CHARS:
            if 2 * chars < len(stretch):
                yield f"{stretch[:chars]}{ELLIPSIS}{stretch[-chars:]}"


def fold_quote(phrase: str) -> str:
    """Return ``phrase`` as it is looked for: NFC, blanks, quotation marks and dashes made alike."""
    return " ".join(unicodedata.normalize("NFC", phrase).split()).translate(_ALIKE)


def fault(quote: str) -> str | None:
    """Return what is wrong with the form of a quote, or None."""
    parts = quote.split(ELLIPSIS)
    if len(parts) > 2:  # noqa: PLR2004
        return "has more than one ellipsis"
    if not all(part.strip() for part in parts):
        return "has no words before or after the ellipsis"
    if sum(len(part.split()) for part in parts) > MAX_WORDS:
        return f"has more than {MAX_WORDS} words"
    if len(quote) > MAX_CHARS:
        return f"has more than {MAX_CHARS} characters"
    return None
