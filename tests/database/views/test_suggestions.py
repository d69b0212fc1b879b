"""What is proposed and waits for a person."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL
from tests.support.rows import World

VIEW = "report.suggestions"


def test_each_kind_is_told_in_words(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha", status="draft"), "p01", "Kabul spoke.", gist=None)
    actor = world.actor("city", "Kabul city")
    world.mention(passage, actor, "Kabul", is_confirmed=False)
    world.suggest(passage, "name", "Ministry of Rail", actor_kind="government_body")
    world.suggest(passage, "date", "in April", "April", given=APRIL, given_text="April")
    world.suggest(passage, "quantity", "over forty men", value_low=40, unit="persons")
    world.suggest(
        passage,
        "speaker",
        "Kabul spoke",
        actor_id=actor,
        speech_act="states",
        speaker_title="mayor",
    )
    world.suggest(passage, "speaker", "Critics said", speaker_label="critics", speech_act="states")
    claim, event = world.claim("lifted", "The ban is lifted."), world.event("ruling", "A ruling")
    world.link(claim, world.passage(world.source("beta")))
    world.suggest(passage, "claim", "the ban", "lifted", claim_id=claim, score=0.62, rank=2)
    world.suggest(passage, "event", "the ban", "ruling", event_id=event, is_rejected=True)
    assert ask(
        connection,
        VIEW,
        "suggestion_key",
        "quote_phrase",
        "proposed_text",
        "score",
        "suggestion_rank",
        "is_rejected",
    ) == [
        ("alpha/p01/claim/the ban/1/lifted", "the ban", "The ban is lifted.", 0.62, 2, False),
        ("alpha/p01/date/in April/1/April", "in April", "2025-04", None, 1, False),
        ("alpha/p01/event/the ban/1/ruling", "the ban", "A ruling", None, 1, True),
        ("alpha/p01/mention/0/city", "Kabul", "Kabul city", None, 1, False),
        (
            "alpha/p01/name/Ministry of Rail/1/Ministry of Rail",
            "Ministry of Rail",
            "Ministry of Rail (Government body)",
            None,
            1,
            False,
        ),
        (
            "alpha/p01/quantity/over forty men/1/over forty men",
            "over forty men",
            "at least 40 persons",
            None,
            1,
            False,
        ),
        (
            "alpha/p01/speaker/Critics said/1/Critics said",
            "Critics said",
            "critics states",
            None,
            1,
            False,
        ),
        (
            "alpha/p01/speaker/Kabul spoke/1/Kabul spoke",
            "Kabul spoke",
            "Kabul city (mayor) states",
            None,
            1,
            False,
        ),
    ]


def test_proposal_shows_keys_and_dates_of_what_it_means(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source("alpha", status="draft"))
    world.suggest(passage, "date", "in April", given=APRIL, given_text="April")
    event = world.event("ruling", "A ruling")
    world.suggest(passage, "event", "ruled", "ruling", event_id=event)
    assert row(
        connection,
        VIEW,
        "suggestion_kind = 'date'",
        "coding_status",
        "given_as_stated",
        "given_date_text",
        "given_basis",
        "event_key",
    ) == ("draft", "April", "2025-04", "stated", None)
    assert row(
        connection, VIEW, "suggestion_kind = 'event'", "event_id", "event_key", "event_title"
    ) == (event, "ruling", "A ruling")


def test_decided_mentions_and_those_of_older_texts_are_no_proposals(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha")
    old = world.revision(source)
    one, two = (world.actor(key) for key in ("one", "two"))
    passage = world.passage(source, text="Kabul spoke.")
    world.mention(passage, one, "Kabul", is_confirmed=False)
    world.update("revisions", old, is_current=False)
    world.revision(source, number=2)
    world.passage_text(passage, "Kabul and Herat.")
    world.mention(passage, one, "Kabul")
    world.mention(passage, two, "Herat", is_confirmed=False)
    assert ask(connection, VIEW, "suggestion_key", "actor_key") == [
        ("alpha/p01/mention/10/two", "two")
    ]


def test_actors_that_share_a_name_are_ranked(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha"), text="Kabul spoke.")
    for key in ("government", "city"):
        world.mention(passage, world.actor(key), "Kabul", is_confirmed=False)
    assert ask(connection, VIEW, "suggestion_rank", "actor_key") == [(1, "city"), (2, "government")]


def test_proposal_shows_its_source_and_how_its_date_is_known(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha", world.outlet("herald", name="The Herald"), status="draft")
    passage = world.passage(source, text="About April.")
    world.suggest(passage, "date", "About April", given=APRIL, given_edtf="2025-04~")
    world.suggest(passage, "name", "April")
    columns = ("suggestion_kind", "given_basis", "given_edtf", "given_qualifier")
    source_columns = ("source_display_title", "file_name")
    shown = ("Untitled news report, The Herald", f"{source}-1.txt")
    assert ask(connection, VIEW, *columns, *source_columns) == [
        ("date", "stated", "2025-04~", "approximate", *shown),
        ("name", None, None, None, *shown),
    ]
