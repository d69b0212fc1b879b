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
    "is_concluded",
)


def test_declared_tie_weighs_by_independent_sources(world: World, connection: Connection) -> None:
    envoy, russia = world.actor("envoy"), world.actor("russia")
    alpha, copy, beta = (world.source(key) for key in ("alpha", "copy", "beta"))
    world.relate_sources(alpha, "duplicates", copy)
    passages = [world.passage(source) for source in (alpha, copy, beta)]
    world.relate_actors(envoy, "holds_office", russia, "envoy", None, passages)
    world.relate_actors(envoy, "part_of", russia)
    assert ask(connection, "report.actor_network", *TIES) == [
        ("envoy", "russia", "relation", "holds_office", "Holds office in", True, 2, 3, 3, False),
        ("envoy", "russia", "relation", "part_of", "Part of", True, 0, 0, 0, True),
    ]


def test_claim_ties_subject_and_value_unless_denied(world: World, connection: Connection) -> None:
    russia, taliban, envoy = (world.actor(key) for key in ("russia", "taliban", "envoy"))
    hosted = world.claim("hosted", attribute="hosted", subject=russia, value=taliban)
    for key, stance in (("alpha", "asserts"), ("beta", "denies")):
        world.link(hosted, world.passage(world.source(key)), stance)
    world.link(hosted, world.passage(world.source("gamma")), said_by=[envoy])
    world.link(hosted, world.passage(world.source("delta")), said_by=[envoy])
    assert ask(connection, "report.actor_network", *TIES) == [
        ("envoy", "russia", "speech", "speaks_of", "Speaks of", True, 2, 2, 2, False),
        ("envoy", "taliban", "speech", "speaks_of", "Speaks of", True, 2, 2, 2, False),
        ("russia", "taliban", "claim", "hosted", "Hosted", True, 2, 3, 3, False),
    ]


def test_claim_without_attribute_ties_by_its_kind(world: World, connection: Connection) -> None:
    russia, usa, taliban, envoy = (
        world.actor(key) for key in ("russia", "usa", "taliban", "envoy")
    )
    passage = world.passage(world.source("alpha"))
    about = {"subject": [russia, usa], "object": [taliban, russia]}
    motive = world.claim("motive", kind="motive", about=about)
    world.link(motive, passage)
    norm = world.claim("norm", kind="norm", about={"subject": [russia], "object": [taliban]})
    world.link(norm, passage, "denies")
    world.link(norm, passage, said_by=[{"speaker_actor_id": envoy, "speech_act": "petitions"}])
    world.link(world.claim("alone", kind="plan", about={"subject": [usa]}), passage)
    position = ("takes_position_on", "Takes a position on", True, 1, 1, 1, False)
    motive_tie = ("motive_about", "Motive about", True, 1, 1, 1, False)
    assert ask(connection, "report.actor_network", *TIES) == [
        ("envoy", "russia", "speech", *position),
        ("envoy", "taliban", "speech", *position),
        ("russia", "taliban", "claim", *motive_tie),
        ("russia", "taliban", "claim", "norm_about", "Norm about", True, 1, 1, 1, False),
        ("usa", "russia", "claim", *motive_tie),
        ("usa", "taliban", "claim", *motive_tie),
    ]


def test_attribute_ties_only_those_it_is_said_of(world: World, connection: Connection) -> None:
    russia, taliban, china = (world.actor(key) for key in ("russia", "taliban", "china"))
    passage, event = world.passage(world.source("alpha")), world.event("ruling")
    made = {
        "hosted": {"subject": russia, "value": taliban, "about": {"object": [china, taliban]}},
        "view_of_taliban": {
            "subject": russia,
            "value": "a partner",
            "about": {"subject": [china], "object": [taliban]},
        },
        "decided_by": {"subject": event, "value": russia, "about": {"subject": [taliban]}},
    }
    for attribute, given in made.items():
        key = attribute.replace("_", "-")
        world.link(world.claim(key, attribute=attribute, **given), passage)
    columns = ("actor_a_key", "actor_b_key", "tie_kind", "evidence_count")
    assert ask(connection, "report.actor_network", *columns) == [
        ("china", "taliban", "fact_about", 1),
        ("russia", "china", "fact_about", 1),
        ("russia", "taliban", "hosted", 1),
        ("russia", "taliban", "view_of_taliban", 1),
        ("taliban", "russia", "fact_about", 1),
    ]


