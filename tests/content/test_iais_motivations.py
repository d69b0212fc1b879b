"""What the database holds of iais-motivations: six possible motives, by an institute."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact

SOURCE = "iais-motivations"

PASSAGES = {"paragraph": 9}

FURNITURE = [
    (2384, 2604, "disclaimer"),
]

FACTS = [
    Fact("ruling-on-17-april", "p01", "On April 17", "2025-04-17"),
    Fact("ruling-suspended-ban", "p01", "suspended the ban on the activities", "suspended"),
    Fact(
        "motive-global-south",
        "p02",
        "prioritizing the development … Global South",
        hedge="possible",
    ),
    Fact(
        "trade-turnover-three-billion",
        "p03",
        "plan to increase … $3 billion this year",
        "3000000000 usd",
    ),
    Fact("reserves-copper", "p04", "lithium, copper", "copper"),
    Fact(
        "russia-sees-partner-against-terror",
        "p05",
        "may view the Taliban … important partner",
        "partner against terrorism",
        hedge="possible",
    ),
    Fact(
        "khalilzad-visited-kabul", "p06", "visit of former U.S. Special … Kabul in March", "2025-03"
    ),
    Fact(
        "afghanistan-strategically-important",
        "p07",
        "seen as a state of key strategic importance",
        stance="reports",
        hedge="apparent",
        said_by="russia views",
    ),
    Fact("taliban-unrecognised-in-law", "p08", "de jure unrecognized government"),
    Fact(
        "afghanistan-part-of-central-asia",
        "p09",
        "views Afghanistan as part of Central Asia",
        "part of Central Asia",
        stance="reports",
        said_by="russia views",
    ),
]

DATES = {
    ("supreme-court-ruling", "p01", "April 17", "2025-04-17", "2025-04-17", "inferred"),
    ("turnover-plan", "p03", "this year", "2025-01-01", "2025-12-31", "relative"),
    ("khalilzad-visit", "p06", "in March of this year", "2025-03-01", "2025-03-31", "relative"),
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
    assert desk.links(SOURCE) == (33, 8, 2)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2025-04-17", "2025-12-31", "inferred")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 41}
