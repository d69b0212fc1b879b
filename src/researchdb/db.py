"""Connections to the database of a desk, checked, with errors that name the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from researchdb import server
from researchdb.errors import DatabaseError
from researchdb.settings import Settings, hide_password

OLDEST_VERSION = 15
CONNECT_SECONDS = 10

Role = Literal["app", "reader", "superuser"]
LOGINS: dict[str, str] = {
    "app": server.APP,
    "reader": server.READER,
    "superuser": server.SUPERUSER,
}


def resolve_url(settings: Settings, role: Role = "app") -> URL:
    """Return the address of the desk's database, password included.

    An address given by DATABASE_URL or PG* variables is used as it is for every role. Raises
    DatabaseError when the embedded server is meant and does not run.
    """
    if settings.database_url is not None:
        return settings.database_url
    found = server.find_address(settings)
    if found is None:
        raise DatabaseError("the server of this desk is not running; run `researchdb up`")
    user = LOGINS[role]
    return URL.create(
        "postgresql+psycopg",
        username=user,
        password=found.passwords.of(user),
        host=found.host,
        port=found.port,
        database=found.database,
    )


def make_engine(url: URL | str) -> Engine:
    """Return an engine for the address: sessions in UTC and UTF-8, none kept open unused."""
    arguments: dict[str, Any] = {
        "fallback_application_name": "researchdb",
        "client_encoding": "utf8",
    }
    if "connect_timeout" not in _query(url):
        arguments["connect_timeout"] = CONNECT_SECONDS
    engine = create_engine(url, poolclass=NullPool, connect_args=arguments)

    # As a statement: the start-up option would replace the user's PGOPTIONS, and connection
    # poolers refuse it.
    @event.listens_for(engine, "connect")
    def _use_utc(connection: Any, _record: object) -> None:
        connection.autocommit = True
        connection.execute("set time zone 'UTC'")
        connection.autocommit = False

    return engine


def check_server(connection: Connection) -> None:
    """Raise DatabaseError unless the server is PostgreSQL 15 or newer with a UTF-8 database."""
    version, encoding = connection.execute(
        text(
            "select current_setting('server_version_num')::integer / 10000,"
            " current_setting('server_encoding')"
        )
    ).one()
    if version < OLDEST_VERSION:
        raise DatabaseError(
            f"the server is PostgreSQL {version}; "
            f"use version {OLDEST_VERSION} or newer, or `researchdb up` without DATABASE_URL"
        )
    if encoding != "UTF8":
        raise DatabaseError(
            f"database {connection.engine.url.database} has the encoding {encoding}; "
            "create one with `create database NAME encoding 'UTF8' template template0`"
        )


@contextmanager
def connect_url(url: URL) -> Iterator[Connection]:
    """Give a checked connection to the address; it is closed, uncommitted work undone.

    Raises DatabaseError when there is no usable database at the address.
    """
    engine = make_engine(url)
    try:
        connection = engine.connect()
    except DBAPIError as error:
        raise explain(error, url) from error
    try:
        check_server(connection)
        connection.rollback()
        yield connection
    finally:
        connection.close()
        engine.dispose()


@contextmanager
def connect(settings: Settings, role: Role = "app") -> Iterator[Connection]:
    """Give a checked connection to the desk's database.

    Raises DatabaseError when there is none, as ``resolve_url`` and ``connect_url`` say.
    """
    with connect_url(resolve_url(settings, role)) as connection:
        yield connection


def explain(error: DBAPIError, url: URL) -> DatabaseError:
    """Return what a failed connection attempt means and what to do, without any password."""
    said = " ".join(str(error.orig).split())
    if url.password:
        said = said.replace(str(url.password), "***")
    said = hide_password(said)
    place = _place(url, said)
    missing = re.search(r'database "([^"]+)" does not exist', said)
    if missing:
        return DatabaseError(
            f"there is no database {missing[1]} at {place}; "
            f"run `createdb {missing[1]}` or correct DATABASE_URL"
        )
    refusal = re.search(
        r'(password authentication failed for user "[^"]+"|no password supplied'
        r'|role "[^"]+" does not exist|role "[^"]+" is not permitted to log in'
        r'|Peer authentication failed for user "[^"]+"|no pg_hba.conf entry[^,;]*'
        r'|permission denied for database "[^"]+")',
        said,
    )
    if refusal:
        return DatabaseError(
            f"PostgreSQL at {place} refuses the login: {refusal[1]}; "
            "correct user and password in DATABASE_URL, PGPASSWORD or ~/.pgpass"
        )
    return DatabaseError(
        f"cannot reach PostgreSQL at {place}: {said}; "
        "start it with `researchdb up` or correct DATABASE_URL"
    )


def _place(url: URL, said: str) -> str:
    if url.host:
        return f"{url.host}:{url.port or 5432}"
    found = re.search(r'server at "([^"]+)"(?: \([^)]*\))?, port (\d+)', said)
    if found:
        return f"{found[1]}:{found[2]}"
    on_socket = re.search(r'server on socket "([^"]+)"', said)
    return on_socket[1] if on_socket else "the address in the PG* variables"


def _query(url: URL | str) -> str:
    return str(dict(url.query)) if isinstance(url, URL) else url.partition("?")[2]
