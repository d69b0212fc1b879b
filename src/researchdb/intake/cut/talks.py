"""The questions of an interview that has no names before its turns."""

from __future__ import annotations

from collections.abc import Sequence

from . import signs
from .chunks import Chunk
from .rules import named

_FEWEST = 3
_FEWEST_ADDRESSED = 2
_LONGEST = 300
_HEAD = 8


def questions(marked: Sequence[Chunk], chunks: Sequence[Chunk], text: str) -> set[int]:
    """Return which of ``chunks`` ask a question that the next chunk answers, none if it is no talk.

    A talk says so above its first answer, or its questions speak to somebody who answers of
    himself. Questions of a list of answers to the public are headings. ``marked`` holds the
    furniture too, for the line that names the interviewer.
    """
    found = [
        at
        for at, chunk in enumerate(chunks[:-1])
        if at and chunk.marker is None and not chunk.level and chunk.kind is None
        if signs.asks(_words(chunk, text)) and chunk.end - chunk.start <= _LONGEST
        if signs.is_running(_words(chunks[at + 1], text))
        and not signs.asks(_words(chunks[at + 1], text))
    ]
    if len(found) < _FEWEST:
        return set()
    head = " ".join(
        _words(chunk, text) for chunk in marked[:_HEAD] if chunk.start < chunks[found[0]].start
    )
    if named("answers").search(head):
        return set()
    addressed = sum(
        named("address").search(_words(chunks[at], text)) is not None
        and named("speaks").search(_words(chunks[at + 1], text)) is not None
        for at in found
    )
    if named("talk").search(head) or addressed >= _FEWEST_ADDRESSED:
        return set(found)
    return set()


def _words(chunk: Chunk, text: str) -> str:
    return text[chunk.start : min(chunk.end, chunk.start + 1000)]
