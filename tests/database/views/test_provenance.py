"""Where rows come from."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World


def test_row_shows_file_line_and_runs(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha"), "p01")
    claim = world.claim("one")
    world.link(claim, passage)
    world.link(claim, passage, said_by=["critics"])
    later = world.run("2025-06-01T10:00:00Z", "2025-06-01T10:00:05Z")
    file = world.file("sources/alpha.yaml")
    world.update("claims", claim, updated_run_id=later, seed_file_id=file, seed_line=40)
    world.event_source(world.event("ruling"), passage)
    assert row(
        connection,
        "report.provenance",
        "table_name = 'claims'",
        "row_key",
        "seed_file",
        "seed_line",
        "created_run_id",
        "updated_run_id",
        "created_at",
        "updated_at",
    ) == (
        "one",
        "sources/alpha.yaml",
        40,
        world.run_id,
        later,
        datetime(2025, 5, 1, 10, 0, 1, tzinfo=UTC),
        datetime(2025, 6, 1, 10, 0, 5, tzinfo=UTC),
    )
    assert ask(
        connection, "report.provenance", "table_name", "row_key", where="table_name <> 'outlets'"
    ) == [
        ("attributions", "alpha/p01/one/2/1"),
        ("claim_sources", "alpha/p01/one/1"),
        ("claim_sources", "alpha/p01/one/2"),
        ("claims", "one"),
        ("event_sources", "alpha/p01/ruling/1"),
        ("events", "ruling"),
        ("passages", "alpha/p01"),
        ("sources", "alpha"),
    ]


def test_retired_row_has_no_provenance(world: World, connection: Connection) -> None:
    world.retire("claims", world.claim())
    assert ask(connection, "report.provenance", "row_key") == []
