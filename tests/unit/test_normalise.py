# ruff: noqa: RUF001 - typographic and foreign characters are the subject here
from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.text.normalise import fold, normalise, sha256


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        (b"cafe\xcc\x81", "café"),
        ("Ａ…".encode(), "Ａ…"),
        (b"", ""),
    ],
)
def test_text_has_one_form(raw: bytes, text: str) -> None:
    assert normalise(raw) == text


def test_other_encodings_are_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        normalise("café".encode("latin-1"))


@given(st.text())
def test_normal_text_stays_as_it_is(text: str) -> None:
    once = normalise(text.encode(errors="replace"))
    assert normalise(once.encode()) == once or once.startswith("\ufeff")
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once


def test_hash_of_text_is_that_of_its_utf8() -> None:
    assert sha256("é") == hashlib.sha256(b"\xc3\xa9").hexdigest() == sha256(b"\xc3\xa9")


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "istanbul"),
        ("Straße", "strasse"),
        ("O’Neil", "o neil"),
        ("O'Neil", "o neil"),
        ("Al-Qa'ida  (core)", "al qa ida core"),
        ("Кабу́лов", "кабулов"),
        ("طَالِبان", "طالبان"),
        ("ＩＥＡ", "iea"),
        ("—", ""),
    ],
)
def test_names_fold_to_bare_words(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=30))
def test_case_and_composition_make_no_difference_to_folding(name: str) -> None:
    folded = fold(name)
    assert fold(unicodedata.normalize("NFD", name)) == folded
    assert fold(unicodedata.normalize("NFC", name)) == folded
    assert folded == " ".join(folded.split())
