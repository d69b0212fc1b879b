from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, Connection, text

from researchdb.db import connect_url
from researchdb.intake.proposals import LikelyClaim
from researchdb.intake.propose.likely import LEAST, MOST, SHOWN, Likely, propose_likely
from researchdb.seeding import NO_ARTICLES, ArticleFolders, seed
from researchdb.semantic.model import find_model
from tests.conftest import Server
from tests.support.town import make_town


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return make_town(tmp_path / "town")


@pytest.fixture
def seeded(connection: Connection, town: Path) -> Connection:
    seed(connection, town / "seeds", ArticleFolders((town / "articles",)))
    return connection


def _first(likely: Likely, sentence: str) -> str:
    return likely.claims([sentence])[0][0][0]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Eels are harmed where a fairway is dredged.", "dredging-harms-eels"),
        ("Methanol will drive the new ferries of the company.", "line-buys-ferries"),
        ("The pay of dockers is a disgrace, underpaid as they are.", "dockers-underpaid"),
    ],
)
def test_a_sentence_finds_the_claim_it_repeats(
    seeded: Connection, sentence: str, claim: str
) -> None:
    assert _first(Likely(seeded, semantic=False), sentence) == claim


def test_words_of_other_articles_find_a_claim_too(seeded: Connection) -> None:
    assert _first(Likely(seeded, semantic=False), "Wages are low.") == "dockers-underpaid"


def test_names_of_one_actor_are_one_word(seeded: Connection) -> None:
    likely = Likely(seeded, semantic=False)
    by_name, by_other_name = likely.claims(["Dorvia digs.", "Marsk digs."])
    assert by_name[0][0] == "harbour-enlarged"
    assert by_other_name == by_name


def test_one_clause_of_a_long_sentence_is_enough(seeded: Connection) -> None:
    sentence = (
        "While the weather stayed mild for the time of the year and the cafes were full, "
        "eels were harmed by the dredging, which nobody who spoke to us had wanted or foreseen."
    )
    assert _first(Likely(seeded, semantic=False), sentence) == "dredging-harms-eels"


def test_kin_words_count_though_they_have_another_stem(seeded: Connection) -> None:
    likely = Likely(seeded, semantic=False)
    assert _first(likely, "An underpayment.") == "dockers-underpaid"


def test_a_sentence_finds_the_event_it_speaks_of(seeded: Connection) -> None:
    events = Likely(seeded, semantic=False).events(
        ["Dockers laid down their work again.", "The opening of the harbour was put off."]
    )
    assert [ranked[0][0] for ranked in events] == ["dock-strike", "harbour-opening"]


def test_sentences_are_ranked_alike_alone_and_together(seeded: Connection) -> None:
    likely = Likely(seeded, semantic=False)
    said = ["Eels suffer.", "Dockers struck.", "", "Ferries run on methanol."]
    together = likely.claims(said)
    assert together == [likely.claims([sentence])[0] for sentence in said]
    assert together[2] == []


def test_scores_are_shares_and_a_statement_repeats_itself_best(seeded: Connection) -> None:
    likely = Likely(seeded, semantic=False)
    whole, part = likely.claims(["Dredging the fairway harms the eels.", "The eels."])
    assert whole[0][0] == part[0][0] == "dredging-harms-eels"
    assert 1 >= whole[0][1] > part[0][1] > 0


def test_the_limit_holds_and_the_best_come_first(seeded: Connection) -> None:
    sentence = "Eels, dockers, ferries and the harbour of Dorvia."
    likely = Likely(seeded, semantic=False)
    every, two = likely.claims([sentence])[0], likely.claims([sentence], limit=2)[0]
    assert len(every) == 4
    assert two == every[:2]
    assert [score for _, score in every] == sorted((s for _, s in every), reverse=True)


def test_claims_that_left_the_seeds_are_not_proposed(seeded: Connection, town: Path) -> None:
    sentence = "Ferries run on methanol, said Selby Line."
    assert _first(Likely(seeded, semantic=False), sentence) == "line-buys-ferries"
    make_town(town, articles=("alpha", "gamma"))
    seed(seeded, town / "seeds", ArticleFolders((town / "articles",)))
    assert "line-buys-ferries" not in dict(Likely(seeded, semantic=False).claims([sentence])[0])


def test_without_held_texts_the_words_of_the_quotes_count(
    connection: Connection, town: Path
) -> None:
    seed(connection, town / "seeds", NO_ARTICLES)
    assert _first(Likely(connection, semantic=False), "Wages are low.") == "dockers-underpaid"