def test_claim_that_was_taken_back_does_not_tie(world: World, connection: Connection) -> None:
    russia, taliban = world.actor("russia"), world.actor("taliban")
    hosted = world.claim("hosted", attribute="hosted", subject=russia, value=taliban)
    stands, falls = world.source("stands"), world.source("falls")
    for source in (stands, falls):
        world.link(hosted, world.passage(source))
    columns = ("tie_kind", "weight", "evidence_count", "source_count")
    assert ask(connection, "report.actor_network", *columns) == [("hosted", 2, 2, 2)]
    world.relate_sources(stands, "retracts", falls)
    assert ask(connection, "report.actor_network", *columns) == [("hosted", 1, 1, 1)]


def test_event_ties_actors_that_appear_in_one_passage(world: World, connection: Connection) -> None:
    zulu, alpha = world.actor("zulu"), world.actor("alpha")
    event = world.event()
    world.event_actor(event, zulu, "host")
    world.event_actor(event, alpha, "participant")
    world.event_actor(event, alpha, "agent")
    source = world.source("one")
    both, again, one, other = (world.passage(source) for _ in range(4))
    for passage in (both, again, one, other):
        world.event_source(event, passage)
    for passage in (both, again, one):
        world.decide(passage, "Alpha", alpha)
    for passage in (both, again, other):
        world.link(world.claim(f"said-{passage}"), passage, said_by=[zulu])
    assert ask(connection, "report.actor_network", *TIES) == [
        ("alpha", "zulu", "event", "same_event", "In the same event as", False, 1, 2, 1, False)
    ]


def test_event_no_passage_shows_is_concluded(world: World, connection: Connection) -> None:
    zulu, alpha, later = (world.actor(key) for key in ("zulu", "alpha", "later"))
    shown, silent = world.event("shown"), world.event("silent")
    for actor in (zulu, alpha):
        world.event_actor(silent, actor)
        world.event_actor(shown, actor)
    world.event_actor(silent, later)
    source = world.source("one")
    told, untold = world.passage(source), world.passage(source)
    world.event_source(shown, told)
    world.event_source(silent, untold)
    for actor in (zulu, alpha):
        world.decide(told, f"name-{actor}", actor)
    world.decide(untold, "Zulu", zulu)
    columns = ("actor_a_key", "actor_b_key", "weight", "evidence_count", "is_concluded")
    assert ask(connection, "report.actor_network", *columns) == [
        ("alpha", "later", 0, 0, True),
        ("alpha", "zulu", 1, 1, False),
        ("later", "zulu", 0, 0, True),
    ]


def test_no_tie_counts_an_origin_twice(world: World, connection: Connection) -> None:
    russia, taliban, envoy = (world.actor(key) for key in ("russia", "taliban", "envoy"))
    sources = [world.source(key) for key in ("alpha", "copy")]
    world.relate_sources(sources[0], "duplicates", sources[1])
    hosted = {"attribute": "hosted", "subject": russia, "value": taliban}
    claims = [
        world.claim("one", kind="motive", about={"subject": [russia], "object": [taliban]}),
        world.claim("two", kind="motive", about={"subject": [russia], "object": [taliban]}),
        world.claim("three", **hosted, about={"subject": [russia], "object": [taliban]}),
        world.claim("four", **hosted),
    ]
    event = world.event()
    for actor in (russia, taliban):
        world.event_actor(event, actor, "agent")
        world.event_actor(event, actor, "participant")
    for source in sources:
        passage = world.passage(source)
        world.event_source(event, passage)
        world.event_source(event, passage)
        for claim in claims:
            world.link(claim, passage)
            world.link(claim, passage, said_by=["critics", envoy])
            world.link(claim, passage, said_by=[envoy])
    columns = ("actor_a_key", "actor_b_key", "tie_kind", "weight", "evidence_count", "source_count")
    # The words of the two copies are one origin, those of the envoy another.
    assert ask(connection, "report.actor_network", *columns) == [
        ("envoy", "russia", "speaks_of", 1, 16, 2),
        ("envoy", "taliban", "speaks_of", 1, 16, 2),
        ("russia", "taliban", "hosted", 2, 12, 2),
        ("russia", "taliban", "motive_about", 2, 12, 2),
        ("russia", "taliban", "same_event", 1, 4, 2),
    ]
