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


def test_words_without_bounds_are_shown(world: World, connection: Connection) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    passage = world.passage(world.source("alpha"))
    world.event_source(event, passage, UNDATED, given_text="in recent years")
    assert row(
        connection,
        "report.event_dates",
        "true",
        "passage_key",
        "given_as_stated",
        "given_basis",
        "given_precision",
        "given_earliest",
        "given_latest",
        "given_date_text",
        "given_edtf",
        "relation_to_settled",
        "agreement",
        "dated_mention_count",
        "wording_count",
        "other_wordings",
    ) == (
        "alpha/p01",
        "in recent years",
        "unknown",
        "unknown",
        None,
        None,
        "unknown",
        None,
        "no bounds",
        "wording only",
        0,
        1,
        None,
    )


def test_relative_words_without_bounds_keep_their_basis(
    world: World, connection: Connection
) -> None:
    event = world.event("ruling")
    passage = world.passage(world.source("alpha", published=None))
    given = (None, None, "unknown", "relative")
    world.event_source(event, passage, given, given_text="last year")
    assert row(connection, "report.event_dates", "true", "given_basis", "agreement") == (
        "relative",
        "wording only",
    )


def test_date_with_bounds_stands_before_words_alone(world: World, connection: Connection) -> None:
    """None of the words vanishes, and none is listed twice."""
    event = world.event("ruling", occurred=day("2025-04-17"))
    source = world.source("alpha")
    given = [
        (UNDATED, "recently"),
        (between("2025-04-01", None), "since April"),
        (UNDATED, "lately"),
        (APRIL, "this April"),
        (UNDATED, "recently"),
        (None, None),
        (UNDATED, None),
    ]
    for when, words in given:
        world.event_source(event, world.passage(source), when, given_text=words)
    assert row(
        connection,
        "report.event_dates",
        "true",
        "passage_key",
        "given_as_stated",
        "agreement",
        "dated_mention_count",
        "wording_count",
        "other_wordings",
        "passage_count",
    ) == ("alpha/p04", "this April", "less precise", 2, 3, "recently; since April; lately", 7)


def test_date_with_one_bound_stands_before_words_alone(
    world: World, connection: Connection
) -> None:
    event, source = world.event("ruling", occurred=day("2025-04-17")), world.source("alpha")
    world.event_source(event, world.passage(source), UNDATED, given_text="recently")
    since = between("2025-04-01", None)
    world.event_source(event, world.passage(source), since, given_text="since April")
    assert row(
        connection, "report.event_dates", "true", "given_as_stated", "agreement", "other_wordings"
    ) == ("since April", "less precise", "recently")


def test_first_of_several_words_stands_for_the_source(world: World, connection: Connection) -> None:
    event, source = world.event("ruling"), world.source("alpha")
    for words in ("recently", "of late"):
        world.event_source(event, world.passage(source), UNDATED, given_text=words)
    assert row(connection, "report.event_dates", "true", "given_as_stated", "other_wordings") == (
        "recently",
        "of late",
    )


def test_tie_of_two_events_speaks_of_both(world: World, connection: Connection) -> None:
    visit, closeness = world.event("visit"), world.event("closeness")
    claim = world.claim(attribute="prompts", subject=visit, value=closeness)
    world.link(claim, world.passage(world.source("alpha")))
    about = world.claim("motive", kind="motive", about={"act": [world.event("other")]})
    world.link(about, world.passage(world.source("beta")))
    assert ask(connection, "report.event_dates", "event_key", "source_key", "passage_count") == [
        ("closeness", "alpha", 1),
        ("visit", "alpha", 1),
    ]


def test_dates_say_how_they_are_known(world: World, connection: Connection) -> None:
    event = world.event("ruling", occurred=APRIL, occurred_edtf="2025-04?")
    source = world.source("alpha", title=None)
    world.revision(source, file_name="alpha.txt")
    world.event_source(event, world.passage(source), ("2025-04-17", None, "interval", "inferred"))
    assert row(
        connection,
        "report.event_dates",
        "true",
        "given_basis",
        "given_edtf",
        "given_qualifier",
        "settled_basis",
        "settled_edtf",
        "settled_qualifier",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "source_display_title",
        "file_name",
    ) == (
        "inferred",
        "2025-04-17/..",
        "none",
        "stated",
        "2025-04?",
        "uncertain",
        "stated",
        "2025-04-17",
        "none",
        "Untitled news report, alpha-outlet",
        "alpha.txt",
    )
