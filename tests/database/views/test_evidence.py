"""Who says it where, on whose word."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, between
from tests.support.rows import World

ORIGIN = ("origin_kind", "origin_key", "origin_name", "origin_stance_label", "polarity")


def test_link_shows_claim_place_stance_and_words(world: World, connection: Connection) -> None:
    outlet = world.outlet("herald", name="The Herald")
    source = world.source("alpha", outlet, APRIL, title="Ban lifted")
    passage = world.passage(source, "p07", "The court has now lifted the old ban.")
    quote = world.quote(passage, "lifted … ban")
    claim = world.claim("lifted", "The ban was lifted.")
    world.link(
        claim,
        passage,
        "suggests",
        "likely",
        quote_id=quote,
        quotation="partial",
        as_stated="lifted",
        coder="desk",
    )
    assert row(
        connection,
        "report.evidence",
        "true",
        "evidence_key",
        "claim_statement",
        "outlet_name",
        "passage_key",
        "source_stance_label",
        "hedge_label",
        "quote_phrase",
        "quote_text",
        "quotation",
        "as_stated",
        "hop_count",
        "said_by",
        "published_date_text",
        "said_date_text",
        "coder",
    ) == (
        "alpha/p07/lifted/1",
        "The ban was lifted.",
        "The Herald",
        "alpha/p07",
        "Suggests",
        "Likely",
        "lifted … ban",
        "lifted the old ban",
        "partial",
        "lifted",
        0,
        None,
        "2025-04",
        None,
        "desk",
    )


def test_origin_of_own_voice_is_the_source(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha", title="Ban lifted"))
    world.link(world.claim(), passage, "denies")
    assert row(connection, "report.evidence", "true", *ORIGIN) == (
        "source",
        "source:alpha",
        "Ban lifted",
        "Denies",
        -1,
    )


def test_origin_is_the_deepest_speaker_with_its_stance(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source("alpha"))
    kabulov, court = world.actor("kabulov", "Zamir Kabulov"), world.actor("court", "Court")
    outer = {"speaker_actor_id": kabulov, "speaker_title": "envoy", "stance": "reports"}
    inner = {
        "speaker_actor_id": court,
        "speech_act": "denies",
        "stance": "denies",
        "said_earliest": "2025-04-01",
        "said_latest": "2025-04-30",
        "said_precision": "month",
        "said_basis": "stated",
    }
    world.link(world.claim(), passage, "reports", said_by=[outer, inner])
    assert row(
        connection, "report.evidence", "true", *ORIGIN, "hop_count", "said_by", "said_date_text"
    ) == (
        "actor",
        "actor:court",
        "Court",
        "Denies",
        -1,
        2,
        "Zamir Kabulov (envoy) states > Court denies",
        "2025-04",
    )


def test_label_is_an_origin_within_the_original_of_its_source(
    world: World, connection: Connection
) -> None:
    alpha, beta, other = (world.source(key) for key in ("alpha", "beta", "other"))
    world.relate_sources(beta, "syndicates", alpha)
    claim = world.claim()
    for source in (alpha, beta, other):
        world.link(claim, world.passage(source), said_by=["Critics"])
    assert ask(connection, "report.evidence", "source_key", "origin_kind", "origin_key") == [
        ("alpha", "label", "label:alpha:critics"),
        ("beta", "label", "label:alpha:critics"),
        ("other", "label", "label:other:critics"),
    ]


def test_copies_are_one_origin(world: World, connection: Connection) -> None:
    alpha, beta = world.source("alpha"), world.source("beta")
    world.relate_sources(alpha, "duplicates", beta)
    claim = world.claim()
    world.link(claim, world.passage(alpha))
    world.link(claim, world.passage(beta))
    assert ask(connection, "report.evidence", "origin_key") == ["source:alpha"] * 2


def test_subject_value_and_agent_are_self_interested(world: World, connection: Connection) -> None:
    passage = world.passage(world.source())
    host, guest, court = (world.actor(key) for key in ("host", "guest", "court"))
    event = world.event("ruling")
    world.event_actor(event, court, "agent")
    world.event_actor(event, guest, "target")
    hosted = world.claim("hosted", attribute="hosted", subject=host, value=guest)
    ruled = world.claim("ruled", attribute="legal_effect", subject=event, value="lifted")
    for claim in (hosted, ruled):
        for speaker in (host, guest, court, "critics"):
            world.link(claim, passage, said_by=[speaker])
    assert ask(
        connection, "report.evidence", "claim_key", "origin_name", where="is_self_interested"
    ) == [("hosted", "guest"), ("hosted", "host"), ("ruled", "court")]


def test_retired_hop_is_no_origin(world: World, connection: Connection) -> None:
    link = world.link(world.claim(), world.passage(world.source("alpha")))
    hop = world.row(
        "attributions",
        source_id=ask(connection, "report.sources", "source_id")[0],
        claim_source_id=link,
        hop=1,
        speaker_label="critics",
        speech_act="states",
        stance="denies",
    )
    world.retire("attributions", hop)
    assert row(connection, "report.evidence", "true", "origin_key", "polarity", "said_by") == (
        "source:alpha",
        1,
        None,
    )


def test_words_of_an_older_revision_are_not_shown(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    passage = world.passage(source, "p01", "Old words.")
    world.link(world.claim(), passage, quote_id=world.quote(passage, "Old words"))
    world.update("revisions", old, is_current=False)
    assert row(connection, "report.evidence", "true", "quote_phrase", "quote_text") == (
        "Old words",
        None,
    )


def test_link_on_changed_words_needs_a_recheck(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    lost, altered = world.passage(source, "p01"), world.passage(source, "p02")
    world.passage_text(lost, "It is gone.", match_status="lost")
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    words = "It killed 147 people."
    world.passage_text(altered, words, match_status="altered", changed_words="145 → 147")
    claim = world.claim("toll")
    for phrase, match, changed in (
        ("It", "exact", None),
        ("killed", "moved", None),
        ("147 people", "altered", "145 → 147"),
    ):
        quote = world.quote(altered, phrase)
        world.update("quotes", quote, match_status=match, changed_words=changed)
        world.link(claim, altered, quote_id=quote)
    world.link(claim, altered)
    world.link(claim, lost)
    columns = ("evidence_key", "match_status", "needs_recheck", "changed_words")
    assert ask(connection, "report.evidence", *columns) == [
        ("alpha/p01/toll/1", "lost", True, None),
        ("alpha/p02/toll/1", "exact", False, None),
        ("alpha/p02/toll/2", "moved", False, None),
        ("alpha/p02/toll/3", "altered", True, "145 → 147"),
        ("alpha/p02/toll/4", "altered", True, "145 → 147"),
    ]


def test_actors_the_claim_is_about_are_self_interested(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source())
    names = ("wants", "wooed", "builder", "target", "former", "cause", "other")
    actors = {name: world.actor(name) for name in names}
    act, ground = world.event("act"), world.event("ground")
    world.event_actor(act, actors["builder"], "agent")
    world.event_actor(act, actors["target"], "target")
    world.retire("event_actors", world.event_actor(act, actors["former"], "agent"))
    world.event_actor(ground, actors["cause"], "agent")
    about = {
        "subject": [actors["wants"]],
        "object": [actors["wooed"]],
        "act": [act],
        "ground": [ground],
    }
    motive = world.claim("motive", kind="motive", about=about)
    for actor in actors.values():
        world.link(motive, passage, said_by=[actor])
    assert ask(connection, "report.evidence", "origin_name", where="is_self_interested") == [
        "builder",
        "wants",
        "wooed",
    ]


def test_agent_of_either_event_of_a_tie_is_self_interested(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source())
    visit, ruling = world.event("visit"), world.event("ruling")
    guest, court = world.actor("guest"), world.actor("court")
    world.event_actor(visit, guest)
    world.event_actor(ruling, court)
    tie = world.claim("tie", attribute="prompts", subject=visit, value=ruling)
    for speaker in (guest, court, "critics"):
        world.link(tie, passage, said_by=[speaker])
    assert ask(connection, "report.evidence", "origin_name", where="is_self_interested") == [
        "court",
        "guest",
    ]


def test_source_has_title_file_and_how_its_date_is_known(
    world: World, connection: Connection
) -> None:
    outlet = world.outlet("herald", name="The Herald")
    source = world.source("alpha", outlet, APRIL, published_edtf="2025-04?")
    world.revision(source, file_name="alpha.txt")
    said = {
        "speaker_label": "officials",
        "said_earliest": "2025-04-17",
        "said_precision": "interval",
        "said_basis": "relative",
        "said_relative_to": "published",
    }
    world.link(world.claim(), world.passage(source), said_by=[said])
    assert row(
        connection,
        "report.evidence",
        "true",
        "source_title",
        "source_display_title",
        "file_name",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "said_basis",
        "said_edtf",
        "said_qualifier",
    ) == (
        None,
        "Untitled news report, The Herald",
        "alpha.txt",
        "stated",
        "2025-04?",
        "uncertain",
        "relative",
        "2025-04-17/..",
        "none",
    )


def test_link_says_what_takes_it_back_and_since_when(world: World, connection: Connection) -> None:
    alpha, kept = world.source("alpha"), world.source("kept")
    early = world.source("early", published=between(None, "2025-05-01"))
    month = world.source("month", published=APRIL)
    world.relate_sources(early, "retracts", alpha)
    world.relate_sources(month, "corrects", alpha)
    old, new = world.claim("old"), world.claim("new")
    world.relate(new, "corrects", old)
    world.link(old, world.passage(alpha))
    world.link(old, world.passage(kept))
    passage = world.passage(month)
    world.link(new, passage)
    world.link(old, passage, "denies")
    assert ask(
        connection,
        "report.evidence",
        "evidence_key",
        "is_withdrawn",
        "withdrawn_by",
        "withdrawn_earliest",
        "withdrawn_latest",
    ) == [
        (
            "alpha/p01/old/1",
            True,
            "claim:new; source:early; source:month",
            None,
            date(2025, 4, 30),
        ),
        ("kept/p01/old/1", False, None, None, None),
        ("month/p01/new/1", False, None, None, None),
        ("month/p01/old/1", False, None, None, None),
    ]
