"""What was known on a day."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.database.views.dates import APRIL, between, day
from tests.support.rows import World

KNOWN = (
    "claim_key",
    "knowledge",
    "certain_source_count",
    "possible_source_count",
    "certain_origin_count_for",
    "certain_origin_count_against",
    "possible_origin_count_for",
    "possible_origin_count_against",
    "certain_source_keys",
    "possible_source_keys",
)
COUNTS = (
    "certain_source_count",
    "certain_origin_count_for",
    "certain_origin_count_against",
    "possible_origin_count_for",
    "possible_origin_count_against",
)


@pytest.fixture
def reported(world: World) -> World:
    """One claim that five sources carry, dated day, month, open, not at all, and late."""
    claim = world.claim("one")
    dates = {
        "day": day("2025-04-10"),
        "month": APRIL,
        "since": between("2025-04-15", None),
        "undated": None,
        "late": day("2025-06-01"),
    }
    for key, published in dates.items():
        stance = "denies" if key == "undated" else "asserts"
        world.link(claim, world.passage(world.source(key, published=published)), stance)
    return world


@pytest.mark.usefixtures("reported")
def test_before_any_dated_source_only_the_undated_may_tell(connection: Connection) -> None:
    assert ask(connection, "report.claims_as_of('2025-03-31')", *KNOWN) == [
        ("one", "possibly known", 0, 1, 0, 0, 0, 1, None, "undated")
    ]


@pytest.mark.usefixtures("reported")
def test_source_of_that_day_is_certain_and_open_ones_possible(connection: Connection) -> None:
    assert ask(connection, "report.claims_as_of('2025-04-10')", *KNOWN) == [
        ("one", "certainly known", 1, 3, 1, 0, 2, 1, "day", "day; month; undated")
    ]
    assert ask(connection, "report.claims_as_of('2025-05-01')", *KNOWN) == [
        ("one", "certainly known", 2, 4, 2, 0, 3, 1, "day; month", "day; month; since; undated")
    ]


def test_claim_of_a_later_source_is_not_known(world: World, connection: Connection) -> None:
    world.link(world.claim(), world.passage(world.source(published=day("2025-06-01"))))
    assert ask(connection, "report.claims_as_of('2025-05-31')", "claim_key") == []
    assert ask(connection, "report.claims_as_of(null)", "claim_key") == []


@pytest.mark.parametrize(
    ("stance", "asked", "counts"),
    [
        # Before the retraction it counts; while it may be out, possibly; then no more.
        ("asserts", "2025-04-14", (1, 1, 0, 1, 0)),
        ("asserts", "2025-04-20", (1, 0, 0, 1, 0)),
        ("asserts", "2025-05-01", (2, 1, 0, 1, 0)),
        ("denies", "2025-04-14", (1, 0, 1, 0, 1)),
        ("denies", "2025-04-20", (1, 0, 0, 0, 1)),
        ("denies", "2025-05-01", (2, 1, 0, 1, 0)),
    ],
)
def test_what_was_taken_back_counts_until_then(
    world: World, connection: Connection, stance: str, asked: str, counts: tuple[int, ...]
) -> None:
    bad = world.source("bad", published=day("2025-04-10"))
    notice = world.source("notice", published=between("2025-04-15", "2025-04-30"))
    world.relate_sources(notice, "retracts", bad)
    claim = world.claim()
    world.link(claim, world.passage(bad), stance)
    world.link(claim, world.passage(world.source("good", published=day("2025-05-01"))))
    assert ask(connection, f"report.claims_as_of('{asked}')", *COUNTS) == [counts]


def test_undated_retraction_may_have_come_any_day(world: World, connection: Connection) -> None:
    bad = world.source("bad", published=day("2025-04-10"))
    world.relate_sources(world.source("notice", published=None), "retracts", bad)
    world.link(world.claim(), world.passage(bad))
    assert ask(connection, "report.claims_as_of('2025-04-10')", *COUNTS) == [(1, 0, 0, 1, 0)]
