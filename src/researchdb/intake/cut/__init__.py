"""A document cut into passages and what is no content."""

from __future__ import annotations

from dataclasses import replace

from researchdb.errors import IntakeError
from researchdb.intake.document import Cut, Document, Piece, Stretch

from . import compose, furniture, kinds, lines, nesting
from .chunks import Chunk
from .rules import NAVIGATION

__all__ = ["cut"]


def cut(document: Document) -> Cut:
    """Return the text of ``document`` and how it is cut: offsets in code points.

    Every character is in one piece or stretch, or blank. Raises ``IntakeError`` if nothing but
    furniture is left.
    """
    if document.blocks:
        text, chunks = compose.compose(document.blocks)
    else:
        text = compose.clean(document.text or "")
        chunks = lines.chunks(text)
    marked = furniture.find(chunks, text, document.metadata)
    content = kinds.find(marked, text, document.metadata.title)
    content = nesting.split_labels(content, text)
    if not content:
        raise IntakeError(_nothing_left(marked))
    return Cut(text, _pieces(content, text), _stretches(marked, content))


def _nothing_left(marked: list[Chunk]) -> str:
    if not marked:
        return "there is no text in it; give a file that holds the article's text"
    kinds = sorted({chunk.reason or "" for chunk in marked})
    return (
        f"nothing of its {len(marked)} lines is content ({', '.join(kinds)}); "
        "give a file that holds the article's text"
    )


def _pieces(content: list[Chunk], text: str) -> tuple[Piece, ...]:
    keys = [f"p{number:02}" for number in range(1, len(content) + 1)]
    unders = nesting.unders(content, text)
    return tuple(
        Piece(
            key,
            chunk.kind or "paragraph",
            (chunk.start, chunk.end),
            None if up is None else keys[up],
        )
        for key, chunk, up in zip(keys, content, unders, strict=True)
    )


def _stretches(marked: list[Chunk], content: list[Chunk]) -> tuple[Stretch, ...]:
    """Return the furniture; stretches of one reason with no content between them are one."""
    found = [Stretch(chunk.whole, chunk.reason) for chunk in marked if chunk.reason]
    starts = iter(sorted(chunk.start for chunk in content))
    following = next(starts, None)
    joined: list[Stretch] = []
    for stretch in sorted(found, key=lambda one: one.span):
        apart = not joined or joined[-1].reason != stretch.reason
        while following is not None and following < stretch.span[0]:
            following, apart = next(starts, None), True
        if apart:
            joined.append(stretch)
        else:
            joined[-1] = replace(joined[-1], span=(joined[-1].span[0], stretch.span[1]))
    before = [Stretch(chunk.sign, NAVIGATION) for chunk in content if chunk.sign]
    return tuple(sorted([*joined, *before], key=lambda one: one.span))
