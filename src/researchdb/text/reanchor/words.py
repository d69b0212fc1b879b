"""A text as a string with one character for each of its words, so that words compare as letters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from researchdb.text.quotes import fold_quote

from .place import Range

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kana and Han: a word each
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_LETTER = rf"[^\W{_UNSPACED}]"
_WORD = re.compile(
    rf"\d+(?:[.,:]\d+)+|{_LETTER}(?:{_LETTER}|[{_UNSEEN}]|['\u2018\u2019\u02bc](?={_LETTER}))*"
    rf"|[^\s{_UNSEEN}]"
)
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_LINE = re.compile(r"[^\n]+")
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True)
class Coded:
    """A text and its words: ``codes`` has a character for each, ``starts`` and ``ends`` its span.

    Words with the same character are the same but for the form of quotation marks and dashes and
    for characters that are not seen. A sign of punctuation is a word too.
    """

    text: str
    codes: str
    starts: list[int]
    ends: list[int]

    def words_of(self, span: Range) -> Range:
        """Return which words lie in a span of code points."""
        return bisect_left(self.starts, span[0]), bisect_right(self.ends, span[1])

    def span_of(self, words: Range) -> Range:
        """Return the span of code points from the first to the last of some words, at least one."""
        return self.starts[words[0]], self.ends[words[1] - 1]

    def surface(self, words: Range) -> str:
        """Return the text from the first to the last of some words; empty if there are none."""
        return self.text[slice(*self.span_of(words))] if words[0] < words[1] else ""

    def is_break(self, at: int) -> bool:
        """Return whether a line ends between the word before ``at`` and the one there."""
        if at in (0, len(self.codes)):
            return True
        return "\n" in self.text[self.ends[at - 1] : self.starts[at]]


class Alphabet:
    """The characters given to words; texts to be compared are coded by the same one."""

    def __init__(self) -> None:
        self._forms: dict[str, str] = {}
        self._surfaces: dict[str, str] = {}

    def code(self, text: str, cuts: Iterable[int] = ()) -> Coded:
        """Return ``text`` with its words; no word reaches over one of ``cuts``."""
        codes: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        edges = sorted({0, len(text), *(cut for cut in cuts if 0 < cut < len(text))})
        for start, end in pairwise(edges):
            for found in _WORD.finditer(text, start, end):
                codes.append(self._surfaces.get(found[0]) or self._add(found[0]))
                starts.append(found.start())
                ends.append(found.end())
        return Coded(text, "".join(codes), starts, ends)

    def _add(self, surface: str) -> str:
        form = fold_quote(_HIDDEN.sub("", surface))
        code = self._forms.get(form)
        if code is None:
            number = len(self._forms) + 1
            code = chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
            self._forms[form] = code
        self._surfaces[surface] = code
        return code


def all_blocks(coded: Coded, blocks: Sequence[Range]) -> list[Range]:
    """Return the words of all ``blocks``, spans; every line in none of them is one too."""
    spans: list[Range] = []
    end = 0
    for start, stop in [*sorted(blocks), (len(coded.text), len(coded.text))]:
        between = _LINE.finditer(coded.text, end, start)
        spans += ((line.start(), line.end()) for line in between)
        spans.append((start, stop))
        end = stop
    ranges = map(coded.words_of, spans)
    return [words for words in ranges if words[0] < words[1]]
