"""Lines that run through a PDF and are no part of its text: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .pdf_lines import Line

_EDGE = 2
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^[-–—|\[( ]*(?:p(?:age|\.)?|seite|стр(?:аница|\.)?|página|صفحه)?\s*"
    r"(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|из|de|از)\s*\d{1,4})?[-–—|\]) ]*$",
    re.IGNORECASE,
)
_MIN_PAGES = 3
_MAX_CHARS = 120


def running(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """Return the lines at the edges of pages that repeat, numbers aside, or are page numbers.

    A line repeats where it stands at an edge of three pages: left and right ones have their own.
    In a file of two pages both must show it at the same height.
    """
    edges = [list(_edge(page)) for page in pages]
    counts = Counter(key for page in edges for key in {_key(line) for line in page})
    heights = Counter((_key(line), round(line.y)) for page in edges for line in page)
    found = set()
    for page in edges:
        for line in page:
            repeats = counts[_key(line)] >= _MIN_PAGES
            if len(pages) < _MIN_PAGES:
                repeats = len(pages) == 2 and heights[_key(line), round(line.y)] == 2  # noqa: PLR2004
            is_number = bool(_PAGE_NUMBER.match(line.text)) and line in _outermost(page)
            if is_number or (repeats and len(line.text) <= _MAX_CHARS):
                found.add(line)
    return frozenset(found)


def _edge(page: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines at the two topmost and the two lowest heights of a page."""
    heights = sorted({round(line.y) for line in page}, reverse=True)
    outer = {*heights[:_EDGE], *heights[-_EDGE:]}
    yield from (line for line in page if round(line.y) in outer)


def _outermost(lines: Sequence[Line]) -> list[Line]:
    top, bottom = max(line.y for line in lines), min(line.y for line in lines)
    return [line for line in lines if round(line.y) in {round(top), round(bottom)}]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())
