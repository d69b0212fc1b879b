"""What is searched follows the seeds, and stays out of the log of changes."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, text

from tests.database.seeding.conftest import Run
from tests.support.desk import Desk


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    return seeded


def found(connection: Connection, query: str) -> list[str]:
    rows = text("select key from report.search(:query) where kind = 'claim'")
    return list(connection.scalars(rows, {"query": query}))


def test_changed_words_are_found_and_not_logged(
    connection: Connection, desk: Desk, run: Run
) -> None:
    assert found(connection, "old bridge repaired") == ["bridge-repaired"]
    desk.change("claims.yaml", "The old bridge is repaired.", "The old bridge is mended.")
    run()
    assert found(connection, "old bridge mended") == ["bridge-repaired"]
    assert "bridge-repaired" not in found(connection, '"is repaired"')
    logged = connection.execute(text("select old_row, new_row from research.changes")).one()
    assert all("statement" in row and "search_vector" not in row for row in logged)
