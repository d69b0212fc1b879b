"""What a run brought."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_changes_of_the_run_and_later_ones(world: World, connection: Connection) -> None:
    world.claim("old")
    world.run_id = second = world.run()
    world.claim("new")
    assert ask(connection, f"report.changes_since({second})", "row_key", "operation") == [
        ("new", "insert")
    ]
    assert ask(connection, "report.changes_since(0)", "row_key") == ["new", "old"]
    assert ask(connection, f"report.changes_since({second + 1})", "row_key") == []
