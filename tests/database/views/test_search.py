"""Search: one ranked list of passages, claims, events, actors and sources."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError

from researchdb.db import connect_url
from researchdb.text.normalise import fold
from tests.conftest import Server
from tests.database.views.ask import keep
from tests.support.rows import World
from tests.support.table_rows import BY_HAND

FOUND = ("key", "matched_by", "headline")


def search(
    connection: Connection,
    query: str,
    *columns: str,
    limit: int | None = 20,
    candidates: int | None = None,
    kind: str | None = None,
) -> list[Any]:
    """Return the rows found, best first: plain values of one column (the key), or tuples."""
    if connection.info.get(BY_HAND):
        keep(connection)
    listed = ", ".join(columns or ("key",))
    statement = sa.text(
        f"select {listed}"
        " from report.search(:query, cast(:limit as integer), cast(:candidates as integer))"
        " where :kind = kind or :kind is null"
    ).bindparams(sa.bindparam("kind", type_=sa.Text))
    given = {"query": query, "limit": limit, "candidates": candidates, "kind": kind}
    rows = connection.execute(statement, given)
    found = [tuple(row) for row in rows]
    return found if len(columns) > 1 else [row[0] for row in found]


def passages(connection: Connection, query: str, *columns: str) -> list[Any]:
    """Return the passages found, by key."""
    return sorted(search(connection, query, *columns, limit=1000, kind="passage"))


@pytest.fixture
def texts(world: World) -> World:
    """Two held passages and one known by its gist only."""
    alpha = world.source("alpha", title="On the ban", summary=None, status="draft")
    world.passage(alpha, "p01", "The court has lifted the ban on the movement.", gist="Elephants")
    world.passage(alpha, "p02", "A hearing of the court is planned.")
    beta = world.source("beta", summary=None, status="draft")
    world.passage(beta, "p01", gist="The ban was suspended, says the desk.")
    return world


@pytest.mark.usefixtures("texts")
def test_words_are_found_in_text_or_gist_and_marked(connection: Connection) -> None:
    columns = (*FOUND, "searched_in", "is_text_held", "title", "file_name is not null")
    assert passages(connection, "bans", *columns) == [
        (
            "alpha/p01",
            "words",
            "The court has lifted the **ban** on the movement.",
            "text",
            True,
            "On the ban",
            True,
        ),
        (
            "beta/p01",
            "words",
            "The **ban** was suspended, says the desk.",
            "gist",
            False,
            "Untitled news report, beta-outlet",
            False,
        ),
    ]
    assert search(connection, "elephants") == []


def test_five_kinds_stand_in_one_list(world: World, connection: Connection) -> None:
    source = world.source("alpha", title="Lighthouse", summary=None, status="draft")
    passage = world.passage(source, "p01", "They built a lighthouse on the rock.")
    world.link(world.claim("built", "The lighthouse was built."), passage)
    world.event("opening", "The lighthouse opens")
    world.actor("keepers", "Lighthouse keepers", description="who keep the light")
    world.actor("others", "Others")
    columns = (
        *("kind", "key", "title", "headline", "match", "matched_words", "missing_words"),
        *("matched_by", "searched_in", "is_text_held"),
        *("source_key", "source_display_title", "file_name is null", "passage_key"),
    )
    rest = ("all words", "lighthouse", None, "words")
    none = (None, None, True, None)
    held = ("alpha", "Lighthouse", False)
    assert sorted(search(connection, "lighthouse", *columns)) == [
        (
            *("actor", "keepers", "Lighthouse keepers"),
            *("**Lighthouse** keepers | who keep the light", *rest, "names", None),
            *none,
        ),
        (
            *("claim", "built", "The lighthouse was built.", "The **lighthouse** was built."),
            *(*rest, "statement", None),
            *none,
        ),
        (
            *("event", "opening", "The lighthouse opens", "The **lighthouse** opens"),
            *(*rest, "title", None),
            *none,
        ),
        (
            *("passage", "alpha/p01", "Lighthouse", "They built a **lighthouse** on the rock."),
            *(*rest, "text", True),
            *(*held, "alpha/p01"),
        ),
        (
            *("source", "alpha", "Lighthouse", "**Lighthouse** | alpha-outlet"),
            *(*rest, "metadata", True),
            *(*held, None),
        ),
    ]


def test_what_we_say_of_claims_events_actors_and_sources_is_searched(
    world: World, connection: Connection
) -> None:
    outlet = world.outlet("herald", name="Harbour Herald")
    source = world.source(
        "alpha", outlet, author="Ada Quill", summary="On tides", title="Low water"
    )
    passage = world.passage(source, gist="none")
    world.link(world.claim("ebb", "It ebbs", note="measured at the pier"), passage)
    world.event("flood", "Flooding", note="seen from the tower")
    world.actor("pilots", "Pilots", ["Bar pilots"], description="who steer in")
    for query, found in {
        "pier": ("claim", "ebb"),
        "tower": ("event", "flood"),
        "steering": ("actor", "pilots"),
        "bar": ("actor", "pilots"),
        "quill": ("source", "alpha"),
        "tides": ("source", "alpha"),
        "low water": ("source", "alpha"),
        "herald": ("source", "alpha"),
        "quill herald tides": ("source", "alpha"),
        "steer bar": ("actor", "pilots"),
    }.items():
        assert search(connection, query, "kind", "key", "matched_by") == [(*found, "words")], query


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("court ban", ["alpha/p01"]),
        ("court and ban", ["alpha/p01"]),
        ("court, (ban)!", ["alpha/p01"]),
        ("court/ban", ["alpha/p01"]),
        ('"lifted the ban"', ["alpha/p01"]),
        ("“lifted the ban”", ["alpha/p01"]),
        ('"the court" ban', ["alpha/p01"]),
        ('"lifted the ban', ["alpha/p01"]),
        ("hearing or suspended", ["alpha/p02", "beta/p01"]),
        ("hearing OR suspended", ["alpha/p02", "beta/p01"]),
        ("court hearing or suspended ban", ["alpha/p02", "beta/p01"]),
        ("or hearing or or", ["alpha/p02"]),
        ("ban -court", ["beta/p01"]),
        ("ban NOT court", ["beta/p01"]),
        ("ban AND NOT court", ["beta/p01"]),
        ("ban (-court)", ["beta/p01"]),
        ("-court ban", ["beta/p01"]),
        ("ban --court", ["beta/p01"]),
        ("ban - court", ["alpha/p01"]),
        ('ban -"the court"', ["beta/p01"]),
        ('ban NOT "the court has"', ["beta/p01"]),
        ('ban -"court ban"', ["alpha/p01", "beta/p01"]),
        ("hearing or ban -court", ["beta/p01"]),
        ("ban -susp*", ["alpha/p01"]),
        ("lift* ban", ["alpha/p01"]),
        ("susp*, or hear*", ["alpha/p02", "beta/p01"]),
        ("not lifted", ["alpha/p01"]),
        ("the ban of the", ["alpha/p01", "beta/p01"]),
    ],
)
@pytest.mark.usefixtures("texts")
def test_what_people_type_is_understood(
    connection: Connection, query: str, found: list[str]
) -> None:
    assert passages(connection, query) == found


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "the",
        "the of and",
        "or",
        "NOT",
        "NOT NOT",
        "-",
        "- - -",
        "-ban",
        "NOT ban",
        "*",
        "-*",
        '"',
        '""',
        '-""',
        '"the"',
        "!!! & | (",
        ":*",
        "\\",
        "'",
        "''' ''",
        "<->",
        "%_",
        "\u200b\u00a0\ufeff",
    ],
)
@pytest.mark.usefixtures("texts")
def test_where_nothing_is_asked_nothing_is_found(connection: Connection, query: str) -> None:
    assert search(connection, query) == []


@pytest.mark.parametrize(
    "query",
    [
        "court" * 24_000,
        "court ban " * 12_000,
        '"court ' * 20_000,
        '"' * 120_001,
        "-" * 120_000,
        "co* " * 30_000,
        "or NOT -( " * 12_000,
        "court'" * 20_000,
        "court-" * 20_000,
        "a\u0301\u0327" * 40_000,
        "\U0001f600 court \u202e",
        "court:* & ban | !x <-> (y)",
        r"court\ba\'n",
        "{court,ban}",
        "http://court.ban/a?b=c#d court@ban.org 1.2.3 -4.5e6 &amp; <b>x</b>",
    ],
)
@pytest.mark.usefixtures("texts")
def test_odd_queries_are_only_queries(connection: Connection, query: str) -> None:
    search(connection, query)


SIGNS = st.sampled_from(
    [
        '"',
        "-",
        "*",
        "NOT ",
        " or ",
        " ",
        "'",
        "\\",
        ":",
        "&",
        "|",
        "!",
        "(",
        ")",
        "<",
        "court",
        "the",
    ]
)


@given(query=st.lists(SIGNS | st.text(st.characters(codec="utf-8", exclude_characters="\0"))))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_is_refused(connection: Connection, query: list[str]) -> None:
    search(connection, "".join(query))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("recognised", "recognized"),
        ("recognising", "recognizing"),
        ("organisation", "organization"),
        ("recognisable", "recognizable"),
        ("analyse", "analyzed"),
        ("paralysing", "paralyze"),
        ("colour", "colors"),
        ("favourable", "favorable"),
        ("neighbours", "neighbor"),
        ("labour", "laboring"),
        ("favourite", "favorite"),
        ("colourised", "colorized"),
        ("centre", "centers"),
        ("centred", "centered"),
        ("theatres", "theater"),
        ("kilometre", "kilometers"),
        ("dialogue", "dialogs"),
        ("catalogued", "cataloged"),
        ("fuelled", "fueled"),
        ("counsellor", "counselor"),
        ("marvellous", "marvelous"),
        ("skilful", "skillful"),
        ("instalment", "installments"),
        ("defence", "defense"),
        ("licences", "license"),
        ("practise", "practice"),
        ("programme", "programs"),
        ("judgement", "judgment"),
        ("sceptical", "skeptical"),
        ("manoeuvre", "maneuvers"),
    ],
)
def test_british_spelling_finds_american_and_back(
    world: World, connection: Connection, one: str, other: str
) -> None:
    source = world.source("alpha", summary=None, status="draft")
    world.passage(source, "p01", f"So they {one} it, said they.")
    world.passage(source, "p02", f"So they {other} it, said they.")
    world.passage(source, "p03", "So they did nothing of the kind, said they.")
    for query in (one, other, other.capitalize(), f"{one[:-1]}*", f'"they {one} it"'):
        assert passages(connection, query, "key", "headline") == [
            ("alpha/p01", f"So they **{one}** it, said they."),
            ("alpha/p02", f"So they **{other}** it, said they."),
        ], query


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("four", "for"),
        ("filled", "filed"),
        ("prize", "prise"),
        ("cheque", "check"),
        ("hour", "hor"),
        ("countr*", "counter"),
        ("labour*", "laboratory"),
        ("recognised", "recognition"),
    ],
)
def test_no_other_word_is_taken_for_a_spelling(
    world: World, connection: Connection, query: str, text: str
) -> None:
    world.passage(world.source("alpha", summary=None, status="draft"), "p01", f"It was {text}.")
    assert search(connection, query) == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sanct*", ["sanctioned", "sanctions", "sanctuary"]),
        ("sanctio*", ["sanctioned", "sanctions"]),
        ("sanctioned*", ["sanctioned", "sanctions"]),
        ("recogni*", ["recognised", "recognition", "recognized"]),
        ("recogniz*", ["recognised", "recognized"]),
        ("recognis*", ["recognised", "recognized"]),
        ("organis*", ["organisation", "organized"]),
        ("organiz*", ["organisation", "organized"]),
        ("organizatio*", ["organisation", "organized"]),
        ("study*", ["studies"]),
        ("studi*", ["studies"]),
        ("sensibili*", ["sensibility"]),
        ("centre*", ["centered"]),
        ("Défenc*", ["defense"]),
    ],
)
def test_beginning_of_a_word_may_be_longer_than_its_stem(
    world: World, connection: Connection, query: str, found: list[str]
) -> None:
    source = world.source("alpha", summary=None, status="draft")
    words = (
        *("sanctioned", "sanctions", "sanctuary", "recognised", "recognized", "recognition"),
        *("organisation", "organized", "studies", "sensibility", "centered", "defense"),
    )
    for word in words:
        world.passage(source, word, f"It is {word}.")
    assert [key.removeprefix("alpha/") for key in passages(connection, query)] == found


def test_accents_may_be_typed_where_the_text_has_none(world: World, connection: Connection) -> None:
    source = world.source("alpha", summary=None, status="draft")
    world.passage(source, "p01", "A cafe.")
    world.passage(source, "p02", "A café.")
    assert passages(connection, "café") == ["alpha/p01", "alpha/p02"]


def test_compound_is_found_with_and_without_its_hyphen(
    world: World, connection: Connection
) -> None:
    source = world.source("alpha", summary=None, status="draft")
    world.passage(source, "p01", "The cease-fire holds.")
    world.passage(source, "p02", "The cease fire holds.")
    world.passage(source, "p03", "Fire! Cease it.")
    for query in ("cease-fire", '"the cease-fire holds"'):
        assert passages(connection, query) == ["alpha/p01", "alpha/p02"], query


def test_numbers_and_dates_are_words(world: World, connection: Connection) -> None:
    source = world.source("alpha", summary=None, status="draft")
    world.passage(source, "p01", "On 2025-04-17 it was 3.5 of COVID-19.")
    for query in ("2025-04-17", "3.5", "covid-19", '"2025-04-17 it was"'):
        assert passages(connection, query) == ["alpha/p01"], query


@pytest.mark.usefixtures("texts")
def test_where_nothing_has_all_words_those_with_most_come_first(connection: Connection) -> None:
    columns = ("key", "match", "matched_words", "missing_words")
    assert search(connection, "lifted court elephants", *columns) == [
        ("alpha/p01", "some words", "lifted, court", "elephants"),
        ("alpha/p02", "some words", "court", "lifted, elephants"),
    ]
    assert search(connection, "court elephants -lifted", *columns) == [
        ("alpha/p02", "some words", "court", "elephants")
    ]
    assert search(connection, 'elep* "ban lifted" hearing', *columns) == [
        ("alpha/p02", "some words", "hearing", 'elep*, "ban lifted"')
    ]
    assert search(connection, "elephants giraffes", *columns) == []


@pytest.mark.usefixtures("texts")
def test_one_row_with_all_words_keeps_out_those_with_some(connection: Connection) -> None:
    columns = ("key", "match", "matched_words", "missing_words")
    assert search(connection, "court hearing", *columns) == [
        ("alpha/p02", "all words", "court, hearing", None)
    ]
    assert search(connection, "elephants giraffes or hearing", *columns) == [
        ("alpha/p02", "all words", "hearing", None)
    ]


def test_whole_of_the_better_alternative_counts(world: World, connection: Connection) -> None:
    source = world.source("alpha", summary=None, status="draft")
    world.passage(source, "p01", "red green blue")
    world.passage(source, "p02", "black white")
    columns = ("key", "matched_words", "missing_words")
    assert search(connection, "red green blue pink or black white grey", *columns) == [
        ("alpha/p01", "red, green, blue", "pink, black, white, grey"),
        ("alpha/p02", "black, white", "red, green, blue, pink, grey"),
    ]


def test_a_name_is_one_term_of_the_query(world: World, connection: Connection) -> None:
    world.actor("court", "Supreme Court of the Land", ["Supreme Court"])
    source = world.source("alpha", summary=None, status="draft")
    world.passage(source, "p01", "The Supreme Court sat.")
    world.passage(source, "p02", "A supreme effort in court.")
    columns = ("kind", "key", "matched_words", "missing_words")
    assert search(connection, "Supreme Court elephants", *columns) == [
        ("actor", "court", "supreme court", "elephants"),
        ("passage", "alpha/p01", "supreme court", "elephants"),
    ]


def test_better_fit_comes_first_and_limit_cuts(world: World, connection: Connection) -> None:
    source = world.source("alpha", summary=None, status="draft")
    world.passage(source, "p01", "A ban among many other words that say nothing of it.")
    world.passage(source, "p02", "Ban, ban, ban.")
    assert search(connection, "ban", limit=1) == ["alpha/p02"]
    assert search(connection, "ban", limit=None) == ["alpha/p02", "alpha/p01"]
    every = connection.exec_driver_sql("select key from report.search('ban')").scalars()
    assert every.all() == ["alpha/p02", "alpha/p01"]
    for none in (0, -1):
        assert search(connection, "ban", limit=none) == []


def test_what_fits_alike_comes_by_key(world: World, connection: Connection) -> None:
    source = world.source("alpha", summary=None, status="draft")
    for key in ("p03", "p01", "p02"):
        world.passage(source, key, "A ban.")
    world.event("ban", "A ban")
    assert search(connection, "ban") == ["alpha/p01", "alpha/p02", "alpha/p03", "ban"]
    assert search(connection, "ban", limit=2) == ["alpha/p01", "alpha/p02"]


def test_actor_whom_the_query_names_comes_first(world: World, connection: Connection) -> None:
    world.actor("fleet", "The Grand Fleet of the Northern Seas", ["Fleet"], description="Ships")
    world.actor("guard", "Fleet guard", description="Guards the fleet, the fleet, the fleet")
    world.event("fleet-sails", "Fleet")
    ranked = search(connection, "fleet", "kind", "key", "rank")
    assert [row[:2] for row in ranked] == [
        ("actor", "fleet"),
        ("event", "fleet-sails"),
        ("actor", "guard"),
    ]
    ranks = [row[2] for row in ranked]
    assert ranks == sorted(ranks, reverse=True)
    assert 1 > ranks[0] > 0.5 > ranks[1]


@pytest.fixture
def tides(world: World) -> World:
    """Three held passages, of which the last fits `tide` best, a claim, three gists."""
    alpha = world.source("alpha", summary=None, status="draft")
    world.passage(alpha, "p01", "A tide among many other words that say nothing of it.")
    world.passage(alpha, "p02", "The tide of the harbour at the pier is low.")
    best = world.passage(alpha, "p03", "Tide, tide, tide.")
    world.link(world.claim("ebb", "Low tide"), best)
    beta = world.source("beta", summary=None, status="draft")
    for key in ("p01", "p02", "p03"):
        world.passage(beta, key, gist="An anchor")
    return world


@pytest.mark.parametrize(
    ("candidates", "count", "is_capped"),
    [(None, 3, False), (4, 3, False), (3, 3, True), (2, 2, True), (1, 1, True)],
)
@pytest.mark.usefixtures("tides")
def test_no_more_of_a_kind_are_ranked_than_asked_and_the_rows_tell(
    connection: Connection, candidates: int | None, count: int, is_capped: bool
) -> None:
    rows = search(connection, "tide", "key", "is_capped", candidates=candidates)
    found = search(connection, "tide", candidates=candidates, kind="passage")
    # Which are looked at is a matter of where they are stored; they come in the order of all.
    assert len(found) == count
    assert found == [key for key in ("alpha/p03", "alpha/p02", "alpha/p01") if key in found]
    # One claim fits: it is found beside however many passages.
    assert sorted(rows) == sorted((key, is_capped) for key in [*found, "ebb"])


@pytest.mark.usefixtures("tides")
def test_each_kind_alternative_and_term_has_its_own_candidates(connection: Connection) -> None:
    columns = ("key", "is_capped")
    few = {"candidates": 2}
    *gists, passage = search(connection, "harbour or anchor", candidates=2)
    assert passage == "alpha/p02"
    assert len(gists) == 2
    assert set(gists) < {"beta/p01", "beta/p02", "beta/p03"}
    assert ("alpha/p02", True) in search(connection, "anchor or harbour", *columns, **few)
    # Of the words beside a rare one only some rows are looked at, of the rare one all.
    some = search(connection, "anchor harbour", *columns, "match", **few)
    assert ("alpha/p02", True, "some words") in some
    # What is left out takes no place among the candidates.
    assert search(connection, "tide -words", *columns, kind="passage", candidates=3) == [
        ("alpha/p03", False),
        ("alpha/p02", False),
    ]


def test_actor_mentioned_in_many_passages_is_capped_too(tides: World) -> None:
    connection = tides.connection
    envoy = tides.actor("envoy", "Envoy")
    source = tides.source("gamma", summary=None, status="draft")
    for key, words in {"p01": "sat", "p02": "stood", "p03": "sailed"}.items():
        mentioned = tides.passage(source, key, f"He {words}.")
        tides.mention(mentioned, envoy, "He")
    columns = ("key", "is_capped")
    assert passages(connection, "envoy") == ["gamma/p01", "gamma/p02", "gamma/p03"]
    assert search(connection, "envoy", *columns, candidates=4, kind="passage") == [
        ("gamma/p01", False),
        ("gamma/p02", False),
        ("gamma/p03", False),
    ]
    assert search(connection, "envoy", *columns, candidates=2, kind="passage") == [
        ("gamma/p01", True),
        ("gamma/p02", True),
    ]
    # With a word beside the name the words lead to the passage, however often it is named.
    for candidates in (2, 4):
        assert search(connection, "envoy sailed", *columns, candidates=candidates) == [
            ("gamma/p03", False)
        ]


@pytest.mark.usefixtures("tides")
@pytest.mark.parametrize("number", [0, -1])
def test_where_nothing_may_be_shown_nothing_is_found_and_something_must_be_ranked(
    connection: Connection, number: int
) -> None:
    assert search(connection, "tide", limit=number) == []
    with pytest.raises(DBAPIError, match=f"candidate_limit is {number}; give 1 or more"):
        search(connection, "tide", candidates=number)


@pytest.mark.usefixtures("tides")
def test_of_a_phrase_no_more_rows_are_looked_at_than_asked(connection: Connection) -> None:
    columns = ("key", "is_capped")
    # All three passages have `tide`; which of them are looked at is a matter of where they are.
    assert search(connection, '"tide tide"', *columns, candidates=4) == [("alpha/p03", False)]
    assert search(connection, '"tide tide"', *columns, candidates=3) == [("alpha/p03", True)]
    assert search(connection, '"tide tide"', candidates=1) in ([], ["alpha/p03"])
    # Rows that have the words without the phrase are no longer in the way of another.
    assert search(connection, '"tide of the harbour"', *columns, candidates=2) == [
        ("alpha/p02", False)
    ]


LONG = "Nothing of it stands here, and so it goes on for a while. " * 8


@pytest.mark.parametrize(
    ("query", "text", "headline"),
    [
        # Of a long text the stretch around the word, or where two stand closest.
        ("tide", f"{LONG}The tides turned. {LONG}", "The **tides** turned."),
        ("tide", f"The tide, {LONG}", "The **tide**, Nothing of it"),
        ("tide", f"{LONG}no tide", "no **tide**"),
        ("tide pier", f"A tide. {LONG}The pier at low tide. {LONG}", "**pier** at low **tide**."),
        ('"low tide"', f"The tide is low. {LONG}A low tide. {LONG}", "A **low** **tide**."),
        # What is no word by itself, or has another stem, is not marked.
        ("tide", "www.tide.org, at a tide.", "www.tide.org, at a **tide**."),
        ("tide", "Tidal TIDES and tide2.", "Tidal **TIDES** and tide2."),
        ("dying", "He dies, lies, dying.", "He **dies**, lies, **dying**."),
        ("skies", "The sky, skied, skis.", "The **sky**, skied, skis."),
        ("sensibility", "A sensible sense.", "A **sensible** sense."),
        ("sense", "No sensible man.", None),
        ("tide", "A *tide* **of** tides.", "A ***tide*** **of** **tides**."),
    ],
)
def test_words_are_marked_where_they_stand(
    world: World, connection: Connection, query: str, text: str, headline: str | None
) -> None:
    world.passage(world.source("alpha", summary=None, status="draft"), "p01", text)
    rows = search(connection, query, "headline")
    assert len(rows) == (headline is not None)
    for row in rows:
        assert headline is not None
        assert headline in row
        assert len(row) <= 320


def test_title_counts_more_than_a_note(world: World, connection: Connection) -> None:
    world.event("noted", "Something else", note="harvest")
    world.event("titled", "Something harvest", note="else")
    assert search(connection, "harvest") == ["titled", "noted"]


def test_one_name_finds_passages_with_another(world: World, connection: Connection) -> None:
    actor = world.actor("taliban", "Taliban", ["Islamic Emirate", "Taleban"])
    source = world.source("alpha", summary=None, status="draft")
    held = world.passage(source, "p01", "The Islamic Emirate rules.")
    world.passage(source, "p02", "Taleban is how some write it.")
    world.passage(source, "p03", "Nothing of the kind.")
    world.mention(held, actor, "Islamic Emirate")
    assert passages(connection, "Taleban", *FOUND) == [
        ("alpha/p01", "name", "The **Islamic** **Emirate** rules."),
        ("alpha/p02", "words", "**Taleban** is how some write it."),
    ]
    assert passages(connection, "taliban rules") == ["alpha/p01"]
    assert passages(connection, '"taliban" rules') == ["alpha/p01"]
    assert passages(connection, "Taliban-rules") == ["alpha/p01"]
    assert passages(connection, "taliban's rules") == ["alpha/p01"]
    assert passages(connection, "taliban -rules") == []
    assert passages(connection, "taliban or elephants") == ["alpha/p01"]
    assert search(connection, "taliban elephants", "key", "missing_words") == [
        ("taliban", "elephants"),
        ("alpha/p01", "elephants"),
    ]


def test_only_names_that_stand_there_are_marked(world: World, connection: Connection) -> None:
    actor = world.actor("taliban", "Taliban", ["Government in Kabul", "the rulers"])
    source = world.source("alpha", summary=None, status="draft")
    held = world.passage(source, "p01", "The government met the rulers.")
    world.mention(held, actor, "the rulers")
    assert passages(connection, "taliban", *FOUND) == [
        ("alpha/p01", "name", "The government met the **rulers**.")
    ]


def test_in_our_own_words_any_name_will_do(world: World, connection: Connection) -> None:
    actor = world.actor("taliban", "Taliban", ["Islamic Emirate"])
    world.row(
        "actor_names",
        actor_id=actor,
        name="Kabul",
        kind="metonym",
        folded="kabul",
        is_ambiguous=True,
    )
    passage = world.passage(world.source("alpha"), gist="The Islamic Emirate rules")
    world.link(world.claim("rules", "The Islamic Emirate rules the land"), passage)
    world.event("rise", "Rise of the Islamic Emirate")
    world.event("capital", "A fair in Kabul")
    columns = ("kind", "key", "matched_by")
    assert sorted(search(connection, "taliban", *columns)) == [
        ("actor", "taliban", "words"),
        ("claim", "rules", "name"),
        ("event", "rise", "name"),
        ("passage", "alpha/p01", "name"),
    ]
    assert ("event", "capital", "words") in search(connection, "kabul", *columns)


def test_claims_and_events_are_found_by_who_is_in_them(
    world: World, connection: Connection
) -> None:
    one, two = world.actor("one", "Envoy"), world.actor("two", "Guest")
    passage = world.passage(world.source("alpha"), "p01", "Nobody is named.")
    world.link(world.claim("structured", attribute="hosted", subject=one, value=two), passage)
    world.link(world.claim("described", about={"object": [one]}), passage)
    world.link(world.claim("unrelated"), passage)
    event = world.event("dinner", "A dinner")
    world.event_actor(event, one)
    columns = ("kind", "key", "matched_by", "rank")
    assert search(connection, "envoy", *columns)[1:] == [
        ("claim", "described", "name", 0.0),
        ("event", "dinner", "name", 0.0),
        ("claim", "structured", "name", 0.0),
    ]
    assert search(connection, "envoy dinner", *columns[:3]) == [("event", "dinner", "name")]
    assert search(connection, "envoy guest", *columns[:3]) == [("claim", "structured", "name")]


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
    world.passage(world.source("beta"), "p01", "Sergéj Lavróv spoke.")
    world.mention(passage, actor, "Sergej Lavrov")
    for query in ("SERGÉJ-Lavróv", "sergej lavrov", '"Sergej Lavrov"'):
        assert passages(connection, query) == ["alpha/p01", "beta/p01"], query


@pytest.mark.parametrize(
    "name",
    [
        *("Großes Haus", "O'Neill-Łukasz", "U.S. Department of State", "AT&T", "Group 5/6"),
        *("Hay\u2019at Tahrir al-Sham", "\u041b\u0430\u0432\u0440\u043e\u0432", "A\u2013B"),
        "\uff26\uff35\uff2c\uff2c",
    ],
)
def test_query_is_folded_as_names_are(world: World, connection: Connection, name: str) -> None:
    folded = fold(name)
    assert connection.scalar(sa.select(sa.func.research.fold_words(name))) == folded
    actor = world.row("actors", key="it", name=name, kind="state")
    form = {"name": name, "folded": folded, "is_ambiguous": False}
    world.row("actor_names", actor_id=actor, kind=None, **form)
    for query in (name, name.upper(), folded, f'"{name}"', f"({name})"):
        assert search(connection, query, "key", "matched_words", "rank >= 0.5") == [
            ("it", folded, True)
        ], query


def test_name_without_a_searchable_word_is_found_where_it_is_mentioned(
    world: World, connection: Connection
) -> None:
    actor = world.actor("islamic-state", "Islamic State", {"IS": "abbreviation"})
    passage = world.passage(
        world.source("alpha", summary=None, status="draft"), "p01", "IS it was."
    )
    world.mention(passage, actor, "IS")
    assert search(connection, "IS") == ["islamic-state", "alpha/p01"]


def test_without_text_what_is_coded_tells_who_appears(world: World, connection: Connection) -> None:
    envoy, guest = world.actor("envoy", "Kabulov", ["the envoy"]), world.actor("guest", "Guest")
    source = world.source("alpha")
    said, about, seen, held, role = (world.passage(source) for _ in range(5))
    world.passage_text(held, "He spoke.")
    world.link(world.claim("said"), said, said_by=["some", envoy])
    world.link(world.claim("about", attribute="hosted", subject=guest, value=envoy), about)
    world.link(world.claim("role", about={"subject": [envoy]}), role)
    event = world.event()
    world.event_actor(event, envoy)
    world.event_source(event, seen)
    world.link(world.claim("again"), held, said_by=[envoy])
    assert passages(connection, "kabulov", "key", "matched_by") == [
        ("alpha/p01", "name"),
        ("alpha/p02", "name"),
        ("alpha/p03", "name"),
        ("alpha/p05", "name"),
    ]


def test_two_names_must_both_appear(world: World, connection: Connection) -> None:
    one, two = world.actor("one", "Kabulov"), world.actor("two", "Lavrov")
    both, single = (world.passage(world.source(key)) for key in ("alpha", "beta"))
    world.link(world.claim("a"), both, said_by=[one, two])
    world.link(world.claim("b"), single, said_by=[one])
    assert passages(connection, "kabulov lavrov") == ["alpha/p01"]
    assert passages(connection, "kabulov or lavrov") == ["alpha/p01", "beta/p01"]


def test_longer_name_is_not_taken_for_the_shorter_within(
    world: World, connection: Connection
) -> None:
    court, state = world.actor("court", "Supreme Court of Russia"), world.actor("state", "Russia")
    alpha, beta = (world.passage(world.source(key)) for key in ("alpha", "beta"))
    world.link(world.claim("a"), alpha, said_by=[court])
    world.link(world.claim("b"), beta, said_by=[state])
    assert passages(connection, "supreme court of russia") == ["alpha/p01"]
    assert search(connection, '"supreme court of russia"', kind="actor") == ["court"]
    assert search(connection, "russia", kind="actor") == ["state", "court"]


def test_unconfirmed_and_retired_mentions_find_nothing(
    world: World, connection: Connection
) -> None:
    actor = world.actor("kabul", "Government of Kabul", ["Kabul"])
    source = world.source("alpha", summary=None, status="draft")
    maybe, gone = world.passage(source, text="Kabul is big."), world.passage(source, text="Kabul?")
    world.mention(maybe, actor, "Kabul", is_confirmed=False)
    world.retire("mentions", world.mention(gone, actor, "Kabul"))
    assert search(connection, '"government of kabul"') == ["kabul"]


def test_what_is_left_out_is_left_out_however_it_is_found(
    world: World, connection: Connection
) -> None:
    actor = world.actor("taliban", "Taliban", ["Islamic Emirate"])
    source = world.source("alpha", summary=None, status="draft")
    for key, text in (
        ("p01", "The Islamic Emirate rules."),
        ("p02", "The Islamic Emirate sleeps."),
    ):
        world.mention(world.passage(source, key, text), actor, "Islamic Emirate")
    assert passages(connection, "taliban -rule") == ["alpha/p02"]
    assert passages(connection, "taliban NOT rules or emirate") == ["alpha/p02"]
    # A name that is left out is the words typed, not whom they mean.
    assert passages(connection, "islamic -taliban") == ["alpha/p01", "alpha/p02"]
    assert passages(connection, "islamic -emirate") == []


def test_retired_or_older_text_is_not_searched(texts: World, connection: Connection) -> None:
    connection.exec_driver_sql("update research.revisions set is_current = false")
    assert search(connection, "lifted") == []
    assert search(connection, "elephants", "key", "searched_in") == [("alpha/p01", "gist")]
    connection.exec_driver_sql(f"update research.sources set retired_run_id = {texts.run_id}")
    assert search(connection, "elephants or suspended") == []


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("claims", {"event", "actor", "source", "passage"}),
        ("events", {"claim", "actor", "source", "passage"}),
        ("actors", {"claim", "event", "source", "passage"}),
        ("sources", {"claim", "event", "actor"}),
        ("passages", {"claim", "event", "actor", "source"}),
        ("passage_texts", {"claim", "event", "actor", "source"}),
    ],
)
def test_retired_row_is_not_found(
    world: World, connection: Connection, table: str, found: set[str]
) -> None:
    source = world.source("alpha", title="Tempest")
    passage = world.passage(source, "p01", "Tempest")
    world.link(world.claim("tempest", "Tempest"), passage)
    world.event("tempest", "Tempest")
    world.mention(passage, world.actor("tempest", "Tempest"), "Tempest")
    connection.exec_driver_sql(f"update research.{table} set retired_run_id = {world.run_id}")
    assert set(search(connection, "tempest", "kind")) == found


@pytest.mark.parametrize(
    "table", ["actor_names", "mentions", "outlets", "claim_actors", "event_actors", "attributions"]
)
def test_retired_tie_finds_nothing(world: World, connection: Connection, table: str) -> None:
    outlet = world.outlet("tempest-daily", name="Tempest Daily")
    source = world.source("alpha", outlet, summary=None, status="draft")
    actor = world.actor("storm", "Storm", ["Tempest"])
    held = world.passage(source, "p01", "A Storm.")
    world.mention(held, actor, "Storm")
    gist = world.passage(source, "p02", gist="none")
    world.link(world.claim("one", about={"subject": [actor]}), held)
    world.link(world.claim("two"), gist, said_by=[actor])
    world.event_actor(world.event("three"), actor)
    everything = {"storm", "alpha/p01", "alpha/p02", "one", "three", "alpha"}
    gone = {
        "actor_names": everything - {"alpha"},
        "mentions": {"alpha/p01"},
        "outlets": {"alpha"},
        "claim_actors": {"one"},
        "event_actors": {"three"},
        "attributions": {"alpha/p02"},
    }
    assert set(search(connection, "tempest")) == everything
    connection.exec_driver_sql(f"update research.{table} set retired_run_id = {world.run_id}")
    assert set(search(connection, "tempest")) == everything - gone[table]


def test_passage_with_neither_text_nor_gist_is_found_by_what_is_coded(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source("alpha", status="draft", summary=None), gist=None)
    world.passage(world.source("beta", status="draft", summary=None), gist=None)
    world.link(world.claim(), passage, said_by=[world.actor("kabulov", "Zamir Kabulov")])
    columns = ("key", "rank", "headline", "matched_by")
    assert passages(connection, "Kabulov Zamir", *columns) == []
    assert passages(connection, "Zamir Kabulov", *columns) == [("alpha/p01", 0.0, None, "name")]


def test_reader_may_search_and_call_nothing_behind_it(server: Server, clone: URL) -> None:
    with connect_url(clone) as connection, connection.begin():
        world = World(connection)
        world.passage(world.source("alpha", summary=None, status="draft"), "p01", "A tempest.")
        keep(connection)
    with connect_url(server.reader_url(clone.database or "")) as reader:
        assert search(reader, "tempest") == ["alpha/p01"]
        reader.rollback()
        with pytest.raises(DBAPIError, match="permission denied for schema research"):
            reader.exec_driver_sql("select * from research.search_terms('tempest')")
