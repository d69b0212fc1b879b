"""`researchdb migrate`: bring tables and views to this version of researchdb."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Any

import click
from alembic import command as alembic_command
from alembic.config import Config

from researchdb import migrate, paths
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json
from researchdb.db import connect
from researchdb.views import Deployed


@click.command(
    cls=Command,
    examples=("researchdb migrate", "researchdb migrate --sql > upgrade.sql"),
)
@click.option("--sql", is_flag=True, help="Print the SQL of all migrations, run nothing.")
@with_invocation
def command(invocation: Invocation, *, sql: bool) -> None:
    """Bring tables and views to this version of researchdb.

    Tables go to the newest revision and views to their files, all in one transaction: it is done
    whole or not at all. With --sql the script is one for an empty database; run
    `researchdb views deploy` after it.
    """
    if sql:
        # A script for an empty database; Alembic writes it to the given stream.
        config = Config(str(paths.alembic_ini()), output_buffer=sys.stdout)
        alembic_command.upgrade(config, "head", sql=True)
        return
    with connect(invocation.settings) as connection, connection.begin():
        pending = migrate.pending(connection)
        done = migrate.upgrade(connection)
    if invocation.as_json:
        print_json(
            {
                "ok": True,
                "before": done.before,
                "after": done.after,
                "applied": pending,
                "views": views_result(done.views),
                "kept": done.kept,
            }
        )
        return
    for revision in pending:
        click.echo(f"applied {revision}")
    if not pending:
        click.echo(f"The tables are at revision {done.after}, the newest.")
    if done.views is not None:
        print_deployed(invocation, done.views)
    print_kept(done.kept)


def views_result(deployed: Deployed | None) -> dict[str, Any] | None:
    """Return what a deploy did as a JSON object."""
    return None if deployed is None else {**asdict(deployed), "changed": deployed.changed}


def print_kept(filled: tuple[str, ...]) -> None:
    """Print which kept answers were filled anew, if any."""
    if filled:
        click.echo(f"Kept answers filled anew: {', '.join(filled)}.")


def print_deployed(invocation: Invocation, deployed: Deployed) -> None:
    """Print what a deploy did to each view, and its notes on stderr."""
    for done in ("created", "replaced", "recreated", "dropped"):
        for name in getattr(deployed, done):
            click.echo(f"{done} {name}")
    if not deployed.changed:
        click.echo(f"All {len(deployed.unchanged)} views are as their files.")
    for note in deployed.notes:
        invocation.say(note)
