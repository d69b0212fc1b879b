from __future__ import annotations

import pytest

from researchdb.intake.propose.likely.align import Word, align, bound


def _sentence(*words: str) -> list[Word]:
    return [Word(word, word, 1.0) for word in words]


def _shared(*words: str) -> dict[str, float]:
    return dict.fromkeys(words, 1.0)


def test_a_sentence_that_is_the_wording_is_as_like_as_can_be() -> None:
    assert align(_sentence("eel", "harm"), _shared("eel", "harm"), 2.0, enough=2.0) == 1.0


def test_without_a_word_in_common_there_is_no_likeness() -> None:
    assert align(_sentence("eel", "harm"), {}, 2.0, enough=2.0) == 0.0
    assert align([], {}, 0.0, enough=2.0) == 0.0


def test_words_around_the_stretch_do_not_count() -> None:
    alone = align(_sentence("eel", "harm"), _shared("eel", "harm"), 3.0, enough=4.0)
    around = _sentence("rain", "snow", "eel", "harm", "wind")
    assert align(around, _shared("eel", "harm"), 3.0, enough=4.0) == alone


def test_words_within_the_stretch_count_a_little() -> None:
    shared = _shared("eel", "harm")
    near = align(_sentence("eel", "harm"), shared, 2.0, enough=2.0)
    apart = align(_sentence("eel", "rain", "harm"), shared, 2.0, enough=2.0)
    assert near > apart > align(_sentence("eel"), shared, 2.0, enough=2.0)


def test_a_far_word_is_left_out_where_that_is_better() -> None:
    far = _sentence("eel", "harm", *(f"w{number}" for number in range(40)), "dredge")
    shared = _shared("eel", "harm", "dredge")
    assert align(far, shared, 3.0, enough=3.0) == align(far[:2], shared, 3.0, enough=3.0)


def test_kin_words_count_once() -> None:
    words = [Word("enlarg", "enlar", 1.0), Word("enlargement", "enlar", 1.0)]
    once = align(words[:1], {"enlarg": 1.0}, 2.0, enough=2.0)
    assert align(words, {"enlarg": 1.0, "enlargement": 0.7}, 2.0, enough=2.0) == once


def test_little_in_agreement_says_less_than_much() -> None:
    little = align(_sentence("eel"), _shared("eel"), 1.0, enough=4.0)
    much = align(_sentence("eel", "a", "b", "c"), _shared("eel", "a", "b", "c"), 4.0, enough=4.0)
    assert (little, much) == (0.5, 1.0)


@pytest.mark.parametrize("words", [("a", "x", "b"), ("x", "a", "a", "y", "c"), ("c", "b", "a")])
def test_no_alignment_is_better_than_its_bound(words: tuple[str, ...]) -> None:
    shared = _shared(*({*words} & {"a", "b", "c"}))
    matched = float(len(shared))
    assert align(_sentence(*words), shared, 3.0, 3.0) <= bound(matched, 3.0, 3.0)
