"""Finding all passages of a text again in a later state of it.

The ladder is that of exact match, match by context, and match by edit distance, after the
selectors of the W3C Web Annotation model and the fuzzy anchoring of Hypothesis; here nothing
whose words changed, or which now shares its block with new words, is better than altered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from . import near
from .changes import tell
from .order import steady
from .place import Place, Range, Status
from .same import MANY, Occurrences, Taken, counterpart
from .words import Alphabet, all_blocks

_LONG = 8
"""So many words prove a place even where lines are broken otherwise than before."""


_ROUNDS = 6
"""So often is the search for edited stretches repeated, at most, while it finds some."""


@dataclass(frozen=True)
class Anchored:
    """Where the stretches asked for are now, in their order, and which text is nobody's.

    ``fresh`` are spans of the new text, in order, each within one block.
    """

    places: tuple[Place, ...]
    fresh: tuple[Range, ...]


def reanchor(
    old: str, spans: Sequence[Range], new: str, blocks: Sequence[Range], language: str
) -> Anchored:
    """Return what became in ``new`` of the stretches ``spans`` of ``old``.

    ``spans`` are in order and do not overlap; ``blocks`` are the paragraphs, headings and list
    items of the new text: words that now share a block with a stretch alter it, and belong to it
    from now on. ``language`` (BCP 47) is that of both texts.
    """
    work = _Anchoring(old, spans, new, blocks, language)
    work.take_unique()
    work.take_decided()
    work.take_edited()
    work.take_decided()
    work.take_edited()
    work.absorb()
    return work.result(blocks)


class _Anchoring:
    """The state of one comparison; ranges are of words unless called spans."""

    def __init__(
        self, old: str, spans: Sequence[Range], new: str, blocks: Sequence[Range], language: str
    ) -> None:
        alphabet = Alphabet()
        self._old = alphabet.code(old, (edge for span in spans for edge in span))
        self._new = alphabet.code(new, (edge for block in blocks for edge in block))
        self._language = language
        self._spans = spans
        self._words = [self._old.words_of(span) for span in spans]
        self._codes = [self._old.codes[slice(*words)] for words in self._words]
        self._blocks = all_blocks(self._new, blocks)
        self._edges = {edge for block in self._blocks for edge in block}
        self._taken, self._reserved = Taken(), Taken()
        self._found: dict[int, Range] = {}
        self._seen: dict[int, Range] = {}
        """With which words those stand now that are altered."""
        self._doubtful: set[int] = set()
        self._in_old, self._in_new = Occurrences(self._old), Occurrences(self._new)
        both = [self._occurrences(number) for number in range(len(spans))]
        self._others, self._places = [old for old, _ in both], [new for _, new in both]

    def take_unique(self) -> None:
        """Give every stretch that stands once in both texts its place."""
        for number in self._longest_first(self._open()):
            if len(self._others[number]) == len(self._places[number]) == 1:
                self._take(number, self._places[number][0])

    def take_decided(self) -> None:
        """Give stretches that stand several times the place their surroundings decide for."""
        is_new = True
        while is_new:
            is_new = False
            for number in self._longest_first(self._open()):
                free = self._free_places(number)
                at = self._decided(number, free) if free else None
                if at is not None:
                    is_new |= self._take(number, at)
        for number in self._open():
            for at in self._free_places(number):
                self._reserve(at, at + len(self._codes[number]))

    def take_edited(self) -> None:
        """Give the stretches whose words changed the place that is most like them.

        What is placed decides for its neighbours, hence several rounds.
        """
        tried = [number for number in self._open() if not self._free_places(number)]
        for _ in range(_ROUNDS if tried else 0):
            parts = [gap for block in self._blocks for gap in self._gaps(block)]
            sentences = near.Sentences(self._new, parts, self._language)
            offers = []
            for number in tried:
                window = self._edited(number, sentences)
                if window:
                    offers.append((-window.likeness, number, window.words))
            for _, number, words in sorted(offers):
                if self._is_free(*words):
                    self._give(number, words)
                    self._seen[number] = words
            left = [number for number in tried if number not in self._found]
            if len(left) in (0, len(tried)):
                break
            tried = left

    def absorb(self) -> None:
        """Add to each stretch the new words that now stand in one block with it."""
        by_start = {words[0]: number for number, words in self._found.items()}
        by_end = {words[1]: number for number, words in self._found.items()}
        for block in self._blocks:
            for gap in self._gaps(block):
                left = by_end.get(gap[0]) if gap[0] > block[0] else None
                right = by_start.get(gap[1]) if gap[1] < block[1] else None
                if self._stood_there(gap, left, right):
                    continue
                for number in (left, right):
                    if number is not None:
                        words = self._seen.get(number, self._found[number])
                        self._seen[number] = _around(words, gap)
                heir = right if left is None else left
                if heir is not None:
                    self._taken.add(gap)
                    self._found[heir] = _around(self._found[heir], gap)

    def result(self, blocks: Sequence[Range]) -> Anchored:
        """Return the places found, and what is left of ``blocks``."""
        numbers = sorted(self._found)
        rising = steady([self._found[number][0] for number in numbers])
        kept = {numbers[at] for at in rising}
        places = tuple(self._place(n, is_steady=n in kept) for n in range(len(self._spans)))
        taken = Taken()
        for place in places:
            if place.span:
                taken.add(place.span)
        fresh = []
        for block in sorted(blocks):
            for gap in taken.gaps(*block):
                words = self._new.words_of(gap)
                if words[0] < words[1]:
                    fresh.append(self._new.span_of(words))
        return Anchored(places, tuple(fresh))

    def _place(self, number: int, *, is_steady: bool) -> Place:
        words = self._found.get(number)
        if words is None:
            is_double = number in self._doubtful or self._free_places(number)
            return Place(Status.AMBIGUOUS if is_double else Status.LOST)
        span = self._new.span_of(words)
        if number in self._seen:
            told = tell(self._old, self._words[number], self._new, self._seen[number])
            return Place(Status.ALTERED, span, told)
        was, now = self._old.text[slice(*self._spans[number])], self._new.text[slice(*span)]
        return Place(Status.EXACT if is_steady and was == now else Status.MOVED, span)

    def _open(self) -> list[int]:
        return [number for number in range(len(self._spans)) if number not in self._found]

    def _longest_first(self, numbers: Iterable[int]) -> list[int]:
        return sorted(numbers, key=lambda number: -len(self._codes[number]))

    def _occurrences(self, number: int) -> tuple[list[int], list[int]]:
        """Return where the words of a stretch stand in the old and in the new text.

        What filled whole lines is looked for as such; only a long stretch is found without.
        """
        codes = self._codes[number]
        if not codes:
            return [], []
        start, end = self._words[number]
        ends_lines = (self._old.is_break(start), self._old.is_break(end))

        def was_so(at: int) -> bool:
            edges = (self._old.is_break(at), self._old.is_break(at + len(codes)))
            return all(there or not here for here, there in zip(ends_lines, edges, strict=True))

        def is_so(at: int) -> bool:
            edges = (self._breaks(at), self._breaks(at + len(codes)))
            return all(there or not here for here, there in zip(ends_lines, edges, strict=True))

        places = self._in_new.of(codes, is_so)
        if places or len(codes) < _LONG:
            return self._in_old.of(codes, was_so), places
        return self._in_old.of(codes, _anywhere), self._in_new.of(codes, _anywhere)

    def _breaks(self, at: int) -> bool:
        return at in self._edges or self._new.is_break(at)

    def _free_places(self, number: int) -> list[int]:
        size = len(self._codes[number])
        return [at for at in self._places[number] if self._taken.is_free(at, at + size)]

    def _decided(self, number: int, free: list[int]) -> int | None:
        """Return the one of some places that the words or the stretches around decide for."""
        others, words = self._others[number], self._words[number]
        size = words[1] - words[0]
        at = counterpart(self._old, words[0], others, self._new, free, size)
        if at is not None or len(free) > MANY:
            return at
        between = [at for at in free if self._is_between(number, (at, at + size), nearest=False)]
        return between[0] if len(between) == 1 else None

    def _edited(self, number: int, sentences: near.Sentences) -> near.Window | None:
        """Return the place of a stretch whose words changed, if there is clearly one."""
        was = self._codes[number]
        windows = sentences.like(was, self._is_free)
        if not windows:
            return None
        best = windows[0]
        now = self._new.codes[slice(*best.words)]
        is_between = self._is_between(number, best.words, nearest=True)
        is_it = (
            near.is_edit(was, now)
            or near.kept_share(self._old, self._words[number], now, self._language) >= near.ENOUGH
            or (is_between and best.likeness >= near.LIKELY)
        )
        next_best = windows[1].likeness if len(windows) > 1 else 0.0
        margin = 0.0 if is_between else near.MARGIN
        if is_it and best.likeness - next_best <= margin:
            self._doubtful.add(number)
            return None
        self._doubtful.discard(number)
        return best if is_it else None

    def _is_between(self, number: int, words: Range, *, nearest: bool) -> bool:
        """Return whether words stand between the places of the stretches before and after.

        With ``nearest`` those are the nearest that have a place, else the next of all.
        """
        reach = range(number - 1, -1, -1), range(number + 1, len(self._spans))
        before, after = (
            next((n for n in (way if nearest else way[:1]) if n in self._found), None)
            for way in reach
        )
        low = self._found[before][1] if before is not None else 0
        high = self._found[after][0] if after is not None else len(self._new.codes)
        is_decided = nearest or (
            (before is not None or number == 0)
            and (after is not None or number == len(self._spans) - 1)
        )
        return is_decided and low <= words[0] and words[1] <= high

    def _stood_there(self, gap: Range, left: int | None, right: int | None) -> bool:
        """Return whether the words of ``gap`` stood next to the same stretch before."""
        added, old = self._new.codes[slice(*gap)], self._old.codes
        after = left is not None and old.startswith(added, self._words[left][1])
        before = right is not None and old.endswith(added, 0, self._words[right][0])
        return after or before

    def _is_free(self, start: int, end: int) -> bool:
        return self._taken.is_free(start, end) and self._reserved.is_free(start, end)

    def _gaps(self, part: Range) -> list[Range]:
        return [gap for free in self._taken.gaps(*part) for gap in self._reserved.gaps(*free)]

    def _take(self, number: int, at: int) -> bool:
        words = (at, at + len(self._codes[number]))
        is_free = self._taken.is_free(*words)
        if is_free:
            self._give(number, words)
        return is_free

    def _give(self, number: int, words: Range) -> None:
        self._taken.add(words)
        self._found[number] = words
        self._doubtful.discard(number)

    def _reserve(self, start: int, end: int) -> None:
        """Keep a place that one of several stretches may have from those that are only like it."""
        is_whole = self._breaks(start) and self._breaks(end)
        if (is_whole or end - start >= _LONG) and self._is_free(start, end):
            self._reserved.add((start, end))


def _around(words: Range, more: Range) -> Range:
    return min(words[0], more[0]), max(words[1], more[1])


def _anywhere(_: int) -> bool:
    return True
