"""What changed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World


def log(world: World, run: int, **columns: Any) -> None:
    given = {"table_name": "claims", "row_key": "one", "operation": "update"}
    values = {"run_id": run, "seed_file_id": world.file_id, **given, **columns}
    world.insert("changes", **values)


def test_insertion_follows_from_the_row(world: World, connection: Connection) -> None:
    world.retire("claims", world.claim("gone"))
    assert row(
        connection,
        "report.changes",
        "true",
        "run_id",
        "changed_at",
        "table_name",
        "row_key",
        "operation",
        "changed_columns",
        "old_values",
        "seed_file",
    ) == (
        world.run_id,
        datetime(2025, 5, 1, 10, 0, 1, tzinfo=UTC),
        "claims",
        "gone",
        "insert",
        None,
        None,
        "world.yaml",
    )


def test_update_shows_old_and_new_values(world: World, connection: Connection) -> None:
    log(
        world,
        world.run_id,
        changed_columns=["statement", "note"],
        old_row='{"statement": "Old.", "note": null}',
        new_row='{"statement": "New.", "note": "why"}',
    )
    log(
        world,
        world.run(),
        operation="retire",
        changed_columns=[],
        old_row="{}",
        new_row="{}",
    )
    assert ask(
        connection,
        "report.changes",
        "run_id",
        "operation",
        "changed_columns",
        "old_values",
        "new_values",
    ) == [
        (
            world.run_id,
            "update",
            "statement; note",
            "statement: Old.; note: none",
            "statement: New.; note: why",
        ),
        (world.run_id + 1, "retire", None, None, None),
    ]
