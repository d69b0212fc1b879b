from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.text.dates import UNKNOWN, Bounds, DateError, from_edtf, from_relative

D = dt.date.fromisoformat


def bounds(earliest: str | None, latest: str | None, precision: str) -> Bounds:
    return Bounds(earliest and D(earliest), latest and D(latest), precision)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("2025-04-17", "2025-04-17", "2025-04-17", "day"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2025-04", "2025-04-01", "2025-04-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-02", "2025-02-01", "2025-02-28", "month"),
        ("2025", "2025-01-01", "2025-12-31", "year"),
        ("0001", "0001-01-01", "0001-12-31", "year"),
        ("9999", "9999-01-01", "9999-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "interval"),
        ("2025-XX", "2025-01-01", "2025-12-31", "year"),
        ("2024-02-XX", "2024-02-01", "2024-02-29", "month"),
        ("2004-XX-15", "2004-01-15", "2004-12-15", "interval"),
        ("1995/1999", "1995-01-01", "1999-12-31", "interval"),
        ("2025-04-17/2025-05", "2025-04-17", "2025-05-31", "interval"),
        ("2025-04-17/2025-04-17", "2025-04-17", "2025-04-17", "day"),
        ("2025/..", "2025-01-01", None, "interval"),
        ("../2024", None, "2024-12-31", "interval"),
        ("[..2024]", None, "2024-12-31", "interval"),
        ("{2024,2026}", "2024-01-01", "2026-12-31", "interval"),
    ],
)
def test_edtf_gives_strict_bounds(
    edtf: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    assert from_edtf(edtf) == bounds(earliest, latest, precision)


@pytest.mark.parametrize("mark", ["~", "?", "%"])
@pytest.mark.parametrize("edtf", ["1990", "1990-04", "1990-04-17"])
def test_approximate_and_uncertain_do_not_widen(edtf: str, mark: str) -> None:
    assert from_edtf(edtf + mark) == from_edtf(edtf)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("2025-21", "2025-03-01", "2025-05-31", "season"),
        ("2025-22", "2025-06-01", "2025-08-31", "season"),
        ("2025-23", "2025-09-01", "2025-11-30", "season"),
        ("2024-24", "2024-12-01", "2025-02-28", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("2024-28", "2024-12-01", "2025-02-28", "season"),
        ("2024-31", "2024-03-01", "2024-05-31", "season"),
        ("2024-33", "2024-01-01", "2024-03-31", "season"),
        ("2024-36", "2024-10-01", "2024-12-31", "season"),
        ("2024-39", "2024-09-01", "2024-12-31", "interval"),
        ("2024-41", "2024-07-01", "2024-12-31", "interval"),
        ("2024-24/2025-03", "2024-12-01", "2025-03-31", "interval"),
        ("2024-21/2024-24", "2024-03-01", "2025-02-28", "interval"),
        ("../2023-24", None, "2024-02-29", "interval"),
    ],
)
def test_winter_ends_in_february_wherever_it_stands(
    edtf: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    assert from_edtf(edtf) == bounds(earliest, latest, precision)


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2025-02-29", "is no day of the calendar"),
        ("2025-04-31", "is no day of the calendar"),
        ("2025-02-29~", "names no day of the calendar"),
        ("2025-13", "is no EDTF date"),
        ("April 17", "is no EDTF date"),
        ("2025-4-17", "is no EDTF date"),
        ("17.04.2025", "is no EDTF date"),
        ("unknown", "is no EDTF date"),
        ("..//2025", "is no EDTF date"),
        ("2026/2025", "ends before it begins"),
        ("2025-04-18/2025-04-17", "ends before it begins"),
        ("2025/", "leaves a side empty"),
        ("/2025", "leaves a side empty"),
        ("../..", "is open on both sides"),
        ("0000", "lies outside the years 1 to 9999"),
        ("-0044", "lies outside the years 1 to 9999"),
        ("Y20000", "lies outside the years 1 to 9999"),
        ("9999-24", "ends after the year 9999"),
    ],
)
def test_refused_date_says_what_and_what_to_do(edtf: str, told: str) -> None:
    with pytest.raises(DateError) as refused:
        from_edtf(edtf)
    found, _, remedy = str(refused.value).partition("; ")
    assert found == f"{edtf!r} {told}"
    assert remedy


def test_refused_date_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DateError):
        from_edtf("..//2026")
    assert capsys.readouterr() == ("", "")


