"""What the database holds of iais-motivations: six possible motives, by an institute."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact, Motive

SOURCE = "iais-motivations"

PASSAGES = {"paragraph": 9}

FURNITURE = [
    (2384, 2604, "disclaimer"),
]

FACTS = [
    Fact("ruling-on-17-april", "p01", "On April 17", "2025-04-17"),
    Fact(
        "ruling-suspended-ban",
        "p01",
        "suspended the ban on the activities … within the country",
        "suspended",
    ),
    Fact(
        "motive-global-south",
        "p02",
        "prioritizing the development … Global South",
        hedge="possible",
    ),
    Fact("russia-prioritises-global-south", "p02", "Russia is prioritizing … Global South"),
    Fact("motive-export-market", "p03", "may become a new export market", hedge="possible"),
    Fact(
        "trade-turnover-three-billion",
        "p03",
        "plan to increase … $3 billion this year",
        "3000000000 usd",
    ),
    Fact("reserves-copper", "p04", "lithium, copper", "copper"),
    Fact(
        "delisting-motive-resources",
        "p04",
        "Third … interested in",
        hedge="possible",
    ),
    Fact(
        "motive-natural-resources",
        "p04",
        "interested in … reserves of natural resources",
        "natural resources",
        hedge="possible",
    ),
    Fact(
        "russia-sees-partner-against-isis-k",
        "p05",
        "may view the Taliban … important partner",
        "partner against the Islamic State branch",
        hedge="possible",
    ),
    Fact(
        "khalilzad-visited-kabul", "p06", "visit of former U.S. Special … Kabul in March", "2025-03"
    ),
    Fact(
        "motive-response-to-us",
        "p06",
        "may serve as … U.S. actions",
        "us-actions-on-afghanistan",
        hedge="possible",
    ),
    Fact(
        "motive-grand-strategy",
        "p07",
        "may represent a component … Eurasian continent",
        hedge="possible",
    ),
    Fact(
        "afghanistan-key-in-eurasian-strategy",
        "p07",
        "seen as a state of key strategic importance",
        stance="reports",
        hedge="apparent",
        said_by="russia views",
    ),
    Fact(
        "waiting-states-influenced",
        "p08",
        "may influence … wait-and-see approach",
        "states-follow",
        hedge="possible",
    ),
    Fact("iran-waits", "p08", "wait-and-see approach. Specifically, Iran", stance="suggests"),
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
    ("removal-from-russian-list", "p01", "April 17", "2025-04-17", "2025-04-17", "inferred"),
    ("turnover-plan", "p03", "this year", "2025-01-01", "2025-12-31", "relative"),
    ("khalilzad-visit", "p06", "in March of this year", "2025-03-01", "2025-03-31", "relative"),
}

TIES = [
    ("p01", "supreme-court-ruling brings_about removal-from-russian-list", "none"),
    ("p02", "sanctions-on-russia prompts global-south-priority", "none"),
    ("p06", "political-rapprochement responds_to us-actions-on-afghanistan", "possible"),
    ("p06", "political-rapprochement responds_to khalilzad-visit", "possible"),
    ("p08", "removal-from-russian-list prompts states-follow", "possible"),
    ("p08", "russia-signals-readiness prompts states-follow", "possible"),
    ("p08", "removal-from-russian-list brings_about isolation-weakens", "possible"),
]

UNREALISED = {
    "planned": {("p03", "turnover-plan")},
    "hypothetical": {
        ("p03", "export-market-opens"),
        ("p08", "states-follow"),
        ("p08", "partnerships-intensify"),
        ("p08", "isolation-weakens"),
        ("p09", "regional-strategy"),
    },
}

MOTIVES = [
    Motive(
        "motive-global-south",
        subject=("russia",),
        object=("global-south", "afghanistan"),
        act=("removal-from-russian-list",),
        ground=("sanctions-on-russia",),
        theme=("why-alignment", "why-transit"),
    ),
    Motive(
        "motive-export-market",
        subject=("russia",),
        object=("afghanistan",),
        act=("removal-from-russian-list",),
        ground=("export-market-opens",),
        theme=("why-trade",),
    ),
    Motive(
        "delisting-motive-resources",
        subject=("russia",),
        object=("afghanistan",),
        act=("removal-from-russian-list",),
        theme=("why-resources",),
    ),
    Motive(
        "crocus-raised-partner-value",
        subject=("russia",),
        object=("taliban",),
        act=("removal-from-russian-list",),
        ground=("crocus-attack",),
        theme=("why-counterterrorism",),
    ),
    Motive(
        "motive-response-to-khalilzad-visit",
        subject=("russia",),
        object=("united-states", "zalmay-khalilzad"),
        act=("political-rapprochement", "removal-from-russian-list"),
        ground=("khalilzad-visit",),
        theme=("why-counter-west",),
    ),
    Motive(
        "motive-grand-strategy",
        subject=("russia",),
        object=("afghanistan",),
        act=("closer-ties",),
        theme=("why-influence",),
    ),
]

ROWS = {
    "resources": {
        ("afghanistan", "lithium"),
        ("afghanistan", "copper"),
        ("afghanistan", "rare earth elements"),
    },
    "partner_of": {
        ("iran", "afghanistan"),
        ("pakistan", "afghanistan"),
        ("india", "afghanistan"),
    },
    "intensifies_partnership_with": {
        ("iran", "afghanistan"),
        ("pakistan", "afghanistan"),
        ("india", "afghanistan"),
    },
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


def test_ties_between_events_stand_with_their_hedges(desk: Desk) -> None:
    assert desk.ties(SOURCE) == sorted(TIES)


def test_events_keep_the_status_each_passage_gives_them(desk: Desk) -> None:
    assert desk.unrealised(SOURCE) == UNREALISED


@pytest.mark.parametrize("motive", MOTIVES, ids=lambda motive: motive.claim)
def test_motive_says_whose_it_is_and_what_it_explains(desk: Desk, motive: Motive) -> None:
    assert desk.facts(SOURCE, motive.claim)
    assert desk.roles(motive.claim) >= motive.roles()


@pytest.mark.parametrize("attribute", ROWS)
def test_members_of_a_list_are_claims_of_their_own(desk: Desk, attribute: str) -> None:
    assert desk.rows(SOURCE, attribute) == ROWS[attribute]


def test_claim_links_event_links_and_speakers_are_all_there(desk: Desk) -> None:
    assert desk.links(SOURCE) == (55, 18, 2)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2025-04-17", "2025-12-31", "inferred")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 43}
