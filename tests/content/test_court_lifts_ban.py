"""What the database holds of court-lifts-ban: the court ruling, told as done."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact, Motive

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
    Fact(
        "ruling-marks-policy-shift",
        "p01",
        "landmark decision marks a significant shift",
        "russian-policy-shift",
    ),
    Fact("taliban-listed-since-2003", "p01", "designation … in place since 2003", "2003"),
    Fact("listed-over-two-decades", "p02", "For over two decades … terrorist group", ">=20 years"),
    Fact("informal-contacts-since-2015", "p02", "Informal contacts … as early as 2015", "2015"),
    Fact("formal-ties-by-march-2022", "p02", "by March 2022 … were established", "formal"),
    Fact(
        "motive-counterterrorism",
        "p05",
        "Counterterrorism Cooperation … fight against Islamist extremist groups",
    ),
    Fact("crocus-death-toll", "p05", "massacre that killed 145 people", "145 persons"),
    Fact(
        "cooperation-essential-against-isis-k",
        "p05",
        "Moscow perceives … this shared threat",
        stance="reports",
        said_by="russia views",
    ),
    Fact(
        "motive-stabilise-afghanistan",
        "p06",
        "seen as … stabilize Afghanistan",
        stance="reports",
        hedge="apparent",
        said_by="not named views",
    ),
    Fact("motive-regional-security", "p06", "Regional Security and Stability", stance="suggests"),
    Fact("motive-economic-interest", "p07", "Economic Interests", stance="suggests"),
    Fact(
        "motive-expand-influence-central-south-asia",
        "p07",
        "aims to expand its influence … South Asia",
    ),
    Fact(
        "motive-gas-transit",
        "p07",
        "potential transit route … Southeast Asia",
        stance="reports",
        hedge="possible",
        said_by="not named views",
    ),
    Fact(
        "ruling-opens-normalisation",
        "p09",
        "paves the way … fully normalize ties",
        "russia-normalises-ties",
    ),
    Fact(
        "delisting-affects-international-dynamics",
        "p10",
        "Impact on International Dynamics",
        "international dynamics",
        stance="suggests",
    ),
    Fact("no-state-recognises", "p10", "no country has formally recognized", "0 count"),
    Fact(
        "delisting-challenges-western-policy",
        "p11",
        "Challenges for Western Policy",
        "Western policy",
        stance="suggests",
    ),
    Fact(
        "pressure-on-rights-may-be-hindered",
        "p11",
        "may hinder Western … particularly women's rights",
        "western-pressure-on-rights",
        hedge="possible",
    ),
    Fact(
        "more-refugees-possible",
        "p13",
        "further refugee flows … Europe",
        "refugee-flows",
        hedge="possible",
    ),
]

DATES = {
    ("supreme-court-ruling", "p01", "April 17, 2025", "2025-04-17", "2025-04-17", "stated"),
    ("removal-from-russian-list", "p01", "April 17, 2025", "2025-04-17", "2025-04-17", "stated"),
    ("russian-listing", "p01", "since 2003", "2003-01-01", "2003-12-31", "stated"),
    ("taliban-takeover-2021", "p01", "August 2021", "2021-08-01", "2021-08-31", "stated"),
    ("informal-contacts", "p02", "as early as 2015", "2015-01-01", "2015-12-31", "stated"),
    ("formal-ties", "p02", "by March 2022", "None", "2022-03-31", "stated"),
    ("crocus-attack", "p05", "March 2024", "2024-03-01", "2024-03-31", "stated"),
    ("kazakhstan-delisting", "p10", "in recent years", "None", "None", "unknown"),
}

TIES = [
    ("p01", "supreme-court-ruling brings_about removal-from-russian-list", "none"),
    ("p01", "supreme-court-ruling signals russian-policy-shift", "none"),
    ("p09", "supreme-court-ruling enables russia-normalises-ties", "none"),
    ("p11", "russian-legitimisation hinders western-isolation-effort", "none"),
    ("p11", "russian-legitimisation hinders western-counterterrorism", "none"),
    ("p11", "russian-legitimisation hinders western-pressure-on-rights", "possible"),
    ("p12", "intelligence-sharing brings_about us-excluded-from-sharing", "possible"),
    ("p12", "intelligence-sharing brings_about counterterrorism-balance-shifts", "possible"),
    ("p13", "supreme-court-ruling brings_about taliban-gain-legitimacy", "possible"),
    ("p13", "taliban-gain-legitimacy brings_about taliban-rule-prolonged", "possible"),
    ("p13", "taliban-rule-prolonged brings_about human-rights-worsen", "possible"),
    ("p13", "taliban-rule-prolonged brings_about refugee-flows", "possible"),
    ("p15", "removal-from-russian-list signals russian-policy-shift", "none"),
]

UNREALISED = {
    "hypothetical": {
        ("p06", "violence-spillover"),
        ("p07", "gas-transit"),
        ("p09", "russia-normalises-ties"),
        ("p12", "security-cooperation"),
        ("p12", "intelligence-sharing"),
        ("p12", "us-excluded-from-sharing"),
        ("p12", "counterterrorism-balance-shifts"),
        ("p13", "taliban-gain-legitimacy"),
        ("p13", "taliban-rule-prolonged"),
        ("p13", "human-rights-worsen"),
        ("p13", "refugee-flows"),
    },
}

MOTIVES = [
    Motive(
        "listing-motive-extremism",
        subject=("russia",),
        object=("taliban", "afghanistan"),
        act=("russian-terror-classification",),
        theme=("why-security", "why-counterterrorism"),
    ),
    Motive(
        "motive-counter-isis-k",
        subject=("russia",),
        object=("islamic-state-khorasan", "taliban"),
        act=("removal-from-russian-list",),
        ground=("isis-k-attacks",),
        theme=("why-counterterrorism",),
    ),
    Motive(
        "motive-prevent-spillover",
        subject=("russia",),
        object=("afghan-neighbours", "taliban"),
        act=("removal-from-russian-list",),
        ground=("violence-spillover",),
        theme=("why-security", "why-regional-stability"),
    ),
    Motive(
        "motive-power-bloc",
        subject=("russia",),
        object=("china", "iran", "pakistan"),
        act=("removal-from-russian-list",),
        ground=("power-bloc-building",),
        theme=("why-alignment", "why-counter-west"),
    ),
    Motive(
        "motive-reduce-western-influence",
        subject=("russia",),
        object=("western-states",),
        act=("removal-from-russian-list",),
        ground=("power-bloc-building",),
        theme=("why-counter-west",),
    ),
]

ROWS = {
    "builds_bloc_with": {("russia", "china"), ("russia", "iran"), ("russia", "pakistan")},
    "seeks_ties_of_kind": {("russia", "political"), ("russia", "trade"), ("russia", "economic")},
    "agreed_goods": {("trade-agreements", "petroleum"), ("trade-agreements", "wheat")},
    "keeps_embassy_in": {
        ("china", "afghanistan"),
        ("india", "afghanistan"),
        ("qatar", "afghanistan"),
        ("iran", "afghanistan"),
    },
    "delisting_stage": {
        ("russia", "removed"),
        ("kazakhstan", "removed"),
        ("kyrgyzstan", "removed"),
    },
    "attacked": {
        ("islamic-state-khorasan", "afghanistan"),
        ("islamic-state-khorasan", "russia"),
    },
    "seeks_isolation_of": {("united-states", "taliban"), ("european-union", "taliban")},
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
    assert desk.links(SOURCE) == (106, 48, 5)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2025-04-17", "None", "inferred")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 77}
