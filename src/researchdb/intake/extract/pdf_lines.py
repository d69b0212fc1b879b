"""The lines of a page of a PDF with their place and the size of their letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject

from .clean import clean

# Ligatures and positional forms of letters are how a font shows them, not what is written.
_FORMS = re.compile("[\ufb00-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc]+")
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF076: "•", 0xF0D8: "‣", 0xF02D: "-", 0xF0FC: "✓"}
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One line of a page; places and sizes in points, ``y`` from the bottom, pages from 0."""

    page: int
    text: str
    x: float
    y: float
    size: float
    is_bold: bool


def lines_of(page: PageObject, number: int) -> list[Line]:
    """Return the lines of ``page`` in the order in which the file sets them."""
    gathered = _Gathered(number)
    page.extract_text(visitor_text=gathered.take)
    gathered.end()
    return gathered.lines


class _Gathered:
    def __init__(self, page: int) -> None:
        self.lines: list[Line] = []
        self._page = page
        self._words: list[str] = []
        self._sizes: Counter[tuple[float, bool]] = Counter()
        self._place: tuple[float, float] | None = None

    def take(self, text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        """Take in a stretch of text with the two matrices that place it and its font."""
        for at, part in enumerate(text.split("\n")):
            if at:
                self.end()
            if not part:
                continue
            self._words.append(part)
            if part.strip():
                scale = (abs(tm[3]) or abs(tm[1])) * (abs(cm[3]) or abs(cm[1]))
                name = str(font.get("/BaseFont", "")) if font else ""
                seen = round((size or 1) * (scale or 1), 1), bool(_BOLD.search(name))
                self._sizes[seen] += len(part.strip())
                if self._place is None:
                    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                    self._place = x, y

    def end(self) -> None:
        """Close the line."""
        text = clean(written("".join(self._words))).text.strip()
        if text and self._place and self._sizes:
            (size, is_bold), _ = self._sizes.most_common(1)[0]
            x, y = self._place
            words = " ".join(text.split(" ")) if "  " not in text else re.sub("  +", " ", text)
            self.lines.append(Line(self._page, words.replace("\t", " "), x, y, size, is_bold))
        self._words, self._place = [], None
        self._sizes.clear()


def written(text: str) -> str:
    """Return ``text`` with ligatures, positional forms and symbol bullets spelled out."""
    return _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text).translate(
        _BULLETS
    )
