"""Where an actor appears."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL
from tests.support.rows import World

VIEW = "report.appearances"


def test_actor_appears_by_name_as_speaker_and_in_claims(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    named = world.passage(source, text="Moscow and Moscow again.")
    spoken, claimed, valued = (world.passage(source) for _ in range(3))
    actor, other = world.actor("russia", "Russia", ["Moscow"]), world.actor("kabul")
    world.mention(named, actor, "Moscow")
    world.mention(named, other, "again", is_confirmed=False)
    world.link(world.claim("said"), spoken, said_by=["critics", actor])
    hosted = world.claim("hosted", attribute="hosted", subject=actor, value=other)
    world.link(hosted, claimed)
    world.link(world.claim("back", attribute="hosted", subject=other, value=actor), valued)
    assert ask(
        connection,
        VIEW,
        "passage_key",
        "mention_count",
        "is_named",
        "is_decided",
        "is_speaker",
        "is_in_claim",
        "claim_roles",
        where="actor_key = 'russia'",
    ) == [
        ("alpha/p01", 1, True, False, False, False, None),
        ("alpha/p02", 0, False, False, True, False, None),
        ("alpha/p03", 0, False, False, False, True, "subject"),
        ("alpha/p04", 0, False, False, False, True, "object"),
    ]
    assert ask(connection, VIEW, "passage_key", where="actor_key = 'kabul'") == [
        "alpha/p03",
        "alpha/p04",
    ]


def test_part_in_an_event_marks_an_appearance_and_makes_none(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    silent, spoken = world.passage(source), world.passage(source)
    actor, event = world.actor("russia"), world.event()
    world.event_actor(event, actor, "host")
    world.event_actor(event, actor, "agent")
    world.event_source(event, silent)
    world.event_source(event, spoken)
    world.link(world.claim("said"), spoken, said_by=[actor])
    assert ask(connection, VIEW, "passage_key", "is_in_event", "mention_count") == [
        ("alpha/p02", True, 0)
    ]


def test_claim_of_any_kind_is_about_the_actors_of_its_roles(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source("alpha"))
    russia, taliban, court = (world.actor(key) for key in ("russia", "taliban", "court"))
    motive = world.claim("motive", kind="motive", about={"subject": [russia], "object": [taliban]})
    norm = world.claim("norm", kind="norm", about={"object": [russia]})
    retired = world.claim("retired", about={"subject": [court]})
    for claim in (motive, norm, retired):
        world.link(claim, passage)
    world.retire("claims", retired)
    assert ask(connection, VIEW, "actor_key", "is_in_claim", "claim_roles") == [
        ("russia", True, "subject; object"),
        ("taliban", True, "object"),
    ]


def test_decision_names_the_actor_only_where_no_text_is_held(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    unheld = world.passage(source)
    held = world.passage(source, text="Kabul and Moscow.")
    afghan, russian = world.actor("kabul"), world.actor("moscow")
    world.decide(unheld, "Kabul", afghan)
    world.decide(unheld, "Moscow", None)
    world.decide(held, "Kabul", afghan)
    world.decide(held, "Moscow", russian)
    world.mention(held, afghan, "Kabul", method="decided")
    columns = ("passage_key", "actor_key", "mention_count", "is_named", "is_decided")
    assert ask(connection, VIEW, *columns) == [
        ("alpha/p01", "kabul", 0, True, True),
        ("alpha/p02", "kabul", 1, True, True),
    ]


def test_words_of_an_older_text_name_nobody(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    passage = world.passage(source, text="Kabul and Moscow.")
    afghan, russian = world.actor("kabul"), world.actor("moscow")
    world.mention(passage, afghan, "Kabul", method="decided")
    world.mention(passage, russian, "Moscow")
    decision = world.decide(passage, "Kabul", afghan)
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    assert ask(connection, VIEW, "actor_key", "mention_count", "is_named") == [("kabul", 0, True)]
    world.retire("mention_decisions", decision)
    assert ask(connection, VIEW, "actor_key") == []


def test_row_shows_where_and_when_the_source_stands(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"), APRIL)
    passage = world.passage(source, text="Moscow spoke.")
    world.mention(passage, world.actor("moscow"), "Moscow")
    assert row(
        connection,
        VIEW,
        "true",
        "published_date_text",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "source_title",
        "source_display_title",
        "file_name",
    ) == (
        "2025-04",
        "stated",
        "2025-04",
        "none",
        None,
        "Untitled news report, The Herald",
        f"{source}-1.txt",
    )
