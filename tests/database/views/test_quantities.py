"""Numbers as claimed."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import row
from tests.support.rows import World


def test_number_shows_bounds_and_words_of_each_source(world: World, connection: Connection) -> None:
    worth = world.claim(
        "worth",
        attribute="resource_value",
        subject=world.actor("afghanistan", "Afghanistan"),
        value=(3e12, None, None),
        unit="usd",
    )
    beta, alpha = world.source("beta"), world.source("alpha")
    world.link(worth, world.passage(beta), as_stated="over 3 trillion")
    world.link(worth, world.passage(alpha), as_stated="3 trillion")
    world.link(worth, world.passage(alpha))
    world.claim("plain")
    assert row(
        connection,
        "report.quantities",
        "true",
        "claim_key",
        "subject_name",
        "attribute_label",
        "value",
        "value_low",
        "value_best",
        "value_high",
        "unit_label",
        "source_count",
        "evidence_count",
        "source_keys",
        "as_stated_by_source",
    ) == (
        "worth",
        "Afghanistan",
        "Value of resources",
        "at least 3,000,000,000,000 US dollars",
        3e12,
        None,
        None,
        "US dollars",
        2,
        3,
        "alpha; beta",
        "alpha: 3 trillion; beta: over 3 trillion",
    )


def test_time_of_a_number_says_how_it_is_known(world: World, connection: Connection) -> None:
    worth = {"attribute": "resource_value", "value": (None, 3e12, None), "unit": "usd"}
    held = ("2024-01-01", "2024-12-31", "year", "inferred")
    world.claim(**worth, subject=world.actor(), holds=held, holds_edtf="2024~")
    columns = ("holds_date_text", "holds_basis", "holds_edtf", "holds_qualifier")
    assert row(connection, "report.quantities", "true", *columns) == (
        "about 2024",
        "inferred",
        "2024~",
        "approximate",
    )
