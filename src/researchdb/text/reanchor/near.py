"""Where words stand that were edited: the stretch of sentences most like the old one.

Edit distance and longest common subsequences are counted in words, not in letters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from researchdb.text.sentences import sentences

from .place import Range
from .words import Coded

SHARE = 0.1
"""An edit of up to this share of the words is found without further proof."""

MARGIN = 0.1
"""By so much the best place must be more alike than the next one."""

ENOUGH = 0.5
"""So great a share of the words in sentences that stand unchanged shows where the rest belongs."""

LIKELY = 0.6
"""Less alike than this is another text, even between the same neighbours."""

_LEAST = 0.3
"""Less alike than this is not worth a look."""

_SEEDS = 4
_VOTED = 24
_COMMON = 64
"""A pair of words that stands in more sentences than this is no trace."""

_STEP = 2


@dataclass(frozen=True)
class Window:
    """A run of words of the new text and how much it is like the old ones, 0 to 1."""

    words: Range
    likeness: float


class Sentences:
    """The sentences of the free parts of a text, found by the words they hold."""

    def __init__(self, coded: Coded, parts: Iterable[Range], language: str) -> None:
        self._coded = coded
        self._units: list[Range] = []
        self._part: list[Range] = []
        for part in parts:
            for unit in split(coded, part, language):
                self._units.append(unit)
                self._part.append(part)
        self._traces: dict[str, list[int]] = defaultdict(list)
        for number, unit in enumerate(self._units):
            for trace in _traces(coded.codes[slice(*unit)]):
                self._traces[trace].append(number)

    def like(self, words: str, is_free: Callable[[int, int], bool]) -> list[Window]:
        """Return the places that may hold ``words`` in another form, the most alike first.

        No two of them overlap. ``is_free`` says whether a range is nobody else's yet.
        """
        votes: Counter[int] = Counter()
        for trace in _traces(words):
            units = self._traces.get(trace, ())
            if len(units) <= _COMMON:
                votes.update(units)
        known: dict[tuple[int, int], float] = {}
        found = [
            self._grown(number, words, is_free, known)
            for number in self._seeds(words, votes)
            if is_free(*self._units[number])
        ]
        found = [window for window in found if window.likeness >= _LEAST]
        found.sort(key=lambda window: (-window.likeness, window.words))
        apart: list[Window] = []
        for window in found:
            if all(
                window.words[1] <= other.words[0] or other.words[1] <= window.words[0]
                for other in apart
            ):
                apart.append(window)
        return apart

    def _seeds(self, words: str, votes: Counter[int]) -> list[int]:
        """Return the sentences that have most in common with ``words``."""
        shared = {
            number: LCSseq.similarity(words, self._coded.codes[slice(*self._units[number])])
            for number, _ in votes.most_common(_VOTED)
        }
        return sorted(shared, key=lambda number: (-shared[number], number))[:_SEEDS]

    def _grown(
        self,
        seed: int,
        words: str,
        is_free: Callable[[int, int], bool],
        known: dict[tuple[int, int], float],
    ) -> Window:
        """Return the run of sentences around ``seed`` that is most like ``words``.

        ``known`` keeps what was compared already, here or from another seed.
        """

        def likeness(first: int, last: int, least: float) -> float:
            """Return how alike a run is, or anything below ``least`` if it is less."""
            if (first, last) not in known:
                run = self._coded.codes[self._units[first][0] : self._units[last][1]]
                known[first, last] = Indel.normalized_similarity(words, run, score_cutoff=least)
            return known[first, last]

        first = last = seed
        part = self._part[seed]
        low, high = seed, seed
        while low > 0 and self._part[low - 1] == part:
            low -= 1
        while high + 1 < len(self._units) and self._part[high + 1] == part:
            high += 1
        best = likeness(seed, seed, 0.0)
        if is_free(self._units[low][0], self._units[high][1]):
            whole = likeness(low, high, max(best, _LEAST))
            if whole >= best:
                first, last, best = low, high, whole
        while True:
            steps = [
                (likeness(low, high, max(best, _LEAST)), low, high)
                for low, high in self._around(first, last)
                if is_free(self._units[low][0], self._units[high][1])
            ]
            more, low, high = max(steps, default=(0.0, first, last))
            if more <= best:
                break
            first, last, best = low, high, more
        return Window((self._units[first][0], self._units[last][1]), best)

    def _around(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        for step in range(1, _STEP + 1):
            if first >= step:
                yield first - step, last
            if last + step < len(self._units):
                yield first, last + step


def split(coded: Coded, part: Range, language: str) -> list[Range]:
    """Return the sentences of some words, as ranges of words that leave none out."""
    if part[0] >= part[1]:
        return []
    start, end = coded.span_of(part)
    begins = [
        coded.words_of((start + span.start, end))[0]
        for span in sentences(coded.text[start:end], language)
    ]
    edges = sorted({part[0], *(at for at in begins if part[0] < at < part[1]), part[1]})
    return list(pairwise(edges))


def is_edit(was: str, now: str) -> bool:
    """Return whether one came from the other by changing up to ten per cent of the words.

    One word may always be changed where there are three or more.
    """
    most = max(int(SHARE * len(was)), 1 if len(was) > _STEP else 0)
    return Levenshtein.distance(was, now, score_cutoff=most) <= most


def kept_share(old: Coded, words: Range, now: str, language: str) -> float:
    """Return which share of some words stands in ``now`` as whole sentences, 0 to 1."""
    kept = sum(
        end - start
        for start, end in split(old, words, language)
        if end - start > _STEP and old.codes[start:end] in now
    )
    return kept / (words[1] - words[0])


def _traces(words: str) -> set[str]:
    """Return the words and the pairs of words that occur."""
    return {*words, *(words[at : at + 2] for at in range(len(words) - 1))}