PIECES = ["2025", "2024", "04", "02", "29", "31", "24", "-", "/", "..", "X", "XX", "~", "?", "%"]
PIECES += ["[", "]", "{", "}", ",", "S2", "Y", "T10:00:00", "Z", "0", "(", "E", "é", " "]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        found = from_edtf(text)
    except DateError:
        return
    assert found.earliest or found.latest
    assert found.precision != "unknown"
    if found.earliest and found.latest:
        assert found.earliest <= found.latest


DAY = bounds("2024-03-31", "2024-03-31", "day")
OPEN = bounds("2024-05-10", None, "interval")


@pytest.mark.parametrize(
    ("expression", "anchor", "expected"),
    [
        ("18 hours before", DAY, bounds("2024-03-30", "2024-03-31", "interval")),
        ("30 hours before", DAY, bounds("2024-03-29", "2024-03-30", "interval")),
        ("18 hours after", DAY, bounds("2024-03-31", "2024-04-01", "interval")),
        ("2 days before", DAY, bounds("2024-03-29", "2024-03-29", "day")),
        ("1 day after", DAY, bounds("2024-04-01", "2024-04-01", "day")),
        ("1 week before", DAY, bounds("2024-03-24", "2024-03-24", "day")),
        ("1 month before", DAY, bounds("2024-02-29", "2024-02-29", "day")),
        ("1 year after", bounds("2024-02-29", "2024-02-29", "day"), from_edtf("2025-02-28")),
        ("3 years until", DAY, bounds("2021-03-31", "2024-03-31", "interval")),
        ("same year", DAY, from_edtf("2024")),
        ("same year month 2", DAY, from_edtf("2024-02")),
        ("same year month 2 day 29", DAY, from_edtf("2024-02-29")),
        ("before", DAY, bounds(None, "2024-03-31", "interval")),
        ("after", DAY, bounds("2024-03-31", None, "interval")),
        ("same year", bounds("2023-11-01", "2024-02-01", "interval"), from_edtf("2023/2024")),
        ("1 month before", from_edtf("2024-03"), from_edtf("2024-02")),
        # An open side stays open.
        ("18 hours before", OPEN, bounds("2024-05-09", None, "interval")),
        ("3 years until", OPEN, bounds("2021-05-10", None, "interval")),
        ("same year month 3", OPEN, bounds("2024-03-01", None, "interval")),
        ("before", OPEN, UNKNOWN),
        ("after", OPEN, bounds("2024-05-10", None, "interval")),
        ("2 days before", UNKNOWN, UNKNOWN),
        ("same year", UNKNOWN, UNKNOWN),
    ],
)
def test_relative_date_is_counted_from_both_bounds(
    expression: str, anchor: Bounds, expected: Bounds
) -> None:
    assert from_relative(expression, anchor) == expected


@pytest.mark.parametrize(
    ("expression", "anchor", "told"),
    [
        ("yesterday", DAY, "is no relative date"),
        ("-2 days before", DAY, "is no relative date"),
        ("2 fortnights before", DAY, "is no relative date"),
        ("same year month 13", DAY, "names no day of the calendar"),
        ("same year month 2 day 30", DAY, "names no day of the calendar"),
        ("same year month 2 day 29", from_edtf("2025"), "names no day of the calendar"),
        ("9000 years before", DAY, "leaves the calendar"),
        ("9999 years after", DAY, "leaves the calendar"),
    ],
)
def test_refused_relative_date_says_what(expression: str, anchor: Bounds, told: str) -> None:
    with pytest.raises(DateError, match=f"^{expression!r} {told}; "):
        from_relative(expression, anchor)


UNITS = st.sampled_from(["hours", "days", "weeks", "months", "years"])
EXPRESSIONS = st.one_of(
    st.builds(
        "{} {} {}".format,
        st.integers(0, 9999),
        UNITS,
        st.sampled_from(["before", "after", "until"]),
    ),
    st.builds("same year month {} day {}".format, st.integers(0, 13), st.integers(0, 32)),
    st.sampled_from(["before", "after", "same year"]),
)


@given(EXPRESSIONS, st.none() | st.dates(), st.none() | st.dates())
def test_relative_bounds_stay_in_order(
    expression: str, one: dt.date | None, other: dt.date | None
) -> None:
    if one and other and one > other:
        one, other = other, one
    try:
        found = from_relative(expression, Bounds(one, other, "interval"))
    except DateError:
        return
    if found.earliest and found.latest:
        assert found.earliest <= found.latest
    if one is None and other is None:
        assert found == UNKNOWN
