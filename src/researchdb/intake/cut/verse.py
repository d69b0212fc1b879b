"""Verses in a plain text: short lines of a sentence that no wrapping broke."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .chunks import Line
from .signs import begins_low, ends_in_colon, ends_sentence, word_count
from .wrapping import Wrapping, extent

_LONGEST = 60
_PLAINLY = 0.75
_MOST_LINES = 24
_FEWEST_WORDS = 2
_FEWEST_LINES = 3
_LONGER = 1.5
_STOP = re.compile(r"[.!?…]\s")
_NO_WORDS = re.compile(r"[\d·|•»@]")
_OPEN_ENDS = (",", ";", "،", "，", "–", "—", "-")


def run(lines: Sequence[Line], text: str, at: int, wrap: Wrapping) -> int:
    """Return where the verses that begin with the line ``at`` end, ``at`` if none do.

    Verses are short beside the lines around them or set off by blank lines, and most of them end
    within a sentence though there was room. Two lines are verses only after a colon.
    """
    announced = at > 0 and ends_in_colon(_words(lines[at - 1], text))
    is_set_off = announced or at == 0 or lines[at].gap > 0
    if not is_set_off and extent(lines[at - 1]) <= extent(lines[at]) * _LONGER:
        return at
    most = min(_LONGEST, _PLAINLY * wrap.width) if wrap.width else _LONGEST
    end = at
    while (
        end < min(len(lines), at + _MOST_LINES)
        and (end == at or lines[end].gap == 0)
        and lines[end].marker is None
        and extent(lines[end]) <= most
        and _may_be_verse(_words(lines[end], text))
    ):
        end += 1
    found = lines[at:end]
    if len(found) < (_FEWEST_WORDS if announced else _FEWEST_LINES):
        return at
    longest = max(extent(line) for line in found)
    before = is_set_off or extent(lines[at - 1]) > longest * _LONGER
    after = (
        end == len(lines)
        or lines[end].gap > 0
        or extent(lines[end]) > longest * _LONGER
        or (announced and ends_sentence(_words(found[-1], text)))
    )
    return end if before and after and _is_verse(found, text, longest, announced) else at


def _may_be_verse(words: str) -> bool:
    inner = _STOP.search(words) is not None
    is_line = word_count(words) >= _FEWEST_WORDS and _NO_WORDS.search(words) is None
    return is_line and not inner and not ends_in_colon(words)


def _is_verse(found: Sequence[Line], text: str, longest: int, announced: bool) -> bool:
    opened, low, ragged = 0, 0, announced
    for one, two in pairwise(found):
        words, after = _words(one, text), _words(two, text)
        is_low = begins_low(after)
        opened += words.endswith(_OPEN_ENDS) or (is_low and not ends_sentence(words))
        low += is_low
        room = longest - extent(one)
        ragged = ragged or (len(after.split(None, 1)[0]) < room and not ends_sentence(words))
    half = (len(found) - 1) / 2
    ends = ends_sentence(_words(found[-1], text))
    return ragged and opened >= max(1, half) and (ends or (low >= half and not announced))


def _words(line: Line, text: str) -> str:
    return text[line.start : line.end]
