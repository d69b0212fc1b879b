"""How many sources report an event, are silent on it, or came too early."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World

COUNTS = (
    "reported_source_count",
    "not_yet_source_count",
    "silent_source_count",
    "undecidable_source_count",
)

PUBLISHED = {
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
    ("occurred", "status", "counts"),
    [
        (day("2025-04-17"), "occurred", (0, 2, 2, 4)),
        (between("2025-04-17", None), "occurred", (0, 2, 0, 6)),
        (between(None, "2025-04-17"), "occurred", (0, 0, 2, 6)),
        (day("2024-01-01"), "occurred", (0, 0, 5, 3)),
        (day("2026-01-01"), "occurred", (0, 5, 0, 3)),
        (UNDATED, "occurred", (0, 0, 0, 8)),
        (None, "occurred", (0, 0, 0, 8)),
        (day("2025-04-17"), "planned", (0, 0, 0, 8)),
    ],
)
def test_sources_are_counted_by_their_dates(
    world: World, connection: Connection, occurred: Any, status: str, counts: tuple[int, ...]
) -> None:
    world.event("ruling", occurred=occurred, status=status)
    for key, published in PUBLISHED.items():
        world.source(key, published=published)
    assert row(connection, "report.event_coverage", "true", *COUNTS) == counts


@pytest.mark.parametrize(
    ("published", "counts"),
    [
        (day("2025-04-16"), (1, 0, 1, 0)),
        (day("2025-04-18"), (1, 0, 1, 0)),
        (UNDATED, (1, 0, 1, 0)),
    ],
)
def test_who_reports_it_is_not_counted_again(
    world: World, connection: Connection, published: Any, counts: tuple[int, ...]
) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    world.event_source(event, world.passage(world.source("alpha", published=published)))
    world.source("beta", published=day("2025-05-01"))
    assert row(connection, "report.event_coverage", "true", *COUNTS) == counts


def test_draft_counts_where_it_reports(world: World, connection: Connection) -> None:
    told = world.event("ruling", occurred=day("2025-04-17"))
    world.event("visit", occurred=day("2025-04-17"))
    draft = world.source("draft", published=day("2025-06-01"), status="draft")
    world.event_source(told, world.passage(draft))
    assert ask(connection, "report.event_coverage", "event_key", *COUNTS) == [
        ("ruling", 1, 0, 0, 0),
        ("visit", 0, 0, 0, 0),
    ]


def test_without_sources_nobody_is_silent(world: World, connection: Connection) -> None:
    world.event("ruling", title="A ruling", occurred=day("2025-04-17"))
    columns = ("event_title", "event_status_label", *COUNTS)
    assert row(connection, "report.event_coverage", "true", *columns) == (
        "A ruling",
        "Occurred",
        0,
        0,
        0,
        0,
    )
