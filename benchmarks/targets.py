"""What the saved views shall take, and which questions take more."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .asking import Answer

EXPONENT = 1.05
"""Nothing shall grow faster than its input, with a little room for chance."""


@dataclass(frozen=True)
class Target:
    """What questions of one kind shall take, in milliseconds; None says nothing."""

    name: str
    median: float | None = None
    p95: float | None = None
    planning: float = 5.0


TARGETS = {
    "key": Target("by key", median=5.0, p95=20.0),
    "first": Target("first rows", median=15.0),
    "count": Target("counts over everything", median=50.0),
    "star": Target("fact with three dimensions", median=50.0, planning=20.0),
    "whole": Target("how many rows"),
    "search": Target("search"),
}
"""How many rows a view has is for information; search is held against FTS5 by the peers."""


@dataclass(frozen=True)
class Missed:
    """A target that some of the questions asked miss, the worst first."""

    name: str
    measure: str
    wanted: float
    asked: int
    answers: list[Answer]


def missed_targets(answers: Sequence[Answer]) -> Iterator[Missed]:
    """Yield the targets that are missed: medians first, then p95 and planning.

    What was given up misses the target of its median, if there is one.
    """
    for measure in ("median", "p95", "planning"):
        for kind, target in TARGETS.items():
            wanted: float | None = getattr(target, measure)
            if wanted is None:
                continue
            asked = [one for one in answers if one.kind == kind and one.keys]
            taken = {one: _taken(one, measure) for one in asked}
            above = [one for one in asked if taken[one] > wanted]
            if above:
                above.sort(key=taken.__getitem__, reverse=True)
                yield Missed(target.name, measure, wanted, len(asked), above)


def _taken(answer: Answer, measure: str) -> float:
    taken: float | None = getattr(answer, measure)
    if taken is None:
        return math.inf if measure == "median" else 0
    return taken
