"""The desk of this repository, seeded once, with the articles where somebody holds them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_postgresql.executors import NoopExecutor

from researchdb.db import connect_url
from researchdb.seeding import ArticleFolders, seed
from tests.conftest import Server, cloned
from tests.content.desk import Desk

SEEDS = Path(__file__).parents[2] / "seeds"


def held_articles() -> Path | None:
    """The folder RESEARCHDB_ARTICLES names, if it does."""
    named = os.environ.get("RESEARCHDB_ARTICLES")
    return Path(named) if named else None


@pytest.fixture(scope="session")
def desk(server: Server, template: NoopExecutor) -> Iterator[Desk]:
    """The real seeds in a database of their own; tests read it and change nothing."""
    held = held_articles()
    with cloned(server, template, "content") as url, connect_url(url) as connection:
        seed(connection, SEEDS, ArticleFolders((held,) if held else ()))
        yield Desk(connection)


@pytest.fixture
def read_desk(desk: Desk) -> Desk:
    """The same, for tests that need the text of the articles."""
    if held_articles() is None:
        pytest.skip("the articles are not in the repository; RESEARCHDB_ARTICLES names no folder")
    return desk
