"""Owner and rights of the saved views: readers read all of them, nobody else gets anything.

Of the parts readers get the functions, which run as their callers; views read with the owner's
rights whatever they rest on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import psycopg
from sqlalchemy import Connection

from researchdb.errors import ViewError
from researchdb.roles import READER, role_exists
from researchdb.views.catalog import LiveObject
from researchdb.views.execute import run
from researchdb.views.files import PARTS, SCHEMAS


@dataclass(frozen=True)
class Wanted:
    """The rights that objects must have; none while the reader role is missing."""

    has_reader: bool

    def of(self, live: LiveObject) -> tuple[tuple[str, str], ...]:
        """Return role and right of each grant of the object."""
        if not self.has_reader or (live.schema == PARTS and live.kind != "function"):
            return ()
        return ((READER, "execute" if live.kind == "function" else "select"),)


def wanted_grants(connection: Connection) -> Wanted:
    """Return what the objects of this database are to grant."""
    return Wanted(role_exists(connection, READER))


def grant_schemas(connection: Connection) -> None:
    """Let readers look into the schemas, where they cannot yet and the role exists."""
    if not role_exists(connection, READER):
        return
    for schema in SCHEMAS:
        query = f"select has_schema_privilege('{READER}', '{schema}', 'usage')"
        if not connection.exec_driver_sql(query).scalar():
            connection.exec_driver_sql(f"grant usage on schema {schema} to {READER}")


def set_access(
    connection: Connection,
    objects: Iterable[LiveObject],
    wanted: Wanted,
) -> None:
    """Give the objects to the current role and exactly the wanted rights to readers.

    Raises ViewError when the current role does not own an object and may not take it.
    """
    me = str(connection.exec_driver_sql("select current_user").scalar())
    quote = connection.dialect.identifier_preparer.quote
    for live in objects:
        kind = "function" if live.kind == "function" else "table"
        sql = list(_rights(live, kind, wanted.of(live), quote))
        if live.owner != me:
            sql.insert(0, f"alter {live.kind} {live.identity} owner to {quote(me)}")
        if sql:
            try:
                with connection.begin_nested():
                    run(connection, ";\n".join(sql))
            except psycopg.errors.InsufficientPrivilege as error:
                raise ViewError(
                    f"{live.qualified} belongs to {live.owner} and {me} may not change it; "
                    f"run `alter {live.kind} {live.identity} owner to {quote(me)}` as {live.owner}"
                ) from error


def _rights(
    live: LiveObject, kind: str, wanted: tuple[tuple[str, str], ...], quote: Callable[[str], str]
) -> Iterator[str]:
    if live.grants == wanted:
        return
    for role in sorted({role for role, _ in live.grants}):
        grantee = "public" if role == "public" else quote(role)
        yield f"revoke all on {kind} {live.identity} from {grantee} cascade"
    for role, right in wanted:
        yield f"grant {right} on {kind} {live.identity} to {quote(role)}"
