"""Which heading each piece stands under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from . import look, signs
from .chunks import Chunk, Form, Marker
from .rules import named

_LABEL = re.compile(r"(?P<label>[^.!?\n]{1,80}?[:：])(?:\s+|(?<=：))(?=\S)")
Rank = tuple[str, int]
"""How a heading is written, and how deep within that way of writing.

Ways that are not told apart below rank by which of them came first.
"""

_BELOW_PARTS = {"number", "capitals", "look", "item"}
_BELOW_CAPITALS = {"look", "item"}
_FEWEST_NUMBERED = 2


def split_labels(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return the chunks; an item with others under it is a heading, or gives its label as one.

    An item that is a whole sentence and has no label stays as it is.
    """
    found: list[Chunk] = []
    chunks = _measured(chunks)
    for at, chunk in enumerate(chunks):
        if chunk.kind != "list_item" or not _has_items(chunks, at):
            found.append(chunk)
            continue
        words = text[chunk.start : min(chunk.end, chunk.start + signs.LOOKED_AT)]
        match = _LABEL.match(words)
        if (
            match
            and len(match["label"].split()) <= look.LABEL_WORDS
            and chunk.start + match.end() < chunk.end
        ):
            cut = chunk.start + match.end("label")
            found.append(replace(chunk, end=cut, kind="heading", level=0))
            rest = chunk.start + match.end()
            found.append(replace(chunk, start=rest, sign=None, depth=chunk.depth + 1))
        elif _is_statement(words):
            found.append(chunk)
        else:
            found.append(replace(chunk, kind="heading", level=0))
    return found


def _is_statement(words: str) -> bool:
    """Say whether an item says something itself; a short question or a label does not."""
    if len(words) >= signs.SHORT * 2 or (signs.ends_in_colon(words) and look.announces(words)):
        return True
    is_question = signs.asks(words) and signs.word_count(words) <= look.LABEL_WORDS
    return signs.ends_sentence(words) and not is_question


def _has_items(chunks: Sequence[Chunk], at: int) -> bool:
    if at + 1 >= len(chunks):
        return False
    this, after = chunks[at], chunks[at + 1]
    return after.kind == "list_item" and after.depth > this.depth


def _measured(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks, each item with its depth.

    Deeper is what is indented further; at the same indent, a sign not seen in the list before.
    """
    found = []
    above: list[tuple[int, str]] = []
    for chunk in chunks:
        if chunk.kind != "list_item":
            above = []
            found.append(chunk)
            continue
        marker = chunk.marker
        own = (chunk.indent, f"{marker.form} {marker.style}" if marker else "")
        if own in above:
            del above[above.index(own) :]
        else:
            while above and above[-1][0] > own[0]:
                above.pop()
            if chunk.level and above and above[-1][0] == own[0]:
                above.pop()
        above.append(own)
        found.append(replace(chunk, depth=len(above)))
    return found


def unders(chunks: Sequence[Chunk], text: str) -> list[int | None]:
    """Return for each chunk which of the chunks is its heading, None where it has none."""
    found: list[int | None] = []
    stack: list[tuple[Rank, int]] = []
    ranks = _ranks(chunks, text)
    for at, chunk in enumerate(chunks):
        if chunk.kind == "heading":
            rank = ranks[at]
            _leave(stack, rank)
            found.append(stack[-1][1] if stack else None)
            stack.append((rank, at))
            continue
        # With the list ends what its items headed.
        depth = chunk.depth if chunk.kind == "list_item" else 0
        while stack and stack[-1][0][0] == "item" and stack[-1][0][1] >= depth:
            stack.pop()
        found.append(stack[-1][1] if stack else None)
    return found


def _ranks(chunks: Sequence[Chunk], text: str) -> dict[int, Rank]:
    """Return the rank of each heading.

    One without a number after the last with one stands beside them, not below, if there is none
    before: "5. Freight", then "What now".
    """
    found = {
        at: _rank(chunk, text, is_first=at == 0)
        for at, chunk in enumerate(chunks)
        if chunk.kind == "heading"
    }
    numbered = [at for at, rank in found.items() if rank == (Form.NUMBER, 1)]
    if len(numbered) < _FEWEST_NUMBERED:
        return found
    plain = [at for at, (way, _) in found.items() if way in _BELOW_CAPITALS]
    if plain and plain[0] > numbered[-1]:
        found |= {
            at: (Form.NUMBER, 1) for at in plain if at > numbered[-1] and not chunks[at].depth
        }
    return found


def _leave(stack: list[tuple[Rank, int]], rank: Rank) -> None:
    """Take from ``stack`` what a heading of ``rank`` ends."""
    way, depth = rank
    if way == "closing":
        del stack[1 if stack and stack[0][0][0] in ("title", "markup") else 0 :]
    low = {"opening", "closing"} | (_BELOW_PARTS if way.startswith("part ") else set())
    low |= _BELOW_CAPITALS if way in ("capitals", "opening") else set()
    while stack and stack[-1][0][0] in low:
        stack.pop()
    same = [at for at, (known, _) in enumerate(stack) if known[0] == way]
    if way == "markup":
        keep = [at for at in same if stack[at][0][1] < depth]
        # What is marked up outranks what is a heading by its look only.
        del stack[keep[-1] + 1 if keep else _after_title(stack, depth) :]
    elif same:
        keep = [at for at in same if stack[at][0][1] < depth]
        del stack[keep[-1] + 1 if keep else same[0] :]


def _after_title(stack: list[tuple[Rank, int]], depth: int) -> int:
    return 1 if stack and stack[0][0][0] == "title" and depth > 1 else 0


def _rank(chunk: Chunk, text: str, *, is_first: bool) -> Rank:
    if chunk.depth:
        return ("item", chunk.depth)
    if chunk.level:
        return ("markup", chunk.level)
    if chunk.marker and chunk.marker.form is not Form.EMOJI:
        return _numbered(chunk.marker)
    words = text[chunk.start : min(chunk.end, chunk.start + signs.LOOKED_AT)]
    part = named("part").match(words)
    if part:
        return (f"part {(part['word'] or part['sign']).lower()}", 1)
    if named("opening").fullmatch(words):
        return ("opening", 1)
    if named("closing").fullmatch(words):
        return ("closing", 1)
    if is_first and not chunk.marker and not signs.ends_in_colon(words):
        return ("title", 0)
    return ("capitals" if signs.is_capitals(words) else "look", 1)


def _numbered(marker: Marker) -> Rank:
    if marker.form in (Form.MARKUP, Form.NUMBER):
        return (marker.form, marker.depth)
    return (f"{marker.form} {marker.style}", 1)
