"""Topics and what is claimed on them."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_wider_topic_counts_what_its_narrower_ones_hold(
    world: World, connection: Connection
) -> None:
    law = world.topic("law", "Law")
    delisting = world.topic("delisting", "Delisting", parent_key="law")
    world.topic("empty", "Empty", facet="region")
    event = world.event()
    a = world.claim(
        "a", attribute="legal_effect", subject=event, value="lifted", topics=[delisting, law]
    )
    b = world.claim("b", attribute="legal_effect", subject=event, value="void", topics=[delisting])
    c = world.claim("c", topics=[law])
    world.relate(a, "distinct_from", c)
    for key, claim in (("alpha", a), ("alpha-2", a), ("beta", b)):
        world.link(claim, world.passage(world.source(key)))
    world.retire("claims", world.claim("gone", topics=[law]))
    assert ask(
        connection,
        "report.topics",
        "topic_key",
        "topic_label",
        "topic_facet_label",
        "parent_topic_key",
        "topic_path",
        "claim_count",
        "direct_claim_count",
        "source_count",
        "conflict_count",
        "open_conflict_count",
    ) == [
        ("delisting", "Delisting", "Theme", "law", "Law > Delisting", 2, 2, 3, 1, 1),
        ("empty", "Empty", "Region", None, "Empty", 0, 0, 0, 0, 0),
        ("law", "Law", "Theme", None, "Law", 3, 2, 3, 1, 1),
    ]
