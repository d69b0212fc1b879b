"""Which chunks are headings, items, captions and quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from . import look, numbering, signs, talks
from .chunks import Chunk, Form
from .rules import CREDIT

STANDFIRST_WORDS = 6
"""A longer line between the title and the first sentence sums up, it heads nothing."""

_TITLE_AMONG = 8
_FEWEST_LONG = 2
_CHAIN = 2
_SUBTITLE = 3
_FEWEST_ITEMS = 2
_QUOTE_INDENT = 4
_LONGEST_CAPTION = 140
_TWO = re.compile(r"[.!?…][\"'”’»)]* +\S")
_QUOTED = re.compile(r"[\"“”„«‘'「](?P<inner>[^\"“”„«»]+)[\"”“»’'」][.!?]?", re.DOTALL)


def find(chunks: Sequence[Chunk], text: str, title: str | None) -> list[Chunk]:
    """Return the chunks that are content, each with its kind; those that had one keep it.

    ``title`` is the title that the format gives, which is a heading however long it is.
    """
    known = [chunk for chunk in chunks if chunk.reason is None]
    numbered = numbering.headings(known, text)
    turns = _turns(known, text)
    asked = talks.questions(chunks, known, text)
    prose = next((at for at, one in enumerate(known) if signs.is_prose(_all(one, text))), None)
    long = _long_lines(known, text, 0 if prose is None else prose)
    wanted = signs.plain(title).casefold() if title else None
    found: list[Chunk] = []
    for at, chunk in enumerate(known):
        kind = chunk.kind
        words = _words(chunk, text)
        if kind is None and chunk.marker is None and prose is not None and at <= prose:
            kind = _before_prose(chunk, words, at, wanted)
            if kind == "paragraph" and at == prose - 1 and _heads(found, chunks, chunk, long):
                kind = None
        if kind is None:
            kind = "heading" if at in numbered else _kind(known, at, text, turns)
            if at in asked and kind == "heading":
                kind = "paragraph"
        found.append(replace(chunk, kind=kind))
    return _without_subtitle(_itemised(_captioned(found, chunks, text), text))


def _words(chunk: Chunk, text: str) -> str:
    return text[chunk.start : min(chunk.end, chunk.start + look.READ)]


def _all(chunk: Chunk, text: str) -> str:
    return text[chunk.start : chunk.end]


def _before_prose(chunk: Chunk, words: str, at: int, wanted: str | None) -> str | None:
    """Return the kind of a line at the top of a text: title, standfirst, or not to be said."""
    if at == 0 and look.may_head(words, chunk.end - chunk.start, is_first=True):
        return "heading"
    if wanted and at < _TITLE_AMONG and signs.plain(words).casefold() == wanted:
        return "heading"
    is_line = look.may_head(words, chunk.end - chunk.start) and not signs.ends_in_colon(words)
    if at and is_line and signs.word_count(words) >= STANDFIRST_WORDS and not signs.asks(words):
        return "caption" if look.is_caption(words) else "paragraph"
    return None


def _long_lines(chunks: Sequence[Chunk], text: str, start: int) -> int:
    """Return how many lines from ``start`` on look like headings as long as a standfirst."""
    return sum(
        signs.word_count(words) >= STANDFIRST_WORDS
        and not signs.ends_in_colon(words)
        and look.may_head(words, one.end - one.start)
        and signs.is_prose(_all(after, text))
        for one, after in pairwise(chunks[start:])
        if one.marker is None and one.kind is None
        for words in [_words(one, text)]
    )


def _heads(found: Sequence[Chunk], chunks: Sequence[Chunk], chunk: Chunk, long: int) -> bool:
    """Say whether a long line before the first paragraph heads it, as others do further on.

    ``found`` are the chunks of content before it. A standfirst has the title right above it.
    """
    if any(one.kind != "heading" for one in found):
        return long > 0
    above = chunks[max(0, chunks.index(chunk) - 1)]
    return above.reason is not None and long >= _FEWEST_LONG


def _kind(chunks: Sequence[Chunk], at: int, text: str, turns: set[str]) -> str:
    chunk = chunks[at]
    words = _words(chunk, text)
    form = chunk.marker.form if chunk.marker else None
    if form is Form.MARKUP:
        return "heading"
    if form is Form.QUOTED:
        return "quotation"
    if form in numbering.LISTED or form is Form.BULLET:
        return "list_item"
    if form is Form.EMOJI and _is_row(chunks, at):
        return "list_item"
    if look.is_caption(words):
        return "caption"
    if look.speaker(words) not in turns and _is_heading(chunks, at, text):
        return "heading"
    is_quoted = at and _is_quoted(words) and signs.ends_in_colon(_all(chunks[at - 1], text))
    return "quotation" if is_quoted or _is_set_apart(chunks, at) else "paragraph"


def _is_row(chunks: Sequence[Chunk], at: int) -> bool:
    """Say whether lines with emoji stand one right after another, as items do."""
    marker = chunks[at].marker
    beside = [*chunks[max(0, at - 1) : at], *chunks[at + 1 : at + 2]]
    near = [one.marker.style for one in beside if one.marker and one.marker.form is Form.EMOJI]
    return marker is not None and (marker.style in near or len(near) > 1)


def _is_heading(chunks: Sequence[Chunk], at: int, text: str) -> bool:
    """Say whether a chunk looks like a heading and running text or items stand under it."""
    size = chunks[at].end - chunks[at].start
    if not look.may_head(_words(chunks[at], text), size, is_first=at == 0):
        return False
    if (
        at + 1 < len(chunks)
        and _is_listed(chunks[at + 1])
        and look.leads_in(_all(chunks[at], text))
    ):
        return False
    for after in chunks[at + 1 : at + 1 + _CHAIN + (at == 0)]:
        words = _all(after, text)
        if after.marker or after.kind in ("heading", "list_item"):
            return True
        if signs.is_prose(words) or (signs.is_running(words) and len(words) > size):
            return True
        if signs.has_letter(words) and not look.may_head(words[: look.READ], len(words)):
            return False
    return False


def _is_listed(chunk: Chunk) -> bool:
    form = chunk.marker.form if chunk.marker else None
    return chunk.kind == "list_item" or form is Form.BULLET or form in numbering.LISTED


def _is_quoted(words: str) -> bool:
    """Say whether ``words`` are one quotation and nothing else, and no short one."""
    match = _QUOTED.fullmatch(words)
    return match is not None and signs.word_count(words) > STANDFIRST_WORDS


def _is_set_apart(chunks: Sequence[Chunk], at: int) -> bool:
    """Say whether the chunk is indented between chunks that are not."""
    chunk = chunks[at]
    beside = [*chunks[max(0, at - 1) : at], *chunks[at + 1 : at + 2]]
    return (
        at > 0
        and chunk.indent >= _QUOTE_INDENT
        and chunk.gap > 0
        and all(one.indent < chunk.indent and one.marker is None for one in beside)
    )


def _turns(chunks: Sequence[Chunk], text: str) -> set[str]:
    """Return the labels that open more than one line, as speakers of a talk do."""
    found = Counter(look.speaker(_words(chunk, text)) for chunk in chunks if chunk.marker is None)
    return {who for who, times in found.items() if who and times > 1}


def _itemised(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return the chunks; lines that a colon announces and that are no sentences are items."""
    found = list(chunks)
    at = 0
    while at < len(found):
        end = at + 1
        if found[at].kind == "paragraph" and signs.ends_in_colon(_all(found[at], text)):
            # The first may stand apart from the line that announces them.
            while end < len(found) and _is_bare_item(found[end], text):
                if end > at + _FEWEST_ITEMS and found[end].gap != found[end - 1].gap:
                    break
                end += 1
        if end - at > _FEWEST_ITEMS:
            found[at + 1 : end] = [replace(one, kind="list_item") for one in found[at + 1 : end]]
        at = end
    return found


