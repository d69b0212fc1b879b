"""How a transaction is prepared for changing tables or views: lock, role, search path."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from researchdb.roles import OWNER, may_become, set_local

# Any constant will do; it spells "rsdb".
_LOCK_KEY = 0x72736462


def lock(connection: Connection) -> None:
    """Wait until no other transaction migrates or deploys; held until this one ends."""
    connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK_KEY})


def ensure_schema(connection: Connection, schema: str) -> None:
    """Create the schema if it is missing, owned by researchdb_owner where that is possible.

    The check comes first because `create schema if not exists` asks for the right to
    create even when there is nothing to create.
    """
    query = text("select pg_catalog.to_regnamespace(:schema) is null")
    if connection.scalar(query, {"schema": schema}):
        owner = f" authorization {OWNER}" if may_become(connection, OWNER) else ""
        connection.exec_driver_sql(f"create schema {schema}{owner}")


@contextmanager
def empty_search_path(connection: Connection) -> Iterator[None]:
    """Resolve no unqualified name in the block, so that definitions read the same for all."""
    before = connection.scalar(text("select pg_catalog.current_setting('search_path')"))
    set_local(connection, "search_path", "")
    yield
    set_local(connection, "search_path", before)
