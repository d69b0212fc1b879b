from __future__ import annotations

import pytest
from benchmarks.summary import exponent, markdown, p95


@pytest.mark.parametrize(
    ("inputs", "taken", "expected"),
    [
        ([1000, 10_000, 40_000], [3, 30, 120], 1),
        ([1000, 10_000, 40_000], [7, 7, 7], 0),
        ([1, 10, 100], [2, 200, 20_000], 2),
        # Least squares: the middle one lies above the line through the others.
        ([1, 10, 100], [1, 100, 100], 1),
    ],
)
def test_exponent_is_the_power_of_the_input(
    inputs: list[float], taken: list[float], expected: float
) -> None:
    assert exponent(inputs, taken) == pytest.approx(expected)


@pytest.mark.parametrize("inputs", [[], [10], [10, 10]])
def test_one_size_has_no_exponent(inputs: list[float]) -> None:
    assert exponent(inputs, inputs) is None


def test_p95_lies_between_the_nearest_two() -> None:
    assert p95([float(number) for number in range(101)]) == 95
    assert p95([1.0] * 19 + [21.0]) == pytest.approx(2)
    assert p95([3.0]) == 3


def test_numbers_are_set_to_the_right_and_remarks_to_the_left() -> None:
    assert markdown(["view", "ms", ""], [["claims", "5.1", "given up"]]) == [
        "| view | ms |  |",
        "| --- | ---: | --- |",
        "| claims | 5.1 | given up |",
    ]
