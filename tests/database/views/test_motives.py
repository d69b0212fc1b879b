"""Which motives are named."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_motive_is_named_or_not_by_each_source(world: World, connection: Connection) -> None:
    russia = world.actor("russia", "Russia")
    trade = world.claim(
        "trade",
        "Russia wants trade.",
        kind="motive",
        attribute="view_of_taliban",
        subject=russia,
        value="partner",
    )
    world.claim("fact")
    alpha = world.source("alpha", title="Why")
    world.source("beta")
    passage = world.passage(alpha)
    world.link(trade, passage, hedge="possible")
    world.link(trade, passage, hedge="none", said_by=["critics"])
    assert ask(
        connection,
        "report.motives",
        "claim_key",
        "subject_name",
        "source_key",
        "is_named_as_motive",
        "evidence_count",
        "hedge_label",
        "attributed_to",
        "is_own_voice",
        "is_supported",
        "is_denied",
    ) == [
        ("trade", "Russia", "alpha", True, 2, "Unhedged", "Why; critics", True, True, False),
        ("trade", "Russia", "beta", False, 0, None, None, None, None, None),
    ]


def test_draft_is_listed_only_where_it_names_the_motive(
    world: World, connection: Connection
) -> None:
    trade, ports = (world.claim(key, kind="motive") for key in ("trade", "ports"))
    passage = world.passage(world.source("draft", status="draft"))
    world.link(trade, passage)
    world.link(ports, world.passage(world.source("coded")))
    assert ask(connection, "report.motives", "claim_key", "source_key", "is_named_as_motive") == [
        ("ports", "coded", True),
        ("trade", "coded", False),
        ("trade", "draft", True),
    ]
