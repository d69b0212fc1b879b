"""What the database holds of court-lifts-ban: the court ruling, told as done."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact

SOURCE = "court-lifts-ban"

PASSAGES = {"paragraph": 4, "heading": 3, "list_item": 8}

FURNITURE = [
    (0, 1, "reaction_counter"),
    (2, 37, "login_prompt"),
    (1122, 1124, "navigation"),
    (1590, 1592, "navigation"),
    (1884, 1886, "navigation"),
    (2368, 2369, "navigation"),
    (2628, 2629, "navigation"),
    (2962, 2963, "navigation"),
    (3302, 3303, "navigation"),
    (3560, 3561, "navigation"),
    (4416, 4520, "related_links"),
    (4522, 4658, "reaction_counter"),
]

FACTS = [
    Fact("ruling-lifted-ban", "p01", "officially lifted … Afghan Taliban", "lifted"),
    Fact("ruling-on-17-april", "p01", "On April 17, 2025", "2025-04-17"),
    Fact("taliban-listed-since-2003", "p01", "designation … in place since 2003", "2003"),
    Fact("listed-over-two-decades", "p02", "For over two decades … terrorist group", ">=20 years"),
    Fact("formal-ties-by-march-2022", "p02", "by March 2022 … were established", "formal"),
    Fact("crocus-death-toll", "p05", "massacre that killed 145 people", "145 persons"),
    Fact(
        "cooperation-essential-against-isis-k",
        "p05",
        "Moscow perceives … this shared threat",
        stance="reports",
        said_by="russia views",
    ),
    Fact(
        "motive-gas-transit",
        "p07",
        "potential transit route … Southeast Asia",
        stance="reports",
        hedge="apparent",
        said_by="not named views",
    ),
    Fact("no-state-recognises", "p10", "no country has formally recognized", "0 count"),
    Fact(
        "pressure-on-rights-may-weaken",
        "p11",
        "may hinder Western diplomatic pressure … human rights",
        hedge="possible",
    ),
]

DATES = {
    ("supreme-court-ruling", "p01", "April 17, 2025", "2025-04-17", "2025-04-17", "stated"),
    ("formal-ties", "p02", "by March 2022", "None", "2022-03-31", "stated"),
    ("kazakhstan-delisting", "p10", "in recent years", "None", "None", "unknown"),
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
    assert desk.links(SOURCE) == (68, 24, 5)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2025-04-17", "None", "inferred")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 73}
