"""What the database holds of strategic-pivot: a post, hours old when it was copied."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact, Motive

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
        "justice-ministry-recommended-delisting",
        "p04",
        "Justice Ministry recommended to President Putin",
        "putin",
    ),
    Fact("bill-presented-to-duma", "p05", "bill was presented … State Duma", "state-duma"),
    Fact("bill-to-formalise", "p05", "to formalize this delisting"),
    Fact(
        "isis-k-attacked-russia",
        "p10",
        "Russia has experienced attacks … these groups",
        "russia",
        stance="reports",
        said_by="islamic-state-khorasan claims_responsibility",
    ),
    Fact("attacks-on-russia-claimed", "p10", "attacks claimed by these groups"),
    Fact("motive-security", "p10", "Security Concerns", stance="suggests"),
    Fact(
        "attacks-prompted-reassessment",
        "p10",
        "prompting a reassessment of its stance",
        "russian-reassessment",
    ),
    Fact("afghanistan-rich-in-minerals", "p11", "potentially rich in minerals", hedge="possible"),
    Fact(
        "russia-could-recognise-early",
        "p14",
        "one of the first countries",
        hedge="conditional",
    ),
    Fact(
        "others-could-follow-recognition",
        "p14",
        "might encourage others … follow suit",
        "further-recognitions",
        hedge="possible",
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
        "womens-rights-restricted",
        "p18",
        "restrictive policies towards women",
        said_by="critics criticises",
    ),
    Fact("un-sanctions-in-force", "p19", "UN sanctions against … remain in place", "taliban"),
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
        said_by="others on platforms like X fears",
    ),
    Fact("observers-watch-relations", "p23", "will likely be watched closely", hedge="likely"),
]

DATES = {
    ("ministries-recommendation", "p04", "In 2024", "2024-01-01", "2024-12-31", "stated"),
}

TIES = [
    ("p01", "closer-ties signals russian-policy-shift", "none"),
    ("p03", "removal-from-russian-list signals russian-policy-shift", "none"),
    ("p04", "ministries-recommendation signals russian-policy-shift", "none"),
    ("p10", "attacks-on-russia prompts russian-reassessment", "none"),
    ("p14", "removal-from-russian-list enables russian-recognition", "possible"),
    ("p14", "russian-recognition prompts further-recognitions", "possible"),
    ("p15", "repression prompts western-criticism", "none"),
    ("p16", "removal-from-russian-list brings_about alliances-reconfigured", "possible"),
    ("p19", "un-sanctions hinders closer-ties", "none"),
]

UNREALISED = {
    "planned": {
        ("p03", "removal-from-russian-list"),
        ("p04", "removal-from-russian-list"),
        ("p05", "removal-from-russian-list"),
        ("p05", "delisting-law"),
        ("p10", "removal-from-russian-list"),
        ("p12", "removal-from-russian-list"),
        ("p14", "removal-from-russian-list"),
        ("p15", "removal-from-russian-list"),
        ("p16", "removal-from-russian-list"),
        ("p18", "removal-from-russian-list"),
        ("p21", "removal-from-russian-list"),
        ("p22", "removal-from-russian-list"),
    },
    "alleged": {
        ("p10", "isis-k-attacks"),
    },
    "hypothetical": {
        ("p14", "russian-recognition"),
        ("p14", "further-recognitions"),
        ("p16", "similar-steps-by-others"),
        ("p16", "kazakhstan-delisting"),
        ("p16", "kyrgyzstan-delisting"),
        ("p16", "alliances-reconfigured"),
        ("p21", "russian-recognition"),
    },
}

MOTIVES = [
    Motive(
        "bill-to-formalise",
        subject=("russia",),
        act=("duma-bill",),
        ground=("delisting-law",),
        theme=("why-normalisation",),
    ),
    Motive(
        "attacks-prompted-reassessment",
        subject=("russia",),
        object=("taliban",),
        act=("russian-reassessment", "removal-from-russian-list"),
        ground=("attacks-on-russia",),
        theme=("why-security",),
    ),
    Motive(
        "motive-counter-western-influence-central-asia",
        subject=("russia",),
        object=("western-states", "central-asian-states"),
        act=("removal-from-russian-list",),
        theme=("why-counter-west",),
    ),
    Motive(
        "criticism-due-to-rights",
        subject=("western-states",),
        object=("russia", "taliban", "afghan-women"),
        act=("western-criticism",),
        ground=("repression",),
        theme=("why-rights",),
    ),
    Motive(
        "delisting-calculated-step",
        subject=("russia",),
        object=("taliban-government",),
        act=("removal-from-russian-list",),
        ground=("russian-recognition",),
        theme=("why-recognition",),
    ),
]

ROWS = {
    "recommended_to": {
        ("foreign-ministry-of-russia", "putin"),
        ("justice-ministry-of-russia", "putin"),
    },
    "submitted_to": {("duma-bill", "state-duma")},
    "hosted_meeting": {("russia", "moscow-format-talks")},
    "took_part_in": {("russia", "moscow-format-talks"), ("taliban", "moscow-format-talks")},
    "discussed": {
        ("moscow-format-talks", "security"),
        ("moscow-format-talks", "economic issues"),
    },
    "delisting_stage": {
        ("russia", "under way"),
        ("kazakhstan", "contemplated"),
        ("kyrgyzstan", "contemplated"),
    },
    "has_sanctions_on": {("united-nations", "taliban"), ("western-states", "afghanistan")},
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
    assert desk.links(SOURCE) == (67, 44, 11)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    """After a recommendation of 2024, before the removal that the post still expects."""
    assert desk.published(SOURCE) == ("2024-01-01", "2025-04-17", "inferred")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 47}
