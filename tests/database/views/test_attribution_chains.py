"""Chains of speakers in words."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World


def test_chain_reads_from_outlet_to_origin(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"))
    passage = world.passage(source)
    kabulov = world.actor("kabulov", "Zamir Kabulov")
    world.link(world.claim("a"), passage)
    world.link(world.claim("b"), passage, "reports", said_by=[kabulov])
    world.link(world.claim("c"), passage, "reports", said_by=["some", kabulov])
    world.link(world.claim("d"), passage, "reports", said_by=[kabulov, "leaders"])
    assert ask(
        connection,
        "report.attribution_chains",
        "claim_key",
        "chain",
        "hop_count",
        "is_own_voice",
        "is_first_hand",
        "is_anonymous",
        "anonymous_hop_count",
    ) == [
        ("a", "The Herald asserts", 0, True, True, False, 0),
        ("b", "The Herald reports > Zamir Kabulov states", 1, False, True, False, 0),
        ("c", "The Herald reports > some states > Zamir Kabulov states", 2, False, False, False, 1),
        (
            "d",
            "The Herald reports > Zamir Kabulov states > leaders states",
            2,
            False,
            False,
            True,
            1,
        ),
    ]


def test_chain_shows_its_source_its_date_and_what_takes_it_back(
    world: World, connection: Connection
) -> None:
    outlet = world.outlet("herald", name="The Herald")
    april = ("2025-04-01", "2025-04-30", "month", "metadata")
    source = world.source("alpha", outlet, april)
    world.revision(source, file_name="alpha.txt")
    world.relate_sources(world.source("notice"), "retracts", source)
    world.link(world.claim(), world.passage(source))
    assert row(
        connection,
        "report.attribution_chains",
        "true",
        "source_display_title",
        "file_name",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "is_withdrawn",
        "withdrawn_by",
    ) == (
        "Untitled news report, The Herald",
        "alpha.txt",
        "metadata",
        "2025-04",
        "none",
        True,
        "source:notice",
    )
