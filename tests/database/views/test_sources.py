"""What is held."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, day
from tests.support.rows import World


def test_source_shows_outlet_dates_and_counts(world: World, connection: Connection) -> None:
    outlet = world.outlet("herald", name="The Herald", kind="blog")
    world.reliability(outlet, "B", valid_to="2025-02-01")
    world.reliability(outlet, "C", valid_from="2025-03-01", rationale="Judged in March")
    source = world.source("alpha", outlet, APRIL, title="Ban lifted", author="A. Writer")
    world.revision(source, day("2025-05-02"), file_name="alpha.txt")
    first = world.passage(source, "p01", "Held words.")
    world.passage(source, "p02")
    third = world.passage(source, "p03", uncoded_reason="says nothing")
    actor = world.actor("speaker")
    claim, other = world.claim("one"), world.claim("two")
    world.link(claim, first, said_by=[actor])
    world.link(claim, third)
    world.link(other, first)
    world.link(other, first, said_by=["critics", actor])
    world.event_source(world.event("ruling"), first)
    assert row(
        connection,
        "report.sources",
        "source_key = 'alpha'",
        "source_title",
        "outlet_name",
        "outlet_kind_label",
        "outlet_reliability",
        "outlet_reliability_label",
        "published_date_text",
        "captured_date_text",
        "file_name",
        "passage_count",
        "held_passage_count",
        "uncoded_passage_count",
        "claim_count",
        "evidence_count",
        "event_count",
        "attributed_share",
        "outlet_reliability_rationale",
    ) == (
        "Ban lifted",
        "The Herald",
        "Blog",
        "C",
        "Fairly reliable",
        "2025-04",
        "2025-05-02",
        "alpha.txt",
        3,
        1,
        1,
        2,
        4,
        1,
        0.5,
        "Judged in March",
    )


def test_source_without_anything_shows_zeros_and_unknowns(
    world: World, connection: Connection
) -> None:
    world.source("bare", published=None)
    assert row(
        connection,
        "report.sources",
        "true",
        "source_title",
        "published_earliest",
        "published_latest",
        "published_precision",
        "published_date_text",
        "captured_date_text",
        "passage_count",
        "claim_count",
        "attributed_share",
        "outlet_reliability",
        "same_origin_source_count",
    ) == (None, None, None, "unknown", "unknown", None, 0, 0, None, None, 1)


def test_retired_links_do_not_count(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha"))
    claim = world.claim()
    world.link(claim, passage)
    world.retire("claim_sources", world.link(claim, passage))
    retired = world.claim("gone")
    world.link(retired, passage)
    world.retire("claims", retired)
    assert row(
        connection, "report.sources", "true", "claim_count", "evidence_count", "attributed_share"
    ) == (1, 1, 0.0)


def test_source_shows_what_waits_for_a_person(world: World, connection: Connection) -> None:
    source = world.source("alpha", status="draft", summary=None, citation_key="Author 2025")
    world.passage(source, "p01")
    unread = world.passage(source, "p02", "Kabul spoke.", gist=None)
    world.mention(unread, world.actor("city"), "Kabul", is_confirmed=False)
    world.suggest(unread, "name", "Kabul")
    world.suggest(unread, "name", "spoke", is_rejected=True)
    world.source("beta")
    columns = ("source_key", "citation_key", "open_suggestion_count", "unread_passage_count")
    assert ask(connection, "report.sources", *columns, "source_summary") == [
        ("alpha", "Author 2025", 2, 1, None),
        ("beta", "beta", 0, 0, "What beta says"),
    ]


def test_headings_and_furniture_are_counted_apart(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    world.furniture(old, 50, 60)
    world.update("revisions", old, is_current=False)
    new = world.revision(source, number=2)
    world.furniture(new, 50, 60)
    world.furniture(new, 70, 80)
    world.retire("furniture", world.furniture(new, 90, 95))
    heading = world.passage(source, kind="heading")
    world.passage(source, kind="heading", uncoded_reason="names the topic")
    told, said, _ = (world.passage(source) for _ in range(3))
    world.passage(source, kind="list_item", uncoded_reason="says nothing")
    world.event_source(world.event(), told)
    for passage in (heading, said):
        world.link(world.claim(f"said-{passage}"), passage)
    assert row(
        connection,
        "report.sources",
        "true",
        "passage_count",
        "uncoded_passage_count",
        "body_passage_count",
        "coded_body_passage_count",
        "linked_body_passage_count",
        "furniture_count",
    ) == (6, 1, 4, 3, 2, 2)


def test_dates_say_how_they_are_known(world: World, connection: Connection) -> None:
    about = {"published_edtf": "2025-04?"}
    dated = world.source("alpha", world.outlet("herald", name="The Herald"), APRIL, **about)
    world.revision(dated, ("2025-05-01", None, "interval", "relative"))
    world.source("bare", world.outlet("post", name="The Post"), None, title="A title")
    assert ask(
        connection,
        "report.sources",
        "source_display_title",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "captured_basis",
        "captured_edtf",
        "captured_qualifier",
        "origin_source_display_title",
        "origin_source_file_name",
    ) == [
        ("A title", None, None, None, None, None, None, "A title", None),
        (
            "Untitled news report, The Herald",
            "stated",
            "2025-04?",
            "uncertain",
            "relative",
            "2025-05-01/..",
            "none",
            "Untitled news report, The Herald",
            f"{dated}-1.txt",
        ),
    ]
