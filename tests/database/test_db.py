"""Connections: what is checked, and what the errors say."""

from __future__ import annotations

import socket
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, Connection, text

from researchdb.db import connect, connect_url, make_engine, resolve_url
from researchdb.errors import DatabaseError
from researchdb.settings import load_settings
from tests.conftest import Server


def test_session_is_utc_and_named(connection: Connection) -> None:
    row = connection.execute(
        text(
            "select current_setting('timezone'), current_setting('client_encoding'),"
            " current_setting('application_name'), current_user"
        )
    ).one()
    assert tuple(row) == ("UTC", "UTF8", "researchdb", "researchdb")


def test_clone_is_owned_by_the_app_login(clone: URL) -> None:
    with connect_url(clone) as connection:
        owner = connection.execute(
            text(
                "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"
            )
        ).scalar_one()
    assert owner == "researchdb"


def test_each_clone_is_its_own(clone: URL, database: URL) -> None:
    with connect_url(clone) as connection:
        connection.execute(text("set role researchdb_owner"))
        connection.execute(text("create schema only_here"))
        connection.commit()
    with connect_url(database) as connection:
        found = connection.execute(
            text("select count(*) from pg_namespace where nspname = 'only_here'")
        ).scalar_one()
    assert found == 0


def test_wrong_password_names_the_remedy_and_no_password(database: URL) -> None:
    url = database.set(password="geheim-987")
    with pytest.raises(DatabaseError) as caught, connect_url(url):
        pass
    message = str(caught.value)
    assert "refuses the login" in message
    assert 'user "researchdb"' in message
    assert "DATABASE_URL" in message
    assert "geheim-987" not in message
    assert "\n" not in message


def test_missing_database_is_named(database: URL) -> None:
    with (
        pytest.raises(DatabaseError, match="there is no database nowhere at "),
        connect_url(database.set(database="nowhere")),
    ):
        pass


def test_unreachable_server_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        url = URL.create("postgresql+psycopg", "me", "geheim-987", "127.0.0.1", port, "db")
        with pytest.raises(DatabaseError) as caught, connect_url(url):
            pass
    message = str(caught.value)
    assert message.startswith(f"cannot reach PostgreSQL at 127.0.0.1:{port}: ")
    assert "`researchdb up`" in message
    assert "geheim-987" not in message
    assert "\n" not in message


def test_database_in_another_encoding_is_refused(server: Server) -> None:
    with psycopg.connect(
        host=server.host,
        port=server.port,
        user=server.user,
        password=server.password,
        dbname="postgres",
        autocommit=True,
    ) as admin:
        admin.execute(
            "create database latin encoding 'LATIN1' locale 'C' template template0 owner researchdb"
        )
        try:
            with (
                pytest.raises(DatabaseError, match="latin has the encoding LATIN1"),
                connect_url(server.url("latin")),
            ):
                pass
        finally:
            admin.execute("drop database latin")


def test_desk_without_server_says_so(tmp_path: Path) -> None:
    settings = load_settings(tmp_path, {})
    with pytest.raises(DatabaseError, match="not running; run `researchdb up`"):
        resolve_url(settings)


def test_given_address_is_used(tmp_path: Path, database: URL) -> None:
    address = database.render_as_string(hide_password=False).replace(
        "postgresql+psycopg", "postgres"
    )
    settings = load_settings(tmp_path, {"DATABASE_URL": address})
    with connect(settings) as connection:
        found = connection.execute(text("select current_database()")).scalar_one()
    assert found == database.database


def test_pg_variables_are_used(
    tmp_path: Path, database: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = {
        "PGHOST": str(database.host),
        "PGPORT": str(database.port),
        "PGUSER": str(database.username),
        "PGPASSWORD": str(database.password),
        "PGDATABASE": str(database.database),
    }
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    settings = load_settings(tmp_path, values)
    with connect(settings) as connection:
        found = connection.execute(text("select current_database()")).scalar_one()
    assert found == database.database


def test_user_options_survive(database: URL) -> None:
    url = database.update_query_dict({"options": "-c work_mem=3MB", "application_name": "notebook"})
    with connect_url(url) as connection:
        row = connection.execute(
            text("select current_setting('work_mem'), current_setting('application_name')")
        ).one()
    assert tuple(row) == ("3MB", "notebook")


def test_engine_keeps_no_session(clone: URL) -> None:
    engine = make_engine(clone)
    with engine.connect() as connection:
        pid = connection.execute(text("select pg_backend_pid()")).scalar_one()
    with engine.connect() as connection:
        again = connection.execute(text("select pg_backend_pid()")).scalar_one()
    assert pid != again
