"""The seeds of this repository, with and without the articles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from researchdb.seeding import ArticleFolders, SeedReport, check, seed
from researchdb.text.normalise import normalise, sha256
from tests.support import stored

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def folder() -> Path:
    """The folder of the article files, which belong to other people and are not shipped."""
    named = os.environ.get("RESEARCHDB_ARTICLES")
    if not named:
        pytest.skip("the articles are not in the repository; RESEARCHDB_ARTICLES names no folder")
    return Path(named)


@pytest.fixture(scope="module")
def articles(folder: Path) -> ArticleFolders:
    """The folder as the seeder takes it."""
    return ArticleFolders((folder,))


def inserted(report: SeedReport) -> dict[str, int]:
    return {table.table: table.inserted for table in report.tables}


def test_seeds_are_valid_without_the_articles() -> None:
    assert check(SEEDS, strict=True).article_count == 0


def test_seeds_are_valid_and_complete_with_the_articles(articles: ArticleFolders) -> None:
    assert check(SEEDS, articles, strict=True).article_count == 5


def test_without_articles_everything_works_on_gists(connection: Connection) -> None:
    report = seed(connection, SEEDS)
    counts = inserted(report)
    assert counts["sources"] == counts["revisions"] == 5
    assert report.matches == {"exact": counts["passages"]}
    assert report.held_texts == counts["mentions"] == counts["quote_anchors"] == 0
    links = connection.execute(
        text("""
            select sources.key, count(*)
            from research.claim_sources
            inner join research.sources on claim_sources.source_id = sources.id
            group by sources.key
        """)
    )
    assert all(count >= 12 for _, count in links)
    before = stored.stamps(connection)
    assert not seed(connection, SEEDS).changed
    assert stored.stamps(connection) == before


def test_with_articles_passages_are_verbatim_and_every_hash_agrees(
    connection: Connection, folder: Path, articles: ArticleFolders
) -> None:
    report = seed(connection, SEEDS, articles)
    counts = inserted(report)
    assert report.held_texts == counts["passages"] == counts["passage_texts"]
    assert counts["quote_anchors"] == counts["quotes"]
    texts = {file.name: normalise(file.read_bytes()) for file in folder.glob("*.txt")}
    revisions = connection.execute(
        text("select file_name, raw_sha256, text_sha256, length_chars from research.revisions")
    ).all()
    assert len(revisions) == 5
    for name, raw, digest, length in revisions:
        assert raw == sha256((folder / name).read_bytes())
        assert (digest, length) == (sha256(texts[name]), len(texts[name]))
    passages = connection.execute(
        text("""
            select file_name, start_char, end_char, sha256, text
            from research.passage_texts
            inner join research.revisions on passage_texts.revision_id = revisions.id
        """)
    ).all()
    assert all(texts[row[0]][row[1] : row[2]] == row[4] for row in passages)
    assert all(sha256(row[4]) == row[3] for row in passages)
    anchors = connection.execute(
        text("""
            select substr(text, quote_anchors.start_char + 1,
                quote_anchors.end_char - quote_anchors.start_char), quote_anchors.sha256
            from research.quote_anchors
            inner join research.passage_texts
                on quote_anchors.passage_text_id = passage_texts.id
        """)
    ).all()
    assert all(sha256(words) == digest for words, digest in anchors)
    furniture = connection.execute(
        text("""
            select file_name, furniture.start_char, furniture.end_char, furniture.text
            from research.furniture
            inner join research.revisions on furniture.revision_id = revisions.id
        """)
    ).all()
    assert len(furniture) == counts["furniture"]
    assert all(texts[name][start:end] == words for name, start, end, words in furniture)
    before = stored.stamps(connection)
    assert not seed(connection, SEEDS, articles).changed
    assert not seed(connection, SEEDS).changed
    assert stored.stamps(connection) == before


def test_articles_that_come_later_fill_in_the_texts(
    connection: Connection, articles: ArticleFolders
) -> None:
    seed(connection, SEEDS)
    report = seed(connection, SEEDS, articles)
    assert report.loaded_files == 5
    assert {table.table for table in report.tables if table.changed} == {
        "furniture", "passage_texts", "quote_anchors", "mentions",
    }  # fmt: skip
    assert report.held_texts == report.matches["exact"]
