"""Who took part in what."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.database.views.dates import APRIL
from tests.support.rows import World


def test_actor_may_have_two_roles_in_one_event(world: World, connection: Connection) -> None:
    dated, undated = world.event("ruling", "Court rules", APRIL), world.event("visit")
    court, gone = world.actor("court", "Court"), world.actor("gone")
    world.event_actor(dated, court, "agent")
    world.event_actor(dated, court, "host")
    world.event_actor(undated, court, "target")
    world.retire("event_actors", world.event_actor(undated, gone))
    assert ask(
        connection,
        "report.participants",
        "event_key",
        "event_title",
        "actor_name",
        "event_role_label",
        "event_status_label",
        "date_text",
    ) == [
        ("ruling", "Court rules", "Court", "Agent", "Occurred", "2025-04"),
        ("ruling", "Court rules", "Court", "Host", "Occurred", "2025-04"),
        ("visit", "What visit is", "Court", "Target", "Occurred", "unknown"),
    ]
