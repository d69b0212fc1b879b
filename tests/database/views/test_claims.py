"""What is claimed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import between
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
