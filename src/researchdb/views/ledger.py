"""The table research.deployed_views: which files the database was last brought to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, text

from researchdb.errors import DatabaseError
from researchdb.views.files import PARTS, READ, ViewFile

_UPSERT = text("""
    insert into research.deployed_views as deployed (
        schema_name, view_name, kind, question, grain, file_sha256, live_sha256, deployed_at
    )
    values (:schema, :name, :kind, :question, :grain, :file, :live, now())
    on conflict (schema_name, view_name) do update set
        kind = excluded.kind,
        question = excluded.question,
        grain = excluded.grain,
        file_sha256 = excluded.file_sha256,
        live_sha256 = excluded.live_sha256,
        deployed_at = excluded.deployed_at
    where (deployed.kind, deployed.question, deployed.grain,
        deployed.file_sha256, deployed.live_sha256)
    is distinct from (excluded.kind, excluded.question, excluded.grain,
        excluded.file_sha256, excluded.live_sha256)
""")
_SELECT = text("""
    select schema_name, view_name, kind, question, grain, file_sha256, live_sha256
    from research.deployed_views
""")
_DELETE = text("""
    delete from research.deployed_views
    where schema_name || '.' || view_name in :names
""").bindparams(bindparam("names", expanding=True))


@dataclass(frozen=True, order=True)
class DeployedView:
    """One saved view or function as last deployed, with its question and grain."""

    schema: str
    name: str
    kind: str
    question: str
    grain: str
    file_sha256: str
    live_sha256: str

    @property
    def qualified(self) -> str:
        """Return `schema.name`."""
        return f"{self.schema}.{self.name}"


def list_views(connection: Connection) -> tuple[DeployedView, ...]:
    """Return what is deployed: report before bi before their parts, then by name.

    Raises DatabaseError when the database has no table of deployed views.
    """
    if not exists(connection):
        raise DatabaseError(
            "the database has no table research.deployed_views; run `researchdb migrate`"
        )
    rows = [DeployedView(*row) for row in connection.execute(_SELECT)]
    return tuple(sorted(rows, key=lambda row: ((*READ, PARTS).index(row.schema), row.name)))


def exists(connection: Connection) -> bool:
    """Return whether the database has the table."""
    query = text("select pg_catalog.to_regclass('research.deployed_views') is not null")
    return bool(connection.scalar(query))


def record(connection: Connection, deployed: Iterable[tuple[ViewFile, str]]) -> None:
    """Write each file with the hash of what stands in the database; equal rows stay as they are."""
    rows = [
        {
            "schema": file.schema,
            "name": file.name,
            "kind": file.kind,
            "question": file.question,
            "grain": ", ".join(file.grain),
            "file": file.sha256,
            "live": live,
        }
        for file, live in deployed
    ]
    if rows:
        connection.execute(_UPSERT, rows)


def forget(connection: Connection, names: Iterable[str]) -> None:
    """Delete the rows of these qualified names."""
    if chosen := list(names):
        connection.execute(_DELETE, {"names": chosen})
