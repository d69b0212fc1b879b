"""Who reports, who is silent."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World


@pytest.mark.parametrize(
    ("published", "coverage"),
    [
        (day("2025-04-16"), "not yet happened"),
        (day("2025-04-17"), "undecidable"),
        (day("2025-04-18"), "silent"),
        (between("2025-04-18", None), "silent"),
        (between(None, "2025-04-16"), "not yet happened"),
        (between("2025-04-17", None), "undecidable"),
        (APRIL, "undecidable"),
        (UNDATED, "undecidable"),
        (None, "undecidable"),
    ],
)
def test_silence_depends_on_dates(
    world: World, connection: Connection, published: Any, coverage: str
) -> None:
    world.event("ruling", occurred=day("2025-04-17"))
    world.source("alpha", published=published)
    assert row(connection, "report.coverage", "true", "event_key", "source_key", "coverage") == (
        "ruling",
        "alpha",
        coverage,
    )


@pytest.mark.parametrize("published", [day("2025-04-16"), day("2025-04-18"), None])
def test_who_speaks_of_it_reports_it(world: World, connection: Connection, published: Any) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    source = world.source("alpha", published=published)
    world.event_source(event, world.passage(source), status="planned")
    assert row(
        connection,
        "report.coverage",
        "true",
        "coverage",
        "event_status_as_given_label",
        "passage_count",
    ) == ("reported", "Planned", 1)


@pytest.mark.parametrize(
    ("occurred", "status"),
    [(None, "occurred"), (UNDATED, "occurred"), (day("2025-04-17"), "planned")],
)
def test_without_a_settled_happening_silence_is_undecidable(
    world: World, connection: Connection, occurred: Any, status: str
) -> None:
    world.event("ruling", occurred=occurred, status=status)
    world.source("alpha", published=day("2025-06-01"))
    assert ask(connection, "report.coverage", "coverage") == ["undecidable"]


def test_every_pair_is_there(world: World, connection: Connection) -> None:
    for key in ("one", "two"):
        world.event(key)
        world.source(key)
    assert len(ask(connection, "report.coverage", "event_key", "source_key")) == 4


def test_draft_is_not_silent(world: World, connection: Connection) -> None:
    told, other = world.event("ruling", occurred=day("2025-04-17")), world.event("visit")
    draft = world.source("draft", published=day("2025-06-01"), status="draft")
    world.event_source(told, world.passage(draft))
    assert other
    assert ask(connection, "report.coverage", "event_key", "coverage") == [("ruling", "reported")]


@pytest.mark.parametrize(
    ("statuses", "is_reported_as_occurred"),
    [
        (["occurred"], True),
        (["planned", "occurred"], True),
        (["planned"], False),
        (["announced", "hypothetical"], False),
        (["alleged"], False),
    ],
)
def test_event_put_as_planned_is_not_reported_as_occurred(
    world: World, connection: Connection, statuses: list[str], is_reported_as_occurred: bool
) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    source = world.source("alpha")
    for status in statuses:
        world.event_source(event, world.passage(source), status=status)
    assert row(connection, "report.coverage", "true", "coverage", "is_reported_as_occurred") == (
        "reported",
        is_reported_as_occurred,
    )


def test_claim_about_an_event_does_not_say_that_it_occurred(
    world: World, connection: Connection
) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    claim = world.claim(attribute="legal_effect", subject=event, value="lifted")
    world.link(claim, world.passage(world.source("alpha", published=APRIL)))
    world.source("beta", published=day("2025-05-01"))
    assert ask(
        connection, "report.coverage", "source_key", "coverage", "is_reported_as_occurred"
    ) == [("alpha", "reported", None), ("beta", "silent", False)]


def test_dates_say_how_they_are_known(world: World, connection: Connection) -> None:
    world.event("ruling", occurred=APRIL, occurred_edtf="2025-04~")
    world.revision(world.source("alpha", published=None), file_name="alpha.txt")
    assert row(
        connection,
        "report.coverage",
        "true",
        "settled_basis",
        "settled_edtf",
        "settled_qualifier",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "source_display_title",
        "file_name",
    ) == (
        "stated",
        "2025-04~",
        "approximate",
        None,
        None,
        None,
        "Untitled news report, alpha-outlet",
        "alpha.txt",
    )
