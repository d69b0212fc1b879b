"""What is left to do."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL
from tests.support.rows import World


def test_each_kind_of_gap_is_listed(world: World, connection: Connection) -> None:
    source = world.source("alpha", title="Draft", published=None, status="draft")
    world.passage(source, "p01")
    named = world.passage(source, "p02", "Kabul spoke.", uncoded_reason="no content")
    for key in ("city", "government"):
        world.mention(named, world.actor(key, key.title()), "Kabul", is_confirmed=False)
    world.quote(named, "Kabul spoke")
    connection.exec_driver_sql("update research.quote_anchors set match_status = 'lost'")
    event = world.event("meeting", "They met")
    world.event("later", status="planned")
    a = world.claim("a", "Lifted.", attribute="legal_effect", subject=event, value="lifted")
    world.claim("b", "Void.", attribute="legal_effect", subject=event, value="void")
    world.link(a, named)
    motive = world.claim("c", kind="motive")
    world.link(motive, named)
    assert ask(
        connection,
        "report.open_questions",
        "question_kind",
        "entity",
        "entity_key",
        "source_key",
        "passage_key",
        "detail",
    ) == [
        ("draft_source", "source", "alpha", "alpha", None, "Draft"),
        ("lost_anchor", "quote", "alpha/p02/Kabul spoke", "alpha", "alpha/p02", "Quote: lost"),
        ("single_origin_claim", "claim", "a", None, None, "Lifted. Only origin: Draft"),
        ("uncoded_passage", "passage", "alpha/p01", "alpha", "alpha/p01", "Gist of p01"),
        ("undecided_conflict", "conflict", "a / b", None, None, "Lifted. / Void."),
        ("unknown_event_date", "event", "meeting", None, None, "They met"),
        ("unknown_publication_date", "source", "alpha", "alpha", None, "Draft"),
        (
            "unresolved_mention",
            "mention",
            "alpha/p02/0",
            "alpha",
            "alpha/p02",
            "Kabul: City or Government",
        ),
    ]
    assert ask(connection, "report.open_questions", "what_to_do", where="what_to_do is null") == []


def test_lost_passage_is_listed(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha"), uncoded_reason="no content")
    world.passage_text(passage, "Words.", match_status="altered")
    assert row(
        connection, "report.open_questions", "true", "question_kind", "entity_key", "detail"
    ) == ("lost_passage", "alpha/p01", "Passage: altered")


def test_pairs_a_person_ruled_out_are_no_question(world: World, connection: Connection) -> None:
    event = world.event(occurred=APRIL)
    a, b, _, d = (
        world.claim(key, attribute="death_toll", subject=event, value=value)
        for key, value in (
            ("a", (None, 3, None)),
            ("b", (None, 4, None)),
            ("c", (3, None, None)),
            ("d", (None, 4, 5)),
        )
    )
    world.relate(a, "distinct_from", b)
    world.relate(a, "undecided", d)
    keys = ask(connection, "report.open_questions", "entity_key")
    assert keys == ["a / d"]
