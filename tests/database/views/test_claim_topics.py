"""Claims by topic."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_claim_is_listed_under_each_of_its_topics(world: World, connection: Connection) -> None:
    law, region = world.topic("law", "Law"), world.topic("asia", "Asia", facet="region")
    world.claim("one", "It was lifted.", topics=[law, region])
    world.claim("none")
    assert ask(
        connection,
        "report.claim_topics",
        "topic_key",
        "topic_label",
        "topic_facet_label",
        "claim_key",
        "claim_statement",
        "claim_kind_label",
    ) == [
        ("asia", "Asia", "Region", "one", "It was lifted.", "Fact"),
        ("law", "Law", "Theme", "one", "It was lifted.", "Fact"),
    ]
