"""Paragraphs at the end of an article that say who wrote it."""

from __future__ import annotations

from . import bylines
from .page import Page
from .rules import BYLINE, named

_LONGEST = 600
_QUOTED = 3


def mark(page: Page, start: int, end: int) -> int:
    """Mark the last paragraphs where they tell of the author; return where the article ends.

    ``start`` and ``end`` are those of the article. A paragraph that begins with the name of a
    byline tells of the author; one that looks like it but speaks of somebody the article speaks
    of, or lets somebody speak, is content.
    """
    writers = _writers(page, start)
    at, last = end - 1, end - 1
    while at > start:
        if page.is_open(at):
            is_desk_line = at < last and page.seen[at].at_edge == BYLINE
            if not (is_desk_line or _begins_with_name(page, at, writers)):
                break
            page.reasons[at], end = BYLINE, at
        at -= 1
    for at in range(end, len(page)):
        if page.is_open(at) and page.seen[at].at_end == BYLINE and _is_content(page, at, writers):
            end = at + 1
    return end


def _writers(page: Page, start: int) -> set[str]:
    """Return the names in the bylines above the text and in the metadata, in small letters."""
    lines = [page.seen[at].plain for at in range(min(start + 6, len(page))) if _is_line(page, at)]
    names = {name for line in lines for name in bylines.names(line)}
    return names | ({page.hints["author"]} if "author" in page.hints else set())


def _is_line(page: Page, at: int) -> bool:
    return page.reasons[at] == BYLINE


def _begins_with_name(page: Page, at: int, writers: set[str]) -> bool:
    seen = page.seen[at]
    words = seen.plain.casefold()
    return (
        page.is_open(at)
        and not page.is_marked(at)
        and 0 < seen.size <= _LONGEST
        and (words in writers or any(_tells(words, name) for name in writers))
        and not _quotes(seen.plain)
    )


def _tells(words: str, name: str) -> bool:
    """Say whether ``words`` begin with the name, or with its last part and what it does."""
    if words.startswith((f"{name} ", f"{name},")):
        return True
    surname = name.rsplit(maxsplit=1)[-1]
    after = words.removeprefix(f"{surname} ")
    return after != words and named("does").match(after) is not None


def _is_content(page: Page, at: int, writers: set[str]) -> bool:
    words = page.seen[at].plain
    if any(name in words.casefold() for name in writers):
        return False
    who = named("person").match(words)
    if _quotes(words):
        return True
    if not who:
        return False
    surname = who["name"].split()[-1].casefold()
    above = (page.seen[one] for one in range(at) if page.reasons[one] is None)
    return any(surname in seen.plain.casefold() for seen in above)


def _quotes(words: str) -> bool:
    """Say whether somebody speaks in ``words``: a quotation of a few words at least."""
    parts = words.split('"')[1::2]
    return any(len(part.split()) >= _QUOTED for part in parts)
