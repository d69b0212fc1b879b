"""Who said what."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL
from tests.support.rows import World


def test_each_hop_is_a_statement(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"), APRIL)
    passage = world.passage(source, "p01")
    kabulov = world.actor("kabulov", "Zamir Kabulov")
    forum = world.event("forum", "A forum")
    outer = {
        "speaker_actor_id": kabulov,
        "speaker_title": "envoy",
        "speech_act": "announces",
        "occasion_event_id": forum,
        "said_earliest": "2024-11-25",
        "said_latest": "2024-11-25",
        "said_precision": "day",
        "said_basis": "stated",
        "said_text": "November 25",
    }
    world.link(world.claim("one", kind="plan"), passage, "reports", said_by=[outer, "leaders"])
    assert ask(
        connection,
        "report.statements",
        "hop",
        "evidence_key",
        "speaker_kind",
        "speaker_name",
        "actor_key",
        "speaker_title",
        "speech_act_label",
        "speaker_stance_label",
        "said_date_text",
        "said_as_stated",
        "occasion_event_key",
        "is_origin",
        "claim_kind_label",
        "outlet_name",
        "published_date_text",
    ) == [
        (
            1,
            "alpha/p01/one/1",
            "actor",
            "Zamir Kabulov",
            "kabulov",
            "envoy",
            "Announces",
            "Asserts",
            "2024-11-25",
            "November 25",
            "forum",
            False,
            "Plan",
            "The Herald",
            "2025-04",
        ),
        (
            2,
            "alpha/p01/one/1",
            "label",
            "leaders",
            None,
            None,
            "States",
            "Asserts",
            None,
            None,
            None,
            True,
            "Plan",
            "The Herald",
            "2025-04",
        ),
    ]


def test_own_voice_is_no_statement(world: World, connection: Connection) -> None:
    world.link(world.claim(), world.passage(world.source()))
    assert ask(connection, "report.statements", "evidence_key") == []


def test_retired_last_hop_makes_the_one_before_the_origin(
    world: World, connection: Connection
) -> None:
    world.link(world.claim(), world.passage(world.source()), said_by=["one", "two"])
    last = ask(connection, "report.statements", "statement_id", where="hop = 2")[0]
    world.retire("attributions", last)
    assert ask(connection, "report.statements", "hop", "is_origin") == [(1, True)]


def test_petition_ruling_and_view_are_no_utterance(world: World, connection: Connection) -> None:
    passage, court = world.passage(world.source("alpha")), world.actor("court")
    for act in ("states", "rules", "petitions", "views"):
        speaker = {"speaker_actor_id": court, "speech_act": act}
        world.link(world.claim(act), passage, said_by=[speaker])
    assert ask(connection, "report.statements", "claim_key", "is_utterance") == [
        ("petitions", False),
        ("rules", False),
        ("states", True),
        ("views", False),
    ]


def test_dates_say_how_they_are_known(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"), None)
    world.revision(source, file_name="alpha.txt")
    speaker = {
        "speaker_label": "critics",
        "said_earliest": "2022-03-01",
        "said_latest": "2022-03-31",
        "said_precision": "month",
        "said_basis": "inferred",
        "said_edtf": "2022-03~",
    }
    world.link(world.claim(), world.passage(source), said_by=[speaker])
    assert row(
        connection,
        "report.statements",
        "true",
        "said_date_text",
        "said_basis",
        "said_edtf",
        "said_qualifier",
        "published_date_text",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "source_display_title",
        "file_name",
    ) == (
        "about 2022-03",
        "inferred",
        "2022-03~",
        "approximate",
        None,
        None,
        None,
        None,
        "Untitled news report, The Herald",
        "alpha.txt",
    )
