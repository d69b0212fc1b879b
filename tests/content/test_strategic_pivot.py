"""What the database holds of strategic-pivot: a post, hours old when it was copied."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact

SOURCE = "strategic-pivot"

PASSAGES = {"heading": 7, "list_item": 15, "paragraph": 1}

FURNITURE = [
    (46, 69, "byline"),
    (73, 74, "navigation"),
    (285, 286, "navigation"),
    (502, 503, "navigation"),
    (653, 654, "navigation"),
    (683, 684, "navigation"),
    (870, 871, "navigation"),
    (1020, 1021, "navigation"),
    (1050, 1051, "navigation"),
    (1292, 1293, "navigation"),
    (1460, 1461, "navigation"),
    (1629, 1630, "navigation"),
    (1678, 1679, "navigation"),
    (1874, 1875, "navigation"),
    (2127, 2128, "navigation"),
    (2299, 2300, "navigation"),
    (2333, 2334, "navigation"),
    (2493, 2494, "navigation"),
    (2656, 2657, "navigation"),
    (2691, 2692, "navigation"),
    (2858, 2859, "navigation"),
    (3468, 3473, "navigation"),
    (3477, 3526, "reaction_counter"),
    (3528, 3619, "market_ticker"),
]

FACTS = [
    Fact("delisting-under-way", "p03", "steps towards removing the Taliban", "under way"),
    Fact(
        "foreign-ministry-recommended-delisting",
        "p04",
        "Russia's Foreign Ministry … recommended to President Putin",
        "putin",
    ),
    Fact(
        "taliban-should-be-delisted",
        "p04",
        "Justice Ministry recommended … removed from the terror list",
        stance="reports",
        said_by="justice-ministry-of-russia recommends",
    ),
    Fact(
        "instrument-bill",
        "p05",
        "bill was presented … formalize this delisting",
        "bill in the State Duma",
    ),
    Fact(
        "isis-k-attacked-russia",
        "p10",
        "Russia has experienced attacks … these groups",
        "russia",
        stance="reports",
        said_by="islamic-state-khorasan claims_responsibility",
    ),
    Fact(
        "west-should-lift-sanctions",
        "p15",
        "called for the West to lift sanctions",
        stance="reports",
        said_by="russia calls_for",
    ),
    Fact(
        "kyrgyzstan-contemplates-delisting",
        "p16",
        "Kyrgyzstan also contemplating similar actions",
        "contemplated",
    ),
    Fact(
        "un-sanctions-in-force", "p19", "UN sanctions against … remain in place", "united-nations"
    ),
    Fact(
        "delisting-calculated-step",
        "p21",
        "calculated step towards official recognition",
        stance="reports",
        said_by="some analysts views",
    ),
    Fact(
        "delisting-undermines-counterterrorism",
        "p22",
        "fear it undermines … efforts",
        stance="reports",
        said_by="other users on X views",
    ),
]

DATES = {
    ("ministries-recommendation", "p04", "In 2024", "2024-01-01", "2024-12-31", "stated"),
}


def test_every_passage_is_there(desk: Desk) -> None:
    assert desk.passages(SOURCE) == PASSAGES


def test_every_passage_is_coded_or_says_why_not(desk: Desk) -> None:
    assert desk.unexplained(SOURCE) == []


def test_furniture_stays_out_with_its_reason(desk: Desk) -> None:
    assert desk.furniture(SOURCE) == FURNITURE


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.passage}-{fact.claim}")
def test_fact_is_held_with_value_and_speakers(desk: Desk, fact: Fact) -> None:
    assert fact in desk.facts(SOURCE, fact.claim)


def test_claim_links_event_links_and_speakers_are_all_there(desk: Desk) -> None:
    assert desk.links(SOURCE) == (48, 18, 11)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2023-12-31", "None", "relative")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 46}
