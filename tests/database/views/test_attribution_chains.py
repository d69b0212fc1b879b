"""Chains of speakers in words."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
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
