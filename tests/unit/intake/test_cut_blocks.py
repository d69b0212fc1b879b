"""Documents that know their structure are cut by it."""

from __future__ import annotations

import pytest

from researchdb.errors import IntakeError
from researchdb.intake.cut import cut
from researchdb.intake.document import Block, Cut, Document, Metadata


def of_blocks(*blocks: Block, **metadata: str) -> Cut:
    return cut(Document("text/html", Metadata(**metadata), blocks=blocks))


def shown(found: Cut) -> list[tuple[str, str, str | None]]:
    return [(piece.kind, found.text[slice(*piece.span)], piece.under) for piece in found.pieces]


def furniture(found: Cut) -> list[tuple[str, str]]:
    return [(stretch.reason, found.text[slice(*stretch.span)]) for stretch in found.furniture]


ARTICLE = (
    Block("paragraph", "Menu", furniture="navigation"),
    Block("heading", "Rail link opens", level=1),
    Block("paragraph", "By Mira Holt"),
    Block("paragraph", "3 July 2025"),
    Block("paragraph", "The first train left the northern terminal on Thursday morning."),
    Block("heading", "What changes", level=2),
    Block("list_item", "Time: the trip takes four hours.", level=1),
    Block("list_item", "Price: it depends, as before, on three things.", level=1),
    Block("list_item", "the season", level=2),
    Block("list_item", "the day", level=2),
    Block("list_item", "Freight", level=1),
    Block("list_item", "two trains a day", level=2),
    Block("heading", "Tickets", level=3),
    Block("paragraph", "Tickets are sold at the station."),
    Block("heading", "Critics", level=2),
    Block("quotation", "Nobody asked us."),
    Block("paragraph", "The farmers have gone to court."),
    Block("paragraph", "Related articles"),
    Block("paragraph", "Bridge closed for repairs"),
)


def test_blocks_stand_a_blank_line_apart_and_keep_their_kinds() -> None:
    found = of_blocks(*ARTICLE)
    assert found.text == "\n\n".join(block.text for block in ARTICLE)
    assert shown(found) == [
        ("heading", "Rail link opens", None),
        ("paragraph", "The first train left the northern terminal on Thursday morning.", "p01"),
        ("heading", "What changes", "p01"),
        ("list_item", "Time: the trip takes four hours.", "p03"),
        ("heading", "Price:", "p03"),
        ("list_item", "it depends, as before, on three things.", "p05"),
        ("list_item", "the season", "p05"),
        ("list_item", "the day", "p05"),
        ("heading", "Freight", "p03"),
        ("list_item", "two trains a day", "p09"),
        ("heading", "Tickets", "p03"),
        ("paragraph", "Tickets are sold at the station.", "p11"),
        ("heading", "Critics", "p01"),
        ("quotation", "Nobody asked us.", "p13"),
        ("paragraph", "The farmers have gone to court.", "p13"),
    ]
    assert furniture(found) == [
        ("navigation", "Menu"),
        ("byline", "By Mira Holt\n\n3 July 2025"),
        ("related_links", "Related articles\n\nBridge closed for repairs"),
    ]


def test_signs_that_were_typed_are_furniture() -> None:
    found = of_blocks(
        Block("paragraph", "1. The council\n"),
        Block("paragraph", "It met on Monday, for the first time since the flood."),
        Block("paragraph", "2. The mayor"),
        Block("paragraph", "• He stayed away."),
        Block("list_item", "✅ So did the clerk.", level=1),
    )
    assert shown(found) == [
        ("heading", "The council", None),
        ("paragraph", "It met on Monday, for the first time since the flood.", "p01"),
        ("heading", "The mayor", None),
        ("list_item", "He stayed away.", "p03"),
        ("list_item", "So did the clerk.", "p03"),
    ]
    assert furniture(found) == [("navigation", sign) for sign in ("1.", "2.", "•", "✅")]


def test_headings_of_one_level_stand_side_by_side() -> None:
    found = of_blocks(
        Block("heading", "Findings", level=2),
        Block("paragraph", "The dam was never inspected, not even after the flood."),
        Block("heading", "Remedies", level=2),
        Block("paragraph", "It should be inspected every year by somebody from outside."),
    )
    assert [piece.under for piece in found.pieces] == [None, "p01", None, "p03"]


@pytest.mark.parametrize("text", ["\ufeffThe dam holds.", "e\u0301t\u00e9\r\nle", "a\ud800b"])
def test_composed_text_is_normalised(text: str) -> None:
    found = of_blocks(Block("paragraph", text), Block("paragraph", "It holds."))
    assert found.text.encode().decode("utf-8-sig") == found.text
    assert "\r" not in found.text
    assert "e\u0301" not in found.text


def test_the_title_the_format_gives_is_a_heading_whatever_its_length() -> None:
    title = "Read: what the council did not say about the dam. And what it did."
    text = f"World\n{title}\nThe dam was built in 1962 and has not been inspected since 2019.\n"
    found = cut(Document("text/plain", Metadata(title=title), text))
    assert shown(found)[0] == ("heading", title, None)


def test_author_and_site_of_the_metadata_are_no_content() -> None:
    found = of_blocks(
        Block("paragraph", "the quay letter"),
        Block("heading", "Who pays", level=1),
        Block("paragraph", "seagull77"),
        Block("paragraph", "The town pays, as it always has, and nobody has voted on it."),
        author="seagull77",
        site="The Quay Letter",
    )
    assert furniture(found) == [("navigation", "the quay letter"), ("byline", "seagull77")]


def test_blocks_of_furniture_alone_are_refused() -> None:
    blocks = [
        Block("paragraph", "The dam holds.", furniture="related_links"),
        Block("heading", "Log in", level=1),
    ]
    with pytest.raises(IntakeError, match="nothing of its 2 lines is content"):
        of_blocks(*blocks)


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("The terminal on Thursday.", "Photo: Ann Berg / Agency"),
        ("The terminal on Thursday.", "(Photo by Ann Berg)"),
        ("Вокзал в четверг.", "Фото: Анна Берг"),
        ("The terminal on Thursday.", "© Agency"),
    ],
)
def test_the_credit_of_a_caption_is_cut_off(words: str, credit: str) -> None:
    found = of_blocks(
        Block("paragraph", "The first train left the northern terminal on Thursday morning."),
        Block("caption", f"{words} {credit}"),
        Block("paragraph", "The second left an hour later, and it was as full as the first."),
    )
    assert shown(found)[1] == ("caption", words, None)
    assert furniture(found) == [("credit", credit)]


def test_a_paragraph_that_speaks_of_a_photo_stays_whole() -> None:
    words = "He showed a photo. Photos of this kind are rare, she said. Credit is due to Ann Berg."
    assert shown(of_blocks(Block("paragraph", words))) == [("paragraph", words, None)]


def test_the_rows_of_a_table_are_paragraphs_and_head_nothing() -> None:
    found = of_blocks(
        Block("heading", "The trains", level=1),
        Block("paragraph", "The northern terminal has three lines now, and two more are planned."),
        Block("paragraph", "Line | Trains a day"),
        Block("paragraph", "North | 14"),
        Block("paragraph", "South | 12"),
        Block("paragraph", "Nobody knows how many passengers there were on the first day."),
    )
    assert [(piece.kind, piece.under) for piece in found.pieces] == [
        ("heading", None),
        *[("paragraph", "p01")] * 5,
    ]
