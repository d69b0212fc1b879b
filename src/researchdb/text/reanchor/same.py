"""Where the same words stand in two texts, and which of several places is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import islice

from rapidfuzz.distance import Prefix

from .place import Range
from .words import Coded

_FIRST = 5
"""So many words are looked up; what follows is compared."""

_REACH = 32
"""So many words on either side may decide between places."""

MANY = 64
"""More places than this are not told apart."""

_ENDLESS = 50_000
"""A beginning that comes so often is not looked into."""

_NEEDED = 3
"""So many words at least must be the same on either side; the text's own edge is enough."""

Measure = Callable[[int, int], int]


class Occurrences:
    """Finds all places of a run of words in a text, in a time that hardly grows with the text."""

    def __init__(self, coded: Coded) -> None:
        self._codes = coded.codes
        self._index: dict[int, dict[str, list[int]]] = {}

    def of(self, pattern: str, fits: Callable[[int], bool]) -> list[int]:
        """Return the words at which ``pattern`` begins and that ``fits`` accepts.

        Where there are more than ``MANY``, one more than that is returned and means nothing.
        """
        size = min(_FIRST, len(pattern))
        starts = self._starting(size).get(pattern[:size], [])
        if len(starts) > _ENDLESS:
            return starts[: MANY + 1]
        found = (at for at in starts if self._codes.startswith(pattern, at) and fits(at))
        return list(islice(found, MANY + 1))

    def _starting(self, size: int) -> dict[str, list[int]]:
        if size not in self._index:
            index: dict[str, list[int]] = defaultdict(list)
            for at in range(len(self._codes) - size + 1):
                index[self._codes[at : at + size]].append(at)
            self._index[size] = index
        return self._index[size]


def counterpart(
    old: Coded, at: int, others: Sequence[int], new: Coded, places: Sequence[int], length: int
) -> int | None:
    """Return which of ``places`` is that of the ``length`` words at ``at``, None if undecided.

    ``others`` are the places of the same words in the old text, ``at`` among them. The words
    before and the words after must both decide, from either text's side.
    """
    if len(others) > MANY or len(places) > MANY:
        return None
    measures: tuple[Measure, Measure] = (
        lambda o, n: _alike_before(old, o, new, n),
        lambda o, n: _alike_after(old, o + length, new, n + length),
    )
    before, after = (_best({p: measure(at, p) for p in places}) for measure in measures)
    if before is None or before != after:
        return None
    mine = {_best({other: measure(other, before) for other in others}) for measure in measures}
    return before if mine == {at} else None


def _best(values: dict[int, int]) -> int | None:
    """Return the key of the one greatest value, if it proves anything."""
    most = max(values.values())
    winners = [key for key, value in values.items() if value == most]
    return winners[0] if most >= _NEEDED and len(winners) == 1 else None


def _alike_before(old: Coded, at: int, new: Coded, place: int) -> int:
    """Return how many words before two places are the same; both texts' beginning counts most."""
    was, now = (
        coded.codes[max(0, end - _REACH) : end][::-1] for coded, end in ((old, at), (new, place))
    )
    both = at == len(was) and place == len(now)
    return _alike(was, now, is_edge=both)


def _alike_after(old: Coded, at: int, new: Coded, place: int) -> int:
    was, now = old.codes[at : at + _REACH], new.codes[place : place + _REACH]
    both = at + len(was) == len(old.codes) and place + len(now) == len(new.codes)
    return _alike(was, now, is_edge=both)


def _alike(was: str, now: str, *, is_edge: bool) -> int:
    same = Prefix.similarity(was, now)
    return _REACH + 1 if is_edge and same == len(was) == len(now) else same


class Taken:
    """The words of a text that are given away, as ranges that do not overlap."""

    def __init__(self) -> None:
        self._ranges: list[Range] = []

    def is_free(self, start: int, end: int) -> bool:
        """Return whether no word of a range is given away."""
        at = self._at(start)
        before = at > 0 and self._ranges[at - 1][1] > start
        after = at < len(self._ranges) and self._ranges[at][0] < end
        return not before and not after

    def add(self, words: Range) -> None:
        """Give a free range away."""
        self._ranges.insert(self._at(words[0]), words)

    def gaps(self, start: int, end: int) -> list[Range]:
        """Return the free parts of a range, in order."""
        free: list[Range] = []
        at = max(0, self._at(start) - 1)
        while at < len(self._ranges) and self._ranges[at][0] < end:
            first, last = self._ranges[at]
            if first > start:
                free.append((start, first))
            start = max(start, last)
            at += 1
        if start < end:
            free.append((start, end))
        return free

    def _at(self, start: int) -> int:
        return bisect_left(self._ranges, (start, start))
