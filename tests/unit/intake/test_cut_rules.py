"""What holds of every cut, whatever the text."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.errors import IntakeError
from researchdb.intake.cut import cut
from researchdb.intake.document import Block, Cut, Document, Metadata
from researchdb.text.normalise import normalise
from tests.unit.intake.cut_texts import TEXTS
from tests.unit.intake.cut_texts_languages import TEXTS as LANGUAGES
from tests.unit.intake.cut_texts_marked import read
from tests.unit.intake.cut_texts_pages import TEXTS as PAGES
from tests.unit.intake.cut_texts_papers import TEXTS as PAPERS

MARKED = [*PAGES.values(), *PAPERS.values(), *LANGUAGES.values()]
KINDS = ("heading", "paragraph", "list_item", "caption", "quotation")
SCRIPTS = string.ascii_letters + "абвГДЕ" + "ابتثجح" + "北方铁路" + "ไทย" + "é\u0301\u200d\ufeff"
SIGNS = " \t.,:;!?-—•*#>()0123456789\u00a0\u2028🧭✅"
lines = st.one_of(
    st.text(SCRIPTS + SIGNS, max_size=90),
    st.sampled_from([line for text, _ in TEXTS.values() for line in text.splitlines()]),
    st.sampled_from([line for text in MARKED for line in read(text).text.splitlines()]),
)
texts = st.lists(lines, max_size=25).map("\n".join)
blocks = st.lists(
    st.builds(
        Block,
        kind=st.sampled_from(KINDS),
        text=st.one_of(texts, st.text(max_size=40)),
        level=st.integers(0, 3),
        furniture=st.sampled_from((None, None, None, "navigation")),
    ),
    max_size=12,
).map(tuple)


def plain(text: str, **metadata: str) -> Cut:
    return cut(Document("text/plain", Metadata(**metadata), text))


def check(found: Cut) -> None:
    text = found.text
    assert normalise(text.encode()) == text
    pieces = {piece.key: piece for piece in found.pieces}
    assert pieces
    assert list(pieces) == [f"p{number:02}" for number in range(1, len(pieces) + 1)]
    spans = [piece.span for piece in found.pieces]
    assert spans == sorted(spans)
    end = 0
    for start, stop in sorted([*spans, *(stretch.span for stretch in found.furniture)]):
        assert end <= start < stop
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()
    for piece in found.pieces:
        assert piece.kind in KINDS
        if piece.under is not None:
            heading = pieces[piece.under]
            assert heading.kind == "heading"
            assert heading.span < piece.span


@given(texts)
def test_every_character_of_a_text_is_in_one_part(text: str) -> None:
    try:
        found = plain(text)
    except IntakeError:
        return
    check(found)
    assert found.text == normalise(text.encode()).lstrip("\ufeff")


@given(st.text())
def test_any_text_at_all_is_cut_or_refused(text: str) -> None:
    try:
        found = plain(text)
    except IntakeError:
        return
    check(found)


@given(blocks)
def test_every_character_of_blocks_is_in_one_part(given_blocks: tuple[Block, ...]) -> None:
    try:
        found = cut(
            Document("text/html", Metadata(), blocks=given_blocks or (Block("paragraph", ""),))
        )
    except IntakeError:
        return
    check(found)


@given(texts)
def test_a_text_is_cut_the_same_again(text: str) -> None:
    try:
        found = plain(text)
    except IntakeError:
        return
    assert plain(found.text) == found


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "word " * 200_000,
        " " * 1_000_000 + "The dam holds.",
        "1." * 400_000,
        "- " * 400_000 + "The dam holds.",
        "\n".join(["The dam holds and the town sleeps."] * 20_000),
        "\n".join(f"{number % 90 + 1}. The dam holds" for number in range(10_000)),
        "\n".join(["- a: the dam holds and"] + ["the town sleeps and"] * 100_000),
        "\n".join(["Home", "About us"] * 5_000 + ["The dam holds, they say."]),
        "\n".join(["The dam holds.", *["Comments", "Related articles", "About us"] * 3_000]),
        "\n".join(" " * (number % 50) + "• The dam" for number in range(10_000)),
        "\n\n".join(["views are expressed, opinions are expressed " * 20] * 1_000),
    ],
    ids=range(12),
)
def test_a_large_text_is_cut_whole(text: str) -> None:
    check(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n\u2028",
        "• • •\n---\n***",
        "Log in\nRegister\nHome\nAbout us\n© 2025 Example. All rights reserved.",
        "We use cookies. By continuing you accept our privacy policy.\nAccept all\nReject all",
    ],
)
def test_a_text_without_content_is_refused(text: str) -> None:
    with pytest.raises(IntakeError, match="give a file that holds the article's text"):
        plain(text)
