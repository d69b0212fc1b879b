"""Who was first."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World

FIRST = ("source_key", "first_status", "is_certainly_first", "is_possibly_first")
LAG = ("source_key", "lag_days_least", "lag_days_most")


def carried(world: World, **published: Any) -> None:
    """Let sources published so carry one claim."""
    claim = world.claim("one")
    for key, given in published.items():
        world.link(claim, world.passage(world.source(key, published=given)))


def test_earlier_day_is_certainly_first(world: World, connection: Connection) -> None:
    carried(world, alpha=day("2025-04-17"), beta=day("2025-04-20"))
    assert ask(connection, "report.first_reports", *FIRST) == [
        ("alpha", "certainly first", True, True),
        ("beta", "not first", False, False),
    ]
    assert ask(connection, "report.first_reports", *LAG) == [("alpha", 0, 0), ("beta", 3, 3)]


def test_equal_days_leave_it_open(world: World, connection: Connection) -> None:
    carried(world, alpha=day("2025-04-17"), beta=day("2025-04-17"), later=day("2025-04-19"))
    assert ask(connection, "report.first_reports", *FIRST) == [
        ("alpha", "possibly first", False, True),
        ("beta", "possibly first", False, True),
        ("later", "not first", False, False),
    ]
    assert ask(connection, "report.first_reports", *LAG) == [
        ("alpha", 0, 0),
        ("beta", 0, 0),
        ("later", 2, 2),
    ]


def test_undated_source_takes_certainty_from_others(world: World, connection: Connection) -> None:
    carried(world, alpha=day("2025-04-17"), beta=day("2025-04-20"), undated=None)
    assert ask(connection, "report.first_reports", *FIRST) == [
        ("alpha", "possibly first", False, True),
        ("beta", "not first", False, False),
        ("undated", "undecidable", False, True),
    ]
    assert ask(connection, "report.first_reports", *LAG) == [
        ("alpha", 0, None),
        ("beta", 3, None),
        ("undated", 0, None),
    ]


def test_spans_that_overlap_leave_it_open(world: World, connection: Connection) -> None:
    carried(world, month=APRIL, day=day("2025-04-17"), since=between("2025-04-10", None))
    assert ask(connection, "report.first_reports", *FIRST) == [
        ("day", "possibly first", False, True),
        ("month", "possibly first", False, True),
        ("since", "possibly first", False, True),
    ]
    assert ask(connection, "report.first_reports", *LAG) == [
        ("day", 0, 16),
        ("month", 0, 20),
        ("since", 0, None),
    ]


def test_open_begin_before_all_others_is_certainly_first(
    world: World, connection: Connection
) -> None:
    carried(world, early=between(None, "2025-04-16"), late=between("2025-04-17", None))
    assert ask(connection, "report.first_reports", *FIRST) == [
        ("early", "certainly first", True, True),
        ("late", "not first", False, False),
    ]
    assert ask(connection, "report.first_reports", *LAG) == [("early", 0, 0), ("late", 1, None)]


@pytest.mark.parametrize("published", [None, UNDATED, APRIL])
def test_only_carrier_is_first(world: World, connection: Connection, published: Any) -> None:
    carried(world, alpha=published)
    assert ask(connection, "report.first_reports", *FIRST, "lag_days_most", "source_count") == [
        ("alpha", "certainly first", True, True, 0, 1)
    ]


def test_source_has_title_file_and_how_its_date_is_known(
    world: World, connection: Connection
) -> None:
    outlet = world.outlet("herald", name="The Herald")
    april = ("2025-04-01", "2025-04-30", "month", "inferred")
    source = world.source("alpha", outlet, april, published_edtf="2025-04%")
    world.revision(source, file_name="alpha.txt")
    passage = world.passage(source)
    claim = world.claim("one", "It happened.")
    world.link(claim, passage)
    world.link(claim, passage)
    assert ask(
        connection,
        "report.first_reports",
        "claim_key",
        "claim_statement",
        "source_title",
        "source_display_title",
        "file_name",
        "outlet_name",
        "published_date_text",
        "published_precision",
        "published_basis",
        "published_edtf",
        "published_qualifier",
        "source_count",
        "evidence_count",
    ) == [
        (
            "one",
            "It happened.",
            None,
            "Untitled news report, The Herald",
            "alpha.txt",
            "The Herald",
            "about 2025-04 (uncertain)",
            "month",
            "inferred",
            "2025-04%",
            "approximate and uncertain",
            1,
            2,
        )
    ]
