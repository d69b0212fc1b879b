"""The star in bi: every fact finds its dimensions."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.busy import build
from tests.database.views.dates import APRIL, UNDATED, day
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


def test_source_shows_a_title_and_how_its_date_is_known(
    world: World, connection: Connection
) -> None:
    outlet = world.outlet("herald", name="The Herald")
    source = world.source("alpha", outlet, APRIL, published_edtf="2025-04~")
    world.revision(source, file_name="alpha.txt")
    world.source("bare", outlet, None)
    title = "Untitled news report, The Herald"
    assert ask(
        connection,
        "bi.dim_source",
        "source_key",
        "source_display_title",
        "file_name",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "origin_source_display_title",
        "origin_source_file_name",
    ) == [
        ("alpha", title, "alpha.txt", "stated", "2025-04~", "approximate", title, "alpha.txt"),
        ("bare", title, None, "unknown", None, "none", title, None),
        ("unknown", "Unknown", None, "unknown", None, "none", "Unknown", None),
    ]


def test_passage_shows_its_source_and_whether_it_is_body(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"))
    world.passage(source, kind="heading")
    world.passage(source, text="Held words.")
    title, file = "Untitled news report, The Herald", f"{source}-1.txt"
    columns = ("passage_key", "is_body", "source_display_title", "file_name")
    assert ask(connection, "bi.dim_passage", *columns) == [
        ("alpha/p01", False, title, file),
        ("alpha/p02", True, title, file),
        ("unknown", False, "Unknown", None),
    ]


def test_actor_has_a_country_of_its_own_or_through_its_office(
    world: World, connection: Connection
) -> None:
    russia, china = world.actor("russia", country="RU"), world.actor("china", country="CN")
    envoy, torn = world.actor("envoy"), world.actor("torn")
    for actor, at in ((envoy, russia), (torn, russia), (torn, china)):
        world.relate_actors(actor, "holds_office", at, "envoy")
    columns = ("actor_key", "actor_country", "country_basis")
    assert ask(connection, "bi.dim_actor", *columns) == [
        ("china", "CN", "own"),
        ("envoy", "RU", "office"),
        ("russia", "RU", "own"),
        ("torn", "unknown", "unknown"),
        ("unknown", "unknown", "unknown"),
    ]
    assert ask(connection, "report.actors", *columns, where="actor_key in ('envoy', 'torn')") == [
        ("envoy", "RU", "office"),
        ("torn", None, None),
    ]


def test_event_keeps_its_place_and_how_its_date_is_known(
    world: World, connection: Connection
) -> None:
    ruling = world.event("ruling", occurred=APRIL, occurred_edtf="2025-04~")
    world.relate_events(world.event("undated"), "precedes", ruling)
    assert ask(
        connection,
        "bi.dim_event",
        "event_key",
        "sort_order",
        "sort_on::text",
        "date_basis",
        "date_edtf",
        "date_qualifier",
    ) == [
        ("ruling", 2, "2025-04-01", "stated", "2025-04~", "approximate"),
        ("undated", 1, "2025-04-01", "unknown", None, "none"),
        ("unknown", None, None, "unknown", None, "none"),
    ]


def test_event_report_says_how_the_given_date_is_known(
    world: World, connection: Connection
) -> None:
    event, source = world.event("ruling", occurred=APRIL), world.source("alpha")
    world.event_source(event, world.passage(source), UNDATED, given_text="recently")
    other = world.passage(world.source("beta"))
    world.event_source(event, other, APRIL, given_edtf="2025-04?")
    world.event_source(event, world.passage(world.source("gamma")))
    assert ask(
        connection,
        "bi.fact_event_report",
        "agreement",
        "given_precision",
        "given_basis",
        "given_edtf",
        "given_qualifier",
    ) == [
        ("no date given", "unknown", "unknown", None, "none"),
        ("same", "month", "stated", "2025-04?", "uncertain"),
        ("wording only", "unknown", "unknown", None, "none"),
    ]


def test_claim_shows_whom_it_is_about_and_its_part_of_others(
    world: World, connection: Connection
) -> None:
    russia, visit = world.actor("russia", "Russia"), world.event("visit", "A visit")
    whole = world.claim("whole")
    about = {"subject": [russia], "object": [world.actor("taliban", "Taliban")], "act": [visit]}
    part = world.claim("part", about=about)
    world.relate(part, "narrower_than", whole)
    for key, stance in (("alpha", "asserts"), ("beta", "denies")):
        world.link(part, world.passage(world.source(key)), stance)
    assert ask(
        connection,
        "bi.dim_claim",
        "claim_key",
        "subject_keys",
        "subject_names",
        "object_keys",
        "object_names",
        "act_keys",
        "act_titles",
        "broader_claim_keys",
        "support",
        "support_with_narrower",
        "contradiction_count",
        where="claim_id <> 0",
    ) == [
        (
            "part",
            "russia",
            "Russia",
            "taliban",
            "Taliban",
            "visit",
            "A visit",
            "whole",
            "disputed",
            "disputed",
            1,
        ),
        (
            "whole",
            "none",
            "None",
            "none",
            "None",
            "none",
            "None",
            "none",
            "only passed on",
            "single origin",
            0,
        ),
    ]


def test_evidence_that_was_taken_back_is_marked(world: World, connection: Connection) -> None:
    bad, notice = world.source("bad", published=APRIL), world.source("notice")
    world.relate_sources(notice, "retracts", bad)
    claim = world.claim("one")
    for source in (bad, notice):
        world.link(claim, world.passage(source))
    assert ask(
        connection,
        "bi.fact_claim_evidence",
        "evidence_key",
        "is_withdrawn",
        "published_basis",
        "published_edtf",
        "published_qualifier",
    ) == [
        ("bad/p01/one/1", True, "stated", "2025-04", "none"),
        ("notice/p01/one/1", False, "stated", "2025-04-17", "none"),
    ]
