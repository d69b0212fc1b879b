"""Rows of a table in a plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .chunks import Line

_FEWEST_ROWS = 2
_FEWEST_BARRED = 3
_CELLS = re.compile(r"\t+| {3,}")
_BARS = re.compile(r"\s*\|\s*")
_LONGEST_CELL = 60


def run(lines: Sequence[Line], text: str, at: int) -> int:
    """Return where the table that begins with the line ``at`` ends, ``at`` if none does.

    Its lines stand one below another and have as many cells, parted by tabs, by wide gaps or by
    bars. Two lines with bars are menus as often as tables.
    """
    end = at
    for pattern, fewest in ((_CELLS, _FEWEST_ROWS), (_BARS, _FEWEST_BARRED)):
        cells = _cells(lines[at], text, pattern)
        if cells < _FEWEST_ROWS:
            continue
        end = at + 1
        while (
            end < len(lines) and lines[end].gap == 0 and _cells(lines[end], text, pattern) == cells
        ):
            end += 1
        if end - at >= fewest:
            return end
    return at


def _cells(line: Line, text: str, pattern: re.Pattern[str]) -> int:
    """Return how many cells a line has, 0 if one is too long for a cell."""
    if line.marker is not None:
        return 0
    cells = [cell for cell in pattern.split(text[line.start : line.end]) if cell]
    return 0 if any(len(cell) > _LONGEST_CELL for cell in cells) else len(cells)
