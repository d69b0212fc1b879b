"""The words and the role of a paragraph of a Word file, by its XML.

python-docx leaves out what stands in inserted stretches, content controls and footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn

_GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:pPr")))
_CHARS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
}
_HEADING = re.compile(r"^heading (\d)$")
_LIST = re.compile(r"^list(?: bullet| number| continue)?(?: (\d))?$")
_CONTENTS = re.compile(r"^(toc \d|toc heading|table of figures)$")
_BLOCKS = {
    "caption": "caption",
    **dict.fromkeys(("quote", "intense quote", "block text"), "quotation"),
}
MAX_LEVEL = 6
# The list of no items: a paragraph that is taken out of the list of its style.
_NO_LIST = "0"


def words_of(paragraph: Any) -> str:
    """Return the text of a paragraph without deleted and hidden words; notes as ``[1]``."""
    return "".join(_words(paragraph))


def _words(element: Any) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _GONE or (tag == qn("w:r") and _is_hidden(child)):
            continue
        if tag == qn("w:t"):
            yield child.text or ""
        elif tag in _CHARS:
            yield _CHARS[tag]
        elif tag in {qn("w:footnoteReference"), qn("w:endnoteReference")}:
            yield f"[{child.get(qn('w:id'))}]"
        elif isinstance(tag, str):
            yield from _words(child)


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return vanish is not None and vanish.get(qn("w:val"), "true") not in {"0", "false", "off"}


def style_of(document: WordDocument, paragraph: Any) -> tuple[str, int, str | None]:
    """Return kind, level and furniture reason of a paragraph by its style and numbering."""
    properties = paragraph.find(qn("w:pPr"))
    name, styled = _style(document, properties)
    if name == "title":
        return "heading", 1, None
    if _CONTENTS.match(name):
        return "paragraph", 0, "navigation"
    outline = _value(properties, "w:outlineLvl") or _value(styled, "w:outlineLvl")
    if found := _HEADING.match(name):
        return "heading", min(int(found[1]), MAX_LEVEL), None
    if outline and outline.isdigit() and int(outline) < MAX_LEVEL:
        return "heading", int(outline) + 1, None
    if name in _BLOCKS:
        return _BLOCKS[name], 0, None
    listed = _value(properties, "w:numPr/w:numId") or _value(styled, "w:numPr/w:numId")
    depth = _value(properties, "w:numPr/w:ilvl")
    found = _LIST.match(name)
    if found or (listed and listed != _NO_LIST):
        named = int(found[1] or 1) if found else 1
        return "list_item", int(depth) + 1 if depth else named, None
    return "paragraph", 0, None


def _style(document: WordDocument, properties: Any) -> tuple[str, Any]:
    """Return the name of the nearest style that says something, and its paragraph properties."""
    wanted = _value(properties, "w:pStyle")
    styles = {each.get(qn("w:styleId")): each for each in document.styles.element}
    first: tuple[str, Any] = ("", None)
    for _ in range(10):
        style = styles.get(wanted)
        if style is None:
            break
        name = (_value(style, "w:name") or "").lower()
        found = name, style.find(qn("w:pPr"))
        if _HEADING.match(name) or _LIST.match(name) or name in {"quote", "caption", "title"}:
            return found
        first = first if first[0] else found
        wanted = _value(style, "w:basedOn")
    return first


def _value(element: Any, path: str) -> str | None:
    if element is None:
        return None
    found = element.find("/".join(map(qn, path.split("/"))))
    return None if found is None else found.get(qn("w:val"))


def footnotes(document: WordDocument) -> Iterator[tuple[str, str]]:
    """Yield number and text of the notes, in the order of the file."""
    for part in document.part.package.iter_parts():
        if part.partname in {"/word/footnotes.xml", "/word/endnotes.xml"}:
            for note in parse_xml(part.blob):
                if note.get(qn("w:type")) in {None, "normal"}:
                    number = note.get(qn("w:id")) or "?"
                    yield number, " ".join(words_of(each) for each in note.iter(qn("w:p")))
