"""One list of plans: events and claims."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World

VIEW = "report.plans"
MAY: Any = ("2025-05-01", "2025-05-31", "month", "stated")


def test_planned_event_shows_who_when_and_what_came_of_it(
    world: World, connection: Connection
) -> None:
    hearing = world.event("hearing", "Hearing", APRIL, status="planned", occurred_text="this April")
    ruling = world.event("ruling", "Court rules", day("2025-04-17"))
    world.relate_events(ruling, "fulfils", hearing)
    world.event_actor(hearing, world.actor("court", "Court"), "agent")
    world.event_actor(hearing, world.actor("taliban", "Taliban"), "target")
    for key, status in (("alpha", "planned"), ("beta", "announced"), ("gamma", "hypothetical")):
        passage = world.passage(world.source(key, title=f"{key} tells"))
        world.event_source(hearing, passage, status=status)
    assert row(
        connection,
        VIEW,
        "true",
        "plan_kind",
        "plan_key",
        "plan_statement",
        "event_status",
        "event_status_label",
        "claim_kind",
        "modality",
        "actor_keys",
        "actor_names",
        "actors_and_roles",
        "earliest",
        "latest",
        "precision",
        "date_text",
        "date_as_stated",
        "date_basis",
        "date_edtf",
        "date_qualifier",
        "source_count",
        "source_keys",
        "source_display_titles",
        "said_by",
        "hedge",
        "event_keys",
        "event_titles",
        "is_fulfilled",
        "outcome_kind",
        "outcome_keys",
        "outcome_text",
        "prediction_count",
    ) == (
        "event",
        "hearing",
        "Hearing",
        "planned",
        "Planned",
        None,
        None,
        "court",
        "Court",
        "Court (agent); Taliban (target)",
        dt.date(2025, 4, 1),
        dt.date(2025, 4, 30),
        "month",
        "2025-04",
        "this April",
        "stated",
        "2025-04",
        "none",
        2,
        "alpha; beta",
        "alpha tells; beta tells",
        None,
        None,
        "hearing",
        "Hearing",
        True,
        "event",
        "ruling",
        "Court rules (2025-04-17)",
        0,
    )


def test_event_that_a_passage_plans_and_we_settled_as_occurred_came_to_pass(
    world: World, connection: Connection
) -> None:
    """The day it was planned for is that of the passage, not the day on which it occurred."""
    removal = world.event("removal", "They leave the list", day("2025-04-17"))
    source = world.source("alpha")
    world.event_source(removal, world.passage(source), APRIL, status="planned")
    world.event_source(removal, world.passage(source), MAY, status="planned")
    world.event_source(removal, world.passage(source), day("2025-04-17"))
    world.event_source(world.event("other"), world.passage(source), day("2025-04-17"))
    assert ask(
        connection,
        VIEW,
        "plan_key",
        "event_status",
        "date_text",
        "source_count",
        "is_fulfilled",
        "outcome_kind",
        "outcome_keys",
        "outcome_text",
    ) == [
        (
            "removal",
            "occurred",
            "2025-04",
            1,
            True,
            "event",
            "removal",
            "They leave the list (2025-04-17)",
        )
    ]


@pytest.mark.parametrize(
    ("settled", "given", "date_text", "as_stated", "basis"),
    [
        (APRIL, day("2025-04-18"), "2025-04", None, "stated"),
        (UNDATED, day("2025-04-18"), "2025-04-18", "words", "stated"),
        (None, between("2025-04-18", None), "2025-04-18 or later", "words", "inferred"),
        (UNDATED, UNDATED, "unknown", None, "unknown"),
        (None, UNDATED, "unknown", "words", "unknown"),
        (None, None, "unknown", None, None),
    ],
)
def test_settled_date_stands_before_the_date_a_passage_gives(
    world: World,
    connection: Connection,
    settled: Any,
    given: Any,
    date_text: str,
    as_stated: str | None,
    basis: str | None,
) -> None:
    event = world.event("visit", occurred=settled, status="announced")
    passage = world.passage(world.source("alpha"))
    words = "words" if given else None
    world.event_source(event, passage, given, given_text=words, status="planned")
    assert row(connection, VIEW, "true", "date_text", "date_as_stated", "date_basis") == (
        date_text,
        as_stated,
        basis,
    )


@pytest.mark.parametrize(
    ("kind", "modality", "is_plan"),
    [
        ("plan", "planned", True),
        ("plan", "possible", True),
        ("fact", "planned", True),
        ("fact", "actual", False),
        ("prediction", "possible", False),
    ],
)
def test_claim_is_a_plan_by_kind_or_modality(
    world: World, connection: Connection, kind: str, modality: str, is_plan: bool
) -> None:
    world.claim("one", kind=kind, modality=modality)
    assert ask(connection, VIEW, "plan_kind", "plan_key", "claim_kind", "modality") == (
        [("claim", "one", kind, modality)] if is_plan else []
    )


def test_planned_claim_shows_whose_word_it_is(world: World, connection: Connection) -> None:
    russia, taliban = world.actor("russia", "Russia"), world.actor("taliban", "Taliban")
    removal = world.event("removal", "They leave the list", day("2025-04-17"))
    about = {"subject": [russia], "object": [taliban], "act": [removal]}
    plan = world.claim(
        "intent", "Russia means to delist.", kind="plan", modality="planned", about=about
    )
    alpha, beta = world.source("alpha", title="Intention"), world.source("beta")
    envoy = world.actor("envoy", "Envoy")
    world.link(plan, world.passage(alpha), "reports", said_by=[envoy])
    world.link(plan, world.passage(alpha), hedge="likely")
    world.link(plan, world.passage(beta), "denies")
    outcome = world.claim("delisted", "Russia delisted them.")
    world.relate(outcome, "fulfils", plan)
    assert row(
        connection,
        VIEW,
        "true",
        "plan_kind",
        "plan_key",
        "plan_statement",
        "event_status",
        "claim_kind_label",
        "modality_label",
        "actor_keys",
        "actor_names",
        "actors_and_roles",
        "date_text",
        "date_basis",
        "source_count",
        "source_keys",
        "source_display_titles",
        "said_by",
        "hedge",
        "hedge_label",
        "event_keys",
        "event_titles",
        "is_fulfilled",
        "outcome_kind",
        "outcome_keys",
        "outcome_text",
    ) == (
        "claim",
        "intent",
        "Russia means to delist.",
        None,
        "Plan",
        "Planned",
        "russia",
        "Russia",
        "Russia (who); Taliban (towards or about whom)",
        "unknown",
        None,
        2,
        "alpha; beta",
        "Intention; Untitled news report, beta-outlet",
        "Envoy states",
        "none",
        "Unhedged",
        "removal",
        "They leave the list",
        True,
        "claim",
        "delisted",
        "Russia delisted them.",
    )


def test_plan_that_is_only_denied_has_no_hedge(world: World, connection: Connection) -> None:
    plan = world.claim("intent", kind="plan", modality="planned")
    world.link(plan, world.passage(world.source("alpha")), "denies")
    assert row(connection, VIEW, "true", "hedge", "source_count") == (None, 1)


def test_claim_is_planned_for_the_day_it_gives_or_that_of_its_event(
    world: World, connection: Connection
) -> None:
    hearing = world.event("hearing", occurred=APRIL, status="planned")
    visit = world.event("visit", occurred=MAY, status="planned")
    past = world.event("past", occurred=day("2025-04-17"))
    plan: Any = {"kind": "plan", "modality": "planned"}
    world.claim("own", attribute="occurred_in", subject=hearing, value=day("2025-04-17"), **plan)
    world.claim("of-event", about={"act": [hearing, past]}, **plan)
    world.claim("of-two", about={"act": [hearing, visit]}, **plan)
    world.claim("of-ground", about={"ground": [hearing]}, **plan)
    world.claim("of-past", about={"act": [past]}, **plan)
    found = ask(connection, VIEW, "plan_key", "date_text", "event_keys", where="plan_kind='claim'")
    assert found == [
        ("of-event", "2025-04", "hearing; past"),
        ("of-ground", "unknown", None),
        ("of-past", "unknown", "past"),
        ("of-two", "unknown", "hearing; visit"),
        ("own", "2025-04-17", "hearing"),
    ]


def test_predictions_of_the_same_event_stand_beside_the_plan(
    world: World, connection: Connection
) -> None:
    recognition = world.event("recognition", status="planned")
    other = world.event("other")
    world.claim("plan", kind="plan", modality="planned", about={"act": [recognition]})
    for key, about in (
        ("b-early", {"act": [recognition], "ground": [recognition]}),
        ("a-follow", {"ground": [recognition], "act": [other]}),
        ("c-elsewhere", {"act": [other]}),
    ):
        world.claim(key, f"It says {key}.", kind="prediction", modality="possible", about=about)
    world.claim("fact", about={"act": [recognition]})
    columns = ("plan_kind", "prediction_count", "prediction_keys", "prediction_statements")
    said = (2, "a-follow; b-early", "It says a-follow.; It says b-early.")
    assert ask(connection, VIEW, *columns) == [("claim", *said), ("event", *said)]


def test_planned_prediction_is_none_of_its_own(world: World, connection: Connection) -> None:
    event = world.event("recognition")
    world.claim("one", kind="prediction", modality="planned", about={"act": [event]})
    assert ask(connection, VIEW, "plan_key", "prediction_count") == [("one", 0)]


def test_plan_without_outcome_is_not_fulfilled(world: World, connection: Connection) -> None:
    world.event("visit", status="planned")
    assert row(
        connection, VIEW, "true", "is_fulfilled", "outcome_kind", "outcome_keys", "source_count"
    ) == (False, None, None, 0)


def test_retired_rows_are_left_out(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    passage = world.passage(source)
    world.retire("events", world.event("gone", status="planned"))
    world.retire("claims", world.claim("gone", kind="plan"))
    event = world.event("occurred")
    world.retire("event_sources", world.event_source(event, passage, status="planned"))
    other = world.passage(source)
    world.event_source(event, other, status="planned")
    world.retire("passages", other)
    elsewhere = world.source("beta")
    world.event_source(event, world.passage(elsewhere), status="planned")
    world.retire("sources", elsewhere)
    assert ask(connection, VIEW, "plan_key") == []
