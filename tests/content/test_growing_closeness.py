"""What the database holds of growing-closeness: the petition, before the hearing."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact, Motive

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
        "delisting-strengthens-relations",
        "p01",
        "If the Taliban are removed … Afghanistan",
        "closer-ties",
        hedge="conditional",
    ),
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
    Fact("motive-counter-isis-k", "p14", "aims to contain threats like ISIS-K"),
    Fact(
        "engagement-may-backfire",
        "p15",
        "could backfire … instead of enhancing it",
        "security-undermined",
        hedge="possible",
    ),
    Fact(
        "resources-three-trillion",
        "p20",
        "estimated $3 trillion in natural resources",
        "3000000000000 usd",
        stance="reports",
        said_by="not named estimates",
    ),
    Fact(
        "russia-risks-criticism",
        "p23",
        "risks international criticism for legitimizing a regime",
        "international-criticism",
        hedge="possible",
    ),
    Fact("motive-fill-vacuum", "p26", "intention to fill the vacuum … withdrawal"),
    Fact(
        "motive-non-western-alignment",
        "p27",
        "align with non-Western regimes … world order",
        "non-western-regimes",
    ),
    Fact("alignment-with-china", "p27", "possibly alongside China", "china", hedge="possible"),
    Fact("motive-expand-influence-central-asia", "p29", "expand its influence in Central Asia"),
]

DATES = {
    ("krasnov-petition", "p02", "March 2025", "2025-03-01", "2025-03-31", "stated"),
    ("court-hearing", "p02", "April 17", "2025-04-17", "2025-04-17", "inferred"),
    ("taliban-takeover-2021", "p03", "in 2021", "2021-01-01", "2021-12-31", "stated"),
    (
        "diplomatic-engagement",
        "p03",
        "since … return to power in 2021",
        "2021-01-01",
        "None",
        "stated",
    ),
    (
        "russia-backs-northern-alliance",
        "p03",
        "late 1990s",
        "1995-01-01",
        "1999-12-31",
        "stated",
    ),
}

TIES = [
    ("p01", "removal-from-russian-list brings_about closer-ties", "conditional"),
    ("p02", "closer-ties signals russian-policy-shift", "none"),
    ("p12", "closer-ties brings_about russia-power-broker", "possible"),
    ("p15", "closer-ties brings_about security-undermined", "possible"),
    ("p17", "removal-from-russian-list brings_about strain-with-west", "possible"),
    ("p18", "removal-from-russian-list brings_about acceptability-signal", "possible"),
    ("p21", "afghan-instability hinders long-term-investment", "possible"),
    ("p23", "closer-ties brings_about international-criticism", "possible"),
    ("p29", "closer-ties signals russian-policy-shift", "none"),
]

UNREALISED = {
    "planned": {
        ("p02", "court-hearing"),
        ("p02", "removal-from-russian-list"),
    },
    "alleged": {
        ("p04", "isis-k-threat"),
    },
    "hypothetical": {
        ("p01", "removal-from-russian-list"),
        ("p05", "railway-project"),
        ("p20", "railway-project"),
        ("p21", "railway-project"),
        ("p05", "resource-exploitation"),
        ("p07", "resource-exploitation"),
        ("p12", "russia-power-broker"),
        ("p15", "security-undermined"),
        ("p17", "removal-from-russian-list"),
        ("p17", "strain-with-west"),
        ("p18", "removal-from-russian-list"),
        ("p18", "acceptability-signal"),
        ("p21", "resource-exploitation"),
        ("p21", "long-term-investment"),
        ("p23", "international-criticism"),
        ("p23", "russian-legitimisation"),
    },
}

MOTIVES = [
    Motive(
        "motive-key-player-for-stability",
        subject=("russia",),
        object=("central-asian-states",),
        act=("closer-ties",),
        theme=("why-influence", "why-regional-stability"),
    ),
    Motive(
        "motive-trans-afghan-railway",
        subject=("russia",),
        object=("afghanistan",),
        act=("closer-ties",),
        ground=("railway-project",),
        theme=("why-transit",),
    ),
    Motive(
        "motive-balance-security-and-gain",
        subject=("russia",),
        object=("taliban",),
        act=("closer-ties",),
        theme=("why-security", "why-influence", "why-resources"),
    ),
    Motive(
        "motive-fill-vacuum",
        subject=("russia",),
        object=("united-states", "nato", "afghanistan"),
        act=("closer-ties",),
        ground=("us-nato-withdrawal",),
        theme=("why-influence",),
    ),
    Motive(
        "motive-non-western-alignment",
        subject=("russia",),
        object=("non-western-regimes",),
        act=("closer-ties",),
        theme=("why-alignment",),
    ),
    Motive(
        "motive-reshape-balance",
        subject=("stepping-in-powers", "russia"),
        object=("western-states",),
        act=("closer-ties",),
        ground=("western-retreat",),
        theme=("why-influence",),
    ),
]

ROWS = {
    "petitioned": {("igor-krasnov", "supreme-court-of-russia")},
    "interested_in": {
        ("russia", "natural resources"),
        ("russia", "infrastructure projects such as the trans-Afghan railway"),
    },
    "acts_alongside": {("russia", "china"), ("russia", "iran")},
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
    assert desk.links(SOURCE) == (97, 54, 5)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2025-04-09", "2025-04-09", "metadata")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 71}
