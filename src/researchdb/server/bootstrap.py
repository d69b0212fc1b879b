"""What a fresh server needs before migrations: the login roles, the database, the group roles."""

from __future__ import annotations

import hashlib

import psycopg
from psycopg import sql

from researchdb import paths
from researchdb.errors import ServerError
from researchdb.server.state import APP, DATABASE, HOST, READER, SUPERUSER, Passwords

# Counts changes of this module, so that existing servers are prepared again.
VERSION = "2"


def fingerprint(passwords: Passwords) -> str:
    """Return a digest that differs when a server has to be prepared again."""
    content = "\0".join([VERSION, roles_script(), passwords.app, passwords.reader])
    return hashlib.sha256(content.encode()).hexdigest()


def roles_script() -> str:
    """Return the text of sql/roles.sql."""
    return (paths.sql() / "roles.sql").read_text(encoding="utf-8")


def prepare(port: int, passwords: Passwords) -> None:
    """Bring login roles, database, group roles and passwords of the server to their state.

    Repeating it changes nothing. Raises ServerError when the server refuses a step.
    """
    try:
        with _connect(port, passwords, "postgres") as connection:
            _create_database(connection, passwords)
        with _connect(port, passwords, DATABASE) as connection:
            adopt_database(connection, DATABASE)
            _provide_vectors(connection)
            connection.execute(
                sql.SQL("alter role {} login password {}").format(
                    sql.Identifier(READER), sql.Literal(passwords.reader)
                )
            )
    except psycopg.Error as error:
        raise ServerError(
            f"the server on port {port} could not be prepared: {' '.join(str(error).split())}; "
            "run `researchdb up` again"
        ) from error


def adopt_database(connection: psycopg.Connection, name: str) -> None:
    """Make a database of this server one of ours: owner, group roles, who may connect.

    ``connection`` is the superuser's, in autocommit, to that database.
    """
    database, app = sql.Identifier(name), sql.Identifier(APP)
    for statement in (
        sql.SQL("alter database {} owner to {}").format(database, app),
        sql.SQL("revoke connect, temporary on database {} from public").format(database),
        sql.SQL(roles_script()),
        sql.SQL("grant researchdb_owner, researchdb_writer to {}").format(app),
    ):
        connection.execute(statement)


def _provide_vectors(connection: psycopg.Connection) -> None:
    """Make the extension `vector` where it is installed; only the superuser may."""
    installed = "select from pg_available_extensions where name = 'vector'"
    if connection.execute(installed).fetchone() is not None:
        connection.execute("create extension if not exists vector")


def _connect(port: int, passwords: Passwords, database: str) -> psycopg.Connection:
    return psycopg.connect(
        host=HOST,
        port=port,
        user=SUPERUSER,
        password=passwords.superuser,
        dbname=database,
        connect_timeout=30,
        autocommit=True,
        application_name="researchdb up",
    )


def _create_database(connection: psycopg.Connection, passwords: Passwords) -> None:
    app = sql.Identifier(APP)
    known = connection.execute("select from pg_roles where rolname = %s", [APP]).fetchone()
    if known is None:
        connection.execute(sql.SQL("create role {}").format(app))
    connection.execute(
        sql.SQL("alter role {} login nosuperuser createrole password {}").format(
            app, sql.Literal(passwords.app)
        )
    )
    made = connection.execute("select from pg_database where datname = %s", [DATABASE]).fetchone()
    if made is None:
        connection.execute(sql.SQL("create database {}").format(sql.Identifier(DATABASE)))
