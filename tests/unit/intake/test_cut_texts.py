"""Texts as people copy them out of browsers, mail and PDFs are cut as a careful coder would."""

from __future__ import annotations

import textwrap
from collections import Counter

import pytest
from benchmarks.suggesting import score_cut

from researchdb.intake.cut import cut
from researchdb.intake.document import Cut, Document, Metadata

from .cut_texts_languages import TEXTS as LANGUAGES
from .cut_texts_marked import read
from .cut_texts_pages import TEXTS as PAGES
from .cut_texts_papers import TEXTS as PAPERS

TEXTS = PAGES | PAPERS | LANGUAGES
WEAK = {
    "interview": "whom it is about is told at the end, as an author is",
    "oped": "the author stands nowhere but in the last paragraph",
    "table": "a date line without a name; a source as caption",
    "wrap noblank": "a paragraph of one line that fills the line",
    "leadin": "a quotation without quotation marks",
    "pdf report": "works of a bibliography as items",
}
"""Texts in which a sign is too weak to go by: what is no content stays a passage."""


def plain(text: str) -> Cut:
    return cut(Document("text/plain", Metadata(), text))


def shown(found: Cut) -> list[str]:
    """Return the passages of a cut, one line each: kind, heading, words."""
    words = {piece.key: found.text[slice(*piece.span)] for piece in found.pieces}
    return [
        f"{piece.kind} < {words.get(piece.under or '', '')[:20]!r} {words[piece.key]!r}"
        for piece in found.pieces
    ]


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in WEAK])
def test_passages_are_those_of_a_careful_coder(name: str) -> None:
    wanted = read(TEXTS[name])
    assert shown(plain(wanted.text)) == shown(wanted)


@pytest.mark.parametrize("name", TEXTS)
def test_no_content_becomes_furniture(name: str) -> None:
    wanted = read(TEXTS[name])
    lost = [
        wanted.text[slice(*stretch.span)]
        for stretch in plain(wanted.text).furniture
        for piece in wanted.pieces
        if stretch.span[0] < piece.span[1] and piece.span[0] < stretch.span[1]
    ]
    assert lost == []


def test_the_figures_of_all_texts_together_are_high() -> None:
    counts: Counter[str] = Counter()
    for layout in TEXTS.values():
        wanted = read(layout)
        counts += score_cut.count(wanted, plain(wanted.text))
    rates = score_cut.rates(counts)
    floors = {"label": 0.98, "passages_f1": 0.97, "kind": 0.98, "under": 0.98, "reason": 0.9}
    assert {name: rates[name] for name in floors if rates[name] < floors[name]} == {}


_PROSE = """
The ferry to the northern shore was cancelled on Friday because of the ice, and nobody on the
pier could say when it would go again. The mayor asked for patience and brought tea.

Three families spent the night in the school. Their children thought it a holiday, the
teachers did not, and in the morning the headmaster made porridge for all.

The company says that a larger boat would have gone. It has asked the town for a part of the
price twice, in 2021 and in 2024, and was refused both times by one vote.

Ms Aland, who sits on the council, means to ask a third time.

Ice of that thickness was last seen in 1987. Old people remember that lorries drove over it,
loaded with timber, until the first of them broke in and the driver walked home.
"""
PARAGRAPHS = tuple(" ".join(one.split()) for one in _PROSE.split("\n\n"))


@pytest.mark.parametrize("width", range(60, 131))
def test_paragraphs_that_were_hard_wrapped_are_whole_again(width: int) -> None:
    text = "\n\n".join(textwrap.fill(one, width) for one in PARAGRAPHS)
    found = plain(text)
    assert [" ".join(text[slice(*one.span)].split()) for one in found.pieces] == list(PARAGRAPHS)


@pytest.mark.parametrize("width", range(80, 131))
def test_paragraphs_of_two_lines_are_whole_again(width: int) -> None:
    short = [one[: int(width * 1.3)].rsplit(" ", 1)[0] + "." for one in PARAGRAPHS]
    wrapped = [textwrap.fill(one, width) for one in short]
    text = "\n\n".join(['To the editors: on "late" and "cancelled"', *wrapped, "Ann Lind, Aland"])
    found = plain(text)
    pieces = [" ".join(text[slice(*one.span)].split()) for one in found.pieces]
    assert pieces == ['To the editors: on "late" and "cancelled"', *short]


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    lines = (
        "Ferry cancelled until further notice",
        "Council refuses money for a larger boat",
        "Three families in the school overnight",
        "What the ice of 1987 teaches the town",
    )
    text = "\n".join([*lines, *PARAGRAPHS])
    spans = [one.span for one in plain(text).pieces] + [one.span for one in plain(text).furniture]
    ends = {end for _, end in spans}
    assert {text.index(one) + len(one) for one in PARAGRAPHS} <= ends


def test_a_last_line_that_is_no_sentence_is_content() -> None:
    text = "\n\n".join([*PARAGRAPHS[:3], "A bigger boat, and now"])
    assert plain(text).furniture == ()


def test_dates_with_a_place_head_the_entries_of_a_chronicle() -> None:
    text = (
        "The ferry: what happened\n\nGeneva, 3 May 2023\n"
        "The plan is heard of for the first time.\n\n"
        "Aland, 4 May 2023\nThe town says that it knows of no plan.\n\n"
        "He came, by train, on 3 July.\n"
        "He left, by boat, on 4 July.\n"
    )
    assert "4 May 2023" in " ".join(shown(plain(text)))
    assert "by boat" in " ".join(shown(plain(text)))


def test_the_last_paragraph_may_tell_of_somebody_the_article_speaks_of() -> None:
    about = "Hanna Aland is a professor of law and has written on ferries since 1999."
    text = "\n\n".join([*PARAGRAPHS, about])
    found = plain(text)
    assert found.furniture == ()
    signed = plain(
        "\n\n".join(["The ice", "By Hanna Moll", *PARAGRAPHS, about.replace("Aland", "Moll")])
    )
    assert [one.reason for one in signed.furniture] == ["byline", "byline"]
