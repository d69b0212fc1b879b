"""How many events a source reports, is silent on, or came too early for."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World

COUNTS = (
    "reported_event_count",
    "not_yet_event_count",
    "silent_event_count",
    "undecidable_event_count",
)

OCCURRED = {
    "before": day("2025-04-16"),
    "same-day": day("2025-04-17"),
    "after": day("2025-04-18"),
    "month": APRIL,
    "until": between(None, "2025-04-16"),
    "from": between("2025-04-18", None),
    "undated": UNDATED,
    "none": None,
}


@pytest.mark.parametrize(
    ("published", "counts"),
    [
        (day("2025-04-17"), (0, 2, 2, 5)),
        (between("2025-04-17", None), (0, 0, 2, 7)),
        (between(None, "2025-04-17"), (0, 2, 0, 7)),
        (day("2024-01-01"), (0, 5, 0, 4)),
        (day("2026-01-01"), (0, 0, 5, 4)),
        (UNDATED, (0, 0, 0, 9)),
        (None, (0, 0, 0, 9)),
    ],
)
def test_events_are_counted_by_their_dates(
    world: World, connection: Connection, published: Any, counts: tuple[int, ...]
) -> None:
    for key, occurred in OCCURRED.items():
        world.event(key, occurred=occurred)
    world.event("plan", occurred=day("2025-01-01"), status="planned")
    world.source("alpha", published=published)
    assert row(connection, "report.source_coverage", "true", *COUNTS) == counts


@pytest.mark.parametrize("occurred", [day("2025-04-16"), day("2025-04-18"), UNDATED])
def test_what_it_reports_is_not_counted_again(
    world: World, connection: Connection, occurred: Any
) -> None:
    event = world.event("ruling", occurred=occurred)
    world.event("visit", occurred=day("2025-04-16"))
    source = world.source("alpha", published=day("2025-04-17"))
    world.event_source(event, world.passage(source))
    assert row(connection, "report.source_coverage", "true", *COUNTS) == (1, 0, 1, 0)


def test_draft_is_left_out(world: World, connection: Connection) -> None:
    event = world.event("ruling")
    world.event_source(event, world.passage(world.source("draft", status="draft")))
    world.revision(world.source("alpha"), file_name="alpha.txt")
    columns = ("source_key", "file_name", "outlet_key", *COUNTS)
    assert ask(connection, "report.source_coverage", *columns) == [
        ("alpha", "alpha.txt", "alpha-outlet", 0, 0, 0, 1)
    ]
