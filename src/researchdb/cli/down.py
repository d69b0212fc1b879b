"""`researchdb down`: stop the server of the desk."""

from __future__ import annotations

import sys

import click

from researchdb import server
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json
from researchdb.errors import ServerError


@click.command(
    cls=Command,
    examples=("researchdb down", "researchdb down --delete-data --yes"),
)
@click.option("--delete-data", is_flag=True, help="Delete the database for good as well.")
@click.option("--yes", is_flag=True, help="Do not ask before deleting.")
@with_invocation
def command(invocation: Invocation, *, delete_data: bool, yes: bool) -> None:
    """Stop the server that `up` started; the data stay.

    Seeds and articles are never deleted.
    """
    settings = invocation.settings
    if not settings.is_embedded:
        raise ServerError(
            "the database is on a server given by address, which is not ours to stop; "
            "unset DATABASE_URL and the PG* variables to stop the desk's own"
        )
    if delete_data and not yes:
        _ask_first(server.status(settings))
    was_running = server.status(settings).running
    deleted = False
    if delete_data:
        deleted = server.delete(settings)
    else:
        was_running = server.stop(settings)
    if invocation.as_json:
        print_json({"ok": True, "stopped": was_running, "deleted": deleted})
        return
    click.echo("PostgreSQL stopped." if was_running else "PostgreSQL was not running.")
    if delete_data:
        click.echo("Its data are deleted." if deleted else "There were no data to delete.")


def _ask_first(status: server.Status) -> None:
    if not sys.stdin.isatty():
        raise click.UsageError("add --yes to delete the data where nobody can be asked")
    if status.data is not None and not click.confirm(
        f"Delete the database in {status.data} ({status.size_bytes / 1e6:.0f} MB)?", err=True
    ):
        raise click.Abort
