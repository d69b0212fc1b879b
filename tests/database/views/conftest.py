"""An empty world of rows for each test."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.support.rows import World


@pytest.fixture
def world(connection: Connection) -> World:
    """Vocabularies, one run and one file; nothing else."""
    return World(connection)
