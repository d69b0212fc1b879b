from __future__ import annotations

from typing import Any

from benchmarks.asking import Answer
from benchmarks.targets import missed_targets
from benchmarks.views import missed, table


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


def test_missed_targets_are_told_the_worst_first() -> None:
    assert [
        (
            missed.name,
            missed.measure,
            missed.wanted,
            missed.asked,
            [one.of for one in missed.answers],
        )
        for missed in missed_targets(ANSWERS)
    ] == [
        ("by key", "median", 5, 4, ["given up", "slower", "slow"]),
        ("by key", "p95", 20, 4, ["slower"]),
        ("by key", "planning", 5, 4, ["slower"]),
        ("counts over everything", "planning", 5, 1, ["counts"]),
    ]


def test_missed_targets_are_printed() -> None:
    assert missed(ANSWERS)[:7] == [
        "",
        "by key, median above 5 ms, 3 of 4:",
        "",
        "- given up, asked: given up",
        "- slower, asked: 50.0 ms",
        "- slow, asked: 10.0 ms",
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
