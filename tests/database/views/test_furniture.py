"""What is no content."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World
from tests.support.source_rows import sha256

VIEW = "report.furniture"


def test_stretch_shows_why_and_its_words_where_held(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"))
    old = world.revision(source, file_name="old.txt")
    world.furniture(old, 0, 5)
    world.update("revisions", old, is_current=False)
    new = world.revision(source, number=2, file_name="new.txt")
    words = "By A. Writer"
    given = {"text": words, "sha256": sha256(words), "note": "the author"}
    world.furniture(new, 0, len(words), reason="byline", **given)
    world.furniture(new, 20, 30, reason="market_ticker")
    assert ask(
        connection,
        VIEW,
        "source_key",
        "revision_number",
        "start_char",
        "end_char",
        "length_chars",
        "furniture_reason",
        "furniture_reason_label",
        "furniture_note",
        "furniture_text",
        "is_text_held",
        "is_current",
        "file_name",
        "source_display_title",
        "outlet_key",
    ) == [
        (
            "alpha",
            1,
            0,
            5,
            5,
            "login_prompt",
            "Login prompt",
            None,
            None,
            False,
            False,
            "old.txt",
            "Untitled news report, The Herald",
            "herald",
        ),
        (
            "alpha",
            2,
            0,
            12,
            12,
            "byline",
            "Byline and date line",
            "the author",
            words,
            True,
            True,
            "new.txt",
            "Untitled news report, The Herald",
            "herald",
        ),
        (
            "alpha",
            2,
            20,
            30,
            10,
            "market_ticker",
            "Market ticker",
            None,
            None,
            False,
            True,
            "new.txt",
            "Untitled news report, The Herald",
            "herald",
        ),
    ]


def test_retired_stretch_or_text_is_left_out(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    revision = world.revision(source)
    world.retire("furniture", world.furniture(revision, 0, 5))
    world.furniture(revision, 10, 15)
    assert ask(connection, VIEW, "start_char") == [10]
    world.retire("revisions", revision)
    assert ask(connection, VIEW, "start_char") == []
