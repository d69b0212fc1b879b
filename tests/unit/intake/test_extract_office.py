"""Word files and EPUBs: their structure, and what a zip file may not do."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from researchdb.errors import IntakeError
from researchdb.intake.bounds import MAX_ENTRIES
from researchdb.intake.document import Block
from researchdb.intake.extract import read_document
from researchdb.intake.extract.archive import Archive

from .making import FIRST, SECOND, THIRD, TITLE, epub, zipped

BOMB = "unpacks to more than a document does ({}); open it in its program and save it anew"
DAMAGED = "is a damaged zip file; open it in its program and save it anew"
CHAPTER = "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{}</h1><p>{}</p></body></html>"


def word(write: Callable[[WordDocument], object]) -> bytes:
    document = docx.Document()
    document.core_properties.author = ""
    write(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def refusal(raw: bytes, name: str = "a.docx") -> str:
    with pytest.raises(IntakeError) as caught:
        read_document(raw, name)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_word_file_keeps_its_structure() -> None:
    def write(document: WordDocument) -> None:
        document.add_heading(TITLE, 0)
        document.add_paragraph(FIRST)
        document.add_heading("A hard bridge", 2)
        document.add_paragraph("Money", style="List Bullet")
        document.add_paragraph("of the bank", style="List Bullet 2")
        document.add_paragraph("Land", style="List Number")
        document.add_paragraph("We were promised a station.", style="Intense Quote")
        document.add_paragraph("The bridge at Kara", style="Caption")
        table = document.add_table(2, 2)
        for at, text in enumerate(["Class", "Crowns", "First", "900"]):
            table.cell(at // 2, at % 2).text = text
        document.add_paragraph(SECOND)

    document = read_document(word(write), "a.docx")
    assert document.blocks == (
        Block("heading", TITLE, 1),
        Block("paragraph", FIRST),
        Block("heading", "A hard bridge", 2),
        Block("list_item", "Money", 1),
        Block("list_item", "of the bank", 2),
        Block("list_item", "Land", 1),
        Block("quotation", "We were promised a station."),
        Block("caption", "The bridge at Kara"),
        Block("paragraph", "Class | Crowns"),
        Block("paragraph", "First | 900"),
        Block("paragraph", SECOND),
    )
    assert (document.extraction or "").startswith("python-docx ")
    assert document.metadata.title == TITLE


def test_headings_of_the_first_level_stand_below_a_title() -> None:
    def write(document: WordDocument) -> None:
        document.add_heading(TITLE, 0)
        for level, heading in enumerate(["A hard bridge", "The piers"], start=1):
            document.add_heading(heading, level)
            document.add_paragraph(FIRST)

    blocks = read_document(word(write), "a.docx").blocks
    assert [(each.text, each.level) for each in blocks if each.kind == "heading"] == [
        (TITLE, 1),
        ("A hard bridge", 2),
        ("The piers", 3),
    ]


def test_the_properties_of_a_word_file_are_metadata_but_no_date_of_publication() -> None:
    def write(document: WordDocument) -> None:
        document.add_paragraph(FIRST)
        properties = document.core_properties
        properties.title, properties.author, properties.language = TITLE, "Mara Lind", "en-GB"
        properties.created = dt.datetime(2025, 7, 3, tzinfo=dt.UTC)

    document = read_document(word(write), "a.docx")
    found = document.metadata
    assert (found.title, found.author, found.language) == (TITLE, "Mara Lind", "en-GB")
    assert found.published is None
    assert document.remarks == ("the file was made on 2025-07-03",)


def test_deleted_and_hidden_words_stay_out_and_inserted_ones_enter() -> None:
    def write(document: WordDocument) -> None:
        paragraph = document.add_paragraph(FIRST)
        paragraph.add_run(" SECRET").font.hidden = True
        for markup in (
            "<w:del {}><w:r><w:delText> SECRET</w:delText></w:r></w:del>",
            "<w:ins {}><w:r><w:t> Inserted.</w:t></w:r></w:ins>",
        ):
            paragraph._p.append(parse_xml(markup.format(nsdecls("w"))))
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r>"
                "</w:p></w:sdtContent></w:sdt>"
            ),
        )

    blocks = read_document(word(write), "a.docx").blocks
    assert [each.text for each in blocks] == ["In a control.", f"{FIRST} Inserted."]


def test_numbered_paragraphs_without_a_list_style_are_items() -> None:
    def write(document: WordDocument) -> None:
        document.add_paragraph(FIRST)
        numbering = f"<w:numPr {nsdecls('w')}><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr>"
        properties = document.add_paragraph("of the bank")._p.get_or_add_pPr()
        properties.append(parse_xml(numbering))

    assert read_document(word(write), "a.docx").blocks[1] == Block("list_item", "of the bank", 2)


def test_footnotes_follow_at_the_end() -> None:
    notes = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote>"
        "<w:footnote w:id='1'><w:p><w:r><w:t> By the ministry.</w:t></w:r></w:p></w:footnote>"
        "</w:footnotes>"
    )

    def write(document: WordDocument) -> None:
        run = document.add_paragraph(FIRST).add_run()
        run._r.append(parse_xml(f"<w:footnoteReference {nsdecls('w')} w:id='1'/>"))
        part = Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            notes.encode(),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    assert [each.text for each in read_document(word(write), "a.docx").blocks] == [
        f"{FIRST}[1]",
        "[1] By the ministry.",
    ]


def test_the_content_makes_it_a_word_file_not_the_suffix() -> None:
    raw = word(lambda document: document.add_paragraph(FIRST))
    assert read_document(raw, "a.txt").blocks == (Block("paragraph", FIRST),)


def test_an_epub_is_read_in_the_order_of_its_spine() -> None:
    document = read_document(
        epub(
            {
                "b.xhtml": f"<?xml version='1.0'?><!DOCTYPE html>{CHAPTER.format(TITLE, FIRST)}",
                "a.xhtml": CHAPTER.format("A hard bridge", f"{SECOND}<script>SECRET</script>"),
            },
            "<dc:title>Lines</dc:title><dc:creator>Mara Lind</dc:creator>"
            "<dc:language>en</dc:language>"
            "<dc:publisher>Kara Press</dc:publisher><dc:date>2025-07</dc:date>",
        ),
        "a.epub",
    )
    assert document.blocks == (
        Block("heading", TITLE, 1),
        Block("paragraph", FIRST),
        Block("heading", "A hard bridge", 1),
        Block("paragraph", SECOND),
    )
    found = document.metadata
    assert (found.title, found.author, found.site) == ("Lines", "Mara Lind", "Kara Press")
    assert (found.published, found.language) == ("2025-07", "en")
    assert document.media_type == "application/epub+zip"


def test_an_epub_with_protected_text_is_refused() -> None:
    protected = b"<encryption><EncryptedData><CipherReference URI='OEBPS/a.xhtml'/></EncryptedData>"
    raw = epub(
        {"a.xhtml": CHAPTER.format(TITLE, FIRST)}, extra={"META-INF/encryption.xml": protected}
    )
    assert refusal(raw, "a.epub") == "is encrypted (DRM); save it without protection"


def test_an_epub_that_lists_no_chapters_is_refused() -> None:
    assert refusal(epub({}), "a.epub") == (
        "is no EPUB that can be read (it lists no chapters); convert it anew or save its text"
    )


def test_an_epub_that_lacks_a_chapter_is_refused() -> None:
    raw = epub({"a.xhtml": CHAPTER.format(TITLE, FIRST)})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if not name.endswith("a.xhtml"):
                new.writestr(name, old.read(name))
    assert refusal(out.getvalue(), "a.epub") == "lacks its part 'OEBPS/a.xhtml'; save it anew"


def test_a_zip_bomb_is_refused_by_its_ratio() -> None:
    raw = zipped({"word/document.xml": bytes(30_000_000)})
    assert refusal(raw) == BOMB.format("1,028 times its size")


def test_a_zip_bomb_of_many_entries_is_refused() -> None:
    raw = zipped({f"{number}": "" for number in range(MAX_ENTRIES + 1)}, zipfile.ZIP_STORED)
    assert refusal(raw) == BOMB.format("10,001 entries")


def test_a_zip_bomb_is_refused_by_its_sum() -> None:
    raw = zipped({f"{number}.xml": bytes(900) for number in range(10)}, zipfile.ZIP_STORED)
    with pytest.raises(IntakeError, match=r"unpacks to more than a document does \(0 MiB\)"):
        Archive(raw, max_bytes=8_999)
    assert Archive(raw, max_bytes=9_000).read("3.xml") == bytes(900)


def test_a_directory_that_lies_about_sizes_gains_nothing() -> None:
    raw = bytearray(zipped({"word/document.xml": bytes(900_000)}))
    size = (900_000).to_bytes(4, "little")
    assert raw.count(size) == 2  # before the entry and in the directory
    lying = bytes(raw.replace(size, (100).to_bytes(4, "little")))
    assert refusal(lying) == DAMAGED


def test_entries_are_counted_while_they_are_read() -> None:
    archive = Archive(zipped({"a": bytes(600), "b": bytes(600)}), max_bytes=1_200)
    archive._left = 1_000
    archive.read("a")
    with pytest.raises(IntakeError, match="more than its directory says"):
        archive.read("b")


def test_entities_are_refused() -> None:
    laughs = '<!DOCTYPE a [<!ENTITY l "ha">' + "".join(
        f'<!ENTITY l{at} "{"&l;" * 10}">' for at in range(10)
    )
    raw = word(lambda document: document.add_paragraph(FIRST))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            head, _, rest = part.partition(b"?>")
            is_text = name == "word/document.xml"
            new.writestr(name, head + b"?>" + laughs.encode() + b"]>" + rest if is_text else part)
    assert refusal(out.getvalue()) == (
        "is no Word file that can be read (it declares entities); "
        "open it in Word and save it as .docx"
    )


def test_entities_of_an_epub_stay_what_they_are() -> None:
    laughs = '<!DOCTYPE html [<!ENTITY l "SECRET"><!ENTITY m SYSTEM "file:///etc/hostname">]>'
    raw = epub({"a.xhtml": laughs + CHAPTER.format(TITLE, f"{THIRD} &l; &m;")})
    texts = [each.text for each in read_document(raw, "a.epub").blocks]
    assert texts == [TITLE, f"{THIRD} &l; &m;"]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"PK\x03\x04 and nothing more", DAMAGED),
        (
            zipped({"a.txt": "words"}),
            "is a zip file without an article in it; unpack it and add what it holds",
        ),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
            "is an OpenDocument file, which is not read; save it as .docx",
        ),
    ],
)
def test_other_zip_files_are_refused(raw: bytes, told: str) -> None:
    assert refusal(raw) == told


def test_a_word_file_without_its_parts_is_refused() -> None:
    said = refusal(zipped({"word/document.xml": "<a/>"}))
    assert said.startswith("is no Word file that can be read (")
    assert said.endswith("); open it in Word and save it as .docx")


def test_a_word_file_without_words_is_refused() -> None:
    assert refusal(word(lambda _: None)) == "holds no text; there is nothing to take in"
