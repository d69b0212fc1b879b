"""`researchdb psql`: PostgreSQL's own client on the database of the desk."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal

import click
from psycopg.conninfo import make_conninfo
from sqlalchemy import URL

from researchdb import server
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.db import LOGINS, connect, resolve_url
from researchdb.errors import ServerError
from researchdb.roles import READER, may_become
from researchdb.settings import Settings


@click.command(
    cls=Command,
    context_settings={"ignore_unknown_options": True},
    examples=(
        "researchdb psql",
        "researchdb psql -- -c 'select * from report.timeline'",
        "researchdb psql --as app",
    ),
)
@click.option(
    "--as",
    "role",
    type=click.Choice(["reader", "app"]),
    default="reader",
    show_default=True,
    help="reader sees the saved views only; app may change everything.",
)
@click.argument("arguments", nargs=-1, metavar="[-- ARGS]", type=click.UNPROCESSED)
@with_invocation
def command(
    invocation: Invocation, role: Literal["reader", "app"], arguments: tuple[str, ...]
) -> None:
    """Open psql on the database.

    ARGS after `--` go to psql. No password appears on the command line of psql.
    """
    settings = invocation.settings
    program = server.psql_path(settings)
    if program is None:
        raise ServerError(
            "there is no psql here; install a PostgreSQL client or set RESEARCHDB_PG_BIN"
        )
    place, variables = client_call(settings, role)
    environment = {**os.environ, **variables}
    if settings.is_embedded:
        # It would be taken before the password file.
        environment.pop("PGPASSWORD", None)
    os.execve(program, [str(program), *place, *arguments], environment)  # noqa: S606


def client_call(
    settings: Settings, role: Literal["reader", "app"]
) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """Return arguments and environment variables with which a libpq client gets there.

    Raises DatabaseError when there is no usable database.
    """
    if not settings.is_embedded:
        with connect(settings) as connection:
            acts_as_reader = role == "reader" and may_become(connection, READER)
        return given_address(resolve_url(settings), acts_as_reader=acts_as_reader)
    resolve_url(settings, role)
    found = server.find_address(settings)
    if found is None:
        raise ServerError("the server of this desk has stopped; run `researchdb up`")
    user = LOGINS[role]
    arguments = make_conninfo(host=found.host, port=found.port, dbname=found.database, user=user)
    return (arguments,), {"PGPASSFILE": str(found.passfile)}


def given_address(url: URL, *, acts_as_reader: bool) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """Return the same for an address from outside: without its password, as the reader if told."""
    variables = {"PGPASSWORD": str(url.password)} if url.password else {}
    if acts_as_reader:
        before = os.environ.get("PGOPTIONS", "")
        reader = f"-c role={READER} -c default_transaction_read_only=on"
        variables["PGOPTIONS"] = f"{before} {reader}".strip()
    plain = url.set(drivername="postgresql")._replace(password=None)
    text = plain.render_as_string(hide_password=False)
    # Without any part the PG* variables say all of it.
    return ((text,) if text.removeprefix("postgresql://") else ()), variables
