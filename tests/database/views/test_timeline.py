"""What happened."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World


def test_event_shows_date_place_people_and_reports(world: World, connection: Connection) -> None:
    moscow = world.place("moscow", name="Moscow", country="RU")
    case = world.event("case", "The delisting")
    ruling = world.event(
        "ruling", "Court rules", day("2025-04-17"), place_id=moscow, occurred_note="as ruled"
    )
    world.relate_events(ruling, "part_of", case)
    world.event_actor(ruling, world.actor("taliban", "Taliban"), "target")
    world.event_actor(ruling, world.actor("court", "Court"), "agent")
    post = world.outlet("post")
    alpha = world.source("alpha", published=day("2025-04-18"))
    beta = world.source("beta", post, published=day("2025-04-19"))
    copy = world.source("copy", post, published=APRIL)
    world.relate_sources(beta, "duplicates", copy)
    for source, given in ((alpha, day("2025-04-17")), (beta, day("2025-04-20")), (copy, None)):
        world.event_source(ruling, world.passage(source), given)
    assert row(
        connection,
        "report.timeline",
        "event_key = 'ruling'",
        "event_title",
        "event_kind_label",
        "event_status_label",
        "date_text",
        "sort_on",
        "date_note",
        "place_name",
        "place_country",
        "actors_and_roles",
        "part_of_event_keys",
        "source_count",
        "outlet_count",
        "origin_source_count",
        "passage_count",
        "dated_source_count",
        "disagreeing_source_count",
        "first_reported_date_text",
    ) == (
        "Court rules",
        "Ruling",
        "Occurred",
        "2025-04-17",
        date(2025, 4, 17),
        "as ruled",
        "Moscow",
        "RU",
        "Court (agent); Taliban (target)",
        "case",
        3,
        2,
        2,
        3,
        2,
        1,
        "2025-04-01 to 2025-04-18",
    )


@pytest.mark.parametrize("occurred", [None, UNDATED])
def test_event_without_date_or_report(world: World, connection: Connection, occurred: Any) -> None:
    world.event("visit", occurred=occurred, status="planned")
    assert row(
        connection,
        "report.timeline",
        "true",
        "earliest",
        "latest",
        "precision",
        "date_text",
        "sort_on",
        "source_count",
        "first_reported_precision",
        "first_reported_date_text",
    ) == (None, None, "unknown", "unknown", None, 0, None, None)


def test_event_with_open_begin_sorts_by_its_end(world: World, connection: Connection) -> None:
    world.event("visit", occurred=between(None, "2025-04-01"))
    assert row(connection, "report.timeline", "true", "date_text", "sort_on") == (
        "2025-04-01 or earlier",
        date(2025, 4, 1),
    )


def test_undated_source_may_have_reported_it_first(world: World, connection: Connection) -> None:
    event = world.event("ruling")
    for key, published in (("alpha", day("2025-04-18")), ("beta", None)):
        world.event_source(event, world.passage(world.source(key, published=published)))
    assert row(
        connection,
        "report.timeline",
        "true",
        "first_reported_earliest",
        "first_reported_latest",
        "first_reported_precision",
        "first_reported_date_text",
    ) == (None, date(2025, 4, 18), "interval", "2025-04-18 or earlier")
