# ruff: noqa: RUF001 - foreign letters and typographic marks are the subject here
from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from researchdb.intake.propose.quantities import find_quantities

ROOT = Path(__file__).resolve().parents[3]


def said(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """Return words, bounds and unit of every quantity."""
    return [
        (
            text[slice(*one.span)],
            " ".join(
                f"{name} {value}"
                for name, value in (("low", one.low), ("best", one.best), ("high", one.high))
                if value is not None
            ),
            one.unit,
        )
        for one in find_quantities(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit"),
    [
        ("It killed 145 people.", "145 people", "best 145", "persons"),
        ("It cost over $3 trillion.", "over $3 trillion", "low 3000000000000", "usd"),
        ("It cost an estimated $3bn.", "an estimated $3bn", "best 3000000000", "usd"),
        ("It cost US$1.5 million.", "US$1.5 million", "best 1500000", "usd"),
        ("It cost 5 million dollars.", "5 million dollars", "best 5000000", "usd"),
        ("Some 40 percent left.", "Some 40 percent", "best 40", "percent"),
        ("Nearly 12.5% left.", "Nearly 12.5%", "best 12.5", "percent"),
        (
            "It costs between 5 and 7 million dollars.",
            "between 5 and 7 million dollars",
            "low 5000000 high 7000000",
            "usd",
        ),
        (
            "It costs $5 million to $7 million.",
            "$5 million to $7 million",
            "low 5000000 high 7000000",
            "usd",
        ),
        (
            "About 5-7 million people left.",
            "5-7 million people",
            "low 5000000 high 7000000",
            "persons",
        ),
        ("At least twelve were killed.", "At least twelve were killed", "low 12", "persons"),
        ("It took at least twelve.", "at least twelve", "low 12", "count"),
        ("The blast left 30 wounded.", "30 wounded", "best 30", "persons"),
        ("The storm hit, injuring up to 30.", "up to 30", "high 30", "persons"),
        ("The death toll rose to 145.", "145", "best 145", "persons"),
        (
            "One hundred and forty-five old farmers left.",
            "One hundred and forty-five old farmers",
            "best 145",
            "persons",
        ),
        ("Half a million people left.", "Half a million people", "best 500000", "persons"),
        ("A dozen men left.", "A dozen men", "best 12", "persons"),
        ("Dozens of young men stood there.", "Dozens of young men", "low 24", "persons"),
        (
            "Tens of thousands of people fled.",
            "Tens of thousands of people",
            "low 20000",
            "persons",
        ),
        ("It cost billions of dollars.", "billions of dollars", "low 2000000000", "usd"),
        ("At least two schools closed.", "At least two schools", "low 2", "count"),
        ("It has 6,400 members.", "6,400 members", "best 6400", "persons"),
        ("Five rebel groups left.", "Five rebel groups", "best 5", "count"),
        ("Some 3 million Afghans left.", "Some 3 million Afghans", "best 3000000", "persons"),
        ("It has more than 1,900 schools.", "more than 1,900 schools", "low 1900", "count"),
        ("It has 40 or more schools.", "40 or more schools", "low 40", "count"),
        ("It has 40+ schools.", "40+ schools", "low 40", "count"),
        ("It has fewer than 40 schools.", "fewer than 40 schools", "high 40", "count"),
        ("No country has recognised it.", "No country", "best 0", "count"),
        ("There were no casualties.", "no casualties", "best 0", "persons"),
        ("It stood for over two decades.", "over two decades", "low 20", "years"),
        ("It was a 20-year ban.", "20-year", "best 20", "years"),
        ("It lasted twenty years.", "twenty years", "best 20", "years"),
    ],
)
def test_a_quantity_has_its_unit_and_bounds(text: str, words: str, bounds: str, unit: str) -> None:
    assert said(text) == [(words, bounds, unit)]


def test_a_change_is_two_quantities() -> None:
    assert said("It rose from 5 to 7 percent.") == [
        ("5", "best 5", "percent"),
        ("7 percent", "best 7", "percent"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 protests grew, as on April 17, 2019.",
        "Over the past three years it grew; it fell three years ago, four years after its start.",
        "It cost €5 million, 3 million euros, C$40, 5 million rubles and 40 Canadian dollars.",
        "Under Resolution 1973 sanctions and Article 5 guarantees hold.",
        "It rose 2 percentage points in 3 days over 100 km at 10:30.",
        "A 45-year-old man met the two sides; one of the first countries came second.",
        "1. Aims of the state. 2) Goals.",
        "The F-16s of COP29 flew on 24/7 duty as the G7 leaders met.",
        "Dozens of books and hundreds of the men stood there, thousands of years old.",
        "Two reasons, three wars and one victim; there are five questions.",
    ],
)
def test_what_no_unit_measures_is_not_proposed(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Über 1.500 Menschen, 3,5 Prozent", ["low 1500 persons", "best 3.5 percent"]),
        ("de", "bis zu 3 Billionen Dollar, 3 Euro", ["high 3000000000000 usd"]),
        (
            "fr",
            "12 000 personnes, plus de 3 milliards de dollars, 3,5 %",
            ["best 12000 persons", "low 3000000000 usd", "best 3.5 percent"],
        ),
        (
            "es",
            "más de 3 mil millones de dólares, entre 5 y 7 millones de personas",
            ["low 3000000000 usd", "low 5000000 high 7000000 persons"],
        ),
        (
            "ru",
            "145 человек, более 3 трлн долларов, до 40 %, 3 млн рублей, в 2021 году, 20 лет",
            ["best 145 persons", "low 3000000000000 usd", "high 40 percent", "best 20 years"],
        ),
        ("fa", "بیش از ۱۴۵ نفر، ۴۰ درصد", ["low 145 persons", "best 40 percent"]),
        ("ar", "أكثر من 145 شخصا، 3 مليارات دولار", ["low 145 persons", "best 3000000000 usd"]),
        ("qqq", "40% 1.500% $40 145", ["best 40 percent", "best 40 usd"]),
    ],
)
def test_numbers_follow_the_language(language: str, text: str, found: list[str]) -> None:
    assert [f"{bounds} {unit}" for _, bounds, unit in said(text, language)] == found


def test_units_are_terms_of_the_vocabulary() -> None:
    with (ROOT / "seeds/vocabularies/units.csv").open(encoding="utf-8") as file:
        terms = {row["key"] for row in csv.DictReader(file)}
    text = "40 people, 40 schools, $40, 40%, 40 years"
    assert {unit for _, _, unit in said(text)} == terms


WORDS = """
    5 7 12 1,500 1.500 2.5 00 9999999999999999999999 million trillion billion $ € US$ %
    percent people schools years decades killed dollars between and to from - – at least over
    up or more half a dozen hundred two thousand five twenty no country . , ( ) old the + k m bn
"""


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=12),
    st.sampled_from(["en", "de", "ru", "fr", "xx"]),
    st.booleans(),
)
def test_every_proposal_has_ordered_bounds_and_lies_in_the_text(
    words: list[str], language: str, is_glued: bool
) -> None:
    text = ("" if is_glued else " ").join(words)
    for one in find_quantities(text, language):
        values = [value for value in (one.low, one.best, one.high) if value is not None]
        assert values == sorted(values)
        assert values
        assert all(isinstance(value, Decimal) and value.is_finite() for value in values)
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        assert text[slice(*one.span)].strip() == text[slice(*one.span)]
