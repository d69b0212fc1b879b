# ruff: noqa: RUF001 - typographic and foreign characters are the subject here
from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.model.base import SLUG
from researchdb.text.keys import MAX_KEY_CHARS, MAX_NAME_CHARS, file_name, free, slug


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("The Dam’s Last Year: 1999", "the-dams-last-year-1999"),
        ("Плотина прорвана", "plotina-prorvana"),
        ("  —  ", ""),
        (
            "A very long title that goes on about the dam and the mayor and the rain",
            "a-very-long-title-that-goes-on-about-the",
        ),
        ("x" * 60, "x" * MAX_KEY_CHARS),
    ],
)
def test_a_title_becomes_a_key(title: str, key: str) -> None:
    assert slug(title) == key


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("news/rail.html", "rail.html"),
        ("../../etc/passwd", "passwd"),
        ("..", "article"),
        ("two\nlines\x1b[31m.txt", "two-lines-31m.txt"),
        ("Дамба 2025.pdf", "Damba-2025.pdf"),
        (".hidden", "hidden"),
        ("C:\\texts\\dam.docx", "dam.docx"),
        ("x" * 300 + ".txt", "x" * (MAX_NAME_CHARS - 4) + ".txt"),
    ],
)
def test_a_file_name_is_made_safe(given: str, name: str) -> None:
    assert file_name(given) == name


@given(st.text())
def test_whatever_the_title_the_key_is_valid_or_empty(title: str) -> None:
    assert slug(title) == "" or re.fullmatch(SLUG, slug(title))


@given(st.text())
def test_whatever_the_name_it_stays_in_the_folder(given: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", file_name(given))
    assert len(file_name(given)) <= MAX_NAME_CHARS


def test_a_taken_key_gets_a_number() -> None:
    assert free("dam", {"dam", "dam-2"}.__contains__) == "dam-3"
    assert free("dam", set().__contains__) == "dam"
