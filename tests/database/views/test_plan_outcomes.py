"""What came of which plan."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, day
from tests.support.rows import World

VIEW = "report.plan_outcomes"
SHORT = ("plan_kind", "plan_key", "outcome_key", "outcome_tie", "is_fulfilled")


def test_event_that_fulfils_another_is_its_outcome(world: World, connection: Connection) -> None:
    ruling = world.event("ruling", "Court rules", day("2025-04-17"), occurred_edtf="2025-04-17~")
    hearing = world.event("hearing", "Hearing", APRIL, status="planned")
    world.relate_events(ruling, "fulfils", hearing, "It was set for that day")
    world.relate_events(ruling, "precedes", world.event("removal"))
    assert row(
        connection,
        VIEW,
        "true",
        *SHORT,
        "plan_statement",
        "outcome_statement",
        "rationale",
        "outcome_earliest",
        "outcome_latest",
        "outcome_precision",
        "outcome_date_text",
        "outcome_basis",
        "outcome_edtf",
        "outcome_qualifier",
    ) == (
        "event",
        "hearing",
        "ruling",
        "tied",
        True,
        "Hearing",
        "Court rules",
        "It was set for that day",
        dt.date(2025, 4, 17),
        dt.date(2025, 4, 17),
        "day",
        "about 2025-04-17",
        "stated",
        "2025-04-17~",
        "approximate",
    )


def test_planned_event_that_occurred_is_its_own_outcome(
    world: World, connection: Connection
) -> None:
    done, only_told = world.event("done", "It is done"), world.event("told")
    still = world.event("still", status="planned")
    first, second = (world.passage(world.source(key)) for key in ("alpha", "beta"))
    world.event_source(done, first, status="announced")
    world.event_source(done, second, status="planned")
    world.event_source(done, second)
    world.event_source(only_told, first)
    world.event_source(still, first, status="planned")
    assert ask(connection, VIEW, *SHORT, "rationale") == [
        ("event", "done", "done", "occurred", True, None)
    ]


def test_claim_judged_to_be_the_outcome(world: World, connection: Connection) -> None:
    plan = world.claim("plan", "It is set for April.", kind="plan", modality="planned")
    event = world.event("ruling")
    outcome = world.claim(
        "outcome", attribute="occurred_in", subject=event, value=day("2025-04-17")
    )
    next_plan = world.claim("next", kind="plan", modality="planned")
    world.relate(outcome, "fulfils", plan, "As it was set")
    world.relate(next_plan, "fulfils", plan)
    world.relate(outcome, "supports", plan)
    world.relate(world.claim("other"), "changed", plan)
    assert ask(connection, VIEW, *SHORT, "rationale", "outcome_date_text") == [
        ("claim", "plan", "next", "tied", False, "Because", None),
        ("claim", "plan", "outcome", "tied", True, "As it was set", "2025-04-17"),
    ]


def test_outcome_that_is_only_planned_fulfils_nothing(world: World, connection: Connection) -> None:
    step = world.event("step", status="planned")
    world.relate_events(step, "fulfils", world.event("announcement", status="announced"))
    assert ask(connection, VIEW, *SHORT) == [
        ("event", "announcement", "step", "tied", False),
    ]


def test_retired_rows_are_left_out(world: World, connection: Connection) -> None:
    one, other, gone = world.event("one"), world.event("other"), world.event("gone")
    world.retire("event_relations", world.relate_events(one, "fulfils", other))
    world.relate_events(one, "fulfils", gone)
    world.relate_events(gone, "fulfils", one)
    world.retire("events", gone)
    source = world.source("alpha")
    world.event_source(one, world.passage(source), status="planned")
    world.retire("sources", source)
    link = world.event_source(other, world.passage(world.source("beta")), status="planned")
    world.retire("event_sources", link)
    plan, outcome = world.claim("plan", kind="plan"), world.claim("outcome")
    world.retire("claim_relations", world.relate(outcome, "fulfils", plan))
    assert ask(connection, VIEW, *SHORT) == []
