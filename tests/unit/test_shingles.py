"""Runs of five words, and the sample of them that two versions of a text share."""

from __future__ import annotations

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.text.shingles import KEPT, shingles, sketch

WORDS = [f"word{number}" for number in range(400)]


def test_shingles_are_the_runs_of_five_words() -> None:
    assert shingles("One two three four five six") == {
        "one two three four five",
        "two three four five six",
    }


def test_case_punctuation_and_spacing_do_not_count() -> None:
    assert shingles('ONE—two, three\n"four" five!') == shingles("one two three four five")
    assert shingles("eins zwei drei vier STRASSE") == shingles("eins zwei drei vier straße")


@pytest.mark.parametrize("text", ["", " … ", "one two three four"])
def test_text_of_less_than_five_words_has_none(text: str) -> None:
    assert shingles(text) == set()
    assert sketch(shingles(text)) == set()


def test_run_that_stands_twice_counts_once() -> None:
    assert shingles("a a a a a a a") == {"a a a a a"}


def test_sketch_of_given_words_is_this() -> None:
    """What stands in databases must be met by what later versions compute."""
    assert sketch(shingles("one two three four five")) == {1354651064}


@given(st.lists(st.sampled_from(WORDS), max_size=300))
def test_sketch_holds_the_least_hashes_and_few_others(words: list[str]) -> None:
    found = shingles(" ".join(words))
    hashes = sorted({crc32(shingle.encode()) for shingle in found})
    kept = sorted(sketch(found))
    assert kept == hashes[: len(kept)]
    assert len(kept) >= min(KEPT, len(hashes))
    assert all(hash_ < 2**28 for hash_ in kept[KEPT:])
    assert kept == sorted(sketch(shingles(" ".join(words).upper())))


@given(st.permutations(WORDS).map(lambda words: words[:30]), st.integers(0, 29))
def test_two_versions_share_most_shingles_when_one_word_differs(
    words: list[str], changed: int
) -> None:
    other = [*words[:changed], "another", *words[changed + 1 :]]
    shared = shingles(" ".join(words)) & shingles(" ".join(other))
    assert 26 - 5 <= len(shared) <= 26 - 1


def test_every_stretch_of_a_long_text_leads_back_to_it() -> None:
    long = sketch(shingles(" ".join(WORDS)))
    assert all(long & sketch(shingles(" ".join(WORDS[at : at + 100]))) for at in range(0, 301, 10))
