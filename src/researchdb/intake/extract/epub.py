"""Books and long reads as .epub."""

from __future__ import annotations

import posixpath
from importlib.metadata import version
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

from researchdb.errors import IntakeError
from researchdb.intake.document import Block, Document, Metadata

from .address import canonical
from .archive import Archive
from .blocks import walk
from .clean import one_line
from .decode import decode
from .pagedata import edtf
from .visible import parse, strip_hidden

MEDIA_TYPE = "application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTED = "META-INF/encryption.xml"
_SPACES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_NOT_EPUB = "is no EPUB that can be read ({}); convert it anew or save its text"


def read_epub(raw: bytes) -> Document:
    """Return the blocks of the chapters in the order of the spine.

    The book's own table of contents stays out. Raises IntakeError where it is damaged, encrypted
    or unpacks to too much.
    """
    archive = Archive(raw)
    # Fonts are often encrypted where the text is not.
    if _ENCRYPTED in archive.names and b"html" in archive.read(_ENCRYPTED):
        raise IntakeError("is encrypted (DRM); save it without protection")
    place = _xml(archive.read(_CONTAINER)).xpath(
        "string(//c:rootfile/@full-path)", namespaces=_SPACES
    )
    package = _xml(archive.read(place))
    blocks: list[Block] = []
    for name in _spine(package, posixpath.dirname(place)):
        blocks += _chapter(archive, name)
    return Document(
        media_type=MEDIA_TYPE,
        metadata=_metadata(package),
        blocks=tuple(blocks),
        extraction=f"lxml {version('lxml')}",
    )


def _xml(raw: bytes) -> Any:
    """Return the tree of an XML part; entities are not resolved and nothing else is loaded."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise IntakeError(_NOT_EPUB.format("its package file is broken")) from error


def _spine(package: Any, folder: str) -> list[str]:
    """Return the names of the chapters in reading order."""
    items = {each.get("id"): each for each in package.iterfind(".//opf:item", _SPACES)}
    names = []
    for reference in package.iterfind(".//opf:itemref", _SPACES):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        if "nav" in item.get("properties", "").split():
            continue
        target = unquote(urlsplit(item.get("href", "")).path)
        names.append(posixpath.normpath(posixpath.join(folder, target)))
    if not names:
        raise IntakeError(_NOT_EPUB.format("it lists no chapters"))
    return names


def _chapter(archive: Archive, name: str) -> list[Block]:
    page = decode(archive.read(name))
    if not page.text.strip():
        return []
    tree = parse(page.text)
    strip_hidden(tree)
    return [each.block for each in walk(tree) if not _is_contents(each.element)]


def _is_contents(element: Any) -> bool:
    return any(
        each.tag == "nav" or "toc" in each.get("epub:type", "").split()
        for each in (element, *element.iterancestors())
    )


def _metadata(package: Any) -> Metadata:
    def told(name: str) -> str | None:
        found = (each.text for each in package.iterfind(f".//dc:{name}", _SPACES))
        return one_line("; ".join(filter(None, map(one_line, found))))

    title = package.find(".//dc:title", _SPACES)
    return Metadata(
        title=one_line(title.text) if title is not None else None,
        author=told("creator"),
        site=told("publisher"),
        url=canonical(told("source")),
        published=edtf(told("date")),
        language=(told("language") or "").split(";")[0] or None,
    )
