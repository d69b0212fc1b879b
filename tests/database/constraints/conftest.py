"""The sample rows, inserted once for all cases and rolled back at the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine

from tests.database.constraints.case import Trial
from tests.support.rows import World
from tests.support.samples import build_samples


@pytest.fixture(scope="module")
def trial(engine: Engine) -> Iterator[Trial]:
    """One row in every table, in a transaction that is rolled back."""
    with engine.connect() as connection:
        connection.begin()
        yield Trial(connection, build_samples(World(connection)))
        connection.rollback()


@pytest.fixture
def world(connection: Connection) -> World:
    """An empty world."""
    return World(connection)
