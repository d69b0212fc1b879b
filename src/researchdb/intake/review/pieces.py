"""A source file in pieces: what stands around the passages, and each passage by itself.

A library that keeps comments takes seconds for the file of a long article; a choice changes one
passage of hundreds, and the others stay as they are, to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from researchdb.intake import seedfile

from .comments import keep_comments
from .reading import plain, plain_of

_OPENING = re.compile(r"(?m)^passages:[ \t]*(?:#.*)?\n")
_FIRST = re.compile(r"(?m)^( *)- ")
_NEXT_SECTION = re.compile(r"(?m)^[^ #\n-]")
_HELD = re.compile(r"(?m)^passages: \[\].*\n?")
INDENT = 2
_STAND_IN = "passages: []\n"


@dataclass(frozen=True)
class Pieces:
    """The text of a source file: around the passages, and theirs.

    ``around`` has an empty list where they stood, unless there are none. ``opening`` are the
    lines from ``passages:`` to the first of them.
    """

    around: str
    opening: str = "passages:\n"
    passages: tuple[str, ...] = ()
    indent: int = INDENT

    def join(self, around: str, passages: Sequence[str]) -> str:
        """Return the text of the file with what now stands around the passages, and them."""
        if not passages:
            return around
        block = self.opening + "".join(passages)
        return _HELD.sub(lambda _: block, around, count=1)


def cut_file(text: str) -> Pieces:
    """Return the pieces of a source file; one piece where its passages are no plain list."""
    text = text if text.endswith("\n") else f"{text}\n"
    opening = _OPENING.search(text)
    first = _FIRST.search(text, opening.end()) if opening else None
    if opening is None or first is None:
        return Pieces(text)
    if _NEXT_SECTION.search(text[opening.end() : first.start()]):
        return Pieces(text)  # the list belongs to another section
    indent = first[1]
    after = _NEXT_SECTION.search(text, first.start())
    end = after.start() if after else len(text)
    begins = re.compile(rf"(?m)^{indent}- ")
    starts = [found.start() for found in begins.finditer(text, first.start(), end)]
    passages = tuple(text[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True))
    around = text[: opening.start()] + _STAND_IN + text[end:]
    return Pieces(around, text[opening.start() : first.start()], passages, len(indent))


def whole_pieces(content: CommentedMap) -> Iterator[str]:
    """Yield the passages of a file that has them in brackets, each laid out by itself.

    They are taken out of ``content``, where an empty list stands for them from then on.
    """
    listed = content.get("passages")
    if not isinstance(listed, list) or not listed:
        return
    for each in listed:
        if isinstance(each, CommentedMap):
            each.fa.set_block_style()
            yield _laid_out(each)
    content["passages"] = seedfile.flow_list([])


class Piece:
    """One passage: its text, what it says, and, once it is to be changed, its YAML node."""

    def __init__(self, text: str, *, is_laid_out: bool = True) -> None:
        self._text = text
        self._is_laid_out = is_laid_out
        self._plain: dict[str, Any] | None = None
        self._node: CommentedMap | None = None

    @property
    def plain(self) -> dict[str, Any]:
        """Return what the passage says, without lines and comments."""
        if self._node is not None:
            return plain(self._node)  # type: ignore[no-any-return]
        if self._plain is None:
            listed = plain_of(self._text)
            first = listed[0] if isinstance(listed, list) and listed else None
            self._plain = first if isinstance(first, dict) else {}
        return self._plain

    @property
    def node(self) -> CommentedMap:
        """Return the passage to be changed. Raises ``YAMLError``."""
        if self._node is None:
            listed = seedfile.parse(f"passages:\n{self._text}")["passages"]
            self._node = listed[0] if isinstance(listed[0], CommentedMap) else CommentedMap()
        return self._node

    def render(self) -> str:
        """Return the text of the passage; the one it had where nothing was changed."""
        if self._node is None and self._is_laid_out:
            return self._text
        made = _laid_out(self.node)
        return keep_comments(self._text, made) if self._is_laid_out else made


def _laid_out(passage: CommentedMap) -> str:
    whole = seedfile.render(CommentedMap({"passages": CommentedSeq([passage])}))
    return whole.partition("\n")[2]
