from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from pytest_postgresql.executors import NoopExecutor
from sqlalchemy import Connection, Engine

from researchdb.db import make_engine
from researchdb.seeding import NO_ARTICLES, SeedReport, seed
from tests.conftest import Server, cloned
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
        return seed(connection, desk.seeds, desk.folders if articles else NO_ARTICLES, **options)

    return seed_desk


@pytest.fixture(scope="package")
def seeded_engine(
    server: Server, template: NoopExecutor, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """An engine on a database that holds the made-up desk, texts included."""
    desk = make_desk(tmp_path_factory.mktemp("desk"))
    with cloned(server, template, "seeded") as url:
        engine = make_engine(url)
        with engine.connect() as connection:
            seed(connection, desk.seeds, desk.folders)
        yield engine
        engine.dispose()


@pytest.fixture
def seeded(seeded_engine: Engine) -> Iterator[Connection]:
    """A connection to the seeded database whose transaction is rolled back."""
    with seeded_engine.connect() as connection:
        connection.begin()
        yield connection
        connection.rollback()
