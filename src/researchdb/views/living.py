"""The schema ``living``: one view per table of research, of the rows that are not retired.

Saved views and kept answers read it instead of saying so at every table. Its views are as wide
as the tables, so they go before a migration and come back with the next deploy.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from researchdb.views.execute import run

SCHEMA = "living"


def create(connection: Connection, sql_folder: Path) -> None:
    """Make those that are missing, as the current role, if the folder defines them."""
    path = sql_folder / f"{SCHEMA}.sql"
    if path.is_file():
        run(connection, path.read_text(encoding="utf-8"))


def drop(connection: Connection) -> None:
    """Take all of them away; an object of somebody else that rests on one is an error."""
    query = text("select viewname from pg_catalog.pg_views where schemaname = :schema")
    for name in connection.scalars(query, {"schema": SCHEMA}).all():
        run(connection, f'drop view {SCHEMA}."{name}" restrict')
