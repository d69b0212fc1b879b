"""How events bear on each other."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.database.views.dates import APRIL, between, day
from tests.support.rows import World


def test_outcome_and_plan_stand_side_by_side_with_their_dates(
    world: World, connection: Connection
) -> None:
    ruling = world.event("ruling", "Court rules", day("2025-04-17"))
    hearing = world.event("hearing", "Hearing", APRIL, status="planned")
    unease = world.event("unease", "Unease")
    world.relate_events(ruling, "fulfils", hearing)
    world.relate_events(unease, "prompts", ruling)
    assert ask(
        connection,
        "report.event_relations",
        "from_event_key",
        "from_event_title",
        "from_event_date_text",
        "event_relation_kind",
        "event_relation_kind_label",
        "to_event_key",
        "to_event_title",
        "to_event_date_text",
    ) == [
        (
            "ruling",
            "Court rules",
            "2025-04-17",
            "fulfils",
            "Fulfils",
            "hearing",
            "Hearing",
            "2025-04",
        ),
        (
            "unease",
            "Unease",
            "unknown",
            "prompts",
            "Prompts",
            "ruling",
            "Court rules",
            "2025-04-17",
        ),
    ]


def test_open_and_unknown_dates_keep_their_bounds(world: World, connection: Connection) -> None:
    since = world.event("since", occurred=between("2025-04-17", None))
    undated = world.event("undated")
    world.relate_events(since, "precedes", undated)
    assert ask(
        connection,
        "report.event_relations",
        "from_event_earliest",
        "from_event_latest",
        "from_event_precision",
        "to_event_earliest",
        "to_event_latest",
        "to_event_precision",
    ) == [(dt.date(2025, 4, 17), None, "interval", None, None, "unknown")]


def test_retired_ties_and_events_are_left_out(world: World, connection: Connection) -> None:
    one, other, gone = world.event("one"), world.event("other"), world.event("gone")
    world.retire("event_relations", world.relate_events(one, "precedes", other))
    world.relate_events(one, "prompts", gone)
    world.relate_events(gone, "prompts", other)
    world.retire("events", gone)
    assert ask(connection, "report.event_relations", "from_event_key") == []
