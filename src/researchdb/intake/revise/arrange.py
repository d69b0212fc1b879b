"""How passages found again and new ones lie in the new text: order, headings, what is left over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from ruamel.yaml.comments import CommentedMap

from researchdb.intake.document import Cut, Piece
from researchdb.text.keys import free

from .entry import has_place, span_of

Span = tuple[int, int]

_NUMBERED = re.compile(r"^p(\d+)$")
_LEFT_OVER = "navigation"


class Layout:
    """The pieces of a cut and which passage holds which of them."""

    def __init__(self, cut: Cut) -> None:
        self._cut = cut
        self._pieces = {piece.key: piece for piece in cut.pieces}
        self._starts = [piece.span[0] for piece in cut.pieces]

    def piece_at(self, place: int) -> tuple[int, Piece] | None:
        """Return the piece that holds the character at ``place``, and its index."""
        at = bisect_right(self._starts, place) - 1
        if at < 0 or place >= self._cut.pieces[at].span[1]:
            return None
        return at, self._cut.pieces[at]

    def heading_of(self, entry: CommentedMap, placed: Sequence[CommentedMap]) -> str | None:
        """Return the key of the heading that the cut puts a passage under."""
        found = self.piece_at(span_of(entry)[0])
        heading = self._pieces.get(found[1].under or "") if found else None
        if heading is None:
            return None
        at = bisect_right([span_of(each)[0] for each in placed], heading.span[0]) - 1
        owner = placed[at] if at >= 0 else None
        is_it = (
            owner is not None
            and owner["kind"] == "heading"
            and span_of(owner)[0] <= heading.span[0] < span_of(owner)[1]
        )
        return str(owner["key"]) if owner is not None and is_it else None


def headings_above(entries: Iterable[CommentedMap]) -> dict[str, str | None]:
    """Return for each passage the heading that stands next above it, in the order given."""
    above: dict[str, str | None] = {}
    heading: str | None = None
    for entry in entries:
        above[entry["key"]] = heading
        if entry["kind"] == "heading":
            heading = entry["key"]
    return above


def in_file_order(
    before: Sequence[CommentedMap], placed: Sequence[CommentedMap]
) -> list[CommentedMap]:
    """Return all passages: those with a place as the text has them, others behind their neighbour.

    ``before`` is the former order of the file, without what was taken out of it.
    """
    ordered = list(placed)
    last: CommentedMap | None = None
    for entry in before:
        if not has_place(entry):
            at = next((n + 1 for n, each in enumerate(ordered) if each is last), 0)
            ordered.insert(at, entry)
        last = entry
    return ordered


def next_key(taken: Iterable[str]) -> str:
    """Return the key of the next passage: one more than the highest number, as long as those."""
    keys = set(taken)
    numbers = [found[1] for found in map(_NUMBERED.match, keys) if found]
    width = max(map(len, numbers), default=2)
    return free(f"p{max(map(int, numbers), default=0) + 1:0{width}}", keys.__contains__)


def left_over(
    cut: Cut, taken: Iterable[Span], known: Mapping[Span, str]
) -> Iterator[tuple[Span, str]]:
    """Yield what is no content, in order: ``taken`` are the passages, ``known`` spans furniture.

    What the cut holds for furniture stays so unless a passage has it; so does what no passage has.
    """
    reasons = {**{each.span: each.reason for each in cut.furniture}, **known}
    edges = sorted({edge for span in reasons for edge in span})
    end = 0
    for start, stop in [*sorted(taken), (len(cut.text), len(cut.text))]:
        cuts = [end, *(edge for edge in edges if end < edge < start), max(start, end)]
        for first, last in pairwise(cuts):
            words = cut.text[first:last].strip()
            if words:
                at = cut.text.index(words, first)
                reason = next(
                    (why for (low, high), why in reasons.items() if low <= at < high), _LEFT_OVER
                )
                yield (at, at + len(words)), reason
        end = max(end, stop)
