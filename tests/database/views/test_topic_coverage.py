"""On which topics a source speaks, and on which it is silent."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World

COLUMNS = ("topic_key", "source_key", "claim_count", "passage_count", "is_silent")


def test_what_is_said_of_a_topic_is_said_of_the_wider_one(
    world: World, connection: Connection
) -> None:
    law, ban = world.topic("law"), world.topic("ban", parent_key="law")
    alpha, beta = world.source("alpha"), world.source("beta")
    first, second = world.passage(alpha), world.passage(alpha)
    lifted, kept = world.claim("lifted", topics=[ban]), world.claim("kept", topics=[law, ban])
    world.link(lifted, first)
    world.link(lifted, second)
    world.link(kept, first, "denies")
    world.link(kept, world.passage(world.source("draft", status="draft")))
    world.source("silent-draft", status="draft")
    assert beta
    assert ask(connection, "report.topic_coverage", *COLUMNS) == [
        ("ban", "alpha", 2, 2, False),
        ("ban", "beta", 0, 0, True),
        ("ban", "draft", 1, 1, False),
        ("law", "alpha", 2, 2, False),
        ("law", "beta", 0, 0, True),
        ("law", "draft", 1, 1, False),
    ]


def test_what_left_the_seeds_is_not_said(world: World, connection: Connection) -> None:
    claim = world.claim("lifted", topics=[world.topic("ban")])
    passage = world.passage(world.source("alpha"))
    world.retire("claim_sources", world.link(claim, passage))
    assert ask(connection, "report.topic_coverage", *COLUMNS) == [("ban", "alpha", 0, 0, True)]
