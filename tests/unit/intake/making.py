"""Files in the formats that are read, made here so that no binary lies in the repository."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TITLE = "Northern line opens"
FIRST = (
    "The ministry opened the northern line on Monday, two years later than it had promised, "
    "and called it a success."
)
SECOND = (
    "Engineers say that the bridge at Kara was the hardest part, since the river moved its bed "
    "twice while they built."
)
THIRD = (
    "Farmers along the track are divided: some sold land at a good price, others wait for the "
    "courts to hear them."
)
FOURTH = (
    "A ticket for the whole way costs 300 crowns, which is about a week of work for a teacher "
    "in the province."
)
PARAGRAPHS = (FIRST, SECOND, THIRD, FOURTH)


@dataclass(frozen=True)
class Set:
    """A line of a page: its text, its place in points from the left and the bottom, its font."""

    text: str
    y: float
    x: float = 72
    size: float = 10
    bold: bool = False


def pdf(
    pages: Sequence[Iterable[Set]], info: dict[str, str] | None = None, lang: str | None = None
) -> bytes:
    """Return a PDF of these pages in Helvetica."""
    objects: list[bytes] = [b"", b""]  # catalog and pages follow when their parts are known
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>")
    kids = []
    for page in pages:
        content = b"".join(map(_shown, page))
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(content), content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    language = b"/Lang(%b)" % lang.encode() if lang else b""
    objects[0] = b"<</Type/Catalog/Pages 2 0 R%b>>" % language
    objects[1] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(kids))
    told = b"".join(
        b"/%b(%b)" % (key.encode(), _escaped(text)) for key, text in (info or {}).items()
    )
    objects.append(b"<<%b>>" % told)
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R/Info %d 0 R>>\n"
        b"startxref\n%d\n%%%%EOF" % (size, table, size, size - 1, len(out))
    )


def _shown(line: Set) -> bytes:
    font = b"F2" if line.bold else b"F1"
    return b"BT /%b %g Tf %g %g Td (%b) Tj ET\n" % (
        font,
        line.size,
        line.x,
        line.y,
        _escaped(line.text),
    )


def _escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def lines(texts: Iterable[str], top: float = 760, leading: float = 12) -> list[Set]:
    """Return lines set one below the other; an empty one leaves a gap."""
    return [Set(text, top - leading * at) for at, text in enumerate(texts) if text]


def zipped(entries: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def epub(
    chapters: dict[str, str], metadata: str = "", extra: dict[str, bytes] | None = None
) -> bytes:
    """Return an EPUB of these chapters (file name to XHTML) in the order given."""
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"/>'
        for at, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{at}"/>' for at in range(len(chapters)))
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": (
                '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
                '<rootfile full-path="OEBPS/book.opf" media-type="x"/></rootfiles></container>'
            ),
            "OEBPS/book.opf": (
                '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
                f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
            ),
            **{f"OEBPS/{name}": text for name, text in chapters.items()},
            **(extra or {}),
        }
    )
