"""Run the text of a view file; a database error becomes one line with file and line."""

from __future__ import annotations

import psycopg
from sqlalchemy import Connection

from researchdb.errors import ViewError
from researchdb.views.files import ViewFile
from researchdb.views.sqltext import line_at, statements

_REPLACE = "or replace "
# What PostgreSQL answers when a definition cannot be exchanged in place: another list of
# columns, another result type, another kind of object, two functions of one name.
_NOT_IN_PLACE = (
    psycopg.errors.InvalidTableDefinition,
    psycopg.errors.InvalidFunctionDefinition,
    psycopg.errors.WrongObjectType,
    psycopg.errors.AmbiguousFunction,
)


def create(connection: Connection, file: ViewFile) -> None:
    """Run the file. Raises ViewError with the line that failed."""
    try:
        with connection.begin_nested():
            run(connection, file.sql)
    except psycopg.Error as error:
        raise _explained(connection, file, file.sql, error) from error


def replace(connection: Connection, file: ViewFile) -> bool:
    """Run the file as `create or replace`; return whether PostgreSQL allows it in place.

    Raises ViewError with the line that failed for any other reason.
    """
    at = file.create_at + len("create ")
    sql = file.sql[:at] + _REPLACE + file.sql[at:]
    try:
        with connection.begin_nested():
            run(connection, sql)
    except _NOT_IN_PLACE:
        return False
    except psycopg.Error as error:
        raise _explained(connection, file, sql, error) from error
    return True


def run(connection: Connection, sql: str) -> None:
    """Send the text as it is: no parameters, so `%` and `:` mean themselves."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql.encode())
    finally:
        cursor.close()


def _explained(connection: Connection, file: ViewFile, sql: str, error: psycopg.Error) -> ViewError:
    line = _position_line(sql, error) or _failing_statement(connection, sql) or file.line
    message = " ".join(part for part in (error.diag.message_primary or str(error)).split())
    remedy = error.diag.message_hint or "correct the file and deploy again"
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        remedy = "deploy as the owner (researchdb_owner) or let that role own it"
    return ViewError(f"{file.path}:{line}: {message}; {remedy}")


def _position_line(sql: str, error: psycopg.Error) -> int | None:
    diag = error.diag
    if diag.statement_position:
        return line_at(sql, int(diag.statement_position) - 1)
    if diag.internal_position and diag.internal_query:
        body = sql.find(diag.internal_query)
        return line_at(sql, body + int(diag.internal_position) - 1) if body >= 0 else None
    return None


def _failing_statement(connection: Connection, sql: str) -> int | None:
    """Return the line of the first statement that fails, for errors without a position."""
    savepoint = connection.begin_nested()
    try:
        for statement in statements(sql):
            try:
                run(connection, sql[statement.start : statement.end])
            except psycopg.Error:
                return statement.line
    finally:
        savepoint.rollback()
    return None
