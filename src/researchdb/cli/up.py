"""`researchdb up`: from nothing to a database that answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from researchdb import migrate, server
from researchdb.cli.commands import Command
from researchdb.cli.connecting import connecting_lines, connecting_result
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.migrate import print_kept, views_result
from researchdb.cli.output import heading, print_json, progress
from researchdb.cli.samples import print_samples, sample_results
from researchdb.cli.summary import count_rows, print_seed_report, seed_result
from researchdb.db import connect
from researchdb.saved import reading
from researchdb.seeding import seed

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(
    cls=Command,
    examples=("researchdb up", "researchdb up --articles ../articles"),
)
@click.option(
    "--articles", type=FOLDER, metavar="DIR", help="Folder of article files, looked in first."
)
@with_invocation
def command(invocation: Invocation, articles: Path | None) -> None:
    """Start, migrate, seed and show what is there.

    A server is started if the desk uses its own. The command may be repeated at any time: what
    is as it should be is left alone.
    """
    settings = invocation.settings
    started = _start(invocation)
    with connect(settings) as connection:
        with connection.begin():
            pending = migrate.pending(connection)
            migrated = migrate.upgrade(connection)
        with progress(invocation, "seeding") as advance:
            report = seed(
                connection,
                settings.seeds,
                invocation.articles(articles),
                progress=advance,
                say=invocation.say,
            )
        with connection.begin():
            rows = count_rows(connection)
    views = migrated.views
    has_changed = bool(report.changed or pending or migrated.kept or (views and views.changed))
    if invocation.as_json:
        with reading(settings) as connection:
            samples = sample_results(connection)
        result: dict[str, Any] = {
            **seed_result(report),
            "changed": has_changed,
            "server": started,
            "migrated": {"after": migrated.after, "applied": pending},
            "views": views_result(views),
            "kept": migrated.kept,
            "rows": rows,
            "samples": samples,
            "connect": connecting_result(settings),
        }
        print_json(result)
        return
    for note in views.notes if views else ():
        invocation.say(note)
    heading(invocation, settings.name)
    applied = f"{len(pending)} migrations applied" if pending else "no migration pending"
    click.echo(f"Tables at revision {migrated.after} ({applied}); {_views(migrated)}.")
    print_kept(migrated.kept)
    print_seed_report(invocation, report)
    click.echo("Held: " + ", ".join(f"{count} {name}" for name, count in rows.items()) + ".")
    with reading(settings) as connection:
        print_samples(invocation, connection)
    click.echo()
    for line in connecting_lines(settings):
        click.echo(line)


def _start(invocation: Invocation) -> dict[str, Any]:
    """Return what was started, after telling it; nothing is for a server given by address."""
    settings = invocation.settings
    if not settings.is_embedded:
        invocation.say("using the server given by DATABASE_URL or PG* variables; none is started")
        return {"embedded": False}
    invocation.say("starting PostgreSQL" if not server.status(settings).running else "server runs")
    started = server.start(settings)
    status = started.status
    if started.former_port is not None:
        invocation.say(f"port {started.former_port} was taken; it is now {status.port}")
    if started.created:
        invocation.say(f"made a new database in {status.data}")
    return {
        "embedded": True,
        "port": status.port,
        "created": started.created,
        "was_running": started.was_running,
        "former_port": started.former_port,
    }


def _views(migrated: migrate.Migrated) -> str:
    deployed = migrated.views
    if deployed is None:
        return "no views"
    if not deployed.changed:
        return f"{len(deployed.unchanged)} views as their files"
    counts = ("created", "replaced", "recreated", "dropped", "unchanged")
    return "views: " + ", ".join(
        f"{len(getattr(deployed, name))} {name}" for name in counts if getattr(deployed, name)
    )
