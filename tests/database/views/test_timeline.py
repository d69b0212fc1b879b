"""What happened."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
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


def in_order(connection: Connection) -> list[Any]:
    """Return the keys of all events in the order the view gives them."""
    found = ask(connection, "report.timeline", "sort_order", "event_key")
    assert [place for place, _ in found] == list(range(1, len(found) + 1))
    return [key for _, key in found]


def test_chain_of_ties_outweighs_first_days(world: World, connection: Connection) -> None:
    """However late it may have begun, what comes first stands first."""
    last = world.event("a-last", occurred=day("2025-01-01"))
    middle = world.event("b-middle", occurred=between(None, "2025-04-17"))
    first = world.event("c-first", occurred=between(None, "2025-12-31"))
    world.event("d-between", occurred=day("2025-02-01"))
    world.relate_events(first, "precedes", middle)
    world.relate_events(middle, "precedes", last)
    assert in_order(connection) == ["c-first", "b-middle", "a-last", "d-between"]
    assert ask(connection, "report.timeline", "event_key", "sort_on") == [
        ("a-last", date(2025, 1, 1)),
        ("b-middle", date(2025, 1, 1)),
        ("c-first", date(2025, 1, 1)),
        ("d-between", date(2025, 2, 1)),
    ]


def test_diamond_of_ties(world: World, connection: Connection) -> None:
    end = world.event("a-end", occurred=day("2025-04-17"))
    left = world.event("b-left", occurred=day("2025-03-01"))
    right = world.event("c-right")
    start = world.event("d-start")
    for one, other in ((start, left), (start, right), (left, end), (right, end)):
        world.relate_events(one, "precedes", other)
    assert in_order(connection) == ["d-start", "b-left", "c-right", "a-end"]
    assert ask(connection, "report.timeline", "event_key", "sort_on") == [
        ("a-end", date(2025, 4, 17)),
        ("b-left", date(2025, 3, 1)),
        ("c-right", date(2025, 4, 17)),
        ("d-start", date(2025, 3, 1)),
    ]


def test_undated_event_stands_before_the_dated_one_it_precedes(
    world: World, connection: Connection
) -> None:
    dated = world.event("b-dated", occurred=day("2025-04-17"))
    undated = world.event("c-undated", occurred=UNDATED)
    world.event("a-alone", occurred=None)
    world.event("d-later", occurred=day("2025-04-18"))
    world.relate_events(undated, "precedes", dated)
    assert in_order(connection) == ["c-undated", "b-dated", "d-later", "a-alone"]


def test_undated_events_keep_their_order_among_themselves(
    world: World, connection: Connection
) -> None:
    answer, question = world.event("a-answer"), world.event("b-question")
    dated = world.event("c-dated", occurred=day("2025-04-17"))
    world.relate_events(question, "precedes", answer)
    world.relate_events(dated, "precedes", question)
    assert in_order(connection) == ["c-dated", "b-question", "a-answer"]


def test_events_of_one_day_follow_the_ties(world: World, connection: Connection) -> None:
    removal = world.event("a-removal", occurred=day("2025-04-17"))
    ruling = world.event("b-ruling", occurred=day("2025-04-17"))
    hearing = world.event("c-hearing", occurred=day("2025-04-17"), status="planned")
    world.event("d-other", occurred=day("2025-04-17"))
    world.relate_events(ruling, "fulfils", hearing)
    world.relate_events(ruling, "precedes", removal)
    assert in_order(connection) == ["c-hearing", "d-other", "b-ruling", "a-removal"]


def test_outcome_stands_after_the_plan_it_fulfils(world: World, connection: Connection) -> None:
    outcome = world.event("a-outcome", occurred=day("2025-04-17"))
    plan = world.event("b-plan", occurred=day("2025-05-01"), status="planned")
    world.relate_events(outcome, "fulfils", plan)
    assert in_order(connection) == ["b-plan", "a-outcome"]


def test_ties_without_order_retired_ones_and_claimed_ones_move_nothing(
    world: World, connection: Connection
) -> None:
    early = world.event("a-early", occurred=day("2025-01-01"))
    late = world.event("b-late", occurred=day("2025-04-17"))
    gone = world.event("c-gone", occurred=day("2024-01-01"))
    world.relate_events(late, "part_of", early)
    world.retire("event_relations", world.relate_events(late, "precedes", early))
    world.relate_events(late, "precedes", gone)
    world.retire("events", gone)
    claim = world.claim(attribute="prompts", subject=late, value=early)
    world.link(claim, world.passage(world.source("alpha")))
    assert in_order(connection) == ["a-early", "b-late"]
    assert ask(connection, "report.timeline", "sort_on") == [date(2025, 1, 1), date(2025, 4, 17)]


def test_date_says_how_it_is_known(world: World, connection: Connection) -> None:
    world.event("a", occurred=day("2025-04-17"))
    world.event("b", occurred=between(None, "1990-12-31"), occurred_edtf="../1990~")
    world.event("c", occurred=UNDATED)
    world.event("d")
    assert ask(
        connection, "report.timeline", "event_key", "date_basis", "date_edtf", "date_qualifier"
    ) == [
        ("a", "stated", "2025-04-17", "none"),
        ("b", "inferred", "../1990~", "approximate"),
        ("c", "unknown", None, "none"),
        ("d", None, None, None),
    ]


def test_words_without_bounds_are_no_date(world: World, connection: Connection) -> None:
    event = world.event("ruling", occurred=day("2025-04-17"))
    for key, given in (("alpha", UNDATED), ("beta", day("2025-04-17"))):
        passage = world.passage(world.source(key))
        world.event_source(event, passage, given, given_text="recently")
    assert row(
        connection,
        "report.timeline",
        "true",
        "source_count",
        "dated_source_count",
        "disagreeing_source_count",
    ) == (2, 1, 0)
