"""What a text is made of before it is known what each part is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What stands before a line that is no word of it."""

    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    EMOJI = "emoji"
    MARKUP = "markup"
    QUOTED = "quoted"


@dataclass(frozen=True)
class Marker:
    """A sign before a line: where it ends, its form, how it is written and its number.

    ``style`` tells signs of one list from those of another ("1)" from "1."); ``number`` is the
    last number of it, 0 where there is none; ``depth`` is 2 for "1.1" and for "##".
    """

    end: int
    form: Form
    style: str
    number: int = 0
    depth: int = 1


@dataclass(frozen=True)
class Line:
    """A line without the blanks around it: half-open span, indent, blank lines before it.

    ``words`` is where its text begins after the marker; equal to ``end`` if nothing follows.
    """

    start: int
    end: int
    indent: int
    gap: int
    marker: Marker | None = None

    @property
    def words(self) -> int:
        """Return where the text after the marker begins."""
        return self.marker.end if self.marker else self.start

    @property
    def is_bare(self) -> bool:
        """Say whether the line is a marker and nothing else."""
        return self.words >= self.end


@dataclass(frozen=True)
class Chunk:
    """One paragraph, item or heading in the making.

    ``sign`` is the span of its marker, None without one. ``kind`` and ``reason`` (a term of
    ``furniture_reasons``) are None until they are known; ``level`` is 1 to 6 for a heading and
    the depth of a list item where the format gives them, 0 otherwise; ``depth`` is how deep an
    item was found to stand, from 1, and stays when the item becomes a heading.
    """

    start: int
    end: int
    indent: int = 0
    gap: int = 0
    marker: Marker | None = None
    sign: tuple[int, int] | None = None
    kind: str | None = None
    level: int = 0
    depth: int = 0
    reason: str | None = None

    @property
    def whole(self) -> tuple[int, int]:
        """Return the span with the marker."""
        return (self.sign[0] if self.sign else self.start, self.end)
