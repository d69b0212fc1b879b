"""Who appears."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from tests.database.views.ask import row
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
