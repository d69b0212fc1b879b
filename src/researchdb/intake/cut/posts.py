"""Lines about author and date that stand within a text: over posts, entries and after a lead."""

from __future__ import annotations

from . import bylines
from .page import Page
from .rules import BYLINE, CREDIT, LOGIN, NAVIGATION, REACTION

_LOOKED_AHEAD = 3
_FEWEST = 2
_HEAD_LINES = 6
_LONGEST_BETWEEN = 120
_ASIDE = (REACTION, CREDIT, NAVIGATION)


def mark(page: Page) -> None:
    """Mark what stands over the posts of a thread and the entries of a ticker.

    One such line may be anything; several, each with text below, are of one kind. A bare date is
    none of them: it heads the entry of a chronicle.
    """
    for is_of_kind in (bylines.is_post, bylines.is_time):
        found = [
            at
            for at, seen in enumerate(page.seen)
            if page.is_open(at)
            and not (seen.is_title or seen.stops)
            and is_of_kind(seen.plain)
            and _is_above_text(page, at)
        ]
        if len(found) >= _FEWEST:
            for at in found:
                page.reasons[at] = BYLINE
    _mark_between_prompts(page)


def _is_above_text(page: Page, at: int) -> bool:
    below = range(at + 1, min(len(page), at + 1 + _LOOKED_AHEAD))
    return any(page.seen[one].is_sentence or page.seen[one].is_prose for one in below)


def _mark_between_prompts(page: Page) -> None:
    """Mark a short line between two lines that ask the reader to subscribe."""
    for at in range(1, len(page) - 1):
        beside = page.reasons[at - 1], page.reasons[at + 1]
        if page.is_open(at) and beside == (LOGIN, LOGIN) and page.seen[at].size <= _LONGEST_BETWEEN:
            page.reasons[at] = LOGIN


def mark_below_standfirst(page: Page, start: int, end: int) -> None:
    """Mark the author and date lines that stand below the first sentence, a standfirst.

    ``start`` and ``end`` are those of the article. A name or a bare date alone may be a heading,
    and so may every date if one stands above the first sentence already.
    """
    above = (at for at in range(start) if page.reasons[at] == BYLINE)
    if any(bylines.is_dated(page.seen[at].plain) for at in above):
        return
    at = start + 1
    while at < min(end, start + _HEAD_LINES):
        stop = at
        while stop < end and not _is_text(page, stop):
            stop += 1
        run = range(at, stop)
        if any(_is_plainly_byline(page, one) for one in run):
            for one in run:
                _mark_line(page, one, run)
        at = stop + 1


def _is_text(page: Page, at: int) -> bool:
    return page.is_open(at) and (page.is_text(at) or page.is_marked(at))


def _is_plainly_byline(page: Page, at: int) -> bool:
    line = page.seen[at].plain
    if not page.is_open(at) or page.seen[at].is_title:
        return False
    is_dated = bylines.is_dated(line) and not bylines.is_date(line)
    return is_dated or bylines.is_timed(line) or bylines.is_author(line)


def _mark_line(page: Page, at: int, run: range) -> None:
    seen = page.seen[at]
    if not page.is_open(at) or seen.is_title:
        return
    beside = [one for one in (at - 1, at + 1) if one in run]
    near = any(
        page.reasons[one] in (BYLINE, *_ASIDE) or bylines.is_byline(page.seen[one].plain)
        for one in beside
    )
    is_who = bylines.is_name(seen.plain) or bylines.is_names(seen.plain)
    if bylines.is_byline(seen.plain) or (is_who and near):
        page.reasons[at] = BYLINE
    elif seen.at_edge:
        page.reasons[at] = seen.at_edge
