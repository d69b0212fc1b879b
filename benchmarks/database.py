"""Fresh databases for measuring, on an embedded server with its default settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import URL

from researchdb import db, migrate, server
from researchdb.server.bootstrap import adopt_database
from researchdb.settings import NO_ARTICLES, Settings

_ADMIN = "postgres"


@dataclass(frozen=True)
class Bench:
    """A running server whose own database is migrated and empty: the template of all others."""

    settings: Settings
    version: str

    def url(self, database: str, user: str = server.APP) -> URL:
        """Return the address of a database for one of the login roles."""
        role: db.Role = "superuser" if user == server.SUPERUSER else "app"
        return db.resolve_url(self.settings, role).set(database=database)

    def reader_url(self, url: URL) -> URL:
        """Return the address of the same database for the reader."""
        return db.resolve_url(self.settings, "reader").set(database=url.database)

    @contextmanager
    def fresh(self, name: str) -> Iterator[URL]:
        """Give the address of a new database with the migrated schema; it is dropped after."""
        with self._superuser(_ADMIN) as connection:
            connection.execute(f"drop database if exists {name} with (force)")
            connection.execute(f"create database {name} template {server.DATABASE}")
        with self._superuser(name) as connection:
            adopt_database(connection, name)
        try:
            yield self.url(name)
        finally:
            with self._superuser(_ADMIN) as connection:
                connection.execute(f"drop database {name} with (force)")

    def settle(self) -> None:
        """Write everything out, so that no measurement pays for the one before."""
        with self._superuser(_ADMIN) as connection:
            connection.execute("checkpoint")

    def _superuser(self, database: str) -> psycopg.Connection:
        return connect(self.url(database, server.SUPERUSER), autocommit=True)


def connect(url: URL, *, autocommit: bool = False) -> psycopg.Connection:
    """Return a plain connection to the address."""
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(plain, autocommit=autocommit)


@contextmanager
def running(folder: Path) -> Iterator[Bench]:
    """Give a server with its data in ``folder``; it is stopped and deleted after."""
    settings = Settings(
        desk=folder,
        name="benchmark",
        seeds=folder / "seeds",
        articles=NO_ARTICLES,
        desk_articles=folder / "articles",
        state=folder / ".researchdb",
        database_url=None,
        pg_bin=None,
    )
    folder.mkdir(parents=True, exist_ok=True)
    server.start(settings)
    try:
        with db.connect(settings) as connection:
            migrate.upgrade(connection)
            version = str(connection.exec_driver_sql("show server_version").scalar())
        yield Bench(settings, version)
    finally:
        server.delete(settings)
