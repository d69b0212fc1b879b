"""What a new text did to a source, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from researchdb.text.reanchor import Status


@dataclass(frozen=True)
class Revised:
    """What became of the passages and quotes of a source.

    ``new`` are the passages nobody has read and the piece of the cut each of them is, by index;
    ``passages`` and ``quotes`` are counts by status; ``lines`` name what a person must look at.
    """

    number: int
    new: Mapping[str, int]
    passages: Mapping[Status, int]
    quotes: Mapping[Status, int]
    added: int
    lines: tuple[str, ...]

    @property
    def told(self) -> str:
        """Return the counts in one line."""
        parts = [f"revision {self.number}", f"passages {_counts(self.passages)}"]
        if self.added:
            parts[-1] += f", {self.added} new"
        if self.quotes:
            parts.append(f"quotes {_counts(self.quotes)}")
        return "; ".join(parts)


def counted(statuses: Iterable[Status]) -> Mapping[Status, int]:
    """Return how often each status came, from best to worst."""
    counts = Counter(statuses)
    return {status: counts[status] for status in Status if counts[status]}


def _counts(counts: Mapping[Status, int]) -> str:
    return ", ".join(f"{count} {status}" for status, count in counts.items()) or "none"
