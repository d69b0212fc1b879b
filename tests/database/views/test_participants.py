"""Who took part in what."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL
from tests.support.rows import World


def test_actor_may_have_two_roles_in_one_event(world: World, connection: Connection) -> None:
    dated, undated = world.event("ruling", "Court rules", APRIL), world.event("visit")
    court, gone = world.actor("court", "Court"), world.actor("gone")
    world.event_actor(dated, court, "agent")
    world.event_actor(dated, court, "host")
    world.event_actor(undated, court, "target")
    world.retire("event_actors", world.event_actor(undated, gone))
    assert ask(
        connection,
        "report.participants",
        "event_key",
        "event_title",
        "actor_name",
        "event_role_label",
        "event_status_label",
        "date_text",
    ) == [
        ("ruling", "Court rules", "Court", "Agent", "Occurred", "2025-04"),
        ("ruling", "Court rules", "Court", "Host", "Occurred", "2025-04"),
        ("visit", "What visit is", "Court", "Target", "Occurred", "unknown"),
    ]


NAMING = ("is_named_with_event", "naming_source_count", "naming_source_keys")


def named(connection: Connection) -> dict[str, tuple[bool, int, str | None]]:
    """Return by actor whether and in which sources it is named with the event."""
    found = ask(connection, "report.participants", "actor_key", *NAMING)
    return {actor: tuple(rest) for actor, *rest in found}


def test_part_that_no_source_names_is_our_conclusion(world: World, connection: Connection) -> None:
    """The passage speaks of the event; who is in it we know from elsewhere."""
    ruling, other = world.event("ruling"), world.event("other")
    source = world.source("alpha")
    told, elsewhere = world.passage(source, text="It ruled."), world.passage(source, text="Kabul.")
    court, taliban = world.actor("court"), world.actor("taliban")
    for actor in (court, taliban):
        world.event_actor(ruling, actor)
    world.event_source(ruling, told)
    world.event_source(other, elsewhere)
    world.mention(elsewhere, taliban, "Kabul")
    assert named(connection) == {"court": (False, 0, None), "taliban": (False, 0, None)}


def test_every_way_of_naming_counts_once_for_each_source(
    world: World, connection: Connection
) -> None:
    ruling = world.event("ruling")
    actors = {
        key: world.actor(key)
        for key in ("mentioned", "suggested", "decided", "none-meant", "speaker", "subject")
    }
    for actor in actors.values():
        world.event_actor(ruling, actor)
    alpha, beta = world.source("alpha", title="Ban lifted"), world.source("beta")
    first = world.passage(alpha, text="The Court and Kabul")
    second = world.passage(alpha, text="Again the Court")
    third = world.passage(beta)
    for passage in (first, second, third):
        world.event_source(ruling, passage)
    world.mention(first, actors["mentioned"], "Court")
    world.mention(second, actors["mentioned"], "Court")
    world.mention(first, actors["suggested"], "Kabul", is_confirmed=False)
    world.decide(third, "Kabul", actors["decided"])
    world.decide(third, "Moscow", None)
    claim = world.claim("want", kind="motive", about={"subject": [actors["subject"]]})
    world.link(claim, third, said_by=["officials", actors["speaker"]])
    assert named(connection) == {
        "mentioned": (True, 1, "alpha"),
        "suggested": (False, 0, None),
        "decided": (True, 1, "beta"),
        "none-meant": (False, 0, None),
        "speaker": (True, 1, "beta"),
        "subject": (True, 1, "beta"),
    }
    assert ask(
        connection,
        "report.participants",
        "actor_key",
        "naming_source_display_titles",
        where="actor_key in ('decided', 'mentioned')",
    ) == [("decided", "Untitled news report, beta-outlet"), ("mentioned", "Ban lifted")]


def test_claim_about_the_event_speaks_of_it(world: World, connection: Connection) -> None:
    ruling, taliban = world.event("ruling"), world.actor("taliban")
    world.event_actor(ruling, taliban)
    sources = ("alpha", "beta", "gamma")
    for key, role in zip(sources, ("act", "ground", None), strict=True):
        about = {"object": [taliban]} | ({role: [ruling]} if role else {})
        world.link(world.claim(key, about=about), world.passage(world.source(key)))
    assert named(connection) == {"taliban": (True, 2, "alpha; beta")}


def test_retired_links_name_nobody(world: World, connection: Connection) -> None:
    ruling, court = world.event("ruling"), world.actor("court")
    world.event_actor(ruling, court)
    passage = world.passage(world.source("alpha"), text="The Court ruled")
    world.mention(passage, court, "Court")
    world.retire("event_sources", world.event_source(ruling, passage))
    assert named(connection) == {"court": (False, 0, None)}


def test_date_and_country_say_how_they_are_known(world: World, connection: Connection) -> None:
    russia = world.actor("russia", country="RU")
    envoy = world.actor("envoy", kind="person")
    world.relate_actors(envoy, "holds_office", russia, "envoy")
    world.event_actor(world.event("visit", occurred=APRIL, occurred_edtf="2025-04?"), envoy)
    assert row(
        connection,
        "report.participants",
        "true",
        "date_basis",
        "date_edtf",
        "date_qualifier",
        "actor_country",
        "country_basis",
    ) == ("stated", "2025-04?", "uncertain", "RU", "office")
