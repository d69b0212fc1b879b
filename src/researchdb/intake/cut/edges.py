"""Furniture before the first and after the last sentence of an article."""

from __future__ import annotations

from . import bylines, look, signs
from .chunks import Form
from .page import Page
from .rules import BYLINE, LOGIN, NAVIGATION, REACTION, RELATED

_TITLE_WORDS = 4
_MENU_WORDS = 3
_MENU_LINES = 3
_LONGEST_LINK = 160
_MOST_LEFTOVERS = 0.5
_FEWEST_LINKS = 3
_SIGNATURE_WORDS = 4


def mark_edge(page: Page, start: int, end: int) -> None:
    """Mark what is furniture before and after an article."""
    for at in range(start, end):
        seen = page.seen[at]
        if not page.is_open(at) or seen.is_title:
            continue
        if seen.at_edge:
            page.reasons[at] = seen.at_edge
        elif seen.plain and seen.plain.casefold() == page.hints.get("author"):
            page.reasons[at] = BYLINE
        elif seen.plain and seen.plain.casefold() == page.hints.get("site"):
            page.reasons[at] = NAVIGATION
        elif bylines.is_byline(seen.plain):
            page.reasons[at] = BYLINE


def mark_head(page: Page, start: int) -> None:
    """Mark what stands before the first sentence and is not the title."""
    # In a chronicle the date before the first sentence heads the first entry.
    mark_edge(page, 0, start - 1 if _is_chronicle(page, start) else start)
    title = _title(page, start)
    for at in range(title):
        if page.is_open(at) and page.seen[at].words <= _MENU_WORDS and not page.is_marked(at):
            page.reasons[at] = NAVIGATION
    for at in [*range(title + 1, start), *range(start - 1, title, -1)]:
        # Names come before or after what is plainly a line about the author.
        beside = {page.reasons[one] for one in (at - 1, at + 1) if 0 <= one < len(page)}
        words = page.seen[at].plain
        is_author = bylines.is_names(words) or (BYLINE in beside and bylines.is_person(words))
        if page.is_open(at) and at > 0 and not page.seen[at].is_title and is_author:
            page.reasons[at] = BYLINE
    _mark_menus(page, title + 1, start)
    for at in range(title + 1, start):
        # A word or two between furniture and furniture is none of the article.
        if (
            page.is_open(at)
            and page.seen[at].words <= _MENU_WORDS
            and page.chunks[at].kind != "heading"
            and not page.is_open(at + 1)
            and not (at and page.is_open(at - 1))
        ):
            page.reasons[at] = NAVIGATION


def _is_chronicle(page: Page, start: int) -> bool:
    """Say whether dates head the entries of the text, the one before the first sentence too."""
    if start == 0 or not bylines.is_date(page.seen[start - 1].plain):
        return False
    dates = (
        at
        for at in range(start, len(page) - 1)
        if page.is_open(at)
        and bylines.is_date(page.seen[at].plain)
        and page.seen[at + 1].is_sentence
    )
    return next(dates, None) is not None and next(dates, None) is not None


def _title(page: Page, start: int) -> int:
    """Return which chunk before ``start`` is the title; -1 if none is."""
    left = [at for at in range(start) if page.is_open(at)]
    for at in left:
        if page.seen[at].is_title:
            return at
    first = page.seen[start].plain.casefold()
    for at in left:
        # What the first sentence is about, however short.
        if page.seen[at].words > 1 and page.seen[at].plain.casefold() in first:
            return at
    found = [
        at
        for at in left
        if page.chunks[at].kind == "heading" or page.seen[at].words >= _TITLE_WORDS
    ]
    while len(found) > 1 and page.reasons[found[0] + 1] in (NAVIGATION, LOGIN):
        # Above a menu stands the name of the site.
        page.reasons[found.pop(0)] = NAVIGATION
    if found:
        return found[0]
    return left[0] if left and len(left) < _MENU_LINES else -1


def _mark_menus(page: Page, start: int, end: int) -> None:
    """Mark runs of short lines, as menus are written."""
    at = start
    while at < end:
        stop = at
        while (
            stop < end
            and page.is_open(stop)
            and page.seen[stop].words <= _MENU_WORDS
            and page.chunks[stop].marker is None
            and page.chunks[stop].kind != "heading"
            and not (stop == end - 1 and page.opens_prose(stop))
        ):
            stop += 1
        if stop - at >= _MENU_LINES:
            page.reasons[at:stop] = [NAVIGATION] * (stop - at)
        at = max(stop, at + 1)


def mark_tail(page: Page, end: int) -> None:
    """Mark what stands after the last sentence."""
    mark_edge(page, end, len(page))
    for at in range(end, len(page)):
        if page.is_open(at):
            page.reasons[at] = page.seen[at].at_end
    start = _listed(page, end) if page.seen[end - 1].announces else end
    signed = _signatures(page, start)
    left = [
        at
        for at in range(start, len(page))
        if page.is_open(at) and at not in signed and _is_leftover(page, at)
    ]
    if left == [end] or (len(left) < _FEWEST_LINKS and left == list(range(end, len(page)))):
        # Nothing else shows that the article was over before: a slogan, a last line.
        left = [at for at in left if bylines.is_name(page.seen[at].plain)]
    size = sum(page.seen[at].size for at in left)
    total = sum(seen.size for at, seen in enumerate(page.seen) if page.is_open(at))
    if size > _MOST_LEFTOVERS * total:
        return
    for at in left:
        page.reasons[at] = _leftover(page, at)


def _listed(page: Page, start: int) -> int:
    """Return where the lines end that a colon before ``start`` announced."""
    end = start
    while end < len(page) and page.is_open(end):
        if end > start + 1 and page.chunks[end].gap != page.chunks[end - 1].gap:
            break
        end += 1
    return end


def _signatures(page: Page, start: int) -> set[int]:
    """Return the lines that sign a statement: "Signed:" and after it "For Aland: Dana Weiss"."""
    found: set[int] = set()
    for at in range(start, len(page) - 1):
        follows = at in found or page.seen[at].announces
        if page.is_open(at) and follows and look.speaker(page.seen[at + 1].plain):
            found |= {at, at + 1}
    return found


def _is_leftover(page: Page, at: int) -> bool:
    seen, chunk = page.seen[at], page.chunks[at]
    if page.is_marked(at) and not (chunk.marker and chunk.marker.form is Form.EMOJI):
        return False
    if seen.is_sentence or (seen.stops and seen.words > 1):
        return False
    return not seen.is_title and seen.size <= _LONGEST_LINK


def _leftover(page: Page, at: int) -> str:
    """Return what a line after the article most likely is."""
    seen = page.seen[at]
    if seen.plain.isdecimal() or not signs.has_letter(seen.plain):
        return REACTION
    under_name = page.reasons[at - 1] == BYLINE and bylines.is_name(page.seen[at - 1].plain)
    if bylines.is_name(seen.plain) or (under_name and seen.words <= _SIGNATURE_WORDS):
        return BYLINE
    return RELATED if seen.words >= _MENU_WORDS else NAVIGATION
