"""What of a text is no content: prompts, counters, links, credits, menus, author lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from researchdb.intake.document import Metadata

from . import authors, captions, edges, posts, sections
from .chunks import Chunk
from .page import Page, Seen
from .rules import NAVIGATION

_PAGE_NUMBER = 4
_RUNNING = 2
_TITLE_AMONG = 3
_LONGEST_RUNNING = 100


def find(chunks: Sequence[Chunk], text: str, metadata: Metadata) -> list[Chunk]:
    """Return the chunks, those that are furniture with their reason."""
    page = Page(captions.split(chunks, text), text, metadata)
    for at, seen in enumerate(page.seen):
        if page.is_open(at):
            page.reasons[at] = seen.anywhere if seen.has_words else NAVIGATION
    _mark_pages(page)
    sections.mark(page)
    posts.mark(page)
    start, end = page.body()
    if end:
        edges.mark_head(page, start)
        posts.mark_below_standfirst(page, start, end)
        edges.mark_tail(page, authors.mark(page, start, end))
    else:
        edges.mark_edge(page, 0, len(page))
    return [
        replace(chunk, reason=reason)
        for chunk, reason in zip(page.chunks, page.reasons, strict=True)
    ]


def _mark_pages(page: Page) -> None:
    """Mark page numbers, and the lines that stand beside them or again and again."""
    numbers = [at for at in range(len(page)) if _is_page_number(page, at)]
    above = numbers[0] - 1 if numbers else 0
    if len(numbers) == 1 and page.is_open(above) and not _is_prosaic(page.seen[above]):
        # A number under a heading may be what the part is about.
        numbers = []
    if numbers and page.seen[-1].plain.isdecimal() and page.seen[-1].size <= _PAGE_NUMBER:
        numbers.append(len(page) - 1)
    for at in numbers:
        page.reasons[at] = NAVIGATION
    beside = [
        one
        for at in numbers
        for one in (at - 1, at + 1)
        if one < len(page) and page.is_open(one) and page.seen[one].size <= _LONGEST_RUNNING
    ]
    times = Counter(seen.plain for seen in page.seen)
    running = {
        page.seen[one].plain
        for one in beside
        if page.seen[one].plain and times[page.seen[one].plain] >= _RUNNING
    }
    first = True
    for at, seen in enumerate(page.seen):
        if seen.plain in running and page.is_open(at):
            # The first may be the title that the others repeat.
            if not (first and at < _TITLE_AMONG and at not in beside and not seen.is_parted):
                page.reasons[at] = NAVIGATION
            first = False


def _is_page_number(page: Page, at: int) -> bool:
    """Say whether a number stands alone beside running text and is no part of a table."""
    if not 0 < at < len(page) - 1 or not page.is_open(at) or page.is_marked(at):
        return False
    before, plain, after = (page.seen[one] for one in (at - 1, at, at + 1))
    return (
        plain.plain.isdecimal()
        and plain.size <= _PAGE_NUMBER
        and (_is_prosaic(before) or _is_prosaic(after))
        and not any(one.plain[:1].isdecimal() and one.words == 1 for one in (before, after))
    )


def _is_prosaic(seen: Seen) -> bool:
    return seen.is_prose or seen.is_sentence
