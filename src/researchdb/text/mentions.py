"""Finding known names in a text: longest first, at word borders, with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category, normalize

import ahocorasick_rs

# A name may be broken over lines, or held together by a blank that does not break.
_ALIKE = str.maketrans("’‘‐‑–\n\t\u00a0\u2009\u202f", "''---     ")

_BROKEN = re.compile("[' -]")


@dataclass(frozen=True)
class Found:
    """One naming: where it lies in the text, as it stands there, and the name it matched."""

    start: int
    end: int
    surface: str
    name: str


class Matcher:
    """Finds any of many names in texts; case counts, apostrophes, dashes and blanks are alike."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(set(names))
        patterns = [normalize("NFC", name).translate(_ALIKE) for name in self._names]
        self._automaton = ahocorasick_rs.AhoCorasick(patterns) if patterns else None

    def find(self, text: str) -> Iterator[Found]:
        """Yield the names in ``text`` from left to right; a longer name hides those within it."""
        if self._automaton is None:
            return
        alike = text.translate(_ALIKE)
        whole = [
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(
                alike, overlapping=True
            )
            if _is_word(alike, start, end)
        ]
        reached = 0
        for start, negative_end, index in sorted(whole):
            if start >= reached:
                reached = -negative_end
                yield Found(start, reached, text[start:reached], self._names[index])


def sure_part(name: str) -> str:
    """Return the longest stretch of ``name`` that stands as it is wherever the name is found."""
    return max(_BROKEN.split(normalize("NFC", name).translate(_ALIKE)), key=len)


def stands(text: str, name: str, nth: int) -> bool:
    """Return whether ``name`` stands in ``text`` at least ``nth`` times."""
    return sum(1 for _ in Matcher([name]).find(text)) >= nth


def _is_word(text: str, start: int, end: int) -> bool:
    """Return whether no letter or digit continues the stretch on either side."""
    begins = start == 0 or not _in_word(text[start - 1])
    ends = end == len(text) or not _in_word(text[end])
    return begins and ends


def _in_word(char: str) -> bool:
    """Return whether ``char`` is a letter, a digit or a mark set on one, such as a vowel sign."""
    return char.isalnum() or category(char).startswith("M")
