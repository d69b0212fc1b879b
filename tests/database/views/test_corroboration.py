"""Independent origins."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import row
from tests.support.rows import World

COUNTS = (
    "source_count",
    "outlet_count",
    "origin_count",
    "origin_count_for",
    "origin_count_against",
    "support",
)


def test_five_sources_with_two_origins(world: World, connection: Connection) -> None:
    """Three articles pass on the envoy's word; two copies of one text speak for themselves."""
    envoy = world.actor("envoy", "The Envoy")
    claim = world.claim("decided", "It has been decided.")
    for key in ("alpha", "beta", "gamma"):
        world.link(claim, world.passage(world.source(key)), "reports", said_by=[envoy])
    wire = world.outlet("wire")
    original, copy = world.source("delta", wire), world.source("epsilon", wire)
    world.relate_sources(copy, "syndicates", original)
    world.link(claim, world.passage(original))
    world.link(claim, world.passage(copy))
    assert row(connection, "report.corroboration", "true", *COUNTS, "origins_for") == (
        5,
        4,
        2,
        2,
        0,
        "corroborated",
        "The Envoy; delta",
    )


@pytest.mark.parametrize(
    ("stances", "support"),
    [
        (["asserts", "denies"], "disputed"),
        (["asserts", "suggests"], "corroborated"),
        (["asserts", "reports"], "single origin"),
        (["denies", "doubts"], "only denied"),
        (["reports"], "only passed on"),
        ([], "only passed on"),
    ],
)
def test_support_follows_from_origins_for_and_against(
    world: World, connection: Connection, stances: list[str], support: str
) -> None:
    claim = world.claim()
    for number, stance in enumerate(stances):
        world.link(claim, world.passage(world.source(f"source-{number}")), stance)
    assert row(connection, "report.corroboration", "true", "support") == support


def test_self_interested_and_unnamed_origins_are_counted_apart(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source("alpha"))
    host, guest, other = (world.actor(key) for key in ("host", "guest", "other"))
    claim = world.claim("hosted", attribute="hosted", subject=host, value=guest)
    denial = {"speaker_actor_id": guest, "stance": "denies"}
    for speaker in (host, other, "critics", denial):
        world.link(claim, passage, "reports", said_by=[speaker])
    assert row(
        connection,
        "report.corroboration",
        "true",
        "origin_count_for",
        "self_interested_origin_count_for",
        "disinterested_origin_count_for",
        "anonymous_origin_count_for",
        "origin_count_against",
        "self_interested_origin_count_against",
        "origins_against",
    ) == (3, 1, 2, 1, 1, 1, "guest")


def test_claim_without_links_has_zeros(world: World, connection: Connection) -> None:
    world.claim()
    assert row(connection, "report.corroboration", "true", *COUNTS) == (
        0,
        0,
        0,
        0,
        0,
        "only passed on",
    )
