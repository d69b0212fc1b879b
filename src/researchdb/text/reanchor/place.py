"""What became of a stretch of an earlier text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Range = tuple[int, int]
"""Half-open; of code points or of words, as the context says."""


class Status(StrEnum):
    """How a stretch was found again, from best to worst.

    ``EXACT``: the same words at one place, in the same order among their neighbours; it does not
    matter that the text before them grew or shrank. ``MOVED``: the same words at one place, but
    in another order, or with other quotation marks, dashes or blanks. ``ALTERED``: found, but
    its words, or words that now stand with it, are others. ``AMBIGUOUS``: several places fit, and
    the words before and after do not both decide for one. ``LOST``: not found.
    """

    EXACT = "exact"
    MOVED = "moved"
    ALTERED = "altered"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True)
class Place:
    """Where a stretch is now: a half-open span in code points, None if it has no one place.

    ``changed`` tells in few words what differs; None where nothing does.
    """

    status: Status
    span: Range | None = None
    changed: str | None = None


_ORDER = list(Status)


def worse(one: Status, other: Status) -> Status:
    """Return the worse of two."""
    return max(one, other, key=_ORDER.index)
