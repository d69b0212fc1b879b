"""Ties between actors."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World

TIES = (
    "actor_a_key",
    "actor_b_key",
    "tie_family",
    "tie_kind",
    "tie_kind_label",
    "is_directed",
    "weight",
    "evidence_count",
    "source_count",
)


def test_declared_tie_weighs_by_independent_sources(world: World, connection: Connection) -> None:
    envoy, russia = world.actor("envoy"), world.actor("russia")
    alpha, copy, beta = (world.source(key) for key in ("alpha", "copy", "beta"))
    world.relate_sources(alpha, "duplicates", copy)
    passages = [world.passage(source) for source in (alpha, copy, beta)]
    world.relate_actors(envoy, "holds_office", russia, "envoy", None, passages)
    world.relate_actors(envoy, "part_of", russia)
    assert ask(connection, "report.actor_network", *TIES) == [
        ("envoy", "russia", "relation", "holds_office", "Holds office in", True, 2, 3, 3),
        ("envoy", "russia", "relation", "part_of", "Part of", True, 0, 0, 0),
    ]


def test_claim_ties_subject_and_value_unless_denied(world: World, connection: Connection) -> None:
    russia, taliban, envoy = (world.actor(key) for key in ("russia", "taliban", "envoy"))
    hosted = world.claim("hosted", attribute="hosted", subject=russia, value=taliban)
    for key, stance in (("alpha", "asserts"), ("beta", "denies")):
        world.link(hosted, world.passage(world.source(key)), stance)
    world.link(hosted, world.passage(world.source("gamma")), said_by=[envoy])
    world.link(hosted, world.passage(world.source("delta")), said_by=[envoy])
    assert ask(connection, "report.actor_network", *TIES) == [
        ("envoy", "russia", "speech", "speaks_of", "Speaks of", True, 2, 2, 2),
        ("russia", "taliban", "claim", "hosted", "Hosted", True, 2, 3, 3),
    ]


def test_event_ties_its_actors_without_direction(world: World, connection: Connection) -> None:
    zulu, alpha = world.actor("zulu"), world.actor("alpha")
    event = world.event()
    world.event_actor(event, zulu, "host")
    world.event_actor(event, alpha, "participant")
    source = world.source("one")
    world.event_source(event, world.passage(source))
    world.event_source(event, world.passage(source))
    assert ask(connection, "report.actor_network", *TIES) == [
        ("alpha", "zulu", "event", "same_event", "In the same event as", False, 1, 2, 1)
    ]
