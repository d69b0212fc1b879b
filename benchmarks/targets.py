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
    planning: float | None = 5.0


TARGETS = {
    "key": Target("by key", median=5.0, p95=20.0),
    "first": Target("first rows", median=15.0),
    "count": Target("counts over everything", median=50.0),
    "star": Target("fact with three dimensions", median=50.0, planning=20.0),
    "whole": Target("how many rows"),
    "search": Target("search", planning=None),
}
"""How many rows a view has is for information; search, a function that plans
within, is held against FTS5 by the peers."""


@dataclass(frozen=True)
class Outcome:
    """A target and the questions held against it, the worst first."""

    name: str
    measure: str
    wanted: float
    answers: list[Answer]

    def taken(self, answer: Answer) -> float:
        """Return the milliseconds a question took; without end where it was given up."""
        taken: float | None = getattr(answer, self.measure)
        return math.inf if taken is None else taken

    @property
    def missed(self) -> list[Answer]:
        """Return the questions that took more."""
        return [one for one in self.answers if self.taken(one) > self.wanted]


def outcomes(answers: Sequence[Answer]) -> Iterator[Outcome]:
    """Yield every target that questions were held against: medians first, then p95 and planning.

    What was given up misses the target of its median; no p95 is known of it.
    """
    for measure in ("median", "p95", "planning"):
        for kind, target in TARGETS.items():
            wanted: float | None = getattr(target, measure)
            asked = [
                one
                for one in answers
                if one.kind == kind
                and (getattr(one, measure) is not None or (one.is_given_up and measure == "median"))
            ]
            if wanted is not None and asked:
                outcome = Outcome(target.name, measure, wanted, asked)
                asked.sort(key=outcome.taken, reverse=True)
                yield outcome
