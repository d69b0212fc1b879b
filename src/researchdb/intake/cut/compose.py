"""One text of the blocks of a document, and where each block lies in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from researchdb.intake.document import Block

from . import markers
from .chunks import Chunk, Line

_BETWEEN = "\n\n"
CELLS = " | "
"""Stands between the cells of a row of a table, which is a paragraph and heads nothing."""

_MARKS = re.compile(r"^[\s\ufeff]+")
"""A byte order mark at the start of a text would be taken for the file's own."""


def clean(text: str) -> str:
    """Return ``text`` so that it stays the same as UTF-8 bytes that are normalised again."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode(errors="replace").decode()
    return unicodedata.normalize("NFC", text).lstrip("\ufeff")


def compose(blocks: Sequence[Block]) -> tuple[str, list[Chunk]]:
    """Return the text of ``blocks``, a blank line between them, and a chunk for each of them."""
    kept = [
        (block, words) for block in blocks if (words := _MARKS.sub("", clean(block.text)).rstrip())
    ]
    text = _BETWEEN.join(words for _, words in kept)
    found = []
    at = 0
    for _, words in kept:
        first = words.splitlines()[0].rstrip()
        marker = markers.find(text, at, at + len(first))
        found.append(Line(at, at + len(first), 0, 1, marker))
        at += len(words) + len(_BETWEEN)
    settled = markers.settle(found, text)
    return text, [
        _chunk(block, line, line.start + len(words), text)
        for (block, words), line in zip(kept, settled, strict=True)
    ]


def _chunk(block: Block, line: Line, end: int, text: str) -> Chunk:
    leveled = block.kind in ("heading", "list_item")
    level = max(block.level, 1) if leveled else 0
    chunk = Chunk(
        start=line.start,
        end=end,
        indent=level if block.kind == "list_item" else 0,
        gap=1,
        kind=None if block.kind == "paragraph" and CELLS not in block.text else block.kind,
        level=level,
        reason=block.furniture,
    )
    if line.marker is None or line.is_bare or block.kind == "quotation":
        return chunk
    sign = (line.start, line.start + len(text[line.start : line.words].rstrip()))
    return replace(chunk, start=line.words, marker=line.marker, sign=sign)
