"""From a tree of HTML to blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement as Element

from researchdb.intake.document import Block

from .clean import clean

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_KINDS = {
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "blockquote": "quotation",
    "figcaption": "caption",
    "caption": "caption",
    **dict.fromkeys(_HEADINGS, "heading"),
}
_INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del"),
        *("dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q"),
        *("rb", "ruby", "rt", "s", "samp", "small", "source", "span", "strike", "strong", "sub"),
        *("sup", "time", "tt", "u", "var", "wbr"),
    }
)
_BOLD = frozenset({"b", "strong"})
_MAX_BOLD_CHARS = 120
_NO_HEADING = re.compile(r"(^by\s)|[.!?,;…]$", re.IGNORECASE)
_MAX_LEVEL = 6
_CAPTION_CLASS = re.compile(r"(^|[\s_-])caption([\s_-]|$)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r" *\n *")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_NOTE_MARK = re.compile(r"^[\[(]?(\d{1,3}|[*†‡a-z])[\])]?$")
_EMOJI_CHARS = 8
_CELLS = " | "


@dataclass(frozen=True)
class Placed:
    """A block, the element it lies in, and how many of its characters are links."""

    block: Block
    element: Element
    linked: int = 0


def walk(root: Element) -> list[Placed]:
    """Return the blocks of ``root`` in order: headings, paragraphs, items, quotations, captions.

    A table of data gives one paragraph per row, cells parted by bars; a table that only lays out
    a page is walked like any other element. Two line breaks part paragraphs, one stays. A short
    paragraph that is bold throughout is a heading one level below the last real one.
    """
    walker = _Walk(root)
    walker.run()
    return walker.found


class _Walk:
    def __init__(self, root: Element) -> None:
        self.found: list[Placed] = []
        self._root = root
        self._kinds: list[tuple[Element, str]] = []
        self._places = [root]
        self._lists = 0
        self._links = 0
        self._text: list[str] = []
        self._linked = 0
        self._bolds = 0
        self._bold: list[str] = []
        self._level = 1

    def run(self) -> None:
        events = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in events:
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                if self._start(element):
                    events.skip_subtree()
            else:
                self._end(element)
        self._flush()

    def _start(self, element: Element) -> bool:
        """Take in what stands before the children; True where they are done with."""
        tag = element.tag
        if tag not in _INLINE:
            self._flush()
            self._places.append(element)
            if tag in _LISTS:
                self._lists += 1
            if kind := _kind(element):
                self._kinds.append((element, kind))
            if tag == "table" and _holds_data(element):
                self._rows(element)
                return True
        elif tag == "br":
            self._text.append("\n")
        elif tag == "img":
            self._text.append(_emoji(element))
        elif tag in {"sup", "sub"}:
            self._add(_small(element))
            return True
        elif tag == "a":
            self._links += 1
        elif tag in _BOLD:
            self._bolds += 1
        self._add(element.text)
        return False

    def _end(self, element: Element) -> None:
        tag = element.tag
        if tag not in _INLINE:
            self._flush()
            self._places.pop()
            if tag in _LISTS:
                self._lists -= 1
            if self._kinds and self._kinds[-1][0] is element:
                self._kinds.pop()
        elif tag == "a":
            self._links -= 1
        elif tag in _BOLD:
            self._bolds -= 1
        if element is not self._root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        shown = text if self._is_laid_out() else _SPACES.sub(" ", text)
        self._text.append(shown)
        if self._bolds:
            self._bold.append(shown)
        if self._links:
            self._linked += len(text.strip())

    def _is_laid_out(self) -> bool:
        return any(place.tag == "pre" for place in self._places[-2:])

    def _rows(self, table: Element) -> None:
        for row in table.iter("caption", "tr"):
            cells = [row] if row.tag == "caption" else list(row.iterchildren("td", "th"))
            words = [" ".join("".join(_shown(cell)).split(" ")) for cell in cells]
            told = [" ".join(_SPACES.sub(" ", each).split(" ")).strip() for each in words]
            if any(told):
                kind = "caption" if row.tag == "caption" else "paragraph"
                self.found.append(Placed(Block(kind, clean(_CELLS.join(told)).text.strip()), row))

    def _flush(self) -> None:
        text = _tidy("".join(self._text))
        bold = set(_parts(_tidy("".join(self._bold))))
        linked, self._text, self._bold, self._linked = self._linked, [], [], 0
        kind = self._kinds[-1][1] if self._kinds else "paragraph"
        level = 0
        if kind == "heading":
            self._level = level = _HEADINGS[self._kinds[-1][0].tag]
            text = text.replace("\n", " ")
        elif kind == "list_item":
            level = max(self._lists, 1) + (self._kinds[-1][0].tag == "dd")
        for part in _parts(text):
            block = Block(kind, part, level)
            if kind == "paragraph" and part in bold and _reads_as_heading(part):
                block = Block("heading", part, min(self._level + 1, _MAX_LEVEL))
            self.found.append(Placed(block, self._places[-1], min(linked, len(part))))


def _tidy(text: str) -> str:
    return _AROUND_BREAK.sub("\n", re.sub("  +", " ", text))


def _parts(text: str) -> list[str]:
    return [part for each in re.split(r"\n{2,}", clean(text).text) if (part := each.strip())]


def _reads_as_heading(part: str) -> bool:
    return len(part) <= _MAX_BOLD_CHARS and "\n" not in part and not _NO_HEADING.search(part)


def _kind(element: Element) -> str | None:
    if kind := _KINDS.get(element.tag):
        return kind
    named = element.get("class", "")
    return "caption" if element.tag in {"p", "div"} and _CAPTION_CLASS.search(named) else None


def _shown(element: Element) -> Iterator[str]:
    """Yield the text of a cell; what begins a line of its own is parted by a blank."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            if child.tag in {"sup", "sub"}:
                yield _small(child)
            elif child.tag in _INLINE - {"br", "img"}:
                yield from _shown(child)
            else:
                yield " "
                yield from _shown(child)
                yield " "
        yield child.tail or ""


def _holds_data(table: Element) -> bool:
    """Return whether ``table`` has rows of cells without any block that makes it a page."""
    if (
        table.get("role") == "presentation"
        or next(table.iterdescendants("table"), None) is not None
    ):
        return False
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    if max(map(len, rows), default=0) < 2:  # noqa: PLR2004
        return False
    laid_out = ("h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "figure", "article", "section")
    return not any(
        next(cell.iterdescendants(*laid_out), None) is not None or len(list(cell.iter("p"))) > 1
        for cells in rows
        for cell in cells
    )


def _small(element: Element) -> str:
    """Return raised or lowered text so that its digits do not run into those before."""
    words = _SPACES.sub(" ", "".join(element.itertext())).strip()
    mark = _NOTE_MARK.match(words)
    links = element.tag == "sup" and (
        next(element.iterdescendants("a"), None) is not None or element.getparent().tag == "a"
    )
    if mark and links:
        return f"[{mark[1]}]"
    return words.translate(_RAISED if element.tag == "sup" else _LOWERED)


def _emoji(image: Element) -> str:
    """Return the emoji that a picture stands for, as WordPress and forums set them."""
    words = image.get("alt", "").strip()
    is_sign = 0 < len(words) <= _EMOJI_CHARS and not any(map(str.isalnum, words))
    return words if is_sign and not words.isascii() else ""
