"""What is claimed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, between
from tests.support.rows import World


def test_claim_shows_structure_support_conflicts_and_assessment(
    world: World, connection: Connection
) -> None:
    event = world.event("ruling", "Court rules")
    law, delisting = world.topic("law", "Law"), world.topic("delisting", "The delisting")
    lifted = world.claim(
        "lifted",
        "The ban was lifted.",
        attribute="legal_effect",
        subject=event,
        value="lifted",
        topics=[law, delisting],
        holds=between("2025-04-17", None),
        note="mind the word",
    )
    for key, value in (("suspended", "suspended"), ("voided", "voided")):
        world.claim(key, attribute="legal_effect", subject=event, value=value)
    world.relate(
        lifted,
        "contradicts",
        ask(connection, "report.claims", "claim_id", where="claim_key = 'voided'")[0],
    )
    for key in ("alpha", "beta"):
        world.link(lifted, world.passage(world.source(key)))
    world.assess(lifted, "4", assessed_on="2025-04-20")
    world.assess(lifted, "2", likelihood="likely", confidence="high", rationale="Two say so")
    assert row(
        connection,
        "report.claims",
        "claim_key = 'lifted'",
        "claim_statement",
        "claim_kind_label",
        "modality_label",
        "subject_name",
        "attribute_label",
        "value",
        "holds_date_text",
        "topic_labels",
        "evidence_count",
        "source_count",
        "origin_count_for",
        "support",
        "conflict_count",
        "open_conflict_count",
        "contradiction_count",
        "credibility_label",
        "likelihood_label",
        "confidence",
        "assessor",
        "assessed_on",
        "assessment_rationale",
        "claim_note",
    ) == (
        "The ban was lifted.",
        "Fact",
        "Actual",
        "Court rules",
        "Legal effect",
        "lifted",
        "2025-04-17 or later",
        "The delisting; Law",
        2,
        2,
        2,
        "corroborated",
        2,
        1,
        1,
        "Probably true",
        "Likely",
        "high",
        "tester",
        date(2025, 5, 1),
        "Two say so",
        "mind the word",
    )


def test_plain_claim_has_no_structure(world: World, connection: Connection) -> None:
    world.claim("plain", kind="prediction", modality="possible", unstructured_reason="vague")
    assert row(
        connection,
        "report.claims",
        "true",
        "claim_kind_label",
        "modality_label",
        "subject_key",
        "value",
        "holds_date_text",
        "topic_keys",
        "evidence_count",
        "conflict_count",
        "credibility",
        "unstructured_reason",
    ) == ("Prediction", "Possible", None, None, None, None, 0, 0, None, "vague")


def test_claim_names_whom_and_what_it_is_about(world: World, connection: Connection) -> None:
    actors = {key: world.actor(key, key.title()) for key in ("russia", "china", "taliban")}
    events = {key: world.event(key, f"The {key}") for key in ("visit", "ruling", "attack")}
    world.claim(
        "motive",
        kind="motive",
        about={
            "subject": [actors["russia"], actors["china"]],
            "object": [actors["taliban"]],
            "act": [events["visit"], events["ruling"]],
            "ground": [events["attack"]],
        },
    )
    hosted = {"attribute": "hosted", "subject": actors["russia"], "value": actors["taliban"]}
    world.claim("structured", **hosted, about={"object": [actors["china"]]})
    world.claim("tie", attribute="enables", subject=events["visit"], value=events["ruling"])
    world.claim("plain")
    roles = ("subject_keys", "subject_names", "object_keys", "object_names")
    assert ask(connection, "report.claims", "claim_key", *roles) == [
        ("motive", "china; russia", "China; Russia", "taliban", "Taliban"),
        ("plain", None, None, None, None),
        ("structured", "russia", "Russia", "china; taliban", "China; Taliban"),
        ("tie", None, None, None, None),
    ]
    roles = ("act_keys", "act_titles", "ground_keys", "ground_titles")
    assert ask(connection, "report.claims", "claim_key", *roles) == [
        ("motive", "ruling; visit", "The ruling; The visit", "attack", "The attack"),
        ("plain", None, None, None, None),
        ("structured", None, None, None, None),
        ("tie", "ruling", "The ruling", "visit", "The visit"),
    ]
    event = ("value_kind", "value", "value_event_key", "value_event_title")
    assert row(connection, "report.claims", "claim_key = 'tie'", *event) == (
        "event",
        "The ruling",
        "ruling",
        "The ruling",
    )


def test_claim_shows_broader_claims_and_the_support_of_narrower_ones(
    world: World, connection: Connection
) -> None:
    top, other, middle, bottom = (
        world.claim(key) for key in ("top", "other-top", "middle", "bottom")
    )
    for part, whole in ((middle, top), (middle, other), (bottom, middle)):
        world.relate(part, "narrower_than", whole)
    for key, claim in (("alpha", top), ("beta", bottom), ("gamma", bottom)):
        world.link(claim, world.passage(world.source(key)))
    assert ask(
        connection,
        "report.claims",
        "claim_key",
        "broader_claim_keys",
        "narrower_claim_count",
        "origin_count_for",
        "support",
        "origin_count_for_with_narrower",
        "source_count_for_with_narrower",
        "support_with_narrower",
    ) == [
        ("bottom", "middle", 0, 2, "corroborated", 2, 2, "corroborated"),
        ("middle", "other-top; top", 1, 0, "only passed on", 2, 2, "corroborated"),
        ("other-top", None, 2, 0, "only passed on", 2, 2, "corroborated"),
        ("top", None, 2, 1, "single origin", 3, 3, "corroborated"),
    ]


def test_denied_claim_counts_as_one_contradiction(world: World, connection: Connection) -> None:
    denied, other, free = world.claim("denied"), world.claim("other"), world.claim("free")
    world.relate(denied, "undecided", other)
    for key, stance in (("alpha", "asserts"), ("beta", "denies"), ("gamma", "doubts")):
        world.link(denied, world.passage(world.source(key)), stance)
    world.link(free, world.passage(world.source("delta")), "denies")
    counts = ("conflict_count", "open_conflict_count", "contradiction_count")
    assert ask(connection, "report.claims", "claim_key", *counts, "support") == [
        ("denied", 2, 1, 1, "disputed"),
        ("free", 0, 0, 0, "only denied"),
        ("other", 1, 1, 0, "only passed on"),
    ]


def test_denial_that_was_taken_back_is_no_conflict(world: World, connection: Connection) -> None:
    claim = world.claim()
    bad, notice = world.source("bad"), world.source("notice")
    world.link(claim, world.passage(world.source("alpha")))
    world.link(claim, world.passage(bad), "denies")
    counts = ("conflict_count", "contradiction_count", "support")
    assert row(connection, "report.claims", "true", *counts) == (1, 1, "disputed")
    world.relate_sources(notice, "retracts", bad)
    assert row(connection, "report.claims", "true", *counts) == (0, 0, "single origin")


def test_dates_say_how_they_are_known(world: World, connection: Connection) -> None:
    april = {"value": APRIL, "value_date_edtf": "2025-04?"}
    since = {"holds": ("2025-04-17", None, "interval", "relative")}
    world.claim("dated", attribute="occurred_in", subject=world.event(), **april, **since)
    world.claim("plain", **since)
    assert ask(
        connection,
        "report.claims",
        "claim_key",
        "value_basis",
        "value_edtf",
        "value_qualifier",
        "holds_basis",
        "holds_edtf",
        "holds_qualifier",
    ) == [
        ("dated", "stated", "2025-04?", "uncertain", "relative", "2025-04-17/..", "none"),
        ("plain", None, None, None, "relative", "2025-04-17/..", "none"),
    ]