def _captioned(chunks: Sequence[Chunk], marked: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return the chunks; a single short sentence between furniture and a credit is a caption."""
    starts = {
        this.start
        for before, this, after in zip(marked, marked[1:], marked[2:], strict=False)
        if after.reason == CREDIT and before.reason and this.end - this.start <= _LONGEST_CAPTION
    }
    return [
        replace(chunk, kind="caption")
        if chunk.start in starts
        and chunk.kind == "paragraph"
        and not _TWO.search(_words(chunk, text))
        else chunk
        for chunk in chunks
    ]


def _is_bare_item(chunk: Chunk, text: str) -> bool:
    words = _words(chunk, text)
    is_line = len(words) <= look.LONGEST_HEADING and not signs.ends_sentence(words)
    by_look = chunk.marker is None and chunk.level == 0 and chunk.kind in ("paragraph", "heading")
    return is_line and by_look and not signs.ends_in_colon(words)


def _without_subtitle(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks; what looks like a heading and heads nothing is a paragraph.

    That is the last chunk of all, and a subtitle: a line between the title and the first heading.
    """
    found = list(chunks)
    if found and _is_by_look(found[-1]):
        found[-1] = replace(found[-1], kind="list_item" if found[-1].marker else "paragraph")
    first = found[:_SUBTITLE]
    if [chunk.kind for chunk in first] == ["heading"] * _SUBTITLE and _is_by_look(first[1]):
        title, subtitle, heading = first
        if subtitle.marker is None and not title.marker and (heading.marker or heading.level):
            found[1] = replace(subtitle, kind="paragraph")
    return found


def _is_by_look(chunk: Chunk) -> bool:
    marked_up = chunk.marker is not None and chunk.marker.form is Form.MARKUP
    return chunk.kind == "heading" and not chunk.level and not marked_up
