"""Paragraphs, headings and list items of a PDF, rebuilt from its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from statistics import median

from researchdb.intake.document import Block

from .pdf_lines import Line

_GAP = 1.35
_INDENT = 0.8
_FULL = 0.8
_LARGER = 1.12
_MAX_HEADING_CHARS = 160
_MAX_HEADING_LINES = 3
_MAX_LEVEL = 6
_BULLET = re.compile(r"^[•‣▪▫◦●○■□►▶✓✔➢➤·∙–—*-]\s+(?=\S)")
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_ENDS = re.compile(r"[.!?…:;؟۔।。！？]['\"”’»)\]]*(?:\[\d+\])?$")
_BROKEN = re.compile(r"(\w+)[-\u2010]$")
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)+")
_FIRST = re.compile(r"^\w+")


def paragraphs(
    pages: Sequence[Sequence[Line]], running: Collection[Line] = frozenset()
) -> Iterator[Block]:
    """Yield the blocks of a document; the lines of ``running`` as furniture where they stand.

    A paragraph ends at a gap, at an indent, at a short line that ends a sentence, where the size
    of letters changes or an item begins; it goes on over the end of a page where its sentence
    does. Hyphens at line ends are taken out unless the word is spelled with one elsewhere.
    """
    shape = _Shape([line for page in pages for line in page if line not in running])
    pending: list[Line] = []
    furniture: list[Line] = []
    for page in pages:
        for line in page:
            if line in running:
                furniture.append(line)
                continue
            if pending and shape.breaks(pending, line):
                yield shape.block(pending)
                pending = []
            if not pending:
                yield from map(_furniture, furniture)
                furniture = []
            pending.append(line)
    if pending:
        yield shape.block(pending)
    yield from map(_furniture, furniture)


def _furniture(line: Line) -> Block:
    return Block("paragraph", line.text, furniture="navigation")


class _Shape:
    """How the text of a document is set: its size, its leading, its width, its spellings."""

    def __init__(self, lines: Sequence[Line]) -> None:
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.size = sizes.most_common(1)[0][0] if sizes else 1.0
        body = [line for line in lines if line.size == self.size]
        steps = [
            above.y - below.y
            for above, below in pairwise(body)
            if above.page == below.page and 0 < above.y - below.y < 4 * self.size
        ]
        self.leading = median(steps) if steps else 1.2 * self.size
        lengths = sorted(len(line.text) for line in body)
        self.width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
        larger = sorted({size for size in sizes if size >= _LARGER * self.size}, reverse=True)
        self.levels = {size: min(level, _MAX_LEVEL) for level, size in enumerate(larger, 1)}
        self.spelled = {
            word.casefold().replace("\u2010", "-")
            for line in lines
            for word in _WORD.findall(line.text)
        }
        bold = sum(len(line.text) for line in lines if line.is_bold)
        self.bold_stands_out = bold < 0.3 * sum(len(line.text) for line in lines)

    def breaks(self, before: Sequence[Line], line: Line) -> bool:
        """Return whether ``line`` begins a block of its own."""
        last = before[-1]
        if line.size != last.size and max(line.size, last.size) >= _LARGER * min(
            line.size, last.size
        ):
            return True
        if self._is_set_off(last) != self._is_set_off(line):
            return True
        if _item(line.text):
            return True
        step = last.y - line.y
        if line.page != last.page or step < -self.leading:  # a page or column further
            return self._is_set_off(line) or bool(_ENDS.search(last.text))
        if step > _GAP * self.leading * max(last.size / self.size, 1):
            return True
        if self._is_heading(before):
            return False
        ends = bool(_ENDS.search(last.text))
        first = before[0]
        margin = before[1].x if len(before) > 1 else first.x
        if not _item(first.text) and line.x - margin > _INDENT * self.size and ends:
            return True
        return ends and len(last.text) < _FULL * self.width

    def block(self, lines: Sequence[Line]) -> Block:
        """Return the lines of one block joined."""
        text = self._joined([line.text for line in lines])
        if self._is_heading(lines):
            return Block("heading", text, self.levels.get(lines[0].size, self._bold_level()))
        if marker := _item(text):
            return Block("list_item", text[len(marker) :], 1)
        return Block("paragraph", text)

    def _bold_level(self) -> int:
        return min(len(self.levels) + 1, _MAX_LEVEL)

    def _is_set_off(self, line: Line) -> bool:
        if line.size in self.levels:
            return True
        return line.is_bold and self.bold_stands_out

    def _is_heading(self, lines: Sequence[Line]) -> bool:
        words = " ".join(line.text for line in lines)
        if not all(map(self._is_set_off, lines)) or not any(map(str.isalpha, words)):
            return False
        is_short = len(words) <= _MAX_HEADING_CHARS and len(lines) <= _MAX_HEADING_LINES
        return is_short and not words.endswith((".", ",", ";"))

    def _joined(self, texts: Sequence[str]) -> str:
        whole = texts[0]
        for text in texts[1:]:
            broken, follows = _BROKEN.search(whole), _FIRST.match(text)
            if not broken or not follows:
                whole += ("" if _sets_no_blanks(whole[-1], text[0]) else " ") + text
            elif text[0].islower() and not self._is_spelled(broken[1], follows[0]):
                whole = whole[:-1] + text
            else:
                whole += text
        return whole

    def _is_spelled(self, first: str, second: str) -> bool:
        return f"{first}-{second}".casefold() in self.spelled


def _sets_no_blanks(last: str, first: str) -> bool:
    """Return whether both characters are of a script that sets no blanks between words."""
    return all(
        "\u2e80" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" for char in (last, first)
    )


def _item(text: str) -> str | None:
    found = _BULLET.match(text) or _NUMBERED.match(text)
    return found[0] if found else None
