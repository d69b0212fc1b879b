"""The lines of a plain text, and the paragraphs they were broken from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from . import markers, tables, verse, wrapping
from .chunks import Chunk, Form, Line
from .rules import rules
from .signs import begins_low, ends_sentence, has_letter, is_prose
from .wrapping import Wrapping, fills

_TAB = 4
_INDENT = 2
_LONG_ENOUGH = 40
_LABEL_WORDS = 8
_LABEL_LINES = 3
_DIVIDING = ("·", "∙")
"""Alone on a line these divide what stands beside them on a page."""
_CONTINUES = re.compile(r"[,;:)\]%»”]|\.(?!\.)")


def read(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, with their markers."""
    found = []
    at, gap = 0, 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if not words:
            gap += 1
        else:
            lead = len(raw) - len(raw.lstrip())
            start, end = at + lead, at + lead + len(words)
            indent = len(raw[:lead].expandtabs(_TAB))
            marker = markers.find(text, start, end)
            found.append(Line(start, end, indent, gap, marker))
            gap = 0
        at += len(raw)
    return markers.settle(found, text)


def join(lines: Sequence[Line], text: str) -> list[Chunk]:
    """Return the paragraphs and items of a text: lines that were one before they were broken."""
    wrap = wrapping.of(lines, text)
    chunks: list[Chunk] = []
    held: list[Line] = []
    at = 0
    while at < len(lines):
        if held and _goes_on(held, lines[at], text, wrap) and not _is_listed(chunks, held, text):
            held.append(lines[at])
            at += 1
            continue
        chunks.extend(_chunk(held, text))
        held = []
        for kind, end in (
            ("paragraph", tables.run(lines, text, at)),
            ("quotation", verse.run(lines, text, at, wrap)),
        ):
            if end > at:
                first = lines[at]
                chunks.append(
                    Chunk(first.start, lines[end - 1].end, first.indent, first.gap, kind=kind)
                )
                at = end
                break
        else:
            held = [lines[at]]
            at += 1
    chunks.extend(_chunk(held, text))
    return chunks


def _is_listed(chunks: Sequence[Chunk], held: Sequence[Line], text: str) -> bool:
    """Say whether ``held`` is the first of the small-lettered lines that a colon announced."""
    return (
        bool(chunks)
        and len(held) == 1
        and held[0].marker is None
        and begins_low(text[held[0].start : held[0].end])
        and text[chunks[-1].start : chunks[-1].end].endswith((":", "："))
    )


def _chunk(lines: Sequence[Line], text: str) -> Iterator[Chunk]:
    if not lines:
        return
    first, end = lines[0], lines[-1].end
    start = lines[1].words if first.is_bare and len(lines) > 1 else first.words
    if start >= end or first.marker is None:
        # A marker with nothing to go with it stands for itself.
        yield Chunk(first.start, end, first.indent, first.gap)
    else:
        sign = (first.start, first.start + len(text[first.start : start].rstrip()))
        yield Chunk(start, end, first.indent, first.gap, first.marker, sign)


def _goes_on(held: Sequence[Line], line: Line, text: str, wrap: Wrapping) -> bool:
    """Say whether ``line`` belongs to the paragraph of the lines ``held``."""
    first, last = held[0], held[-1]
    if last.is_bare and last.marker is not None and last.marker.form is not Form.QUOTED:
        if last.marker.style in _DIVIDING:
            return False
        return line.gap <= 1 and (line.marker is None or (not line.is_bare and len(held) == 1))
    if line.gap or (last.marker and last.marker.form is Form.MARKUP):
        return False
    if _quoted(first) or _quoted(line):
        if _quoted(first) != _quoted(line):
            return False
    elif line.marker and not _is_caught(last, line, text, wrap):
        return False
    return _is_broken(held, line, text) or _is_wrapped(held, line, text, wrap)


def _quoted(line: Line) -> int:
    """Return how deep ``line`` is quoted by ">", 0 if it is not."""
    marker = line.marker
    return marker.depth if marker and marker.form is Form.QUOTED else 0


def _is_caught(last: Line, line: Line, text: str, wrap: Wrapping) -> bool:
    """Say whether a dash or number came to the start of ``line`` only by wrapping."""
    before = text[last.start : last.end]
    return (
        wrap.width > 0
        and last.marker is None
        and line.indent == last.indent
        and not before.endswith(":")
        and not ends_sentence(before)
        and fills(last, line, text, wrap.width)
    )


def _is_wrapped(held: Sequence[Line], line: Line, text: str, wrap: Wrapping) -> bool:
    first, last = held[0], held[-1]
    if not wrap.width:
        return False
    if wrap.opens_indented and line.indent >= _INDENT and line.marker is None:
        return False
    hanging = first.marker is not None and line.indent > first.indent
    if line.indent >= last.indent + _INDENT and not hanging and len(held) > 1:
        # A paragraph that begins with an indent.
        return False
    return hanging or fills(last, line, text, wrap.width)


def _is_broken(held: Sequence[Line], line: Line, text: str) -> bool:
    """Say whether a layout broke a sentence before ``line``, whatever the width."""
    first, last = held[0], held[-1]
    before, after = text[last.words : last.end], text[line.words : line.end]
    if not has_letter(before):
        return False
    if _CONTINUES.match(after):
        return True
    if first.marker and first.marker.form is Form.BULLET and _is_label(held, line, text):
        return True
    if ends_sentence(before) or before.endswith(":"):
        return False
    if first.marker and line.indent > first.indent:
        return True
    size = _LONG_ENOUGH if first.marker else last.end - first.words
    if before.rsplit(None, 1)[-1] in rules().lists["dangling"] and not is_prose(after):
        return size * 2 >= _LONG_ENOUGH
    return size >= _LONG_ENOUGH and (begins_low(after) or before.endswith(","))


def _is_label(held: Sequence[Line], line: Line, text: str) -> bool:
    """Say whether the item so far is a label and ``line`` the sentence it opens."""
    if len(held) > _LABEL_LINES:
        return False
    label = text[held[0].words : held[-1].end].strip()
    return (
        label.endswith(":")
        and len(label.split()) <= _LABEL_WORDS
        and ends_sentence(text[line.words : line.end])
    )


def chunks(text: str) -> list[Chunk]:
    """Return the paragraphs, items and headings of a plain text, in order."""
    return join(read(text), text)
