from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pytest
from sqlalchemy import Connection

from researchdb.seeding import SeedReport, seed
from tests.support.desk import Desk, make_desk


class Run(Protocol):
    """Seeds the made-up desk into the rolled-back connection, with the articles unless told."""

    def __call__(self, *, articles: bool = True, **options: Any) -> SeedReport: ...


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


@pytest.fixture
def run(connection: Connection, desk: Desk) -> Run:
    def seed_desk(*, articles: bool = True, **options: Any) -> SeedReport:
        return seed(connection, desk.seeds, desk.articles if articles else None, **options)

    return seed_desk
