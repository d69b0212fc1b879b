"""The figures on a cut say what they promise."""

from __future__ import annotations

import pytest
from benchmarks.suggesting.score_cut import count, rates, score

from researchdb.intake.document import Cut, Piece, Stretch

TEXT = "Log in\n\nDam\n\nIt holds. It leaks.\n\n12"
GOLD = Cut(
    TEXT,
    (Piece("p01", "heading", (8, 11)), Piece("p02", "paragraph", (13, 32), "p01")),
    (Stretch((0, 6), "login_prompt"), Stretch((34, 36), "reaction_counter")),
)


def test_a_cut_agrees_with_itself() -> None:
    assert set(score(GOLD, GOLD).values()) == {1.0}


def test_each_difference_lowers_its_own_figure() -> None:
    found = Cut(
        TEXT,
        (
            Piece("p01", "paragraph", (8, 11)),
            Piece("p02", "paragraph", (13, 22)),
            Piece("p03", "paragraph", (23, 32)),
            Piece("p04", "paragraph", (34, 36)),
        ),
        (Stretch((0, 6), "navigation"),),
    )
    # Without blanks: 5 of furniture, 3 of heading, 16 of paragraph, 2 of counter.
    expected = {
        "label": 24 / 26,
        "same_part": 8 / 26,
        "furniture_precision": 1.0,
        "furniture_recall": 5 / 7,
        "reason": 0.0,
        "passages_precision": 3 / 21,
        "passages_recall": 3 / 19,
        "bounds_precision": 8 / 10,
        "bounds_recall": 1.0,
        "kind": 16 / 19,
        "under": 3 / 19,
    }
    figures = score(GOLD, found)
    assert {name: figures[name] for name in expected} == pytest.approx(expected)
    assert figures["furniture_f1"] == pytest.approx(2 * 5 / 7 / (1 + 5 / 7))


def test_counts_of_several_texts_add_up() -> None:
    assert rates(count(GOLD, GOLD) + count(GOLD, GOLD)) == score(GOLD, GOLD)


def test_cuts_of_different_texts_are_not_compared() -> None:
    with pytest.raises(ValueError, match="different texts"):
        score(GOLD, Cut("Dam", ()))
