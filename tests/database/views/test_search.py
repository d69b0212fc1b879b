"""Full-text search."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World

FOUND = ("passage_key", "matched_by", "headline")


def search(connection: Connection, query: str, *columns: str, limit: int = 20) -> list[Any]:
    return ask(connection, f"report.search('{query}', {limit})", *(columns or ("passage_key",)))


@pytest.fixture
def texts(world: World) -> World:
    """Two held passages and one known by its gist only."""
    alpha = world.source("alpha", title="On the ban")
    world.passage(alpha, "p01", "The court has lifted the ban on the movement.", gist="Elephants")
    world.passage(alpha, "p02", "A hearing of the court is planned.")
    world.passage(world.source("beta"), "p01", gist="The ban was suspended, says the desk.")
    return world


@pytest.mark.usefixtures("texts")
def test_words_are_found_in_text_or_gist_and_marked(connection: Connection) -> None:
    assert search(connection, "bans", *FOUND, "is_text_held", "source_title") == [
        (
            "alpha/p01",
            "words",
            "The court has lifted the **ban** on the movement.",
            True,
            "On the ban",
        ),
        ("beta/p01", "words", "The **ban** was suspended, says the desk.", False, None),
    ]
    assert search(connection, "elephants") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("court ban", ["alpha/p01"]),
        ('"lifted the ban"', ["alpha/p01"]),
        ('"ban lifted"', []),
        ("hearing or suspended", ["alpha/p02", "beta/p01"]),
        ("ban -court", ["beta/p01"]),
        ("-ban", ["alpha/p02"]),
        ("the", []),
        ("", []),
        ("!!! & | (", []),
    ],
)
@pytest.mark.usefixtures("texts")
def test_what_people_type_is_understood(
    connection: Connection, query: str, found: list[str]
) -> None:
    assert search(connection, query) == found


def test_better_fit_comes_first_and_limit_cuts(world: World, connection: Connection) -> None:
    source = world.source("alpha")
    world.passage(source, "p01", "A ban among many other words that say nothing of it.")
    world.passage(source, "p02", "Ban, ban, ban.")
    best = connection.exec_driver_sql("select passage_key from report.search('ban', 1)").scalars()
    assert best.all() == ["alpha/p02"]
    every = connection.exec_driver_sql("select passage_key from report.search('ban')").scalars()
    assert every.all() == ["alpha/p02", "alpha/p01"]
    for none in (0, -1):
        assert search(connection, "ban", limit=none) == []


def test_one_name_finds_passages_with_another(world: World, connection: Connection) -> None:
    actor = world.actor("taliban", "Taliban", ["Islamic Emirate", "Taleban"])
    source = world.source("alpha")
    held = world.passage(source, "p01", "The Islamic Emirate rules.")
    world.passage(source, "p02", "Taleban is how some write it.")
    world.passage(source, "p03", "Nothing of the kind.")
    world.mention(held, actor, "Islamic Emirate")
    assert search(connection, "Taleban", *FOUND) == [
        ("alpha/p01", "name", "The **Islamic** **Emirate** rules."),
        ("alpha/p02", "words", "**Taleban** is how some write it."),
    ]
    assert search(connection, "taliban rules") == ["alpha/p01"]
    assert search(connection, "taliban -rules") == []
    assert search(connection, "taliban elephants") == []
    assert search(connection, "taliban or elephants") == ["alpha/p01"]


def test_accents_and_case_do_not_matter_in_names(world: World, connection: Connection) -> None:
    actor = world.actor("lavrov", "Sergej Lavrov")
    world.row(
        "actor_names",
        actor_id=actor,
        name="Sergéj Lavróv",
        kind="transliteration",
        folded="sergej lavrov",
        is_ambiguous=False,
    )
    passage = world.passage(world.source("alpha"), "p01", "Sergej Lavrov spoke.")
    world.mention(passage, actor, "Sergej Lavrov")
    assert search(connection, "SERGÉJ-Lavróv") == ["alpha/p01"]


def test_without_text_what_is_coded_tells_who_appears(world: World, connection: Connection) -> None:
    envoy, guest = world.actor("envoy", "Kabulov", ["the envoy"]), world.actor("guest", "Guest")
    source = world.source("alpha")
    said, about, seen, held = (world.passage(source) for _ in range(4))
    world.passage_text(held, "He spoke.")
    world.link(world.claim("said"), said, said_by=["some", envoy])
    world.link(world.claim("about", attribute="hosted", subject=guest, value=envoy), about)
    event = world.event()
    world.event_actor(event, envoy)
    world.event_source(event, seen)
    world.link(world.claim("again"), held, said_by=[envoy])
    assert search(connection, "kabulov", "passage_key", "matched_by") == [
        ("alpha/p01", "name"),
        ("alpha/p02", "name"),
        ("alpha/p03", "name"),
    ]


def test_two_names_must_both_appear(world: World, connection: Connection) -> None:
    one, two = world.actor("one", "Kabulov"), world.actor("two", "Lavrov")
    both, single = (world.passage(world.source(key)) for key in ("alpha", "beta"))
    world.link(world.claim("a"), both, said_by=[one, two])
    world.link(world.claim("b"), single, said_by=[one])
    assert search(connection, "kabulov lavrov") == ["alpha/p01"]
    assert search(connection, "kabulov or lavrov") == ["alpha/p01", "beta/p01"]


def test_longer_name_is_not_taken_for_the_shorter_within(
    world: World, connection: Connection
) -> None:
    court, state = world.actor("court", "Supreme Court of Russia"), world.actor("state", "Russia")
    alpha, beta = (world.passage(world.source(key)) for key in ("alpha", "beta"))
    world.link(world.claim("a"), alpha, said_by=[court])
    world.link(world.claim("b"), beta, said_by=[state])
    assert search(connection, "supreme court of russia") == ["alpha/p01"]


def test_unconfirmed_and_retired_mentions_find_nothing(
    world: World, connection: Connection
) -> None:
    actor = world.actor("kabul", "Government of Kabul", ["Kabul"])
    source = world.source("alpha")
    maybe, gone = world.passage(source, text="Kabul is big."), world.passage(source, text="Kabul?")
    world.mention(maybe, actor, "Kabul", is_confirmed=False)
    world.retire("mentions", world.mention(gone, actor, "Kabul"))
    assert search(connection, '"government of kabul"') == []


def test_retired_or_older_text_is_not_searched(texts: World, connection: Connection) -> None:
    connection.exec_driver_sql("update research.revisions set is_current = false")
    assert search(connection, "lifted") == []
    assert search(connection, "elephants") == ["alpha/p01"]
    connection.exec_driver_sql(f"update research.sources set retired_run_id = {texts.run_id}")
    assert search(connection, "elephants or suspended") == []


def test_passage_with_neither_text_nor_gist_is_found_by_what_is_coded(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source("alpha", status="draft"), gist=None)
    world.passage(world.source("beta", status="draft"), gist=None)
    world.link(world.claim(), passage, said_by=[world.actor("kabulov", "Zamir Kabulov")])
    columns = ("passage_key", "rank", "headline", "matched_by")
    assert ask(connection, "report.search('Kabulov Zamir')", *columns) == []
    assert ask(connection, "report.search('Zamir Kabulov')", *columns) == [
        ("alpha/p01", 0.0, None, "name")
    ]
