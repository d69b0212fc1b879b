"""Which numbered lines are headings and which are items of a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from . import signs
from .chunks import Chunk, Form, Marker
from .look import LONGEST_HEADING

LISTED = (Form.NUMBER, Form.LETTER, Form.ROMAN)

Key = tuple[Form, str, int]


def headings(chunks: Sequence[Chunk], text: str) -> set[int]:
    """Return which numbered chunks are headings: short, and the text goes on under each.

    Numbers of one style that follow one another are one sequence; a list has its items one right
    after another, headings have something between them.
    """
    runs: list[list[int]] = []
    last: dict[Key, list[int]] = {}
    for at, chunk in enumerate(chunks):
        marker = chunk.marker
        if marker is None or marker.form not in LISTED or chunk.kind:
            continue
        # Numbers of many parts are one sequence whatever part they are of: 1.1, 1.2, 2.1.
        key = (marker.form, marker.style if marker.depth == 1 else "", marker.depth)
        run = last.get(key)
        if run is None or not _goes_on(chunks[run[-1]].marker, marker):
            run = last[key] = []
            runs.append(run)
        run.append(at)
    return {at for run in runs if _are_headings(chunks, run, text) for at in run}


def _goes_on(before: Marker | None, marker: Marker) -> bool:
    if before is None or before.style != marker.style:
        return before is not None
    return marker.number == before.number + 1


def _are_headings(chunks: Sequence[Chunk], run: Sequence[int], text: str) -> bool:
    for at in run:
        start, end = chunks[at].start, chunks[at].end
        if end - start > LONGEST_HEADING:
            return False
        words = text[start:end]
        if signs.ends_sentence(words) and not signs.asks(words):
            return False
    inner = [two - one > 1 for one, two in pairwise(run)]
    return run[-1] + 1 < len(chunks) and sum(inner) * 2 >= len(inner)
