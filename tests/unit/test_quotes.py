# ruff: noqa: RUF001 - typographic and foreign characters are the subject here
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.text.quotes import Failure, Folded, Span, fault, fold_quote, selector

TEXT = "The envoy said it was a “principal decision” —\n  not a promise. It’s a decision, he said."


def found(text: str, quote: str) -> str:
    span = Folded(text).find(quote)
    assert isinstance(span, Span), span
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("The envoy", "The envoy"),
        ('a "principal decision"', "a “principal decision”"),
        ("a «principal decision»", "a “principal decision”"),
        ("decision” - not a promise", "decision” —\n  not a promise"),
        ("— not a", "—\n  not a"),
        ("It's a", "It’s a"),
        ("The   envoy\nsaid", "The envoy said"),
        ("The … principal", "The envoy said it was a “principal"),
        ("was … promise", "was a “principal decision” —\n  not a promise"),
        ("a promise … he said.", "a promise. It’s a decision, he said."),
        # The nearest last words after the first ones.
        ("envoy … decision", "envoy said it was a “principal decision"),
    ],
)
def test_quote_is_found_whatever_its_typography(quote: str, words: str) -> None:
    assert found(TEXT, quote) == words


@pytest.mark.parametrize(
    ("quote", "failure"),
    [
        ("the envoy", Failure.ABSENT),
        ("envoy … never", Failure.ABSENT),
        ("promise … envoy", Failure.ABSENT),
        ("decision", Failure.AMBIGUOUS),
        ("decision … said", Failure.AMBIGUOUS),
        ("said", Failure.AMBIGUOUS),
    ],
)
def test_quote_without_one_place_has_none(quote: str, failure: Failure) -> None:
    assert Folded(TEXT).find(quote) is failure


def test_overlapping_occurrences_are_ambiguous() -> None:
    assert Folded("ha ha ha").find("ha ha") is Failure.AMBIGUOUS


def test_decomposed_quote_finds_composed_text() -> None:
    assert found("the café owners", "cafe\u0301 owners") == "café owners"


def test_offsets_count_code_points() -> None:
    text = "😀 Мэр Холм сказал это"
    assert Folded(text).find("Холм") == Span(6, 10)


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("one … two", None),
        ("w " * 12, None),
        ("w " * 7 + "… " + "w " * 5, None),
        ("w " * 13, "has more than 12 words"),
        ("w " * 7 + "… " + "w " * 6, "has more than 12 words"),
        ("a … b … c", "has more than one ellipsis"),
        ("… b", "has no words before or after the ellipsis"),
        ("a …", "has no words before or after the ellipsis"),
        ("w" * 241, "has more than 240 characters"),
    ],
)
def test_form_of_a_quote(quote: str, told: str | None) -> None:
    assert fault(quote) == told


WORDS = st.lists(
    st.text(st.sampled_from("abé“”'’—-–«»Ж😀"), min_size=1, max_size=5), min_size=1, max_size=30
)
BLANKS = st.sampled_from([" ", "  ", "\n", "\r\n\t", "\u00a0"])


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """Return a text and where its words lie."""
    text, places = draw(st.sampled_from(["", " ", "\n"])), []
    for word in draw(WORDS):
        places.append((len(text), len(text) + len(word)))
        text += word + draw(BLANKS)
    return text, places


@given(texts(), st.data())
def test_span_reaches_from_the_first_to_the_last_words(
    made: tuple[str, list[tuple[int, int]]], data: st.DataObject
) -> None:
    text, places = made
    first = data.draw(st.integers(0, len(places) - 1))
    last = data.draw(st.integers(first, len(places) - 1))
    start, end = places[first][0], places[last][1]
    head, tail = text[slice(*places[first])], text[slice(*places[last])]
    quote = f"{head} … {tail}" if last > first else head
    span = Folded(text).find(quote)
    assert span is not Failure.ABSENT
    if isinstance(span, Span):
        words = text[span.start : span.end]
        assert fold_quote(words).startswith(fold_quote(head))
        assert fold_quote(words).endswith(fold_quote(tail))
        assert start == span.start
        assert span.end <= end  # the nearest last words may come earlier


@given(texts(), st.data())
def test_folding_leads_back_to_the_same_words(
    made: tuple[str, list[tuple[int, int]]], data: st.DataObject
) -> None:
    text, places = made
    first = data.draw(st.integers(0, len(places) - 1))
    last = data.draw(st.integers(first, len(places) - 1))
    start, end = places[first][0], places[last][1]
    quote = fold_quote(text[start:end])
    span = Folded(text).find(quote)
    if span is not Failure.AMBIGUOUS:
        assert span == Span(start, end)


@pytest.mark.parametrize(
    ("text", "stretch", "quote"),
    [
        ("The dam broke. Nobody came.", "Nobody came.", "Nobody came."),
        (
            "The mayor of the old town said on Monday that the dam would not hold.",
            "The mayor of the old town said on Monday that the dam would not hold.",
            "The mayor of … would not hold.",
        ),
        ("He came, he saw and he came, he saw.", "he came, he saw.", "he came, he saw."),
        ("A  dam\nbroke, they said.", "A  dam\nbroke,", "A dam broke,"),
    ],
)
def test_selector_names_a_stretch_so_that_it_is_found_again(
    text: str, stretch: str, quote: str
) -> None:
    start = text.index(stretch)
    found = selector(text, start, start + len(stretch))
    assert found == quote
    assert Folded(text).find(quote) == Span(start, start + len(stretch))


def test_selector_takes_more_words_where_few_stand_twice() -> None:
    text = "a b c one two three four x y z. a b c five six seven eight x y z."
    start = text.index("a b c five")
    assert selector(text, start, len(text)) == "a b c five … x y z."


def test_selector_gives_none_where_a_stretch_stands_twice() -> None:
    assert selector("so it is. so it is.", 0, 9) is None


def test_selector_names_no_whole_sentence_of_a_script_without_blanks() -> None:
    text = "水坝昨天晚上在大雨之后决口市长说没有人受伤但是道路已经关闭直到下周"
    found = selector(text, 0, len(text))
    assert found == f"{text[:8]}…{text[-8:]}"
    assert Folded(text).find(found) == Span(0, len(text))
