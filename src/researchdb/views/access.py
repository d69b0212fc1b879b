"""Owner and rights of the saved views: readers read all of them, nobody else gets anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import psycopg
from sqlalchemy import Connection

from researchdb.errors import ViewError
from researchdb.roles import READER, role_exists
from researchdb.views.catalog import LiveObject
from researchdb.views.execute import run
from researchdb.views.files import SCHEMAS


def wanted_grants(connection: Connection) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return kind -> the grants it must have; none while the reader role is missing."""
    if not role_exists(connection, READER):
        return {"view": (), "function": ()}
    return {"view": ((READER, "select"),), "function": ((READER, "execute"),)}


def grant_schemas(connection: Connection) -> None:
    """Let readers look into both schemas, where they cannot yet and the role exists."""
    if not role_exists(connection, READER):
        return
    for schema in SCHEMAS:
        query = f"select has_schema_privilege('{READER}', '{schema}', 'usage')"
        if not connection.exec_driver_sql(query).scalar():
            connection.exec_driver_sql(f"grant usage on schema {schema} to {READER}")


def set_access(
    connection: Connection,
    objects: Iterable[LiveObject],
    wanted: dict[str, tuple[tuple[str, str], ...]],
) -> None:
    """Give the objects to the current role and exactly the wanted rights to readers.

    Raises ViewError when the current role does not own an object and may not take it.
    """
    me = str(connection.exec_driver_sql("select current_user").scalar())
    quote = connection.dialect.identifier_preparer.quote
    for live in objects:
        kind = "function" if live.kind == "function" else "table"
        sql = list(_rights(live, kind, wanted[live.kind], quote))
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
