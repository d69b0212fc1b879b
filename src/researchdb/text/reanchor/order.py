"""Which of some things kept their order."""

from __future__ import annotations

from bisect import bisect_left


def steady(starts: list[int]) -> list[int]:
    """Return the indexes of a longest run of ``starts`` that only rises."""
    tails: list[int] = []
    at_tail: list[int] = []
    before: dict[int, int | None] = {}
    for index, start in enumerate(starts):
        length = bisect_left(tails, start)
        before[index] = at_tail[length - 1] if length else None
        tails[length : length + 1] = [start]
        at_tail[length : length + 1] = [index]
    run: list[int] = []
    index_: int | None = at_tail[-1] if at_tail else None
    while index_ is not None:
        run.append(index_)
        index_ = before[index_]
    return run
