"""By what a source is known."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_source_without_a_title_shows_kind_and_outlet(world: World, connection: Connection) -> None:
    herald = world.outlet("herald", name="The Herald")
    world.source("titled", herald, title="Ban lifted")
    world.source("untitled", herald, kind="social_post")
    assert ask(
        connection,
        "report.source_titles",
        "source_key",
        "source_title",
        "source_display_title",
        "outlet_key",
        "outlet_name",
    ) == [
        ("titled", "Ban lifted", "Ban lifted", "herald", "The Herald"),
        ("untitled", None, "Untitled social post, The Herald", "herald", "The Herald"),
    ]


def test_file_is_that_of_the_current_text(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    world.revision(source, file_name="first.txt", is_current=False)
    world.revision(source, number=2, file_name="second.txt")
    world.source("beta")
    assert ask(connection, "report.source_titles", "source_key", "file_name") == [
        ("alpha", "second.txt"),
        ("beta", None),
    ]


def test_retired_text_names_no_file(world: World, connection: Connection) -> None:
    world.retire("revisions", world.revision(world.source("alpha")))
    world.retire("sources", world.source("gone"))
    assert ask(connection, "report.source_titles", "source_key", "file_name") == [("alpha", None)]
