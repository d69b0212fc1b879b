"""sql/roles.sql, run by hand on somebody else's server by an administrator who is no superuser."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import errors as sql_errors

from researchdb import paths, server
from researchdb.settings import Settings
from tests.conftest import FAST, desk_settings

ROLES = ("researchdb_owner", "researchdb_reader", "researchdb_writer")


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A server without our roles, with two databases and an administrator for each."""
    settings = desk_settings(tmp_path_factory.mktemp("outside"))
    try:
        server.start(settings, FAST)
        found = server.find_address(settings)
        assert found is not None
        with connect(settings, "postgres", server.SUPERUSER, found.passwords.superuser) as admin:
            admin.execute("drop database researchdb")
            admin.execute(f"drop role {', '.join(ROLES)}")
            for name in ("first", "second"):
                admin.execute(f"create role {name} login createrole password '{name}'")
                admin.execute(f"create database {name} owner {name}")
        yield settings
    finally:
        server.delete(settings)


def connect(settings: Settings, database: str, user: str, password: str) -> psycopg.Connection:
    found = server.find_address(settings)
    assert found is not None
    return psycopg.connect(
        host=found.host,
        port=found.port,
        user=user,
        password=password,
        dbname=database,
        autocommit=True,
    )


def run_script(connection: psycopg.Connection) -> list[str]:
    notices: list[str] = []
    connection.add_notice_handler(lambda notice: notices.append(str(notice.message_primary)))
    connection.execute((paths.sql() / "roles.sql").read_bytes())
    return notices


def test_administrator_without_superuser_can_run_it_twice(outside: Settings) -> None:
    with connect(outside, "first", "first", "first") as connection:
        run_script(connection)
        run_script(connection)
        rows = connection.execute(
            "select rolname, rolcanlogin, rolsuper, rolcreaterole,"
            " shobj_description(oid, 'pg_authid') is not null, rolconfig"
            " from pg_roles where rolname = any(%s) order by rolname",
            [list(ROLES)],
        ).fetchall()
        reader = ["default_transaction_read_only=on", "statement_timeout=60s", "jit=off"]
        assert rows == [
            ("researchdb_owner", False, False, False, True, None),
            ("researchdb_reader", False, False, False, True, reader),
            ("researchdb_writer", False, False, False, True, None),
        ]


def test_administrator_can_act_as_owner_and_writer(outside: Settings) -> None:
    with connect(outside, "first", "first", "first") as connection:
        run_script(connection)
        connection.execute("set role researchdb_owner")
        connection.execute("create schema if not exists research")
        connection.execute("set role researchdb_writer")
        connection.execute("create temporary table stage (n integer)")
        with pytest.raises(sql_errors.InsufficientPrivilege):
            connection.execute("create schema other")


def test_second_administrator_is_told_what_to_ask_for(outside: Settings) -> None:
    with connect(outside, "first", "first", "first") as connection:
        run_script(connection)
    with connect(outside, "second", "second", "second") as connection:
        notices = " ".join(run_script(connection))
        rows = connection.execute(
            "select count(*) from unnest(%s::text[]) as role (name)"
            " where has_database_privilege(name, 'second', 'connect')",
            [list(ROLES)],
        ).fetchone()
        assert rows == (3,)
        if connection.info.server_version >= 160000:
            assert "belong to somebody else" in notices
            assert "grant researchdb_owner and researchdb_writer to second" in notices
