# ruff: noqa: RUF001 - typographic and foreign characters are the subject here
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.text.mentions import Found, Matcher, stands, sure_part


def named(text: str, *names: str) -> list[tuple[int, str, str]]:
    return [(found.start, found.surface, found.name) for found in Matcher(names).find(text)]


def test_longest_name_hides_those_within() -> None:
    text = "The Islamic State group and the Islamic State of Somewhere are two"
    names = ("Islamic State", "Islamic State of Somewhere", "State")
    assert named(text, *names) == [
        (4, "Islamic State", "Islamic State"),
        (32, "Islamic State of Somewhere", "Islamic State of Somewhere"),
    ]


def test_the_name_that_begins_first_wins() -> None:
    assert named("New York City Hall", "New York City", "City Hall") == [
        (0, "New York City", "New York City")
    ]


@pytest.mark.parametrize(
    ("text", "name", "starts"),
    [
        ("Iran, Iranian, Tirana, Iran's, IRAN, iran", "Iran", [0, 23]),
        ("(UN)/UN-led UNO", "UN", [1, 5]),
        ("G7 G77 7G7", "G7", [0]),
        ("Холм, Холма и Холм", "Холм", [0, 14]),
        ("كابل كابلي كابل", "كابل", [0, 11]),
        # A vowel sign continues the word, in Arabic and in Devanagari.
        ("كابلِ كابل", "كابل", [6]),
        ("काबुल काबुली", "काबुल", [0]),
        ("😀😀 Холм😀Холм", "Холм", [3, 8]),
        ("İstanbul Istanbul", "İstanbul", [0]),
        ("U.S. and U.S.A.", "U.S.", [0]),
    ],
)
def test_names_stand_at_word_borders(text: str, name: str, starts: list[int]) -> None:
    assert [start for start, *_ in named(text, name)] == starts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("O’Neil spoke", "O'Neil"),
        ("O'Neil spoke", "O’Neil"),
        ("Al‑Azhar spoke", "Al-Azhar"),
        ("Café spoke", "Cafe\u0301"),
    ],
)
def test_apostrophes_hyphens_and_composition_are_alike(text: str, name: str) -> None:
    ((start, surface, matched),) = named(text, name)
    assert (start, matched) == (0, name)
    assert surface == text.partition(" ")[0]


def test_no_names_find_nothing() -> None:
    assert list(Matcher([]).find("anything")) == []


def test_nth_occurrence_counts_whole_words() -> None:
    text = "Kabul, Kabuli, Kabul"
    assert stands(text, "Kabul", 2)
    assert not stands(text, "Kabul", 3)


LETTERS = st.text(st.sampled_from("abИ é.-’😀"), max_size=40)
NAMES = st.lists(st.text(st.sampled_from("abИé.-'"), min_size=1, max_size=4), max_size=6)


@given(LETTERS, NAMES)
def test_mentions_lie_side_by_side_as_they_stand_in_the_text(text: str, names: list[str]) -> None:
    reached = 0
    for found in Matcher(names).find(text):
        assert isinstance(found, Found)
        assert reached <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.surface
        assert found.surface.replace("’", "'") == found.name
        reached = found.end


@given(LETTERS, NAMES)
def test_a_name_that_stands_alone_is_found(text: str, names: list[str]) -> None:
    for name in names:
        assert named(f"{text} {name} {text}".strip(), name)


@given(LETTERS, NAMES)
def test_a_text_without_the_sure_part_does_not_hold_the_name(text: str, names: list[str]) -> None:
    for name in names:
        for found in Matcher([name]).find(f"{text} {name.replace(' ', chr(10))} {text}"):
            assert sure_part(name) in found.surface


def test_sure_part_is_the_longest_between_what_may_be_written_otherwise() -> None:
    assert sure_part("Anne‑Mary O’Neill") == "Neill"
