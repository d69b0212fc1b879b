"""What is made of measurements: percentiles, exponents, tables."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import linear_regression, quantiles


def p95(taken: Sequence[float]) -> float:
    """Return what 95 in 100 stay within, interpolated between the nearest two."""
    return quantiles(taken, n=20, method="inclusive")[-1] if len(taken) > 1 else taken[0]


def exponent(inputs: Sequence[float], taken: Sequence[float]) -> float | None:
    """Return b of ``taken = a * inputs ** b``, by least squares on the logarithms of both.

    1 grows as its input does, 0 not at all; None where there are not two different inputs.
    """
    if len(set(inputs)) < 2:
        return None
    return linear_regression([*map(math.log, inputs)], [*map(math.log, taken)]).slope


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> list[str]:
    """Return the lines of a Markdown table; the first columns hold ``words``, the others numbers.

    An empty last head stands over remarks.
    """
    lines = [head, *rows]
    rule = ["---" if at < words or not head[at] else "---:" for at in range(len(head))]
    return [f"| {' | '.join(line)} |" for line in (lines[0], rule, *lines[1:])]
