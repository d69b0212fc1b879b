"""How Alembic runs here: one transaction, as the owner, with the views taken along.

    lock, clear the views if migrations are pending, migrate, deploy the views at head,
    fill the kept answers that are defined otherwise than when they were filled, commit

Offline (`--sql`) it prints the migrations only: whether a view stands, changed or is in the
way can be told from a database alone. After running such a script, run
`researchdb views deploy`.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from logging.config import fileConfig
from typing import Literal

from alembic import context
from sqlalchemy import Connection

from researchdb import kept, paths
from researchdb.db import connect
from researchdb.migrate import VERSION_SCHEMA
from researchdb.model import KEPT, KEPT_SCHEMA, Base
from researchdb.roles import OWNER, acting_as
from researchdb.settings import load_settings
from researchdb.views import Deployed, clear, deploy
from researchdb.views.session import ensure_schema, lock

NameKind = Literal[
    "schema",
    "table",
    "column",
    "index",
    "unique_constraint",
    "foreign_key_constraint",
    "check_constraint",
]
ParentKind = Literal["schema_name", "table_name", "schema_qualified_table_name"]


def include_name(
    name: str | None,
    kind: NameKind,
    parents: MutableMapping[ParentKind, str | None],  # noqa: ARG001 - given by Alembic
) -> bool:
    """Return whether autogenerate looks at this: the tables are in two schemas."""
    return name in (VERSION_SCHEMA, KEPT_SCHEMA) if kind == "schema" else True


def configure(connection: Connection | None) -> None:
    """Tell Alembic how to compare and where its own table lives."""
    context.configure(
        connection=connection,
        dialect_name=None if connection else "postgresql",
        literal_binds=connection is None,
        # Without it the printed SQL says `%%` where a check says `%`.
        dialect_opts={"paramstyle": "named"},
        target_metadata=[Base.metadata, KEPT],
        include_schemas=True,
        include_name=include_name,
        compare_type=True,
        compare_server_default=True,
        version_table_schema=VERSION_SCHEMA,
        transaction_per_migration=False,
    )


def run_offline() -> None:
    """Print the SQL of the migrations."""
    configure(None)
    with context.begin_transaction():
        context.execute(f"create schema if not exists {VERSION_SCHEMA}")
        context.run_migrations()


def run_online(connection: Connection) -> None:
    """Migrate and bring the views along, in the transaction that is open."""
    if not moves_the_schema():
        look(connection)
        return
    lock(connection)
    ensure_schema(connection, VERSION_SCHEMA)
    with acting_as(connection, OWNER):
        configure(connection)
        if not is_at_head() or context.get_revision_argument() != context.get_head_revision():
            clear(connection)
        context.run_migrations()
    if is_at_head():
        with acting_as(connection, OWNER):
            grant_writer(connection)
        folder = context.config.attributes.get("sql") or paths.sql()
        context.config.attributes["views"] = deploy(connection, folder)
        context.config.attributes["kept"] = kept.refill_changed(connection, folder)
        if context.config.cmd_opts is not None:
            report(context.config.attributes["views"], context.config.attributes["kept"])


def grant_writer(connection: Connection) -> None:
    """Give the seeder's role its rights on the tables as they are now."""
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - a connection in use has one
    driver.execute((paths.sql() / "grants.sql").read_text())


def report(deployed: Deployed, filled: tuple[str, ...]) -> None:
    """Tell whoever typed the alembic command what became of the views and of kept answers."""
    counts = ("created", "replaced", "recreated", "dropped", "unchanged")
    told = ", ".join(f"{len(getattr(deployed, name))} {name}" for name in counts)
    print(f"views: {told}", *deployed.notes, sep="\n", file=sys.stderr)
    if filled:
        print(f"kept answers filled anew: {', '.join(filled)}", file=sys.stderr)


def look(connection: Connection) -> None:
    """Run a command that compares or shows; what Alembic writes to do so is undone."""
    savepoint = connection.begin_nested()
    try:
        ensure_schema(connection, VERSION_SCHEMA)
        configure(connection)
        with warnings.catch_warnings():
            # The server rewrites the expression of a generated column, so Alembic takes each
            # one with a `case` or a cast for changed, and could not alter it anyway.
            warnings.filterwarnings("ignore", "Computed default on .* cannot be modified")
            context.run_migrations()
    finally:
        savepoint.rollback()


def moves_the_schema() -> bool:
    """Return whether the command goes to a revision; `check` and `current` only look."""
    try:
        context.get_revision_argument()
    except KeyError:
        return False
    return True


def is_at_head() -> bool:
    """Return whether the database is at the newest revision."""
    heads = context.script.get_heads()
    return bool(heads) and set(context.get_context().get_current_heads()) == set(heads)


@contextmanager
def transaction() -> Iterator[Connection]:
    """Give the caller's connection, or one of our own whose work is committed at the end."""
    given = context.config.attributes.get("connection")
    if given is not None:
        if given.in_transaction():
            yield given
        else:
            with given.begin():
                yield given
        return
    with connect(load_settings()) as connection, connection.begin():
        yield connection


if context.config.cmd_opts is not None and context.config.config_file_name is not None:
    fileConfig(context.config.config_file_name, disable_existing_loggers=False)
if context.is_offline_mode():
    run_offline()
else:
    with transaction() as open_connection:
        run_online(open_connection)
