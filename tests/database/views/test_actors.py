"""Who appears."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, day
from tests.support.rows import World


def test_actor_shows_names_roles_and_counts(world: World, connection: Connection) -> None:
    actor = world.actor(
        "kabulov", "Zamir Kabulov", ["Kabulov"], kind="person", country="RU", description="Envoy"
    )
    early = world.passage(world.source("early", published=day("2025-04-10")), text="Kabulov, K.")
    late = world.passage(world.source("late", published=APRIL))
    world.mention(early, actor, "Kabulov")
    world.mention(early, actor, "K.", is_confirmed=False)
    world.link(world.claim("one"), late, said_by=[actor])
    subject = world.claim("two", attribute="hosted", subject=actor, value=world.actor("guest"))
    world.link(subject, late)
    for key, role in (("first", "agent"), ("second", "agent"), ("third", "host")):
        world.event_actor(world.event(key), actor, role)
    assert row(
        connection,
        "report.actors",
        "actor_key = 'kabulov'",
        "actor_kind_label",
        "other_names",
        "name_count",
        "mention_count",
        "suggested_mention_count",
        "statement_count",
        "claim_count",
        "event_count",
        "event_roles",
        "passage_count",
        "source_count",
        "first_seen_date_text",
        "last_seen_date_text",
    ) == (
        "Person",
        "Kabulov",
        2,
        1,
        1,
        1,
        1,
        3,
        "agent (2); host (1)",
        2,
        2,
        "2025-04-01 to 2025-04-10",
        "2025-04-10 to 2025-04-30",
    )


def test_undated_source_may_be_first_and_last(world: World, connection: Connection) -> None:
    actor = world.actor("kabulov")
    for key, published in (("dated", day("2025-04-10")), ("undated", UNDATED)):
        passage = world.passage(world.source(key, published=published))
        world.link(world.claim(key), passage, said_by=[actor])
    assert row(
        connection,
        "report.actors",
        "true",
        "first_seen_earliest",
        "first_seen_latest",
        "first_seen_date_text",
        "last_seen_earliest",
        "last_seen_latest",
        "last_seen_precision",
    ) == (
        None,
        date(2025, 4, 10),
        "2025-04-10 or earlier",
        date(2025, 4, 10),
        None,
        "interval",
    )


def test_actor_nobody_names_has_no_dates(world: World, connection: Connection) -> None:
    world.actor("nobody", unnamed_reason="only in a picture")
    assert row(
        connection,
        "report.actors",
        "true",
        "other_names",
        "passage_count",
        "first_seen_precision",
        "last_seen_date_text",
        "unnamed_reason",
    ) == (None, 0, None, None, "only in a picture")


def test_event_it_took_part_in_is_no_source_that_names_it(
    world: World, connection: Connection
) -> None:
    actor, event = world.actor("kabulov"), world.event("visit")
    world.event_actor(event, actor, "agent")
    world.event_actor(event, actor, "host")
    spoken, silent = world.source("spoken"), world.source("silent", published=APRIL)
    said = world.passage(spoken)
    world.link(world.claim(), said, said_by=[actor])
    for passage in (said, world.passage(silent), world.passage(silent), world.passage(spoken)):
        world.event_source(event, passage)
    columns = ("source_count", "passage_count", "concluded_source_count", "event_count")
    assert row(connection, "report.actors", "true", *columns, "first_seen_date_text") == (
        1,
        1,
        1,
        1,
        "2025-04-17",
    )
    world.retire("sources", silent)
    assert row(connection, "report.actors", "true", *columns) == (1, 1, 0, 1)


def test_only_utterances_are_statements(world: World, connection: Connection) -> None:
    actor, passage = world.actor("court"), world.passage(world.source())
    for act in ("states", "denies", "rules", "petitions", "views"):
        world.link(
            world.claim(act),
            passage,
            said_by=[{"speaker_actor_id": actor, "speech_act": act, "stance": "asserts"}],
        )
    columns = ("statement_count", "act_count_without_utterance")
    assert row(connection, "report.actors", "true", *columns) == (2, 3)


def test_claims_count_by_role_and_once(world: World, connection: Connection) -> None:
    russia, taliban = world.actor("russia"), world.actor("taliban")
    about = {"subject": [russia], "object": [russia, taliban]}
    motive = world.claim("motive", kind="motive", about=about)
    hosted = world.claim("hosted", attribute="hosted", subject=russia, value=taliban)
    for passage in (world.passage(world.source("one")), world.passage(world.source("other"))):
        for claim in (motive, hosted):
            world.link(claim, passage)
    assert ask(connection, "report.actors", "actor_key", "claim_count") == [
        ("russia", 2),
        ("taliban", 2),
    ]


def test_person_has_a_country_through_its_office(world: World, connection: Connection) -> None:
    russia, china = (
        world.actor("russia", "Russia", country="RU"),
        world.actor("china", country="CN"),
    )
    nowhere = world.actor("nowhere")
    actors = {key: world.actor(key) for key in ("envoy", "former", "torn", "lost")}
    own = world.actor("own", country="AF")
    for key, at in (("envoy", russia), ("torn", russia), ("torn", china), ("lost", nowhere)):
        world.relate_actors(actors[key], "holds_office", at, "envoy")
    world.relate_actors(actors["envoy"], "holds_office", nowhere, "judge")
    world.relate_actors(actors["former"], "held_office", russia, "minister")
    world.relate_actors(actors["torn"], "held_office", russia, "minister")
    world.relate_actors(own, "holds_office", russia, "guest")
    assert ask(
        connection,
        "report.actors",
        "actor_key",
        "actor_country",
        "country_basis",
        "office_titles",
        where="actor_key not in ('russia', 'china', 'nowhere')",
    ) == [
        ("envoy", "RU", "office", "envoy (Russia); judge (nowhere)"),
        ("former", "RU", "former office", "formerly minister (Russia)"),
        ("lost", None, None, "envoy (nowhere)"),
        ("own", "AF", "own", "guest (Russia)"),
        ("torn", None, None, "envoy (china); envoy (Russia); formerly minister (Russia)"),
    ]
