"""Mails and pages saved as one file."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from researchdb.errors import IntakeError
from researchdb.intake.document import Block
from researchdb.intake.extract import read_document

from .making import FIRST, PARAGRAPHS, SECOND, THIRD, TITLE

HTML = "<html><body>" + "".join(f"<p>{each}</p>" for each in PARAGRAPHS) + "</body></html>"


def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Mara Lind <mara@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = "Nördliche Strecke"
    message["Date"] = "Thu, 03 Jul 2025 23:30:00 +0200"
    return message


def test_a_plain_mail_gives_paragraphs_quotations_and_its_signature_as_furniture() -> None:
    message = mail()
    message.set_content(
        f"{FIRST}\n\nOn Monday Jo wrote:\n> We were promised a station.\n>> Never.\n\n"
        f"- the land\n- the money\n\n{SECOND}\n\n-- \nMara Lind\nThe Gazette\n"
    )
    document = read_document(message.as_bytes(), "a.eml")
    assert document.blocks == (
        Block("paragraph", FIRST),
        Block("paragraph", "On Monday Jo wrote:"),
        Block("quotation", "We were promised a station.\nNever."),
        Block("list_item", "the land", 1),
        Block("list_item", "the money", 1),
        Block("paragraph", SECOND),
        Block("paragraph", "Mara Lind\nThe Gazette", furniture="byline"),
    )
    found = document.metadata
    assert (found.title, found.author, found.published) == (
        "Nördliche Strecke",
        "Mara Lind",
        "2025-07-03",
    )
    assert document.media_type == "message/rfc822"


def test_wrapped_lines_of_a_mail_are_one_paragraph() -> None:
    message = mail()
    first, second = FIRST[:68].rsplit(" ", 1)[0], FIRST[:68].rsplit(" ", 1)[1] + FIRST[68:]
    message.set_content(f"{first}\n{second}\n")
    assert read_document(message.as_bytes(), "a.eml").blocks == (Block("paragraph", FIRST),)


def test_the_html_of_a_mail_is_preferred_and_cleaned() -> None:
    message = mail()
    message.set_content("Open this in a browser.")
    message.add_alternative(HTML.replace("</body>", "<p hidden>SECRET</p></body>"), subtype="html")
    document = read_document(message.as_bytes(), "a.eml")
    assert [each.text for each in document.blocks] == [*PARAGRAPHS]
    assert document.metadata.author == "Mara Lind"


@pytest.mark.parametrize("page", ["<p>See the text version.</p>", f"<h1>Hi</h1><p>{FIRST}</p>"])
def test_plain_text_that_holds_far_more_than_the_html_is_preferred(page: str) -> None:
    message = mail()
    message.set_content("\n\n".join(PARAGRAPHS))
    message.add_alternative(f"<html><body>{page}</body></html>", subtype="html")
    document = read_document(message.as_bytes(), "a.eml")
    assert [each.text for each in document.blocks] == [*PARAGRAPHS]


def test_a_quoted_correspondence_does_not_outweigh_the_html() -> None:
    message = mail()
    quoted = "".join(f"> {each}\n> \n" for each in PARAGRAPHS * 3)
    message.set_content(f"{FIRST}\n\n{SECOND}\n\n{quoted}")
    message.add_alternative(f"<html><p>{FIRST}</p><p>{SECOND}</p></html>", subtype="html")
    document = read_document(message.as_bytes(), "a.eml")
    assert [each.text for each in document.blocks] == [FIRST, SECOND]


def test_attachments_are_named_and_not_taken() -> None:
    message = mail()
    message.set_content(FIRST)
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    document = read_document(message.as_bytes(), "a.eml")
    assert document.remarks[0] == (
        "attachments not taken: plan.pdf; add them by themselves if they count"
    )
    assert [each.text for each in document.blocks] == [FIRST]


def test_a_mail_is_known_by_its_header_whatever_its_suffix() -> None:
    message = mail()
    message.set_content(THIRD)
    assert read_document(message.as_bytes(), "a.txt").media_type == "message/rfc822"


def test_a_text_that_begins_like_a_header_is_no_mail() -> None:
    raw = f"Date: Monday\nSubject: {TITLE}\n\n{FIRST}\n".encode()
    assert read_document(raw, "a.txt").media_type == "text/plain"


def test_an_odd_charset_of_a_mail_is_read() -> None:
    words = "Министр заявил, что дорога будет готова летом, и жители ждут её много лет."
    message = mail()
    message.set_content(words, charset="koi8-r")
    assert read_document(message.as_bytes(), "a.eml").blocks[0].text == words


def test_a_charset_that_nobody_knows_is_guessed() -> None:
    raw = (
        b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=x-nobody\n\n" + FIRST.encode()
    )
    assert read_document(raw, "a.eml").blocks == (Block("paragraph", FIRST),)


def test_a_mail_without_text_is_refused() -> None:
    message = mail()
    message.add_attachment(b"x" * 50, maintype="image", subtype="png", filename="a.png")
    with pytest.raises(IntakeError) as caught:
        read_document(message.as_bytes(), "a.eml")
    assert str(caught.value) == ("is a mail without text; save what is attached to it by itself")


def test_a_page_saved_as_one_file_is_read_as_a_page() -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://example.org/line?utm_source=x"
    message["Subject"] = TITLE
    message.set_content(HTML, subtype="html")
    message.add_related(b"x", maintype="image", subtype="png")
    document = read_document(message.as_bytes(), "a.mhtml")
    assert document.media_type == "text/html"
    assert document.metadata.url == "https://example.org/line"
    assert document.metadata.author is None
    assert [each.text for each in document.blocks] == [*PARAGRAPHS]