@pytest.mark.parametrize("language", ["ru", "fa", "xx-Latn"])
def test_other_languages_find_claims_by_names(seeded: Connection, language: str) -> None:
    likely = Likely(seeded, language, semantic=False)
    assert _first(likely, "Компания Selby Line купила паромы") == "line-buys-ferries"


def test_two_languages_are_asked_on_one_connection(seeded: Connection) -> None:
    sentence = "Eels are harmed by dredging."
    first = Likely(seeded, semantic=False)
    before = first.claims([sentence])
    Likely(seeded, "de", semantic=False).claims([sentence])
    assert first.claims([sentence]) == before


def test_an_empty_desk_has_nothing_to_propose(connection: Connection) -> None:
    likely = Likely(connection, semantic=False)
    assert likely.claims(["Eels suffer."]) == [[]]
    assert likely.events([]) == []


def test_characters_the_database_refuses_do_no_harm(seeded: Connection) -> None:
    assert _first(Likely(seeded, semantic=False), "Eels\0suffer 😀.") == "dredging-harms-eels"


def test_passages_get_the_best_of_their_sentences(seeded: Connection) -> None:
    passage = "It rained. Eels are harmed by dredging. The harbour of Dorvia is enlarged."
    likely = Likely(seeded, semantic=False)
    (claims, events), (no_claims, no_events) = propose_likely(likely, [passage, ""], "en")
    assert {passage[slice(*one.span)]: one.claim for one in reversed(claims)} == {
        "Eels are harmed by dredging.": "dredging-harms-eels",
        "The harbour of Dorvia is enlarged.": "harbour-enlarged",
    }
    assert [one.event for one in events] == ["harbour-opening"]
    assert (no_claims, no_events) == ((), ())


def test_passages_get_nothing_unlikely_and_nothing_twice(seeded: Connection) -> None:
    passage = "Eels are harmed by dredging. " * 5 + "Dorvia rests."
    ((claims, _),) = propose_likely(Likely(seeded, semantic=False), [passage], "en")
    assert [one.claim for one in claims] == list(dict.fromkeys(one.claim for one in claims))
    assert all(one.score >= LEAST for one in claims)
    assert len(claims) <= min(MOST, 2 * SHOWN)
    assert isinstance(claims[0], LikelyClaim)


def test_a_database_that_may_hold_no_vectors_says_so_in_one_line(clone: URL, town: Path) -> None:
    if find_model() is None:
        pytest.skip("there are no weights of a sentence encoder")
    with connect_url(clone) as connection:
        seed(connection, town / "seeds", NO_ARTICLES)
        likely = Likely(connection)
        assert likely.remark is not None
        assert "extension vector" in likely.remark
        assert "\n" not in likely.remark
        assert _first(likely, "Eels are harmed by dredging.") == "dredging-harms-eels"


@pytest.fixture
def with_vectors(server: Server, clone: URL, town: Path) -> URL:
    """A database of the test's own that holds the town and may hold vectors."""
    if find_model() is None:
        pytest.skip("there are no weights of a sentence encoder")
    assert clone.database is not None
    url = server.superuser_url(clone.database).set(drivername="postgresql")
    try:
        with psycopg.connect(url.render_as_string(hide_password=False)) as superuser:
            superuser.execute("create extension vector")
    except psycopg.errors.FeatureNotSupported:
        pytest.skip("this server has no extension vector")
    with connect_url(clone) as connection:
        seed(connection, town / "seeds", ArticleFolders((town / "articles",)))
    return clone


def test_meaning_finds_a_claim_without_a_word_in_common(with_vectors: URL) -> None:
    sentence = "Digging out the channel is bad for fish that look like snakes."
    with connect_url(with_vectors) as connection:
        by_words = Likely(connection, semantic=False).claims([sentence])[0]
        mixed = Likely(connection)
        assert mixed.remark is None
        assert "dredging-harms-eels" not in dict(by_words)
        assert _first(mixed, sentence) == "dredging-harms-eels"


def test_vectors_are_kept_and_made_again_only_for_new_statements(with_vectors: URL) -> None:
    count = text("select count(*) from semantic.sentence_vectors")
    with connect_url(with_vectors) as connection:
        Likely(connection)
    with connect_url(with_vectors) as connection:
        before = connection.scalar(count)
        connection.execute(
            text("update research.claims set statement = 'It is so.' where key like 'dockers-%'")
        )
        Likely(connection)
        assert (before, connection.scalar(count)) == (6, 7)
