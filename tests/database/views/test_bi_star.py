"""The star in bi: every fact finds its dimensions."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.busy import build
from tests.database.views.dates import APRIL, day
from tests.support.rows import World

KEYS = [
    ("fact_claim_evidence", "claim_id", "dim_claim", "claim_id"),
    ("fact_claim_evidence", "source_id", "dim_source", "source_id"),
    ("fact_claim_evidence", "outlet_id", "dim_outlet", "outlet_id"),
    ("fact_claim_evidence", "passage_id", "dim_passage", "passage_id"),
    ("fact_claim_evidence", "origin_actor_id", "dim_actor", "actor_id"),
    ("fact_claim_evidence", "subject_actor_id", "dim_actor", "actor_id"),
    ("fact_claim_evidence", "subject_event_id", "dim_event", "event_id"),
    ("fact_claim_evidence", "published_date_key", "dim_date", "date_key"),
    ("fact_claim_evidence", "said_date_key", "dim_date", "date_key"),
    ("fact_event_report", "event_id", "dim_event", "event_id"),
    ("fact_event_report", "source_id", "dim_source", "source_id"),
    ("fact_event_report", "outlet_id", "dim_outlet", "outlet_id"),
    ("fact_event_report", "published_date_key", "dim_date", "date_key"),
    ("fact_event_report", "given_date_key", "dim_date", "date_key"),
    ("fact_event_report", "settled_date_key", "dim_date", "date_key"),
    ("fact_mention", "actor_id", "dim_actor", "actor_id"),
    ("fact_mention", "source_id", "dim_source", "source_id"),
    ("fact_mention", "outlet_id", "dim_outlet", "outlet_id"),
    ("fact_mention", "passage_id", "dim_passage", "passage_id"),
    ("fact_mention", "published_date_key", "dim_date", "date_key"),
    ("bridge_claim_topic", "claim_id", "dim_claim", "claim_id"),
    ("bridge_claim_topic", "topic_id", "dim_topic", "topic_id"),
    ("dim_source", "outlet_id", "dim_outlet", "outlet_id"),
    ("dim_passage", "source_id", "dim_source", "source_id"),
]


@pytest.mark.parametrize(("fact", "column", "dimension", "key"), KEYS)
def test_every_key_has_its_member(
    connection: Connection, fact: str, column: str, dimension: str, key: str
) -> None:
    build(connection)
    orphan = f"{column} is null or {column} not in (select {key} from bi.{dimension})"
    assert ask(connection, f"bi.{fact}", column, where=orphan) == []
    assert ask(connection, f"bi.{fact}", column)


def test_evidence_counts_by_origin_and_day(world: World, connection: Connection) -> None:
    envoy = world.actor("envoy", "Envoy")
    claim = world.claim("one")
    world.link(claim, world.passage(world.source("alpha")), said_by=[envoy])
    world.link(claim, world.passage(world.source("beta", published=APRIL)), "denies")
    assert ask(
        connection,
        "bi.fact_claim_evidence",
        "evidence_key",
        "origin_name",
        "polarity",
        "published_date_key",
        "said_date_key",
        "subject_event_id",
        "evidence_count",
    ) == [
        ("alpha/p01/one/1", "Envoy", 1, 20250417, 0, 0, 1),
        ("beta/p01/one/1", "beta", -1, 0, 0, 0, 1),
    ]
    actors = ask(connection, "bi.fact_claim_evidence", "origin_actor_id")
    assert actors == [0, envoy]


def test_event_report_shows_dates_known_to_the_day(world: World, connection: Connection) -> None:
    event = world.event("ruling", occurred=APRIL)
    passage = world.passage(world.source("alpha", published=None))
    world.event_source(event, passage, day("2025-04-17"))
    assert row(
        connection,
        "bi.fact_event_report",
        "true",
        "published_date_key",
        "given_date_key",
        "settled_date_key",
        "agreement",
        "event_status_as_given",
        "passage_count",
        "report_count",
    ) == (0, 20250417, 0, "more precise", "occurred", 1, 1)


def test_mention_shows_actor_and_surface(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha"), text="Kabulov spoke.")
    actor = world.actor("kabulov")
    world.mention(passage, actor, "Kabulov")
    assert row(
        connection,
        "bi.fact_mention",
        "true",
        "actor_id",
        "mention_surface",
        "mention_method",
        "is_confirmed",
        "published_date_key",
        "mention_count",
    ) == (actor, "Kabulov", "matched", True, 20250417, 1)


def test_mention_nobody_decided_is_no_fact(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha"), text="Kabulov spoke.")
    world.mention(passage, world.actor("kabulov"), "Kabulov", is_confirmed=False)
    assert ask(connection, "bi.fact_mention", "mention_id") == []


def test_topic_weights_of_a_claim_add_up_to_one(world: World, connection: Connection) -> None:
    one, two = world.topic("one"), world.topic("two")
    both, none = world.claim("both", topics=[one, two]), world.claim("none")
    assert ask(connection, "bi.bridge_claim_topic", "claim_id", "topic_id", "topic_weight") == [
        (both, one, 0.5),
        (both, two, 0.5),
        (none, 0, 1.0),
    ]


def test_calendar_holds_the_days_facts_refer_to(world: World, connection: Connection) -> None:
    world.source("alpha", published=APRIL)
    world.event("ruling", occurred=day("2025-04-17"))
    assert ask(
        connection,
        "bi.dim_date",
        "date_key",
        "year_month",
        "year_number",
        "quarter_number",
        "month_number",
        "weekday_number",
    ) == [(0, "unknown", None, None, None, None), (20250417, "2025-04", 2025, 2, 4, 4)]


def test_unknown_members_speak_for_themselves(world: World) -> None:
    found = {
        view: row(world.connection, f"bi.dim_{view}", f"{key} = 0", name)
        for view, key, name in (
            ("source", "source_id", "source_key"),
            ("outlet", "outlet_id", "outlet_key"),
            ("passage", "passage_id", "passage_key"),
            ("actor", "actor_id", "actor_key"),
            ("event", "event_id", "event_key"),
            ("claim", "claim_id", "claim_key"),
            ("topic", "topic_id", "topic_key"),
        )
    }
    assert set(found.values()) == {"unknown"}
