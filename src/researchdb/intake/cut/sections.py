"""Parts of a page that a line opens: comments, related stories, the author, rates."""

from __future__ import annotations

import re

from . import bylines
from .page import Page
from .rules import BYLINE, REACTION, TICKER, Extent, Opener, rules

_LOOKED_AHEAD = 5
_MOST_LINES = 60
_LONG = 200
_TICKS = 3
_EARLIEST = 0.2
"""Comments and the like do not stand in the first part of an article."""

_TICK = re.compile(
    r"[A-Z]{2,6}(?:[/-][A-Z]{2,6})?[: ]\s*[$€£¥]?\d[\d.,]*(?: ?[$€£¥%])?"
    r"(?:[\s(]*[-+]?\d[\d.,]*\s?%?\)?)?"
)
"""A price of the platform: "BTC 92,000.10 +1.2%"."""


def mark(page: Page) -> None:
    """Give the parts that a line opens their reason, and runs of prices theirs."""
    before, total = 0, sum(seen.size for seen in page.seen)
    last_text = _last_text(page)
    for at, seen in enumerate(page.seen):
        opener = _opener(page, at)
        if opener:
            share = before / total
            rest = opener.extent is Extent.REST and share >= _EARLIEST
            if opener.signs is None:
                rest = rest and at >= last_text and not page.is_text(min(at + 1, len(page) - 1))
            _take(page, at, opener, rest, share)
            if rest:
                break
        before += seen.size
    _mark_ticks(page)


def _last_text(page: Page) -> int:
    """Return the last chunk of running text that is followed by another, -1 if there is none.

    Links have a title each, and a sentence at most between them.
    """
    texts = (at for at in range(len(page) - 1, 0, -1) if page.is_text(at) and page.is_text(at - 1))
    return next(texts, -1)


def _opener(page: Page, at: int) -> Opener | None:
    seen = page.seen[at]
    if seen.is_title or seen.is_sentence or seen.size > _LONG or page.reasons[at] == TICKER:
        return None
    for opener in rules().openers:
        if opener.pattern.fullmatch(seen.plain) and _has_sign(page, at, opener):
            return opener
    return None


def _has_sign(page: Page, at: int, opener: Opener) -> bool:
    """Say whether what follows shows that the opener is one."""
    if opener.signs is None:
        return True
    for one in range(at + 1, min(len(page), at + 1 + _LOOKED_AHEAD)):
        seen = page.seen[one]
        if opener.reason == REACTION and page.reasons[one] == REACTION:
            return True
        if not seen.is_sentence and seen.size <= _LONG and opener.signs.fullmatch(seen.plain):
            return True
    return False


def _take(page: Page, at: int, opener: Opener, rest: bool, share: float) -> None:
    end = at + 1
    if rest:
        end = len(page)
    elif opener.extent is Extent.PARAGRAPH:
        if share < _EARLIEST:
            return
        if end < len(page) and page.seen[end].is_prose:
            end += 1
        end = _lines(page, end)
    elif opener.reason == TICKER:
        while end < len(page) and opener.signs and opener.signs.fullmatch(page.seen[end].plain):
            end += 1
    elif end < len(page) and page.is_text(end):
        # It heads running text, so it is a heading of the article.
        return
    else:
        if opener.reason == BYLINE and end < len(page) and bylines.is_name(page.seen[end].plain):
            # Who signs does so before a postscript too.
            end += 1
        end = _lines(page, end)
    for one in range(at, end):
        # Links and menus may follow one another; what comes with comments belongs to them.
        own = page.seen[one].at_edge if rest and opener.signs is None else None
        page.reasons[one] = page.reasons[one] or own or opener.reason


def _lines(page: Page, at: int) -> int:
    """Return where the lines from ``at`` end that are no sentences and open nothing."""
    end = at
    while (
        end < min(len(page), at + _MOST_LINES)
        and (not page.seen[end].is_sentence or _is_link(page, end))
        and not page.seen[end].is_prose
        and _opener(page, end) is None
        and not (page.is_open(end) and page.opens_prose(end) and not page.is_marked(end))
    ):
        end += 1
    return end


def _is_link(page: Page, at: int) -> bool:
    """Say whether a question is the title of another article: nothing answers it."""
    seen = page.seen[at]
    after = page.seen[min(at + 1, len(page) - 1)]
    return seen.asks and seen.size <= _LONG and not (after.is_sentence or after.is_prose)


def _mark_ticks(page: Page) -> None:
    at = 0
    while at < len(page):
        end = at
        while end < len(page) and page.is_open(end) and _TICK.fullmatch(page.seen[end].plain):
            end += 1
        if end - at >= _TICKS:
            page.reasons[at:end] = [TICKER] * (end - at)
        at = max(end, at + 1)
