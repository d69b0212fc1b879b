"""Finding the quotes of a passage again when words of the passage changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from .changes import tell
from .near import split
from .place import Place, Range, Status
from .same import Occurrences
from .words import Alphabet, Coded

_KEPT = 0.5
"""So great a share of a quote, or of its sentence, must stand for it to be found at all."""


def requote(old: str, spans: Sequence[Range], new: str, language: str) -> tuple[Place, ...]:
    """Return where the stretches ``spans`` of the passage ``old`` stand in its later form ``new``.

    A quote stands as it did only if every word of its sentence does: what denies or dates it may
    stand outside of it. ``language`` is a BCP 47 tag.
    """
    alphabet = Alphabet()
    was = alphabet.code(old, (edge for span in spans for edge in span))
    now = alphabet.code(new)
    work = _Requoting(was, now, language)
    return tuple(work.place(was.words_of(span)) for span in spans)


class _Requoting:
    """Two forms of a passage and which words of one are which of the other."""

    def __init__(self, old: Coded, new: Coded, language: str) -> None:
        self._old, self._new = old, new
        self._steps = list(Levenshtein.opcodes(old.codes, new.codes))
        self._old_edges = _edges(old, language)
        self._new_edges = _edges(new, language)
        self._in_old, self._in_new = Occurrences(old), Occurrences(new)

    def place(self, quote: Range) -> Place:
        if quote[0] >= quote[1]:
            return Place(Status.LOST)
        sentence = _whole(quote, self._old_edges)
        place = self._unchanged(quote, sentence)
        return place or self._changed(quote, sentence)

    def _unchanged(self, quote: Range, sentence: Range) -> Place | None:
        """Return the place of a quote whose whole sentence stands, None if it does not."""
        codes = self._old.codes[slice(*sentence)]
        before = self._in_old.of(codes, lambda at: at in self._old_edges)
        after = self._in_new.of(
            codes, lambda at: at in self._new_edges and at + len(codes) in self._new_edges
        )
        if not after:
            return None
        if len(after) != len(before):
            return Place(Status.AMBIGUOUS)
        at = self._aligned(sentence)
        status = Status.EXACT
        if at not in after:
            if len(after) > 1:
                return Place(Status.AMBIGUOUS)
            at, status = after[0], Status.MOVED
        start = at + quote[0] - sentence[0]
        span = self._new.span_of((start, start + quote[1] - quote[0]))
        if self._new.text[slice(*span)] != self._old.surface(quote):
            status = Status.MOVED
        return Place(status, span)

    def _aligned(self, words: Range) -> int | None:
        """Return the word of the new text at which ``words`` begin, if all stand in a row."""
        for step in self._steps:
            if step.tag == "equal" and step.src_start <= words[0] and words[1] <= step.src_end:
                return step.dest_start + words[0] - step.src_start
        return None

    def _changed(self, quote: Range, sentence: Range) -> Place:
        now = self._counterpart(quote)
        scope = self._counterpart(sentence)
        told = tell(self._old, sentence, self._new, _whole(scope, self._new_edges))
        is_found = now[0] < now[1] and (self._kept(quote) >= _KEPT or self._kept(sentence) >= _KEPT)
        if not is_found:
            return Place(Status.LOST, changed=told)
        return Place(Status.ALTERED, self._new.span_of(now), told)

    def _kept(self, words: Range) -> float:
        """Return which share of ``words`` stands in its place."""
        kept = sum(
            max(0, min(step.src_end, words[1]) - max(step.src_start, words[0]))
            for step in self._steps
            if step.tag == "equal"
        )
        return kept / (words[1] - words[0])

    def _counterpart(self, words: Range) -> Range:
        """Return the words of the new text that stand where ``words`` stood; may be empty."""
        ranges = []
        for step in self._steps:
            start, end = max(step.src_start, words[0]), min(step.src_end, words[1])
            is_between = step.tag == "insert" and words[0] < step.src_start < words[1]
            if start < end or is_between:
                if step.tag == "equal":
                    shift = step.dest_start - step.src_start
                    ranges.append((start + shift, end + shift))
                else:
                    ranges.append((step.dest_start, step.dest_end))
        return ranges[0][0], ranges[-1][1]


def _edges(coded: Coded, language: str) -> list[int]:
    """Return the words at which a sentence begins, and the end."""
    return [
        *(start for start, _ in split(coded, (0, len(coded.codes)), language)),
        len(coded.codes),
    ]


def _whole(words: Range, edges: list[int]) -> Range:
    """Return the sentences that ``words`` touch."""
    first = edges[max(0, bisect_right(edges, words[0]) - 1)]
    last = edges[min(len(edges) - 1, bisect_left(edges, words[1]))]
    return first, max(first, last)
