"""One throwaway PostgreSQL per test session, databases cloned from one template."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import hypothesis
import psycopg
import pytest
from pytest_postgresql import factories
from pytest_postgresql.executors import NoopExecutor
from pytest_postgresql.janitor import DatabaseJanitor
from sqlalchemy import URL, Connection, Engine

from researchdb import server as embedded
from researchdb.db import make_engine
from researchdb.server.binaries import find_binaries
from researchdb.server.bootstrap import adopt_database
from researchdb.settings import Settings, load_settings
from tests.support import build_template

# Nothing written in a test outlives it, so nothing needs to reach the disk.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def pytest_configure() -> None:
    """Keep the tests away from the caller's database, and stop our server when terminated."""
    # A shell that runs us in the background has SIGINT ignored, and what we start would inherit it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # The same examples every time: a run fails for what was changed, not for luck or load.
    hypothesis.settings.register_profile("same", derandomize=True, database=None, deadline=None)
    hypothesis.settings.load_profile("same")
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    for name in list(os.environ):
        if name == "DATABASE_URL" or (name.startswith("PG") and name != "PGCONNECT_TIMEOUT"):
            del os.environ[name]


def pytest_report_header() -> str:
    """Say which PostgreSQL the database tests run on."""
    binaries = find_binaries(desk_settings(Path.cwd()).pg_bin)
    return f"PostgreSQL {binaries.version} from {binaries.folder}"


def desk_settings(desk: Path) -> Settings:
    """Return settings of the folder that take only the PostgreSQL to use from the shell."""
    names = ("RESEARCHDB_PG_BIN",)
    return load_settings(desk, {name: os.environ[name] for name in names if name in os.environ})


@dataclass(frozen=True)
class Server:
    """The running test server; the attributes are the ones pytest-postgresql asks for."""

    settings: Settings
    host: str
    port: int
    user: str
    password: str = field(repr=False)
    options: str = ""
    maintenance_dbname: str = "postgres"
    template_dbname: str = "template1"

    def url(self, database: str, user: str = embedded.APP) -> URL:
        """Return the address of a database for one of the three login roles."""
        found = embedded.find_address(self.settings)
        assert found is not None, "the test server has stopped"
        return URL.create(
            "postgresql+psycopg",
            username=user,
            password=found.passwords.of(user),
            host=self.host,
            port=self.port,
            database=database,
        )

    def superuser_url(self, database: str) -> URL:
        """Return the address of a database for the superuser."""
        return self.url(database, embedded.SUPERUSER)

    def reader_url(self, database: str) -> URL:
        """Return the address of a database for the reader."""
        return self.url(database, embedded.READER)

    def adopt(self, database: str) -> None:
        """Give a new database the owner, roles and rights of the real one."""
        url = self.superuser_url(database)
        with psycopg.connect(
            host=self.host,
            port=self.port,
            user=url.username,
            password=url.password,
            dbname=database,
            autocommit=True,
        ) as connection:
            adopt_database(connection, database)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A throwaway server, from RESEARCHDB_PG_BIN or the packaged PostgreSQL."""
    with tempfile.TemporaryDirectory(prefix="researchdb-tests-") as folder:
        settings = desk_settings(Path(folder))
        try:
            embedded.start(settings, FAST)
            found = embedded.find_address(settings)
            assert found is not None
            user = embedded.SUPERUSER
            yield Server(settings, found.host, found.port, user, found.passwords.of(user))
        finally:
            embedded.delete(settings)


# The database pytest-postgresql keeps as template and drops at the end.
empty_template = factories.postgresql_noproc(depends_on="server", dbname="tests")


@pytest.fixture(scope="session")
def template(server: Server, empty_template: NoopExecutor) -> NoopExecutor:
    """The template database in the state every database test starts from."""
    server.adopt(empty_template.template_dbname)
    build_template(server.url(empty_template.template_dbname))
    return empty_template


@contextmanager
def cloned(server: Server, template: NoopExecutor, name: str) -> Iterator[URL]:
    """Give the address of a fresh copy of the template, dropped afterwards."""
    janitor = DatabaseJanitor(
        user=template.user,
        host=template.host,
        port=template.port,
        dbname=name,
        template_dbname=template.template_dbname,
        maintenance_dbname=template.maintenance_dbname,
        password=template.password,
    )
    with janitor:
        server.adopt(name)
        yield server.url(name)


@pytest.fixture(scope="session")
def database(server: Server, template: NoopExecutor) -> Iterator[URL]:
    """The database that tests share and leave as it was; address for login researchdb."""
    with cloned(server, template, template.dbname) as url:
        yield url


@pytest.fixture(scope="session")
def engine(database: URL) -> Iterator[Engine]:
    """An engine on the shared database."""
    made = make_engine(database)
    yield made
    made.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A connection to the shared database whose transaction is rolled back."""
    with engine.connect() as opened:
        opened.begin()
        yield opened
        opened.rollback()


@pytest.fixture
def clone(server: Server, template: NoopExecutor) -> Iterator[URL]:
    """The address of a database of the test's own, for tests that commit."""
    with cloned(server, template, f"clone_{uuid4().hex[:12]}") as url:
        yield url
