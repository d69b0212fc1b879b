"""Where an actor appears."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_actor_appears_by_name_as_speaker_in_claim_and_in_event(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    named = world.passage(source, text="Moscow and Moscow again.")
    spoken, claimed, valued, taken = (world.passage(source) for _ in range(4))
    actor, other = world.actor("russia", "Russia", ["Moscow"]), world.actor("kabul")
    world.mention(named, actor, "Moscow")
    world.mention(named, other, "again", is_confirmed=False)
    world.link(world.claim("said"), spoken, said_by=["critics", actor])
    hosted = world.claim("hosted", attribute="hosted", subject=actor, value=other)
    world.link(hosted, claimed)
    world.link(world.claim("back", attribute="hosted", subject=other, value=actor), valued)
    event = world.event()
    world.event_actor(event, actor, "host")
    world.event_source(event, taken)
    world.event_source(event, spoken)
    assert ask(
        connection,
        "report.appearances",
        "passage_key",
        "mention_count",
        "is_named",
        "is_speaker",
        "is_in_claim",
        "is_in_event",
        where="actor_key = 'russia'",
    ) == [
        ("alpha/p01", 1, True, False, False, False),
        ("alpha/p02", 0, False, True, False, True),
        ("alpha/p03", 0, False, False, True, False),
        ("alpha/p04", 0, False, False, True, False),
        ("alpha/p05", 0, False, False, False, True),
    ]
    assert ask(connection, "report.appearances", "passage_key", where="actor_key = 'kabul'") == [
        "alpha/p03",
        "alpha/p04",
    ]
