from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.asking import Answer
from benchmarks.growth import Series, Size, tables


def size(articles: int, rerun: float, milliseconds: float | None) -> Size:
    return Size(
        articles,
        {"rerun, by files": (2 * articles, rerun)},
        [
            Answer("report.claims", "claim_key", "key", 20, median=milliseconds),
            Answer("report.claims", "never filled", "key", 0),
        ],
    )


SIZES = [size(100, 0.012, 2.0), size(1000, 0.12, 200.0), size(10_000, 1.2, 20_000.0)]


def test_what_grows_too_fast_is_named() -> None:
    assert tables(SIZES) == [
        "| runs in seconds, questions in ms | 100 | 1,000 | 10,000 | exponent |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| rerun, by files | 0.012 | 0.120 | 1.20 | 1.00 |",
        "| report.claims: claim_key | 2.00 | 200.00 | 20,000.00 | 2.00 |",
        "",
        "1 of 2 grow faster than their input to the 1.05, or were given up:",
        "",
        "- report.claims: claim_key: 2.00",
    ]


def test_what_was_given_up_stands_first_among_the_too_fast() -> None:
    sizes = [size(100, 0.012, 2.0), size(1000, 0.24, None)]
    assert tables(sizes)[2:] == [
        "| rerun, by files | 0.012 | 0.240 | 1.30 |",
        "| report.claims: claim_key | 2.00 | given up |  |",
        "",
        "2 of 2 grow faster than their input to the 1.05, or were given up:",
        "",
        "- report.claims: claim_key: given up at 1,000",
        "- rerun, by files: 1.30",
    ]


def test_the_exponent_is_that_of_the_input_of_a_run() -> None:
    # Ten articles of any corpus change: the input stays, and there is nothing to grow with.
    assert Series("few", {100: (10, 1.0), 1000: (10, 1.0)}).exponent is None
    halved = Series("rerun", {100: (10, 1.0), 1000: (20, 2.0)})
    assert halved.exponent == pytest.approx(1)
    assert not halved.is_too_fast


def test_what_is_measured_at_one_size_only_has_no_exponent() -> None:
    assert tables(SIZES[:1])[2] == "| rerun, by files | 0.012 |  |"
    assert tables([SIZES[0], Size(1000)])[2] == "| rerun, by files | 0.012 |  |  |"


def test_a_size_is_read_as_it_was_written(tmp_path: Path) -> None:
    for one in (*SIZES, Size(10)):
        one.write(tmp_path / "size.json")
        assert Size.read(tmp_path / "size.json") == one
