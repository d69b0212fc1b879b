"""Wording that passages of different sources share."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World
from tests.support.table_rows import DateGiven

VIEW = "report.text_reuse"
KEYS = ("passage_a_key", "passage_b_key")
DIRECTION = ("likely_direction", "likely_original_source_key", "likely_original_passage_key")


def shared(
    world: World,
    published: DateGiven | None = None,
    other_published: DateGiven | None = None,
    sizes: tuple[int, int] = (10, 40),
    count: int = 8,
) -> dict[str, int]:
    """Insert alpha/p01 and beta/p01, which share wording; return the ids of all rows.

    Beta comes first, so that internal numbers run against the keys.
    """
    beta = world.source("beta", world.outlet("post", name="The Post"), other_published)
    alpha = world.source("alpha", None, published, title="Ban lifted")
    ids = {"sources": alpha, "passages": 0, "revisions": 0}
    other = world.passage(beta, text="Somebody else's words.")
    ids["passages"] = passage = world.passage(alpha, text="These words.")
    world.sketch(passage, sizes[0])
    world.sketch(other, sizes[1])
    world.reuse(passage, other, count)
    ids["passage_texts"] = world.first("passage_texts", f"passage_id = {passage}")
    ids["revisions"] = world.first("revisions", f"source_id = {alpha}")
    return ids


def test_pair_shows_both_sides_and_the_lower_key_first(
    world: World, connection: Connection
) -> None:
    shared(world, day("2025-04-17"), APRIL)
    assert row(
        connection,
        VIEW,
        "true",
        *KEYS,
        "passage_a_content",
        "passage_b_content",
        "source_a_key",
        "source_b_key",
        "source_a_title",
        "source_b_title",
        "outlet_b_name",
        "published_a_date_text",
        "published_b_date_text",
        "shared_shingle_count",
        "shingle_a_count",
        "shingle_b_count",
    ) == (
        "alpha/p01",
        "beta/p01",
        "These words.",
        "Somebody else's words.",
        "alpha",
        "beta",
        "Ban lifted",
        None,
        "The Post",
        "2025-04-17",
        "2025-04",
        8,
        10,
        40,
    )


@pytest.mark.parametrize(
    ("sizes", "count", "contained", "resemblance", "is_near_copy"),
    [
        ((10, 40), 8, (0.8, 0.2), 8 / 42, True),
        ((40, 10), 8, (0.2, 0.8), 8 / 42, True),
        ((10, 40), 7, (0.7, 0.175), 7 / 43, False),
        ((10, 10), 10, (1.0, 1.0), 1.0, True),
    ],
)
def test_share_of_each_side_and_of_both_is_given(
    world: World,
    connection: Connection,
    sizes: tuple[int, int],
    count: int,
    contained: tuple[float, float],
    resemblance: float,
    is_near_copy: bool,
) -> None:
    shared(world, sizes=sizes, count=count)
    measures = ("contained_a_share", "contained_b_share", "resemblance_share", "is_near_copy")
    assert row(connection, VIEW, "true", *measures) == (
        *contained,
        pytest.approx(resemblance),
        is_near_copy,
    )


@pytest.mark.parametrize(
    ("published", "other_published", "direction"),
    [
        (day("2025-04-16"), day("2025-04-17"), ("a to b", "alpha", "alpha/p01")),
        (day("2025-05-01"), APRIL, ("b to a", "beta", "beta/p01")),
        (
            between(None, "2025-04-01"),
            between("2025-04-02", None),
            ("a to b", "alpha", "alpha/p01"),
        ),
        (day("2025-04-17"), day("2025-04-17"), ("undecidable", None, None)),
        (day("2025-04-17"), APRIL, ("undecidable", None, None)),
        (between("2025-04-17", None), day("2025-05-01"), ("undecidable", None, None)),
        (UNDATED, day("2025-04-17"), ("undecidable", None, None)),
        (None, None, ("undecidable", None, None)),
    ],
)
def test_direction_follows_from_days_that_do_not_overlap(
    world: World,
    connection: Connection,
    published: DateGiven | None,
    other_published: DateGiven | None,
    direction: tuple[str | None, ...],
) -> None:
    shared(world, published, other_published)
    assert row(connection, VIEW, "true", *DIRECTION) == direction


@pytest.mark.parametrize("table", ["sources", "passages", "passage_texts", "revisions"])
def test_retired_side_is_not_shown(world: World, connection: Connection, table: str) -> None:
    ids = shared(world)
    world.retire(table, ids[table])
    assert ask(connection, VIEW, *KEYS) == []


def test_words_of_an_older_revision_are_not_compared(world: World, connection: Connection) -> None:
    ids = shared(world)
    world.update("revisions", ids["revisions"], is_current=False)
    assert ask(connection, VIEW, *KEYS) == []


def test_passage_may_share_with_several(world: World, connection: Connection) -> None:
    passages = [world.passage(world.source(key), text="Same.") for key in ("c", "a", "b")]
    for passage in passages:
        world.sketch(passage, 10)
    world.reuse(passages[0], passages[1], 4)
    world.reuse(passages[2], passages[0], 5)
    assert ask(connection, VIEW, *KEYS, "shared_shingle_count") == [
        ("a/p01", "c/p01", 4),
        ("b/p01", "c/p01", 5),
    ]


def test_nothing_shared_gives_no_rows(world: World, connection: Connection) -> None:
    world.sketch(world.passage(world.source("a"), text="These words."), 9)
    world.sketch(world.passage(world.source("b"), text="Other words."), 9)
    assert ask(connection, VIEW, *KEYS) == []


def test_each_side_shows_its_source_and_how_its_date_is_known(
    world: World, connection: Connection
) -> None:
    shared(world, APRIL, day("2025-05-01"))
    alpha, beta = (world.first("sources", f"key = '{key}'") for key in ("alpha", "beta"))
    world.update("sources", alpha, published_edtf="2025-04~")
    assert row(
        connection,
        VIEW,
        "true",
        *(f"published_a_{part}" for part in ("basis", "edtf", "qualifier")),
        *(f"published_b_{part}" for part in ("basis", "edtf", "qualifier")),
        "source_a_display_title",
        "source_a_file_name",
        "source_b_display_title",
        "source_b_file_name",
        "likely_original_source_display_title",
        "likely_original_source_file_name",
    ) == (
        *("stated", "2025-04~", "approximate"),
        *("stated", "2025-05-01", "none"),
        "Ban lifted",
        f"{alpha}-1.txt",
        "Untitled news report, The Post",
        f"{beta}-1.txt",
        "Ban lifted",
        f"{alpha}-1.txt",
    )
