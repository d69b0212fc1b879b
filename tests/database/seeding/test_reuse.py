"""Wording shared between sources, found when their articles are loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import URL

from researchdb.db import connect_url
from researchdb.text.shingles import shingles
from tests.database.views.ask import ask
from tests.support.articles import Articles

TALK = (
    "The council of the old harbour town agreed late on Tuesday evening to build a new bridge of"
    " steel and stone across the river mouth, after eleven hours of heated talk."
)
MASTS = (
    "Fishermen who moor their boats upstream fear that tall masts will no longer fit beneath it,"
    " and they have asked for a span that opens twice a day at slack water."
)
APPLES = (
    "Apple growers in the northern valleys count on a late harvest because frost in May took the"
    " first blossoms and the bees stayed in their hives until the middle of June."
)
BRIDGE = (TALK, MASTS)
EDITED = tuple(
    part.replace("Tuesday", "Wednesday").replace("twice a day", "three times a day")
    for part in BRIDGE
)
STOCK = "reporting for this newspaper from our own correspondent in the capital tonight"

TABLES = ("passage_sketches", "sketch_hashes", "text_reuses")


@pytest.fixture
def articles(clone: URL, tmp_path: Path) -> Articles:
    """A desk without articles."""
    return Articles(tmp_path / "desk", clone)


def pairs(articles: Articles, *columns: str) -> list[Any]:
    with connect_url(articles.url) as connection:
        return ask(connection, "report.text_reuse", "passage_a_key", "passage_b_key", *columns)


def origins(articles: Articles) -> list[Any]:
    with connect_url(articles.url) as connection:
        return ask(connection, "report.source_origins", "source_key", "origin_source_key")


def contents(articles: Articles) -> list[list[tuple[Any, ...]]]:
    """Return the rows of the three tables, with the place each row version lies at."""
    with connect_url(articles.url) as connection:
        return [
            [
                tuple(row)
                for row in connection.execute(
                    sa.text(f"select ctid::text, xmin::text, * from research.{table} order by 1")
                )
            ]
            for table in TABLES
        ]


def test_near_duplicate_of_a_later_run_is_found_and_is_one_origin(articles: Articles) -> None:
    articles.put("first", *BRIDGE, published="2025-04-17")
    articles.seed()
    assert pairs(articles) == []
    articles.put("second", *EDITED, published="2025-04-18")
    articles.seed()
    shared = [len(shingles(a) & shingles(b)) for a, b in zip(BRIDGE, EDITED, strict=True)]
    assert pairs(articles, "shared_shingle_count", "likely_original_source_key") == [
        ("first/p001", "second/p001", shared[0], "first"),
        ("first/p002", "second/p002", shared[1], "first"),
    ]
    assert origins(articles) == [("first", "first"), ("second", "first")]


def test_same_passage_elsewhere_is_found_whole_in_one_run(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.put("second", APPLES, MASTS[::-1], TALK.upper())
    articles.seed()
    measures = ("contained_a_share", "contained_b_share", "is_near_copy", "likely_direction")
    assert pairs(articles, *measures) == [
        ("first/p001", "second/p003", 1.0, 1.0, True, "undecidable")
    ]


def test_unrelated_texts_share_nothing(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.put("second", APPLES)
    articles.seed()
    assert pairs(articles) == []
    assert origins(articles) == [("first", "first"), ("second", "second")]


def test_a_source_does_not_reuse_itself(articles: Articles) -> None:
    articles.put("first", *BRIDGE, *BRIDGE)
    articles.seed()
    assert pairs(articles) == []


def test_run_that_changes_no_text_writes_nothing(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.put("second", *EDITED)
    articles.seed()
    before = contents(articles)
    assert all(before)
    assert not articles.seed().changed
    assert contents(articles) == before
    # A run that has something to do elsewhere.
    articles.put("third", APPLES)
    articles.seed()
    after = contents(articles)
    assert [row for row in before[2] if row not in after[2]] == []
    assert len(after[2]) == len(before[2])


def test_reuse_goes_and_comes_back_with_the_article(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.put("second", *EDITED)
    articles.seed()
    found = pairs(articles, "shared_shingle_count")
    assert len(found) == 2
    articles.remove("first")
    articles.seed()
    assert pairs(articles) == []
    assert origins(articles) == [("second", "second")]
    articles.put("first", *BRIDGE)
    articles.seed()
    assert pairs(articles, "shared_shingle_count") == found


def test_article_that_came_while_its_copy_was_away_is_found(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.seed()
    articles.remove("first")
    articles.seed()
    articles.put("second", *BRIDGE)
    articles.seed()
    assert pairs(articles) == []
    articles.put("first", *BRIDGE)
    articles.seed()
    assert len(pairs(articles)) == 2


def test_text_that_changes_in_place_is_compared_anew(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.put("second", *BRIDGE)
    articles.seed()
    other = APPLES.ljust(len(TALK), ".")[: len(TALK)]
    articles.put("second", other, MASTS)
    articles.seed()
    assert pairs(articles) == [("first/p002", "second/p002")]


def test_nothing_is_found_without_text_and_all_when_it_comes(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.put("second", *BRIDGE)
    for key in ("first", "second"):
        articles.hide_text(key)
    articles.seed()
    assert contents(articles) == [[], [], []]
    articles.put("first", *BRIDGE)
    articles.put("second", *BRIDGE)
    articles.seed()
    assert len(pairs(articles)) == 2


@pytest.mark.parametrize(("passages", "found"), [(30, 30), (210, 0)])
def test_stock_phrase_of_many_passages_is_no_reuse(
    articles: Articles, passages: int, found: int
) -> None:
    articles.put("first", *[STOCK] * passages)
    articles.put("second", TALK, STOCK)
    articles.seed()
    assert len(pairs(articles)) == found


def test_dry_run_leaves_no_trace(articles: Articles) -> None:
    articles.put("first", *BRIDGE)
    articles.seed()
    before = contents(articles)
    articles.remove("first")
    articles.put("second", *BRIDGE)
    articles.seed(dry_run=True)
    assert contents(articles) == before
