"""The three roles of ``sql/roles.sql``, and acting as one of them within a transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

OWNER = "researchdb_owner"
WRITER = "researchdb_writer"
READER = "researchdb_reader"


def role_exists(connection: Connection, role: str) -> bool:
    """Return whether the server has the role."""
    query = text("select exists (select from pg_catalog.pg_roles where rolname = :role)")
    return bool(connection.scalar(query, {"role": role}))


def may_become(connection: Connection, role: str) -> bool:
    """Return whether the role exists and the session's user may act as it."""
    if not role_exists(connection, role):
        return False
    # Membership and the right to `set role` are two things since PostgreSQL 16.
    version = connection.dialect.server_version_info or (0,)
    right = "SET" if version >= (16,) else "MEMBER"
    query = text("select pg_catalog.pg_has_role(session_user, :role, :right)")
    return bool(connection.scalar(query, {"role": role, "right": right}))


@contextmanager
def acting_as(connection: Connection, role: str) -> Iterator[None]:
    """Act as ``role`` in the block, if there is that role and this user may.

    Ends with the role it began with; after an error the caller's rollback does that.
    """
    before = connection.scalar(text("select pg_catalog.current_setting('role')"))
    switched = may_become(connection, role)
    if switched:
        set_local(connection, "role", role)
    yield
    if switched:
        set_local(connection, "role", before)


def set_local(connection: Connection, setting: str, value: str | None) -> None:
    """Give a setting a value until the transaction ends."""
    query = text("select pg_catalog.set_config(:setting, :value, true)")
    connection.execute(query, {"setting": setting, "value": value})
