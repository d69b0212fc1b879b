"""`researchdb seed`: bring the database to the seeds."""

from __future__ import annotations

from pathlib import Path

import click

from researchdb import migrate
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json, progress
from researchdb.cli.summary import print_seed_report, seed_result
from researchdb.db import connect
from researchdb.seeding import seed

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
SEED_PATH = click.Path(exists=True, path_type=Path)


@click.command(
    cls=Command,
    examples=(
        "researchdb seed",
        "researchdb seed --dry-run seeds/sources/example-2025-ruling.yaml",
        "researchdb seed --articles ../articles",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=SEED_PATH)
@click.option(
    "--articles", type=FOLDER, metavar="DIR", help="Folder of article files, looked in first."
)
@click.option("--dry-run", is_flag=True, help="Do everything, tell what would change, undo it.")
@click.option("--no-wait", is_flag=True, help="Fail at once if another run is under way.")
@with_invocation
def command(
    invocation: Invocation,
    paths: tuple[Path, ...],
    articles: Path | None,
    *,
    dry_run: bool,
    no_wait: bool,
) -> None:
    """Bring the database to the seed files.

    A second run changes nothing. Rows that left the files are retired, not deleted. With PATHs
    only these files are loaded and the others keep their rows. All faults of all files are told
    at once, and then nothing is written.
    """
    settings = invocation.settings
    with connect(settings) as connection:
        migrate.require_head(connection)
        connection.rollback()
        with progress(invocation, "seeding") as advance:
            report = seed(
                connection,
                settings.seeds,
                invocation.articles(articles),
                only=paths,
                dry_run=dry_run,
                wait=not no_wait,
                progress=advance,
                say=invocation.say,
            )
    if invocation.as_json:
        print_json(seed_result(report))
    else:
        print_seed_report(invocation, report)
