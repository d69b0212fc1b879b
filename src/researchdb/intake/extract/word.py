"""Word files (.docx)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from researchdb.errors import IntakeError
from researchdb.intake.document import Block, Document, Metadata

from .archive import Archive
from .clean import clean, one_line
from .word_text import MAX_LEVEL, footnotes, style_of, words_of

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_CELLS = " | "
_XML = (".xml", ".rels")
_NOT_WORD = "is no Word file that can be read ({}); open it in Word and save it as .docx"


def read_word(raw: bytes) -> Document:
    """Return the blocks of a Word file: headings and lists by style, tables row by row.

    Deleted and hidden words, headers, footers and pictures stay out; footnotes follow at the end.
    Raises IntakeError where it is damaged, unpacks to too much or carries a document type.
    """
    try:
        document = docx.Document(io.BytesIO(_without_pictures(Archive(raw))))
        blocks = [*_blocks(document, document.element.body), *_notes(document)]
        blocks = _below_title(blocks, set(_titles(document)))
        metadata, remarks = _metadata(document)
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise IntakeError(_NOT_WORD.format(" ".join(str(error).split())[:80])) from error
    return Document(
        media_type=MEDIA_TYPE,
        metadata=metadata,
        blocks=tuple(blocks),
        extraction=f"python-docx {version('python-docx')}",
        remarks=remarks,
    )


def _without_pictures(archive: Archive) -> bytes:
    """Return the file with its XML alone, the other parts empty: the library reads every part."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as copy:
        for name in dict.fromkeys(archive.names):
            part = archive.read(name) if name.lower().endswith(_XML) else b""
            if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
                raise IntakeError(_NOT_WORD.format("it declares entities"))
            copy.writestr(name, part)
    return packed.getvalue()


def _blocks(document: WordDocument, body: Any) -> Iterator[Block]:
    """Yield the blocks of ``body``; content controls and inserted stretches are looked into."""
    for element in body:
        if element.tag == qn("w:p"):
            yield from _paragraph(document, element)
        elif element.tag == qn("w:tbl"):
            yield from _rows(element)
        elif element.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
            yield from _blocks(document, element)


def _paragraph(document: WordDocument, element: Any) -> Iterator[Block]:
    text = clean(re.sub("  +", " ", words_of(element))).text.strip()
    if text:
        kind, level, furniture = style_of(document, element)
        words = text.replace("\n", " ") if kind == "heading" else text
        yield Block(kind, words, level, furniture)
    for box in element.iter(qn("w:txbxContent")):
        if not any(each.tag.endswith("}Fallback") for each in box.iterancestors()):
            yield from _blocks(document, box)


def _rows(table: Any) -> Iterator[Block]:
    for row in table.iter(qn("w:tr")):
        cells = [
            " ".join(" ".join(words_of(each) for each in cell.iter(qn("w:p"))).split(" "))
            for cell in row.iter(qn("w:tc"))
        ]
        told = [" ".join(clean(cell).text.split("\n")).strip() for cell in cells]
        if any(told):
            yield Block("paragraph", _CELLS.join(told).strip())


def _below_title(blocks: list[Block], titles: set[str]) -> list[Block]:
    """Return the blocks; headings of the first level come below a title that is styled as one."""
    of_title = {at for at, each in enumerate(blocks) if one_line(each.text) in titles}
    headings = {at for at, each in enumerate(blocks) if each.kind == "heading"} - of_title
    if not of_title or all(blocks[at].level > 1 for at in headings):
        return blocks
    return [
        replace(each, level=min(each.level + 1, MAX_LEVEL)) if at in headings else each
        for at, each in enumerate(blocks)
    ]


def _titles(document: WordDocument) -> Iterator[str]:
    for paragraph in document.paragraphs:
        words = one_line(paragraph.text)
        if words and paragraph.style is not None and paragraph.style.name == "Title":
            yield words


def _notes(document: WordDocument) -> Iterator[Block]:
    for number, text in footnotes(document):
        if words := clean(text).text.strip():
            yield Block("paragraph", f"[{number}] {words}")


def _metadata(document: WordDocument) -> tuple[Metadata, tuple[str, ...]]:
    """Return what the properties say; when a file was made is no date of publication."""
    told = document.core_properties
    title = one_line(told.title)
    if title is None:
        title = next(_titles(document), None)
    made = told.created
    remarks = (f"the file was made on {made.date().isoformat()}",) if made else ()
    author = one_line(told.author)
    return (
        Metadata(
            title=None if title == "Word Document" else title,
            author=None if author == "python-docx" else author,
            language=one_line(told.language),
        ),
        remarks,
    )
