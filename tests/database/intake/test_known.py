from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection

from researchdb.intake.known import Known, KnownName, Ruling, read_known
from researchdb.seeding import NO_ARTICLES, ArticleFolders, seed
from tests.support.town import make_town


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return make_town(tmp_path / "town")


def _seed(connection: Connection, town: Path, *, texts: bool = True) -> None:
    articles = ArticleFolders((town / "articles",)) if texts else NO_ARTICLES
    seed(connection, town / "seeds", articles)


def test_names_are_read_with_whom_they_stand_for(connection: Connection, town: Path) -> None:
    _seed(connection, town)
    assert read_known(connection).names == (
        KnownName("Anna Quist", "anna-quist", "person", "main", is_ambiguous=False),
        KnownName("Dorvia", "dorvia", "state", "main", is_ambiguous=False),
        KnownName("Marsk", "dorvia", "state", "metonym", is_ambiguous=True),
        KnownName("Quist", "anna-quist", "person", "alias", is_ambiguous=False),
        KnownName("Selby Line", "selby-line", "organisation", "main", is_ambiguous=False),
    )


def test_rulings_are_read_with_the_words_around_the_name(
    connection: Connection, town: Path
) -> None:
    _seed(connection, town)
    assert read_known(connection).rulings == (
        Ruling("Marsk", None, "In ", " it rained. Marsk wants a wider harbour,"),
        Ruling(
            "Marsk", "dorvia", "In Marsk it rained. ", " wants a wider harbour, and underpaid do"
        ),
    )


def test_rulings_without_a_held_text_have_nothing_around_the_name(
    connection: Connection, town: Path
) -> None:
    _seed(connection, town, texts=False)
    assert read_known(connection).rulings == (
        Ruling("Marsk", None, "", ""),
        Ruling("Marsk", "dorvia", "", ""),
    )


def test_names_and_rulings_that_left_the_seeds_are_not_read(
    connection: Connection, town: Path
) -> None:
    _seed(connection, town)
    make_town(town, articles=("alpha", "beta"))
    registries = town / "seeds" / "registries.yaml"
    registries.write_text(registries.read_text().replace("name: Quist\n", "name: Ms Quist\n"))
    _seed(connection, town)
    known = read_known(connection)
    assert "Quist" not in {name.name for name in known.names}
    assert "Ms Quist" in {name.name for name in known.names}
    assert known.rulings == ()


def test_an_empty_desk_knows_nothing(connection: Connection) -> None:
    assert read_known(connection) == Known()
