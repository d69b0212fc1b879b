"""What the database holds of intention-to-delist: the announced intention and the Moscow Format."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact

SOURCE = "intention-to-delist"

PASSAGES = {"paragraph": 19, "heading": 5}

FURNITURE: list[object] = []

FACTS = [
    Fact(
        "russia-intends-delisting",
        "p01",
        "This development … confirmed by Zamir Kabulov",
        "intended",
        stance="reports",
        said_by="zamir-kabulov confirms",
    ),
    Fact(
        "principal-decision-taken",
        "p01",
        "Kabulov stated … by Russian leadership",
        "russian-leadership",
        stance="reports",
        said_by="zamir-kabulov states",
    ),
    Fact("ties-informal", "p06", "closer, albeit informal, ties", "informal"),
    Fact(
        "russia-develops-ties-with-kabul",
        "p06",
        "pledging that Russia … ties with Kabul",
        stance="reports",
        said_by="sergey-lavrov pledges",
    ),
    Fact("kazakhstan-delisted", "p07", "like Kazakhstan … already removed the Taliban", "removed"),
    Fact(
        "china-accepted-ambassador",
        "p13",
        "China … Taliban-appointed ambassadors",
        "taliban-government",
    ),
    Fact(
        "rights-are-precondition",
        "p14",
        "improvements in human rights … legitimacy",
        stance="reports",
        said_by="karen-decker states",
    ),
    Fact(
        "taliban-harbour-terrorists",
        "p19",
        "accused of harboring terrorist elements",
        stance="reports",
        said_by="not named accuses",
    ),
    Fact(
        "pakistan-gives-safe-havens",
        "p20",
        "Kabul has recently accused … Afghan soil",
        "pakistan-based-groups",
        stance="reports",
        said_by="taliban-government accuses",
    ),
    Fact(
        "pakistan-gives-safe-havens",
        "p20",
        "a claim Pakistan denies",
        "pakistan-based-groups",
        stance="reports",
        said_by="pakistan denies denies",
    ),
]

DATES = {
    ("taliban-emerge", "p04", "early 1990s", "1990-01-01", "1994-12-31", "stated"),
    ("closer-ties", "p06", "Over the past three years", "2020-01-01", "None", "relative"),
    ("moscow-format-conference", "p06", "recent", "None", "None", "unknown"),
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
    assert desk.links(SOURCE) == (121, 46, 26)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2023-01-01", "None", "inferred")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 162}
