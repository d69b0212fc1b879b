"""What is left to do."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.database.views.dates import APRIL
from tests.support.rows import World

COLUMNS = ("question_kind", "entity", "entity_key", "source_key", "passage_key", "detail")


def test_each_kind_of_gap_is_listed(world: World, connection: Connection) -> None:
    source = world.source("alpha", title="Title", published=None)
    world.passage(source, "p01")
    named = world.passage(source, "p02", "Kabul spoke.", uncoded_reason="no content")
    world.passage(source, "p03", "Nobody read it.", uncoded_reason="no content", gist=None)
    for key in ("city", "government"):
        world.mention(named, world.actor(key, key.title()), "Kabul", is_confirmed=False)
    event = world.event("meeting", "They met")
    world.event("later", status="planned")
    a = world.claim("a", "Lifted.", attribute="legal_effect", subject=event, value="lifted")
    world.claim("b", "Void.", attribute="legal_effect", subject=event, value="void")
    world.link(a, named)
    motive = world.claim("c", kind="motive")
    world.link(motive, named)
    assert ask(connection, "report.open_questions", *COLUMNS) == [
        ("single_origin_claim", "claim", "a", None, None, "Lifted. Only origin: Title"),
        ("uncoded_passage", "passage", "alpha/p01", "alpha", "alpha/p01", "Gist of p01"),
        ("undecided_conflict", "conflict", "a / b", None, None, "Lifted. / Void."),
        ("unknown_event_date", "event", "meeting", None, None, "They met"),
        ("unknown_publication_date", "source", "alpha", "alpha", None, "Title"),
        ("unread_passage", "passage", "alpha/p03", "alpha", "alpha/p03", "Nobody read it."),
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


def test_draft_is_one_question_that_tells_how_far_it_is(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha", status="draft", summary=None)
    world.passage(source, "p01")
    unread = world.passage(source, "p02", "Kabul spoke.", gist=None)
    world.mention(unread, world.actor("city"), "Kabul", is_confirmed=False)
    world.suggest(unread, "name", "Kabul")
    world.suggest(unread, "name", "spoke", is_rejected=True)
    world.source("bare", status="draft")
    assert ask(connection, "report.open_questions", *COLUMNS) == [
        (
            "draft_source",
            "source",
            "alpha",
            "alpha",
            None,
            "1 of 2 passages read, 2 proposals open",
        ),
        ("draft_source", "source", "bare", "bare", None, "No text yet"),
    ]


def test_links_on_changed_words_are_to_be_checked_again(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    lost = world.passage(source, "p01")
    gone = world.passage_text(lost, "It is gone.", match_status="lost")
    altered = world.passage(source, "p02")
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    text = "It killed 147 people."
    world.passage_text(altered, text, match_status="altered", changed_words="145 → 147")
    changed = {"match_status": "altered", "changed_words": "145 → 147"}
    quote, same = world.quote(altered, "147 people"), world.quote(altered, "killed")
    world.update("quotes", quote, **changed)
    claim, event = world.claim("toll", "145 people died."), world.event("attack", "The attack")
    world.event_source(event, altered, status="alleged", quote_id=quote)
    world.event_source(event, lost, status="alleged")
    mayor, town = world.actor("holm", "Ida Holm"), world.actor("town", "The town")
    world.relate_actors(mayor, "holds_office", town, "mayor", None, [altered])
    world.link(claim, altered, quote_id=quote)
    world.link(claim, altered, quote_id=same)
    world.link(claim, altered)
    world.link(claim, lost)
    kinds = "question_kind ~ '^(lost|recheck)_'"
    altered_passage = "Passage: altered (145 → 147)"
    assert ask(
        connection, "report.open_questions", "question_kind", "entity_key", "detail", where=kinds
    ) == [
        ("lost_anchor", "alpha/p02/147 people", "Quote: altered (145 → 147)"),
        ("lost_passage", "alpha/p01", "Passage: lost"),
        ("lost_passage", "alpha/p02", altered_passage),
        ("recheck_claim", "alpha/p01/toll/1", "Passage: lost. 145 people died."),
        (
            "recheck_claim",
            "alpha/p02/toll/1",
            "Quote 147 people: altered (145 → 147). 145 people died.",
        ),
        ("recheck_claim", "alpha/p02/toll/3", f"{altered_passage}. 145 people died."),
        ("recheck_event", "alpha/p01/attack/1", "Passage: lost. The attack"),
        (
            "recheck_event",
            "alpha/p02/attack/1",
            "Quote 147 people: altered (145 → 147). The attack",
        ),
        (
            "recheck_relation",
            "holm/holds_office/town/mayor/alpha/p02",
            f"{altered_passage}. Ida Holm holds office in The town",
        ),
    ]
    world.update("passage_texts", gone, match_status="exact")
    world.update("quotes", quote, match_status="exact", changed_words=None)
    world.update("passage_texts", world.text_of(altered), match_status="exact", changed_words=None)
    assert ask(connection, "report.open_questions", "entity_key", where=kinds) == []


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


def test_question_shows_the_source_it_stands_in(world: World, connection: Connection) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"), None)
    world.revision(source, file_name="alpha.txt")
    world.passage(source, "p01")
    world.event("meeting", "They met")
    title = "Untitled news report, The Herald"
    columns = ("question_kind", "detail", "source_title", "source_display_title", "file_name")
    assert ask(connection, "report.open_questions", *columns) == [
        ("uncoded_passage", "Gist of p01", None, title, "alpha.txt"),
        ("unknown_event_date", "They met", None, None, None),
        ("unknown_publication_date", title, None, title, "alpha.txt"),
    ]
