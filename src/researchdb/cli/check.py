"""`researchdb check`: validate the seeds without a database."""

from __future__ import annotations

from pathlib import Path

import click

from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json, progress
from researchdb.errors import Problem, SeedProblems
from researchdb.seeding import check

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
SEED_PATH = click.Path(exists=True, path_type=Path)


@click.command(
    cls=Command,
    examples=(
        "researchdb check",
        "researchdb check seeds/claims.yaml --articles ../articles",
        "researchdb check --strict",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=SEED_PATH)
@click.option(
    "--articles", type=FOLDER, metavar="DIR", help="Folder of article files, looked in first."
)
@click.option("--strict", is_flag=True, help="Tell also what is valid but not coded completely.")
@with_invocation
def command(
    invocation: Invocation, paths: tuple[Path, ...], articles: Path | None, *, strict: bool
) -> None:
    """Check the seed files without a database.

    All faults are told at once. References lead from file to file, so all files are read; with
    PATHs only the faults in these files and folders are told. Exit code 1 if there are any.
    """
    seeds, folders = invocation.settings.seeds, invocation.articles(articles)
    try:
        with progress(invocation, "checking") as advance:
            report = check(seeds, folders, strict=strict, progress=advance)
    except SeedProblems as error:
        told = [each for each in error.problems if not paths or _is_in(seeds, each, paths)]
        elsewhere = len(error.problems) - len(told)
        if elsewhere:
            invocation.say(f"faults in other files: {elsewhere}; `researchdb check` tells them")
        if told:
            raise SeedProblems(told, error.folder) from error
        if invocation.as_json:
            print_json({"ok": True, "faults_elsewhere": elsewhere})
        else:
            click.echo("No fault in the files given.")
        return
    if invocation.as_json:
        print_json({"ok": True, "files": report.file_count, "articles": report.article_count})
    else:
        read = f"{report.file_count} files, {report.article_count} articles"
        click.echo(f"No {'gap' if strict else 'fault'}: {read} read.")


def _is_in(seeds: Path, problem: Problem, paths: tuple[Path, ...]) -> bool:
    place = (seeds / problem.path).resolve()
    return any(place.is_relative_to(path.resolve()) for path in paths)
