"""The date each source gives."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World


@pytest.mark.parametrize(
    ("given", "relation", "agreement"),
    [
        (day("2025-04-17"), "equal", "same"),
        (APRIL, "contains", "less precise"),
        (day("2025-04-18"), "after", "different"),
        (between(None, "2025-04-01"), "before", "different"),
        (between("2025-04-10", None), "contains", "less precise"),
        (UNDATED, "not given", "no date given"),
        (None, "not given", "no date given"),
    ],
)
def test_given_date_is_compared_with_the_settled_day(
    world: World, connection: Connection, given: Any, relation: str, agreement: str
) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    world.event_source(event, world.passage(world.source("alpha")), given)
    assert row(connection, "report.event_dates", "true", "relation_to_settled", "agreement") == (
        relation,
        agreement,
    )


@pytest.mark.parametrize(
    ("settled", "relation", "agreement"),
    [
        (APRIL, "within", "more precise"),
        (between("2025-04-17", None), "within", "more precise"),
        (UNDATED, "unknown", "no settled date"),
        (None, "unknown", "no settled date"),
    ],
)
def test_given_day_is_compared_with_the_settled_date(
    world: World, connection: Connection, settled: Any, relation: str, agreement: str
) -> None:
    event = world.event("ruling", occurred=settled)
    world.event_source(event, world.passage(world.source("alpha")), day("2025-04-17"))
    assert row(connection, "report.event_dates", "true", "relation_to_settled", "agreement") == (
        relation,
        agreement,
    )


def test_dates_that_only_meet_overlap(world: World, connection: Connection) -> None:
    event = world.event("ruling", occurred=between("2025-04-10", "2025-04-20"))
    passage = world.passage(world.source("alpha"))
    world.event_source(event, passage, between("2025-04-15", "2025-04-25"))
    assert row(connection, "report.event_dates", "true", "agreement") == "overlapping"


def test_narrowest_date_stands_for_the_source(world: World, connection: Connection) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    source = world.source("alpha", title="Ban lifted")
    first, second, third, fourth = (world.passage(source) for _ in range(4))
    world.event_source(event, first, APRIL)
    world.event_source(event, second, day("2025-04-18"), status="planned", given_text="Friday")
    world.event_source(event, third, day("2025-04-17"))
    world.event_source(event, fourth)
    assert row(
        connection,
        "report.event_dates",
        "true",
        "event_key",
        "source_title",
        "passage_key",
        "given_date_text",
        "given_as_stated",
        "settled_date_text",
        "event_status_as_given_label",
        "passage_count",
        "dated_mention_count",
    ) == (
        "ruling",
        "Ban lifted",
        "alpha/p02",
        "2025-04-18",
        "Friday",
        "2025-04-17",
        "Occurred",
        4,
        3,
    )


def test_claim_about_the_event_speaks_of_it(world: World, connection: Connection) -> None:
    event = world.event("ruling")
    claim = world.claim(attribute="legal_effect", subject=event, value="lifted")
    world.link(claim, world.passage(world.source("alpha")))
    assert row(
        connection,
        "report.event_dates",
        "true",
        "source_key",
        "given_precision",
        "event_status_as_given",
        "passage_count",
    ) == ("alpha", None, None, 1)


def test_retired_link_gives_no_date(world: World, connection: Connection) -> None:
    event, source = world.event("ruling"), world.source("alpha")
    passage = world.passage(source)
    world.retire("event_sources", world.event_source(event, passage, day("2025-04-18")))
    assert ask(connection, "report.event_dates", "source_key") == []
