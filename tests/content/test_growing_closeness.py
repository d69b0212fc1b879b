"""What the database holds of growing-closeness: the petition, before the hearing."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact

SOURCE = "growing-closeness"

PASSAGES = {"paragraph": 10, "heading": 8, "list_item": 12}

FURNITURE = [
    (1, 55, "credit"),
    (56, 81, "byline"),
    (2112, 2116, "navigation"),
    (2155, 2156, "navigation"),
    (2279, 2280, "navigation"),
    (2410, 2414, "navigation"),
    (2437, 2438, "navigation"),
    (2559, 2560, "navigation"),
    (2723, 2727, "navigation"),
    (2747, 2748, "navigation"),
    (2907, 2908, "navigation"),
    (3052, 3056, "navigation"),
    (3090, 3091, "navigation"),
    (3233, 3234, "navigation"),
    (3413, 3417, "navigation"),
    (3441, 3442, "navigation"),
    (3575, 3576, "navigation"),
    (3718, 3723, "navigation"),
    (3749, 3750, "navigation"),
    (3863, 3864, "navigation"),
    (4014, 4015, "navigation"),
    (4641, 4664, "reaction_counter"),
]

FACTS = [
    Fact(
        "krasnov-petitioned-court",
        "p02",
        "Supreme Court received a petition … Igor Krasnov",
        "supreme-court-of-russia",
    ),
    Fact("petition-in-march-2025", "p02", "In March 2025 … received a petition", "2025-03"),
    Fact(
        "taliban-should-be-delisted",
        "p02",
        "to lift the Taliban's designation",
        stance="reports",
        said_by="igor-krasnov petitions",
    ),
    Fact("hearing-set-for-17-april", "p02", "hearing scheduled for April 17", "2025-04-17"),
    Fact(
        "russia-backed-northern-alliance",
        "p03",
        "supporting the Northern Alliance … late 1990s",
        "northern-alliance",
    ),
    Fact("taliban-rule-since-2021", "p03", "return to power in 2021", "2021"),
    Fact(
        "resources-over-three-trillion",
        "p05",
        "estimated to be worth over $3 trillion",
        ">=3000000000000 usd",
        stance="reports",
        said_by="not named estimates",
    ),
    Fact(
        "taliban-stabilising-force",
        "p14",
        "now sees as a stabilizing force",
        stance="reports",
        said_by="russia views",
    ),
    Fact("alignment-with-china", "p27", "possibly alongside China", "china", hedge="possible"),
    Fact("motive-expand-influence-central-asia", "p29", "expand its influence in Central Asia"),
]

DATES = {
    ("krasnov-petition", "p02", "March 2025", "2025-03-01", "2025-03-31", "stated"),
    ("court-hearing", "p02", "April 17", "2025-04-17", "2025-04-17", "inferred"),
    (
        "russia-backs-northern-alliance",
        "p03",
        "late 1990s",
        "1995-01-01",
        "1999-12-31",
        "stated",
    ),
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
    assert desk.links(SOURCE) == (70, 19, 4)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2025-04-09", "2025-04-09", "metadata")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 70}
