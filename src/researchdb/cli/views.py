"""`researchdb views`: list, deploy and check the saved views."""

from __future__ import annotations

import click

from researchdb import kept, migrate, paths
from researchdb.cli.commands import Command, Group
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.migrate import print_deployed, print_kept, views_result
from researchdb.cli.output import print_json, print_table
from researchdb.db import connect
from researchdb.views import READ, check, deploy, list_views


@click.group(
    cls=Group,
    examples=("researchdb views list", "researchdb views check"),
)
def command() -> None:
    """List, deploy or check the saved views."""


@command.command("list", cls=Command, examples=("researchdb views list",))
@with_invocation
def list_command(invocation: Invocation) -> None:
    """List the views in the database with question, grain and state."""
    with connect(invocation.settings) as connection:
        rows = [row for row in list_views(connection) if row.schema in READ]
    if invocation.as_json:
        print_json(
            [
                {
                    "name": row.qualified,
                    "kind": row.kind,
                    "question": row.question,
                    "grain": [part.strip() for part in row.grain.split(",") if part.strip()],
                    "file_sha256": row.file_sha256,
                }
                for row in rows
            ]
        )
        return
    shown = [(row.qualified, row.kind, row.question, row.grain) for row in rows]
    print_table(invocation, ("view", "kind", "question", "grain"), shown)


@command.command("deploy", cls=Command, examples=("researchdb views deploy",))
@click.option(
    "--force", is_flag=True, help="Replace every view and fill all kept answers, changed or not."
)
@with_invocation
def deploy_command(invocation: Invocation, *, force: bool) -> None:
    """Bring the views of the database to their files, in one transaction.

    Kept answers are filled anew if any is defined otherwise than when it was filled.
    """
    with connect(invocation.settings) as connection, connection.begin():
        migrate.require_head(connection)
        done = deploy(connection, paths.sql(), force=force)
        if force:
            filled = kept.fill_all(connection, paths.sql())
        else:
            filled = kept.refill_changed(connection, paths.sql())
    if invocation.as_json:
        print_json({"ok": True, "views": views_result(done), "kept": filled})
    else:
        print_deployed(invocation, done)
        print_kept(filled)


@command.command(
    "check", cls=Command, examples=("researchdb views check", "researchdb views check --kept")
)
@click.option("--kept", "with_kept", is_flag=True, help="Compare the kept answers as well.")
@with_invocation
def check_command(invocation: Invocation, *, with_kept: bool) -> None:
    """Tell how the views of the database differ from their files; change nothing.

    Definitions, comments, rights and owners are compared; with --kept also the rows of kept
    answers with their definitions, which takes as long as filling them. Exit code 1 if something
    differs.
    """
    with connect(invocation.settings) as connection, connection.begin() as transaction:
        migrate.require_head(connection)
        found = check(connection, paths.sql())
        if with_kept:
            found += kept.check(connection, paths.sql())
        transaction.rollback()
    if invocation.as_json:
        print_json({"ok": not found, "differences": found})
    else:
        every = "Every view and every kept answer is" if with_kept else "Every view is"
        click.echo("\n".join(found) if found else f"{every} as its file.")
    if found:
        click.get_current_context().exit(1)
