"""Who holds which office."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World

VIEW = "report.offices"


def test_office_shows_where_since_when_and_in_whose_words(
    world: World, connection: Connection
) -> None:
    envoy = world.actor("kabulov", "Zamir Kabulov")
    russia = world.actor("russia", "Russia", country="RU")
    alpha = world.source("alpha", title="Ban lifted")
    beta = world.source("beta", world.outlet("herald", name="The Herald"))
    held = world.passage(
        alpha, text="Kabulov, Russia\u2019s  presidential\nenvoy for Afghanistan, spoke."
    )
    whole, unheld = world.passage(alpha, text="An envoy."), world.passage(beta)
    since = ("2024-01-01", None, "interval", "inferred")
    tie = world.relate_actors(envoy, "holds_office", russia, "envoy", since, [held, whole, unheld])
    world.update("actor_relations", tie, held_text="since early 2024", held_edtf="2024/..")
    for passage, phrase in ((held, "Russia's … Afghanistan"), (unheld, "the envoy")):
        shown = world.first("actor_relation_sources", f"passage_id = {passage}")
        world.update("actor_relation_sources", shown, quote=phrase)
    for title in ("envoy", "presidential envoy"):
        speaker = {"speaker_actor_id": envoy, "speaker_title": title}
        world.link(world.claim(title.replace(" ", "-")), unheld, said_by=[speaker])
    assert row(
        connection,
        VIEW,
        "true",
        "actor_key",
        "actor_name",
        "office_title",
        "office_status",
        "office_status_label",
        "institution_key",
        "institution_name",
        "institution_country",
        "held_earliest::text",
        "held_latest",
        "held_date_text",
        "held_basis",
        "held_edtf",
        "held_qualifier",
        "held_as_stated",
        "source_count",
        "source_keys",
        "source_display_titles",
        "file_names",
        "passage_keys",
        "quote_phrases",
        "quote_texts",
        "titles_in_texts",
    ) == (
        "kabulov",
        "Zamir Kabulov",
        "envoy",
        "holds",
        "Holds",
        "russia",
        "Russia",
        "RU",
        "2024-01-01",
        None,
        "2024 or later",
        "inferred",
        "2024/..",
        "none",
        "since early 2024",
        2,
        "alpha; beta",
        "Ban lifted; Untitled news report, The Herald",
        f"{alpha}-1.txt",
        "alpha/p01; alpha/p02; beta/p01",
        "Russia's … Afghanistan; the envoy",
        "Russia\u2019s presidential envoy for Afghanistan",
        "envoy; presidential envoy",
    )


def test_office_held_before_and_office_without_title_or_evidence(
    world: World, connection: Connection
) -> None:
    one, russia, gone = (world.actor(key) for key in ("one", "russia", "gone"))
    world.relate_actors(one, "held_office", russia, "minister")
    world.relate_actors(one, "holds_office", russia)
    world.relate_actors(one, "member_of", russia)
    world.relate_actors(one, "holds_office", gone, "judge")
    world.retire("actors", gone)
    columns = ("office_title", "office_status_label", "institution_key", "source_count")
    assert ask(connection, VIEW, *columns, "source_keys", "held_date_text") == [
        ("minister", "Held formerly", "russia", 0, None, None),
        ("not said", "Holds", "russia", 0, None, None),
    ]


def test_title_in_a_text_is_an_office_only_where_no_tie_says_so(
    world: World, connection: Connection
) -> None:
    tied, named, russia = (world.actor(key) for key in ("tied", "named", "russia"))
    world.relate_actors(tied, "held_office", russia, "envoy")
    alpha = world.source("alpha", title="One")
    passage, later = world.passage(alpha), world.passage(world.source("beta", title="Two"))
    claim = world.claim()
    for actor, title in ((tied, "a former envoy"), (named, "analyst"), (named, "professor")):
        speaker = {"speaker_actor_id": actor, "speaker_title": title}
        world.link(claim, passage, said_by=[speaker])
        world.link(claim, passage, said_by=[speaker])
    world.link(claim, later, said_by=[{"speaker_actor_id": named, "speaker_title": "analyst"}])
    world.link(claim, later, said_by=[{"speaker_label": "critics", "speaker_title": "experts"}])
    assert ask(
        connection,
        VIEW,
        "actor_key",
        "office_title",
        "office_status",
        "institution_key",
        "institution_name",
        "source_count",
        "source_display_titles",
        "passage_keys",
        "titles_in_texts",
    ) == [
        (
            "named",
            "analyst",
            "named as",
            "not said",
            None,
            2,
            "One; Two",
            "alpha/p01; beta/p01",
            "analyst; professor",
        ),
        (
            "named",
            "professor",
            "named as",
            "not said",
            None,
            1,
            "One",
            "alpha/p01",
            "analyst; professor",
        ),
        ("tied", "envoy", "held", "russia", "russia", 0, None, None, "a former envoy"),
    ]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("the mayor of the town", "the mayor of the town"),
        ("mayor … end", "mayor of the town \u2013 to the end"),
        ("town - to", "town \u2013 to"),
        ("of the … the", "of the town \u2013 to the"),
        ("mayor … elsewhere", None),
        ("the end … mayor", None),
        ("the bishop", None),
    ],
)
def test_words_are_found_by_their_first_and_last(
    world: World, connection: Connection, phrase: str, words: str | None
) -> None:
    passage = world.passage(world.source(), text="It is the mayor of the town \u2013 to the end.")
    world.relate_actors(
        world.actor("a"), "holds_office", world.actor("b"), "mayor", None, [passage]
    )
    shown = world.first("actor_relation_sources")
    world.update("actor_relation_sources", shown, quote=phrase)
    assert ask(connection, VIEW, "quote_phrases", "quote_texts") == [(phrase, words)]
