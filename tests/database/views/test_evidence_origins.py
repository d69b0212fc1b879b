"""On whose word it rests."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World


def test_last_speaker_of_the_chain_is_the_origin(world: World, connection: Connection) -> None:
    outlet = world.outlet("herald", name="The Herald")
    source = world.source("alpha", outlet, title="Ban lifted")
    world.revision(source, file_name="alpha.txt")
    passage = world.passage(source)
    envoy = world.actor("envoy", "The Envoy")
    said = {
        "speaker_label": "Officials",
        "stance": "denies",
        "said_earliest": "2025-04-01",
        "said_latest": "2025-04-30",
        "said_precision": "month",
        "said_basis": "inferred",
        "said_edtf": "2025-04~",
    }
    world.link(world.claim("own"), passage)
    world.link(world.claim("quoted"), passage, "reports", said_by=[envoy])
    world.link(world.claim("twice"), passage, "reports", said_by=[envoy, said])
    assert ask(
        connection,
        "report.evidence_origins",
        "evidence_key",
        "source_display_title",
        "file_name",
        "hop_count",
        "origin_kind",
        "origin_key",
        "origin_name",
        "origin_actor_key",
        "origin_stance_label",
        "polarity",
    ) == [
        (
            "alpha/p01/own/1",
            "Ban lifted",
            "alpha.txt",
            0,
            "source",
            "source:alpha",
            "Ban lifted",
            None,
            "Asserts",
            1,
        ),
        (
            "alpha/p01/quoted/1",
            "Ban lifted",
            "alpha.txt",
            1,
            "actor",
            "actor:envoy",
            "The Envoy",
            "envoy",
            "Asserts",
            1,
        ),
        (
            "alpha/p01/twice/1",
            "Ban lifted",
            "alpha.txt",
            2,
            "label",
            "label:alpha:officials",
            "Officials",
            None,
            "Denies",
            -1,
        ),
    ]
    assert row(
        connection,
        "report.evidence_origins",
        "hop_count = 2",
        "said_date_text",
        "said_basis",
        "said_edtf",
        "said_qualifier",
    ) == ("about 2025-04", "inferred", "2025-04~", "approximate")


def test_untitled_source_shows_kind_and_outlet(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"))
    world.link(world.claim(), world.passage(source))
    assert row(
        connection,
        "report.evidence_origins",
        "true",
        "source_display_title",
        "file_name",
        "said_basis",
        "said_edtf",
        "said_qualifier",
    ) == ("Untitled news report, The Herald", None, None, None, None)
