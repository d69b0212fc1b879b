"""Captions that name who made the picture, cut in two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .chunks import Chunk
from .rules import CREDIT, named

LONGEST = 400
_LONGEST_CREDIT = 100


def split(chunks: Iterable[Chunk], text: str) -> list[Chunk]:
    """Return the chunks; "The dam. Photo: A. Berg" becomes a caption and a credit."""
    found: list[Chunk] = []
    for chunk in chunks:
        words = text[chunk.start : chunk.end] if chunk.end - chunk.start <= LONGEST else ""
        match = named("credit_after").search(words)
        wanted = chunk.kind in (None, "caption") and chunk.marker is None and not chunk.reason
        if not match or not wanted or len(words) - match.end("caption") > _LONGEST_CREDIT:
            found.append(chunk)
            continue
        end = chunk.start + match.end("caption")
        found.append(replace(chunk, end=end, kind="caption"))
        found.append(replace(chunk, start=chunk.start + match.start("credit"), reason=CREDIT))
    return found
