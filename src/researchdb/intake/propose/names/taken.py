"""The stretches of a passage in which a known name stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from researchdb.intake.proposals import Span

T = TypeVar("T")


class Taken(Generic[T]):
    """Stretches that lie side by side, in order, each with what stands there."""

    def __init__(self, stretches: Iterable[tuple[Span, T]]) -> None:
        self._stretches = list(stretches)
        self._starts = [span[0] for span, _ in self._stretches]

    def __iter__(self) -> Iterator[tuple[Span, T]]:
        return iter(self._stretches)

    def at(self, position: int) -> T | None:
        """Return what stands at a character, or None."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self._stretches[index][0][1]:
            return None
        return self._stretches[index][1]

    def meets(self, span: Span) -> bool:
        """Return whether a stretch lies, wholly or in part, in ``span``."""
        index = bisect_right(self._starts, span[1] - 1) - 1
        return index >= 0 and self._stretches[index][0][1] > span[0]

    def holds(self, span: Span) -> bool:
        """Return whether ``span`` lies in one stretch."""
        index = bisect_right(self._starts, span[0]) - 1
        return index >= 0 and self._stretches[index][0][1] >= span[1]
