"""By which names sources name actors."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World

VIEW = "report.names_in_sources"
FORMS = ("source_key", "actor_key", "name", "mention_count", "decision_count", "first_passage_key")


def test_each_form_is_counted_by_source(world: World, connection: Connection) -> None:
    iskp = world.actor("iskp", "Islamic State Khorasan", {"IS-K": "abbreviation", "Daesh": "alias"})
    alpha, beta = world.source("alpha"), world.source("beta")
    first = world.passage(alpha, text="IS\u2011K, the Islamic State\nKhorasan.")
    second = world.passage(alpha, text="IS-K once more; the group.")
    other = world.passage(beta, text="Daesh.")
    world.mention(second, iskp, "IS-K")
    world.mention(second, iskp, "the group", method="decided")
    world.mention(first, iskp, "IS\u2011K")
    world.mention(first, iskp, "Islamic State\nKhorasan")
    world.mention(other, iskp, "Daesh")
    assert ask(
        connection, VIEW, *FORMS, "is_main_name", "name_kind", "name_kind_label", "is_text_held"
    ) == [
        (
            "alpha",
            "iskp",
            "IS-K",
            2,
            0,
            "alpha/p01",
            False,
            "abbreviation",
            "Abbreviation",
            True,
        ),
        (
            "alpha",
            "iskp",
            "Islamic State Khorasan",
            1,
            0,
            "alpha/p01",
            True,
            "main",
            "Main name",
            True,
        ),
        ("alpha", "iskp", "the group", 1, 1, "alpha/p02", False, None, None, True),
        ("beta", "iskp", "Daesh", 1, 0, "beta/p01", False, "alias", "Alias", True),
    ]


def test_without_the_text_only_decided_names_are_known(
    world: World, connection: Connection
) -> None:
    afghan = world.actor("taliban", "Taliban", {"Kabul": "metonym"})
    unheld, held = world.source("unheld"), world.source("held")
    passage, later = world.passage(unheld), world.passage(unheld)
    read = world.passage(held, text="Kabul.")
    for place in (passage, read):
        world.decide(place, "Kabul", afghan)
    world.decide(later, "Kabul", afghan)
    world.decide(later, "Kabul", afghan, nth=2)
    world.decide(later, "Moscow", None)
    world.mention(read, afghan, "Kabul", method="decided")
    assert ask(connection, VIEW, *FORMS, "name_kind_label", "is_text_held") == [
        ("held", "taliban", "Kabul", 1, 1, "held/p01", "Metonym", True),
        ("unheld", "taliban", "Kabul", 0, 3, "unheld/p01", "Metonym", False),
    ]


def test_what_is_unsure_old_or_retired_is_left_out(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    one, gone = world.actor("one", names=["Oneida"]), world.actor("gone")
    passage = world.passage(source, text="Oneida and Gone.")
    world.mention(passage, one, "Oneida")
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    world.passage_text(passage, "Gone, one or two.")
    world.mention(passage, gone, "Gone")
    world.mention(passage, one, "one", is_confirmed=False)
    world.mention(passage, one, "two")
    world.retire("actors", gone)
    assert ask(connection, VIEW, *FORMS) == [("alpha", "one", "two", 1, 0, "alpha/p01")]


def test_row_shows_the_source(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"))
    passage = world.passage(source, text="Moscow.")
    world.mention(passage, world.actor("moscow", "Moscow"), "Moscow")
    columns = ("source_title", "source_display_title", "file_name", "outlet_key", "actor_name")
    assert row(connection, VIEW, "true", *columns) == (
        None,
        "Untitled news report, The Herald",
        f"{source}-1.txt",
        "herald",
        "Moscow",
    )
