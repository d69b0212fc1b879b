"""What each passage says."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL
from tests.support.rows import World


def test_passage_shows_text_where_held_and_gist_elsewhere(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    world.passage(source, "p01", "Title", kind="heading")
    world.passage(source, "p02", kind="heading", heading_key="p01", gist="A part")
    world.passage(source, "p03", "Held words.", kind="list_item", heading_key="p02")
    assert ask(
        connection,
        "report.passages",
        "passage_key",
        "passage_ordinal",
        "passage_kind_label",
        "heading_path",
        "passage_content",
        "is_text_held",
        "match_status",
    ) == [
        ("alpha/p01", 1, "Heading", None, "Title", True, "exact"),
        ("alpha/p02", 2, "Heading", "Title", "A part", False, None),
        ("alpha/p03", 3, "List item", "Title > A part", "Held words.", True, "exact"),
    ]


def test_only_the_current_revision_counts(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    passage = world.passage(source, "p01", "Old words.")
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    world.passage_text(passage, "New words.")
    assert ask(connection, "report.passages", "passage_content") == ["New words."]


def test_passage_is_coded_by_claim_event_or_reason(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    said, told, _, skipped = (world.passage(source) for _ in range(4))
    world.update("passages", skipped, uncoded_reason="says nothing")
    speaker = world.actor("kabulov", "Zamir Kabulov")
    claim = world.claim("one")
    world.link(claim, said, said_by=[speaker])
    world.link(claim, said)
    event = world.event("ruling")
    world.event_actor(event, world.actor("silent", "Took Part"))
    world.decide(told, "Court", world.actor("court", "The Court"))
    world.event_source(event, told)
    assert ask(
        connection,
        "report.passages",
        "passage_key",
        "is_coded",
        "claim_count",
        "evidence_count",
        "claim_keys",
        "event_keys",
        "actor_names",
        "uncoded_reason",
    ) == [
        ("alpha/p01", True, 1, 2, "one", None, "Zamir Kabulov", None),
        ("alpha/p02", True, 0, 0, None, "ruling", "The Court", None),
        ("alpha/p03", False, 0, 0, None, None, None, None),
        ("alpha/p04", True, 0, 0, None, None, None, "says nothing"),
    ]


def test_passage_without_a_place_in_the_current_text_shows_what_became_of_it(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    lost, altered = world.passage(source, "p01"), world.passage(source, "p02")
    world.passage_text(lost, "Old words.", match_status="lost", changed_words="all gone")
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    world.passage_text(altered, "It is not so.", match_status="altered", changed_words="not added")
    columns = ("passage_key", "passage_content", "is_text_held", "match_status", "changed_words")
    assert ask(connection, "report.passages", *columns, "start_char") == [
        ("alpha/p01", "Gist of p01", False, "lost", "all gone", None),
        ("alpha/p02", "It is not so.", True, "altered", "not added", 0),
    ]


def test_passage_nobody_has_read_may_have_neither_text_nor_gist(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha", status="draft")
    world.passage(source, "p01", kind="heading", gist=None)
    world.passage(source, "p02", heading_key="p01", gist=None)
    columns = ("passage_key", "heading_path", "passage_content", "passage_gist", "is_text_held")
    assert ask(connection, "report.passages", *columns) == [
        ("alpha/p01", None, None, None, False),
        ("alpha/p02", "p01", None, None, False),
    ]


def test_heading_is_no_body(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    for kind in ("heading", "paragraph", "list_item", "caption", "quotation"):
        world.passage(source, kind=kind)
    assert ask(connection, "report.passages", "passage_kind", "is_body") == [
        ("caption", True),
        ("heading", False),
        ("list_item", True),
        ("paragraph", True),
        ("quotation", True),
    ]


def test_passage_shows_where_and_when_its_source_stands(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"), APRIL)
    world.revision(source, file_name="alpha.txt")
    world.passage(source)
    assert row(
        connection,
        "report.passages",
        "true",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "source_display_title",
        "file_name",
    ) == ("stated", "2025-04", "none", "Untitled news report, The Herald", "alpha.txt")
