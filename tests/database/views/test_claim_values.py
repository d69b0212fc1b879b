"""The structure of claims."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between
from tests.support.rows import World


def test_every_kind_of_value_reads_in_words(world: World, connection: Connection) -> None:
    actor, event = world.actor("russia", "Russia"), world.event("ruling", "Court rules")
    world.claim("text", attribute="legal_effect", subject=event, value="lifted")
    world.claim("number", attribute="death_toll", subject=event, value=(100, None, None))
    world.claim("date", attribute="occurred_in", subject=event, value=APRIL)
    guest = world.actor("taliban", "Taliban")
    world.claim(
        "actor", attribute="hosted", subject=actor, value=guest, holds=between("2024-01-01", None)
    )
    world.claim("plain")
    assert ask(
        connection,
        "report.claim_values",
        "claim_key",
        "subject_kind",
        "subject_name",
        "attribute_label",
        "value_kind",
        "value",
        "value_low",
        "unit_label",
        "value_earliest",
        "value_actor_key",
        "holds_date_text",
        "is_single_valued",
    ) == [
        (
            "actor",
            "actor",
            "Russia",
            "Hosted",
            "actor",
            "Taliban",
            None,
            None,
            None,
            "taliban",
            "2024-01-01 or later",
            False,
        ),
        (
            "date",
            "event",
            "Court rules",
            "When",
            "date",
            "2025-04",
            None,
            None,
            date(2025, 4, 1),
            None,
            None,
            True,
        ),
        (
            "number",
            "event",
            "Court rules",
            "Death toll",
            "number",
            "at least 100",
            100.0,
            "Count",
            None,
            None,
            None,
            True,
        ),
        (
            "text",
            "event",
            "Court rules",
            "Legal effect",
            "text",
            "lifted",
            None,
            None,
            None,
            None,
            None,
            True,
        ),
    ]


def test_numbers_beyond_double_precision_do_not_fail(world: World, connection: Connection) -> None:
    huge = world.claim("huge", attribute="death_toll", subject=world.event(), value=(1, None, None))
    world.update("claims", huge, value_low="1e-400", value_high="1e1000")
    assert row(connection, "report.claim_values", "true", "value_low", "value_high") == (0.0, 1e300)


def test_event_is_a_value_by_its_title(world: World, connection: Connection) -> None:
    visit, ruling = world.event("visit", "A visit"), world.event("ruling", "Court rules")
    world.claim("tie", attribute="prompts", subject=visit, value=ruling)
    assert row(
        connection,
        "report.claim_values",
        "true",
        "subject_key",
        "value_kind",
        "value",
        "value_event_id",
        "value_event_key",
        "value_event_title",
        "value_actor_key",
    ) == ("visit", "event", "Court rules", ruling, "ruling", "Court rules", None)


def test_dates_say_how_they_are_known(world: World, connection: Connection) -> None:
    event = world.event()
    about = {"attribute": "occurred_in", "subject": event}
    world.claim("about", **about, value=APRIL, value_date_edtf="2025-04~", holds=APRIL)
    inferred = ("2025-01-01", "2025-12-31", "year", "inferred")
    world.claim("inferred", **about, value=inferred, holds=UNDATED)
    world.claim("relative", **about, value=("2025-04-17", None, "interval", "relative"))
    assert ask(
        connection,
        "report.claim_values",
        "claim_key",
        "value",
        "value_basis",
        "value_edtf",
        "value_qualifier",
        "holds_date_text",
        "holds_basis",
        "holds_edtf",
        "holds_qualifier",
    ) == [
        (
            "about",
            "about 2025-04",
            "stated",
            "2025-04~",
            "approximate",
            "2025-04",
            "stated",
            "2025-04",
            "none",
        ),
        (
            "inferred",
            "2025",
            "inferred",
            "2025",
            "none",
            "unknown",
            "unknown",
            None,
            "none",
        ),
        (
            "relative",
            "2025-04-17 or later",
            "relative",
            "2025-04-17/..",
            "none",
            None,
            None,
            None,
            None,
        ),
    ]
