"""PDF: paragraphs rebuilt, running lines set apart, what cannot be read refused."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter

from researchdb.errors import IntakeError
from researchdb.intake.document import Block, Document
from researchdb.intake.extract import read_document
from researchdb.intake.extract.pdf_lines import written

from .making import FIRST, TITLE, Set, lines, pdf

PICTURES = "holds pictures of text only; run it through OCR first"
ENCRYPTED = "is encrypted; save it without a password"
BROKEN = "is a PDF that cannot be read ({}); open it in a viewer and print it to PDF anew"

OPENING = [
    "The ministry opened the northern line on Monday, two years later than it had prom-",
    "ised, and called it a success for the whole of the long-term plan of the country.",
    "",
    "Engineers say that the bridge at Kara was the hardest part, since the river moved",
    "its bed twice while they built the long-",
    "term works and the banks were soft. It ended.",
]
REASONS = [
    "\u2022 Money was short in the spring of the year, and for many months of it after",
    "that the bank stopped paying.",
    "\u2022 Land was dear.",
]


def read(
    *pages: list[Set], info: dict[str, str] | None = None, lang: str | None = None
) -> Document:
    return read_document(pdf(pages, info, lang), "a.pdf")


def content(document: Document) -> list[Block]:
    return [each for each in document.blocks if not each.furniture]


def refusal(raw: bytes) -> str:
    with pytest.raises(IntakeError) as caught:
        read_document(raw, "a.pdf")
    return str(caught.value)


def test_lines_are_joined_to_paragraphs_and_hyphens_undone() -> None:
    first, second = content(read(lines(OPENING)))
    assert first == Block(
        "paragraph",
        "The ministry opened the northern line on Monday, two years later than it had promised, "
        "and called it a success for the whole of the long-term plan of the country.",
    )
    # The hyphen of a word that is spelled with one elsewhere stays.
    assert "twice while they built the long-term works" in second.text


def test_bulleted_lines_are_items_without_their_bullet() -> None:
    assert content(read(lines([*OPENING, "", *REASONS])))[2:] == [
        Block(
            "list_item",
            "Money was short in the spring of the year, and for many months of it after that the "
            "bank stopped paying.",
            1,
        ),
        Block("list_item", "Land was dear.", 1),
    ]


def test_larger_and_bold_lines_are_headings() -> None:
    document = read(
        [Set(TITLE, 800, size=18, bold=True), *lines(OPENING)],
        [Set("A hard bridge", 760, bold=True), *lines(OPENING[:2], 745)],
    )
    headings = [each for each in document.blocks if each.kind == "heading"]
    assert headings == [Block("heading", TITLE, 1), Block("heading", "A hard bridge", 2)]


def test_an_indent_begins_a_paragraph() -> None:
    wide = "Words that fill a line up to its very end are set here, one after the other, all"
    page = [
        *lines(
            [wide, "and the sentence ends here, far to the right of the page as it is printed now."]
        ),
        Set(
            "A new one begins here with an indent, and it too is long enough to fill a line,",
            736,
            90,
        ),
        Set("and goes on.", 724),
    ]
    assert [each.text[:5] for each in content(read(page))] == ["Words", "A new"]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    broken = "Farmers along the track are divided and said so to the court, which has not yet"
    whole = content(
        read(
            lines([broken]),
            lines(["heard them."]),
            lines(["The next page begins a sentence of its own."]),
        )
    )
    assert [each.text for each in whole] == [
        f"{broken} heard them.",
        "The next page begins a sentence of its own.",
    ]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    document = read(
        *(
            [
                Set(f"The Gazette of the North, number {12 + number}", 815),
                *lines([f"Page {number} holds this sentence {'again ' * number}and no other."]),
                Set(f"- {number} -", 30),
            ]
            for number in range(1, 4)
        )
    )
    assert [each.text for each in content(document)] == [
        f"Page {number} holds this sentence {'again ' * number}and no other."
        for number in range(1, 4)
    ]
    aside = [(each.text, each.furniture) for each in document.blocks if each.furniture]
    assert aside[:2] == [
        ("The Gazette of the North, number 13", "navigation"),
        ("- 1 -", "navigation"),
    ]
    assert len(aside) == 6


def test_the_document_info_is_metadata_but_no_date_of_publication() -> None:
    document = read(
        lines(OPENING),
        info={"Title": TITLE, "Author": "Mara Lind", "CreationDate": "D:20250703120000Z"},
        lang="en-GB",
    )
    found = document.metadata
    assert (found.title, found.author, found.language) == (TITLE, "Mara Lind", "en-GB")
    assert found.published is None
    assert "the file was made on 2025-07-03" in document.remarks
    assert (document.extraction or "").startswith("pypdf ")


@pytest.mark.parametrize("title", ["Microsoft Word - draft3.docx", "untitled", "line.indd"])
def test_a_title_set_by_a_program_is_no_title(title: str) -> None:
    assert read(lines(OPENING), info={"Title": title}).metadata.title is None


def test_pages_without_text_are_remarked() -> None:
    remarks = read(lines(OPENING), []).remarks
    assert "1 of 2 pages hold no text (2); they may be pictures of it" in remarks


def test_a_pdf_without_text_is_refused() -> None:
    assert refusal(pdf([[], []])) == PICTURES


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([lines([FIRST])]))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    assert content(read_document(encrypted(""), "a.pdf"))[0].text == FIRST


def test_an_encrypted_pdf_is_refused() -> None:
    assert refusal(encrypted("secret")) == ENCRYPTED


def test_a_broken_pdf_is_refused() -> None:
    whole = pdf([lines(OPENING)])
    assert refusal(b"%PDF-1.7 garbage") == BROKEN.format("PdfStreamError")
    assert refusal(whole[:60]).startswith("is a PDF that cannot be read (")


def test_ligatures_are_spelled_out() -> None:
    assert written("\ufb01nal o\ufb03ce \uf0b7 item") == "final office • item"
    assert written("\ufe8f\ufe8e\ufe91") == "باب"
