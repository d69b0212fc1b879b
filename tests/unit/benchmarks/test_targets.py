from __future__ import annotations

from typing import Any

from benchmarks.asking import Answer
from benchmarks.targets import outcomes
from benchmarks.views import against_targets, missed, table


def answer(of: str, kind: str, median: float | None, **given: Any) -> Answer:
    return Answer(of, "asked", kind, keys=1, median=median, **given)


ANSWERS = [
    answer("on target", "key", 5.0, p95=20.0, planning=5.0),
    answer("slow", "key", 10.0, p95=12.0, planning=1.0),
    answer("slower", "key", 50.0, p95=60.0, planning=7.5),
    answer("given up", "key", None),
    Answer("never filled", "asked", "key", keys=0),
    answer("counts", "count", 49.0, planning=6.0),
    answer("star", "star", 49.0, planning=19.0),
    answer("for information", "whole", 9000.0, planning=1.0),
]


def test_questions_are_held_against_targets_the_worst_first() -> None:
    assert [
        (one.name, one.measure, one.wanted, len(one.answers), [answer.of for answer in one.missed])
        for one in outcomes(ANSWERS)
    ] == [
        ("by key", "median", 5, 4, ["given up", "slower", "slow"]),
        ("counts over everything", "median", 50, 1, []),
        ("fact with three dimensions", "median", 50, 1, []),
        ("by key", "p95", 20, 3, ["slower"]),
        ("by key", "planning", 5, 3, ["slower"]),
        ("counts over everything", "planning", 5, 1, ["counts"]),
        ("fact with three dimensions", "planning", 20, 1, []),
        ("how many rows", "planning", 5, 1, []),
    ]


def test_each_target_is_a_row_of_the_table() -> None:
    assert against_targets(ANSWERS)[2:4] == [
        "| by key | median | given up, asked | 5 | 4 | 3 | given up |",
        "| counts over everything | median | counts, asked | 50 | 1 | 0 | 49.0 |",
    ]


def test_what_misses_its_target_is_named() -> None:
    assert missed(ANSWERS)[:7] == [
        "",
        "by key, median above 5 ms:",
        "",
        "- given up, asked: given up",
        "- slower, asked: 50.0",
        "- slow, asked: 10.0",
        "",
    ]
    assert missed(ANSWERS[:1]) == ["", "Nothing misses its target.", ""]


def test_a_question_is_a_row_of_the_table() -> None:
    by_key = Answer("report.claims", "claim_key", "key", 20, 3, 1.25, 4.0, 0.5, 0.3)
    first = Answer("report.claims", "first 100", "first", 1, 100, 2.0, 2.0, 0.5, 0.3)
    no_row = Answer("report.claims", "value_actor_key", "key", 0)
    given_up = Answer("report.claims", "how many", "whole", 1)
    assert table([by_key, first, no_row, given_up])[2:] == [
        "| report.claims | claim_key | 20 | 3 | 1.2 | 4.0 | 0.5 | 0.3 |  |",
        "| report.claims | first 100 |  | 100 | 2.0 |  | 0.5 | 0.3 |  |",
        "| report.claims | value_actor_key | 0 | 0 |  |  |  |  | no row has one |",
        "| report.claims | how many |  |  |  |  |  |  | given up |",
    ]
