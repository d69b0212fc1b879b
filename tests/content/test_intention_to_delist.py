"""What the database holds of intention-to-delist: the announced intention and the Moscow Format."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk, Fact, Motive

SOURCE = "intention-to-delist"

PASSAGES = {"paragraph": 19, "heading": 5}

FURNITURE: list[object] = []

PARTICIPANTS = (
    "china",
    "india",
    "iran",
    "kazakhstan",
    "kyrgyzstan",
    "pakistan",
    "uzbekistan",
)

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
    Fact(
        "delisting-under-way",
        "p01",
        "legal processes are underway",
        "under way",
        stance="reports",
        said_by="zamir-kabulov states",
    ),
    Fact(
        "decision-coincides-with-conference",
        "p02",
        "also coincides … conference on Afghanistan",
        "moscow-format-conference",
    ),
    Fact(
        "russia-sanctioned-taliban",
        "p04",
        "international sanctions, including by Russia",
        "taliban",
    ),
    Fact(
        "withdrawal-led-to-takeover",
        "p05",
        "leaving the country … Taliban control",
        "taliban-takeover-2021",
    ),
    Fact(
        "closer-ties-part-of-influence-strategy",
        "p06",
        "appears to be part … South Asia",
        hedge="apparent",
    ),
    Fact("russia-changes-course", "p03", "Russia's Changing Approach", stance="suggests"),
    Fact("ties-informal", "p06", "closer, albeit informal, ties", "informal"),
    Fact(
        "russia-develops-ties-with-kabul",
        "p06",
        "pledging that Russia … ties with Kabul",
        stance="reports",
        said_by="sergey-lavrov pledges",
    ),
    Fact(
        "isis-k-most-significant-threat",
        "p07",
        "most significant regional threat … Afghan soil",
        stance="reports",
        said_by="not named views",
    ),
    Fact(
        "taliban-combat-drugs",
        "p11",
        "acknowledged the … combating drug trafficking",
        stance="reports",
        said_by="sergey-lavrov acknowledges",
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
        "counterterrorism-is-precondition",
        "p15",
        "counterterrorism commitments … can be considered",
        stance="reports",
        said_by="western-states calls_for",
    ),
    Fact(
        "regional-powers-turn-pragmatic",
        "p15",
        "appear to be moving … pragmatic relationship",
        hedge="apparent",
    ),
    Fact(
        "taliban-stabilising-force",
        "p17",
        "portray itself as a stabilizing force",
        stance="doubts",
        said_by="taliban states",
    ),
    Fact(
        "treatment-of-women-a-concern",
        "p18",
        "treatment of minorities and women",
        stance="reports",
        said_by="most-states views",
    ),
    Fact(
        "taliban-harbour-terrorists",
        "p19",
        "accused of harboring terrorist elements",
        "terrorist-groups",
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
    Fact("pakistan-denied", "p20", "a claim Pakistan denies", "kabul-accuses-islamabad"),
]

DATES = {
    ("taliban-emerge", "p04", "early 1990s", "1990-01-01", "1994-12-31", "stated"),
    ("russian-listing", "p04", "in 2003", "2003-01-01", "2003-12-31", "stated"),
    ("us-nato-withdrawal", "p05", "August 2021", "2021-08-01", "2021-08-31", "stated"),
    ("taliban-takeover-2021", "p05", "August 2021", "2021-08-01", "2021-08-31", "inferred"),
    ("regional-turn", "p05", "in August 2021", "2021-08-01", "None", "inferred"),
    ("closer-ties", "p06", "Over the past three years", "2021-01-01", "2025-04-17", "relative"),
    ("moscow-format-conference", "p06", "recent", "None", "None", "unknown"),
}

TIES = [
    ("p01", "delisting-announcement signals geopolitical-shift", "none"),
    ("p02", "principal-decision coincides_with moscow-format-conference", "none"),
    ("p05", "us-nato-withdrawal brings_about taliban-takeover-2021", "none"),
    ("p06", "closer-ties signals russian-policy-shift", "none"),
    ("p18", "taliban-governance hinders international-recognition", "none"),
    ("p18", "taliban-governance hinders international-assistance", "none"),
    ("p18", "repression prompts western-sanctions", "none"),
    ("p18", "western-sanctions worsens humanitarian-crisis", "none"),
    ("p19", "harbouring-accusation hinders international-recognition", "none"),
    ("p20", "pakistan-denial responds_to kabul-accuses-islamabad", "none"),
    ("p22", "principal-decision signals regional-turn", "none"),
    ("p23", "repression hinders international-recognition", "none"),
]

UNREALISED = {
    "announced": {
        ("p01", "removal-from-russian-list"),
        ("p02", "removal-from-russian-list"),
        ("p09", "removal-from-russian-list"),
        ("p13", "removal-from-russian-list"),
        ("p22", "removal-from-russian-list"),
    },
    "planned": {
        ("p06", "ties-with-kabul-planned"),
        ("p24", "removal-from-russian-list"),
    },
    "alleged": {
        ("p11", "taliban-against-drugs"),
        ("p11", "taliban-against-isis-k"),
        ("p11", "isis-k-recruitment"),
        ("p19", "taliban-harbouring"),
        ("p20", "isis-k-recruitment"),
        ("p20", "attacks-from-pakistan"),
        ("p20", "pakistan-safe-havens"),
    },
    "hypothetical": {
        ("p14", "sanctions-eased"),
        ("p14", "international-recognition"),
        ("p18", "international-recognition"),
        ("p18", "international-assistance"),
        ("p19", "international-recognition"),
        ("p22", "international-recognition"),
        ("p23", "international-recognition"),
        ("p23", "regional-normalisation"),
        ("p24", "afghanistan-more-stable"),
        ("p24", "central-asia-complicated"),
    },
}

MOTIVES = [
    Motive(
        "motive-reassert-influence-central-asia",
        subject=("russia",),
        object=("central-asian-states", "afghanistan"),
        act=("principal-decision", "removal-from-russian-list"),
        theme=("why-influence",),
    ),
    *(
        Motive(
            f"{state}-wants-no-terrorist-haven",
            subject=(state,),
            object=("afghanistan", "terrorist-groups"),
            act=("moscow-format-conference",),
            theme=("why-counterterrorism",),
        )
        for state in PARTICIPANTS
    ),
    Motive(
        "motive-economic-interest-in-stability",
        subject=("russia",),
        object=("afghanistan",),
        act=("principal-decision",),
        theme=("why-economy", "why-regional-stability"),
    ),
    Motive(
        "reluctance-due-to-harsh-rule",
        subject=("most-states", "western-states"),
        object=("taliban", "afghan-minorities", "afghan-women"),
        act=("western-sanctions", "aid-held-back"),
        ground=("repression",),
        theme=("why-rights",),
    ),
    Motive(
        "taliban-seek-legitimacy",
        subject=("taliban",),
        object=("international-community",),
        act=("taliban-legitimacy-efforts",),
        ground=("international-recognition",),
        theme=("why-recognition",),
    ),
]

ROWS: dict[str, set[tuple[str, str]]] = {
    "took_part_in": {(state, "moscow-format-conference") for state in PARTICIPANTS},
    "hosted_meeting": {("russia", "moscow-format-conference")},
    "seeks_ties_of_kind": set(),
    "develops_ties_of_kind": {
        ("russia", "political"),
        ("russia", "trade"),
        ("russia", "economic"),
    },
    "accepted_ambassador_of": {
        ("china", "taliban-government"),
        ("united-arab-emirates", "taliban-government"),
    },
    "delisting_stage": {
        ("russia", "intended"),
        ("russia", "decided"),
        ("russia", "under way"),
        ("kazakhstan", "removed"),
        ("kyrgyzstan", "removed"),
    },
    "has_sanctions_on": {("international-community", "taliban"), ("russia", "taliban")},
    "sanctions_policy": {
        ("united-states", "opposed to easing"),
        ("most-states", "reluctant to lift"),
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
    assert desk.links(SOURCE) == (174, 97, 33)


def test_dates_stand_as_the_article_gives_them(desk: Desk) -> None:
    assert desk.dates(SOURCE) >= DATES


def test_publication_is_bounded_by_what_the_file_supports(desk: Desk) -> None:
    assert desk.published(SOURCE) == ("2024-01-01", "2025-04-17", "inferred")


def test_names_in_the_text_are_found_and_decided(read_desk: Desk) -> None:
    assert read_desk.mentions(SOURCE) == {True: 165}
