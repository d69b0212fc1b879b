"""Mentions follow the texts, the names and the decisions, whichever of them changes."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, text

from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.desk import Desk

Mention = tuple[str, str, int, str, str, bool]


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    """The database holds the made-up desk already; a run of it unchanged does nothing."""
    return seeded


def mentions(connection: Connection) -> list[Mention]:
    """Return passage, actor, start, surface, method and certainty of every live mention."""
    query = text("""
        select sources.key || '/' || passages.key, actors.key, mentions.start_char, surface,
            method, is_confirmed
        from research.mentions
        inner join research.passage_texts on mentions.passage_text_id = passage_texts.id
        inner join research.passages on passage_texts.passage_id = passages.id
        inner join research.sources on mentions.source_id = sources.id
        inner join research.actors on mentions.actor_id = actors.id
        where mentions.retired_run_id is null
        order by 1, 3, 2
    """)
    return [tuple(row) for row in connection.execute(query)]  # type: ignore[misc]


FIRST: list[Mention] = [
    ("alpha/p02", "harbour-council", 4, "harbour council", "matched", True),
    ("alpha/p02", "ida-holm", 120, "Ida Holm", "matched", True),
    ("alpha/p02", "ida-holm", 146, "Holm", "matched", True),
    ("alpha/p03", "tide-institute", 17, "Tide Institute", "matched", True),
    ("alpha/p03", "ida-holm", 100, "Холм", "matched", True),
    ("alpha/p03", "istanbul-port", 116, "İstanbul", "matched", True),
    ("alpha/p03", "harbour-council", 130, "council", "decided", True),
    ("beta/p02", "nordline", 0, "Nordline", "matched", True),
]


def test_names_are_found_at_their_code_points(connection: Connection) -> None:
    found = mentions(connection)
    assert found == FIRST
    query = text("""
        select surface,
            substr(text, mentions.start_char + 1, mentions.end_char - mentions.start_char)
        from research.mentions
        inner join research.passage_texts on mentions.passage_text_id = passage_texts.id
    """)
    assert all(surface == words for surface, words in connection.execute(query))


def test_new_name_is_found_in_texts_that_did_not_change(
    connection: Connection, desk: Desk, run: Run
) -> None:
    before = stored.stamps(connection)
    names = "    names:\n      - {name: owners, kind: alias, is_ambiguous: true}\n"
    desk.append("actors.yaml", names)
    report = run(articles=False)
    new = ("beta/p02", "istanbul-port", 41, "owners", "matched", False)
    assert mentions(connection) == [*FIRST, new]
    assert {table.table: table.inserted for table in report.tables if table.changed} == {
        "actor_names": 1,
        "mentions": 1,
    }
    assert stored.written(before, stored.stamps(connection)) == {
        "seed_runs": 1, "seed_files": 1, "actor_names": 1, "mentions": 1,
    }  # fmt: skip


def test_new_name_with_another_blank_is_found_in_texts_that_did_not_change(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.append("actors.yaml", "    names:\n      - {name: Mayor\u00a0Ida, kind: alias}\n")
    run(articles=False)
    assert ("alpha/p02", "istanbul-port", 114, "Mayor Ida", "matched", True) in mentions(connection)


def test_removed_name_retires_its_mentions_and_revives_them(
    connection: Connection, desk: Desk, run: Run
) -> None:
    known = stored.ids(connection)["mentions"]
    whole = desk.read("actors.yaml")
    desk.change("actors.yaml", "      - {name: Holm, kind: alias}\n", "")
    run(articles=False)
    assert mentions(connection) == [row for row in FIRST if row[3] != "Holm"]
    desk.write("actors.yaml", whole)
    run(articles=False)
    assert mentions(connection) == FIRST
    assert stored.ids(connection)["mentions"] == known


def test_name_that_becomes_ambiguous_is_only_suggested(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.change(
        "actors.yaml", "{name: Holm, kind: alias}", "{name: Holm, kind: alias, is_ambiguous: true}"
    )
    run(articles=False)
    assert ("alpha/p02", "ida-holm", 146, "Holm", "matched", False) in mentions(connection)
    assert ("alpha/p02", "ida-holm", 120, "Ida Holm", "matched", True) in mentions(connection)


def test_name_of_two_actors_is_suggested_for_both(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.append(
        "actors.yaml",
        "  - {key: jon-holm, kind: person, name: Jon Holm,\n"
        "     names: [{name: Holm, kind: alias}]}\n",
    )
    run(articles=False)
    assert [row for row in mentions(connection) if row[3] == "Holm"] == [
        ("alpha/p02", "ida-holm", 146, "Holm", "matched", False),
        ("alpha/p02", "jon-holm", 146, "Holm", "matched", False),
    ]


def test_longer_name_takes_the_place_of_the_shorter(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.append("actors.yaml", "  - {key: mayor, kind: person, name: Mayor Ida Holm}\n")
    run(articles=False)
    found = mentions(connection)
    assert ("alpha/p02", "mayor", 114, "Mayor Ida Holm", "matched", True) in found
    assert not any(row[3] == "Ida Holm" for row in found)


@pytest.mark.parametrize("articles", [True, False], ids=["with text", "without text"])
def test_decision_outranks_the_matcher_and_gives_way_when_it_goes(
    connection: Connection, desk: Desk, run: Run, *, articles: bool
) -> None:
    whole = desk.read("sources/alpha.yaml")
    desk.change("sources/alpha.yaml", "      - {name: council, actor: harbour-council}\n", "")
    desk.change(
        "sources/alpha.yaml",
        "      - {name: council, nth: 2, actor: null}\n",
        "      - {name: Холм, actor: null}\n",
    )
    run(articles=articles)
    rest = [row for row in FIRST if row[3] not in ("Холм", "council")]
    council = "harbour-council"
    assert mentions(connection) == sorted([
        *rest,
        ("alpha/p03", council, 130, "council", "matched", False),
        ("alpha/p03", council, 153, "council", "matched", False),
    ], key=lambda row: (row[0], row[2]))  # fmt: skip
    desk.write("sources/alpha.yaml", whole)
    run(articles=articles)
    assert mentions(connection) == FIRST


def test_decisions_on_names_within_each_other_are_one_mention(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.change(
        "sources/alpha.yaml",
        "      - {name: council, actor: harbour-council}\n",
        "      - {name: the council, actor: harbour-council}\n"
        "      - {name: council, actor: harbour-council}\n"
        "      - {name: Холм, actor: ida-holm}\n"
        "      - {name: Later Холм, actor: ida-holm}\n",
    )
    run()
    decided = [row for row in mentions(connection) if row[4] == "decided"]
    assert decided == [
        ("alpha/p03", "ida-holm", 94, "Later Холм", "decided", True),
        ("alpha/p03", "harbour-council", 126, "the council", "decided", True),
    ]


def test_removed_actor_takes_its_mentions_along(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.change(
        "actors.yaml", "  - key: istanbul-port\n    kind: organisation\n    name: İstanbul\n", ""
    )
    run(articles=False)
    assert mentions(connection) == [row for row in FIRST if row[1] != "istanbul-port"]


def test_removed_source_takes_its_mentions_along(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.remove("sources/beta.yaml")
    run()
    assert mentions(connection) == [row for row in FIRST if "beta" not in row[0]]
