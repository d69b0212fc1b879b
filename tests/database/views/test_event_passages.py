"""Which passage speaks of which event."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, day
from tests.support.rows import World

VIEW = "report.event_passages"


def test_passage_shows_words_date_and_status(world: World, connection: Connection) -> None:
    herald = world.outlet("herald", name="The Herald")
    source = world.source("alpha", herald, APRIL, title="Ban lifted")
    world.revision(source, file_name="alpha.txt")
    passage = world.passage(source, "p07", "On Thursday the court will rule.", kind="list_item")
    event = world.event("ruling", "Court rules", day("2025-04-17"))
    given = ("2025-04-17", "2025-04-17", "day", "relative")
    world.event_source(
        event,
        passage,
        given,
        status="planned",
        quote_id=world.quote(passage, "court … rule"),
        given_text="Thursday",
        given_note="that week",
    )
    assert row(
        connection,
        VIEW,
        "true",
        "event_key",
        "event_title",
        "event_kind_label",
        "source_key",
        "source_title",
        "source_display_title",
        "file_name",
        "outlet_name",
        "passage_key",
        "passage_ordinal",
        "passage_kind_label",
        "passage_gist",
        "passage_text",
        "occurrence",
        "event_status_as_given",
        "event_status_as_given_label",
        "event_status_label",
        "quote_phrase",
        "quote_text",
    ) == (
        "ruling",
        "Court rules",
        "Ruling",
        "alpha",
        "Ban lifted",
        "Ban lifted",
        "alpha.txt",
        "The Herald",
        "alpha/p07",
        1,
        "List item",
        "Gist of p07",
        "On Thursday the court will rule.",
        1,
        "planned",
        "Planned",
        "Occurred",
        "court … rule",
        "court will rule",
    )
    assert row(
        connection,
        VIEW,
        "true",
        "given_earliest",
        "given_latest",
        "given_precision",
        "given_date_text",
        "given_as_stated",
        "given_basis",
        "given_edtf",
        "given_qualifier",
        "given_note",
        "published_date_text",
        "published_basis",
        "published_edtf",
        "published_qualifier",
    ) == (
        dt.date(2025, 4, 17),
        dt.date(2025, 4, 17),
        "day",
        "2025-04-17",
        "Thursday",
        "relative",
        "2025-04-17",
        "none",
        "that week",
        "2025-04",
        "stated",
        "2025-04",
        "none",
    )


def test_passage_that_speaks_of_it_twice_has_two_rows(world: World, connection: Connection) -> None:
    event, passage = world.event("ruling"), world.passage(world.source("alpha"))
    world.event_source(event, passage, UNDATED, given_text="recently", status="hypothetical")
    world.event_source(event, passage)
    assert ask(
        connection,
        VIEW,
        "occurrence",
        "event_status_as_given",
        "given_as_stated",
        "given_precision",
        "given_date_text",
        "passage_text",
        "quote_text",
        "source_display_title",
    ) == [
        (
            1,
            "hypothetical",
            "recently",
            "unknown",
            "unknown",
            None,
            None,
            "Untitled news report, alpha-outlet",
        ),
        (2, "occurred", None, None, None, None, None, "Untitled news report, alpha-outlet"),
    ]


def test_claim_about_the_event_is_no_link(world: World, connection: Connection) -> None:
    claim = world.claim(attribute="legal_effect", subject=world.event("ruling"), value="lifted")
    world.link(claim, world.passage(world.source("alpha")))
    assert ask(connection, VIEW, "passage_key") == []


def test_retired_rows_are_left_out(world: World, connection: Connection) -> None:
    event, gone = world.event("ruling"), world.event("gone")
    source = world.source("alpha")
    first, second = world.passage(source), world.passage(source)
    world.retire("event_sources", world.event_source(event, first))
    world.event_source(gone, first)
    world.retire("events", gone)
    world.event_source(event, second)
    world.retire("passages", second)
    elsewhere = world.source("beta")
    world.event_source(event, world.passage(elsewhere))
    world.retire("sources", elsewhere)
    assert ask(connection, VIEW, "passage_key") == []


def test_link_on_changed_words_needs_a_recheck(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    lost, altered = world.passage(source, "p01"), world.passage(source, "p02")
    world.passage_text(lost, "It is gone.", match_status="lost")
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    words = "It struck on the 18th."
    world.passage_text(altered, words, match_status="altered", changed_words="17th → 18th")
    event = world.event("attack")
    for phrase, match, changed in (
        ("struck", "moved", None),
        ("on the 18th", "altered", "17th → 18th"),
    ):
        quote = world.quote(altered, phrase)
        world.update("quotes", quote, match_status=match, changed_words=changed)
        world.event_source(event, altered, quote_id=quote)
    world.event_source(event, altered)
    world.event_source(event, lost)
    columns = ("passage_key", "occurrence", "match_status", "needs_recheck", "changed_words")
    assert ask(connection, VIEW, *columns, "passage_text") == [
        ("alpha/p01", 1, "lost", True, None, None),
        ("alpha/p02", 1, "moved", False, None, words),
        ("alpha/p02", 2, "altered", True, "17th → 18th", words),
        ("alpha/p02", 3, "altered", True, "17th → 18th", words),
    ]
