"""Alembic by function call: bring a database up or down and tell where it stands."""

from __future__ import annotations

import io
from contextlib import nullcontext
from dataclasses import dataclass

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from researchdb import paths
from researchdb.errors import DatabaseError
from researchdb.views import Deployed

VERSION_SCHEMA = "research"


@dataclass(frozen=True)
class Migrated:
    """Where the database stood and stands (None is empty), and what was done to the views.

    ``kept`` names the tables of kept answers that have a new definition and were filled anew.
    """

    before: str | None
    after: str | None
    views: Deployed | None
    kept: tuple[str, ...] = ()


def default_config() -> Config:
    """Return the Alembic configuration of this installation; it prints nothing."""
    return Config(str(paths.alembic_ini()), stdout=io.StringIO())


def upgrade(
    connection: Connection, revision: str = "head", *, config: Config | None = None
) -> Migrated:
    """Migrate up and, at the newest revision, deploy the views, in the caller's transaction.

    Raises DatabaseError for a revision that is not known, ViewError for the views.
    """
    return _run(connection, revision, config or default_config(), up=True)


def downgrade(connection: Connection, revision: str, *, config: Config | None = None) -> Migrated:
    """Take the views away and migrate down, in the caller's transaction. Raises as `upgrade`."""
    return _run(connection, revision, config or default_config(), up=False)


def current(connection: Connection) -> str | None:
    """Return the revision of the database; None when it is empty."""
    options = {"version_table_schema": VERSION_SCHEMA}
    return MigrationContext.configure(connection, opts=options).get_current_revision()


def head(*, config: Config | None = None) -> str:
    """Return the newest revision this researchdb knows."""
    newest = _scripts(config).get_current_head()
    if newest is None:
        raise DatabaseError(f"{paths.migrations()}: no migration in it; install researchdb again")
    return newest


def pending(connection: Connection, *, config: Config | None = None) -> tuple[str, ...]:
    """Return the revisions still to be applied, oldest first.

    Raises DatabaseError when the database is at a revision unknown here.
    """
    scripts, now = _scripts(config), current(connection)
    if now is not None:
        _require_known(scripts, now)
    steps = [step.revision for step in scripts.iterate_revisions("heads", now or "base")]
    return tuple(reversed(steps))


def require_head(connection: Connection, *, config: Config | None = None) -> None:
    """Raise DatabaseError unless the database is at the newest revision."""
    now, newest = current(connection), head(config=config)
    if now == newest:
        return
    if now is not None:
        _require_known(_scripts(config), now)
    state = "empty" if now is None else f"at revision {now}"
    raise DatabaseError(
        f"the database is {state}, this researchdb needs {newest}; run `researchdb migrate`"
    )


def _run(connection: Connection, revision: str, config: Config, *, up: bool) -> Migrated:
    with nullcontext() if connection.in_transaction() else connection.begin():
        before = current(connection)
        if before is not None:
            _require_known(_scripts(config), before)
        config.attributes["connection"] = connection
        config.attributes.pop("views", None)
        config.attributes.pop("kept", None)
        try:
            (command.upgrade if up else command.downgrade)(config, revision)
        except CommandError as error:
            raise DatabaseError(f"{error}; `alembic history` lists the revisions") from error
        done = config.attributes
        return Migrated(before, current(connection), done.get("views"), done.get("kept", ()))


def _scripts(config: Config | None) -> ScriptDirectory:
    return ScriptDirectory.from_config(config or default_config())


def _require_known(scripts: ScriptDirectory, revision: str) -> None:
    try:
        scripts.get_revision(revision)
    except CommandError as error:
        raise DatabaseError(
            f"the database is at revision {revision}, made by a newer researchdb; update this one"
        ) from error
