"""How a plain text was hard-wrapped, if it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .chunks import Form, Line
from .signs import ends_sentence

NARROWEST = 30
WIDEST = 135
"""Hard-wrapped text is between so many characters wide; half as narrow where signs are wide."""

_FEWEST_PLAIN = 3
_FEWEST_WIDE = 2
_WIDE_FROM = 55
_LONG_SHARE = 0.66
_FILLED_SHARE = 0.75
_PLAINLY = 1.2
_MOST_BEYOND = 0.2
_INDENT = 2
_FEWEST_INDENTED = 2
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_BLANK = re.compile(r"\s")


@dataclass(frozen=True)
class Wrapping:
    """The width a text was wrapped to, 0 if each paragraph is one line.

    ``opens_indented`` says that the first line of a paragraph is indented and the others are not.
    """

    width: int
    opens_indented: bool = False


def of(lines: Sequence[Line], text: str) -> Wrapping:
    """Return how ``text`` was wrapped.

    It shows in lines that end within a sentence: the first word of the next line would have found
    no room at their end. Where a line ends with a sentence, nothing can be told.
    """
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if two.gap == 0 and (two.marker is None or two.marker.form is Form.QUOTED)
    ]
    if len(pairs) < _FEWEST_WIDE:
        return Wrapping(0)
    extents = sorted(extent(one) for one, _ in pairs)
    width = extents[len(extents) * 9 // 10]
    is_wide = _WIDE.search(text[pairs[0][0].start : pairs[0][0].end]) is not None
    narrowest = NARROWEST // (2 if is_wide else 1)
    if not narrowest <= width <= WIDEST or _beyond(lines, width) > _MOST_BEYOND:
        return Wrapping(0)
    # Headings and the last lines of paragraphs are short whatever the width.
    broken = [
        (one, two)
        for one, two in pairs
        if extent(one) >= _LONG_SHARE * width and not ends_sentence(text[one.start : one.end])
    ]
    filled = [(one, two) for one, two in broken if fills(one, two, text, width)]
    if len(filled) == len(broken) and width >= _WIDE_FROM:
        wraps = len(filled) >= _FEWEST_WIDE
    else:
        wraps = len(filled) >= max(_FEWEST_PLAIN, _FILLED_SHARE * len(broken))
    if not wraps:
        return Wrapping(0)
    indented = sum(one.indent >= _INDENT and two.indent == 0 for one, two in filled)
    return Wrapping(width, indented >= _FEWEST_INDENTED)


def extent(line: Line) -> int:
    """Return how far ``line`` reaches, its indent counted."""
    return line.indent + line.end - line.start


def fills(one: Line, two: Line, text: str, width: int) -> bool:
    """Say whether the first word of ``two`` had no room in ``one``."""
    start = two.words
    if _WIDE.match(text, start):
        room = 2
    else:
        blank = _BLANK.search(text, start, min(two.end, start + WIDEST))
        room = (blank.start() if blank else two.end) - start
    return extent(one) + 1 + room > width - 1


def _beyond(lines: Sequence[Line], width: int) -> float:
    """Return which share of the characters stands in lines plainly wider than ``width``."""
    sizes = [line.end - line.start for line in lines]
    return sum(size for size in sizes if size > _PLAINLY * width) / sum(sizes)
