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


def test_denied_claim_is_one_conflict_of_its_topics(world: World, connection: Connection) -> None:
    law, asia = world.topic("law"), world.topic("asia", facet="region")
    denied = world.claim("denied", topics=[law, asia])
    other = world.claim("other", topics=[law])
    world.relate(other, "undecided", denied)
    for key, stance in (("alpha", "asserts"), ("beta", "denies")):
        world.link(denied, world.passage(world.source(key)), stance)
    counts = ("claim_count", "conflict_count", "open_conflict_count")
    assert ask(connection, "report.topics", "topic_key", *counts) == [
        ("asia", 1, 2, 1),
        ("law", 2, 2, 1),
    ]


def test_themes_of_motives_are_a_way_of_dividing(world: World, connection: Connection) -> None:
    trade = world.topic("trade", "Trade", facet="motive")
    world.claim("motive", kind="motive", topics=[trade])
    columns = ("topic_key", "topic_facet_label", "claim_count")
    assert ask(connection, "report.topics", *columns) == [("trade", "Motive", 1)]
