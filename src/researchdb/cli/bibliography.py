"""`researchdb bibliography`: source metadata to and from reference managers."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from researchdb.cli.commands import Command, Group
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json, show
from researchdb.errors import IntakeError, Problem, SeedProblems

if TYPE_CHECKING:
    from researchdb.bibliography.merge import Change, Plan
    from researchdb.bibliography.reference import Fault

FORMAT = click.Choice(["csl-json", "bibtex", "ris"])


@click.group(
    cls=Group,
    examples=(
        "researchdb bibliography export --output desk.bib",
        "researchdb bibliography import zotero.json --dry-run",
    ),
)
def command() -> None:
    """Export and import metadata for Zotero and others."""


@command.command(
    name="export",
    cls=Command,
    examples=(
        "researchdb bibliography export --output desk.json",
        "researchdb bibliography export dam-report --format bibtex",
    ),
)
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option("--format", "format_", type=FORMAT, help="[default: by the suffix, else csl-json]")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to a file instead of stdout.",
)
@with_invocation
def export_command(
    invocation: Invocation, keys: tuple[str, ...], format_: str | None, output: Path | None
) -> None:
    """Write the sources of the desk as CSL-JSON, BibTeX or RIS.

    All sources, or those with the KEYs given. The key of an entry is the citation key of the
    source, or its own key where it has none.
    """
    from researchdb.bibliography import guess_format, read_sources, render  # noqa: PLC0415

    held = read_sources(invocation.settings.seeds)
    known = {source.key for source in held}
    if unknown := [key for key in keys if key not in known]:
        raise IntakeError(f"there is no source {unknown[0]!r}; `researchdb ask sources` lists them")
    chosen = [source.reference for source in held if not keys or source.key in keys]
    made = render(chosen, format_ or (guess_format(output) if output else None) or "csl-json")
    if output is None:
        click.echo(made, nl=False)
        return
    output.write_text(made, encoding="utf-8")
    if invocation.as_json:
        print_json({"ok": True, "sources": len(chosen), "file": str(output)})
    else:
        click.echo(f"{len(chosen)} sources written to {output}.")


@command.command(
    name="import",
    cls=Command,
    examples=(
        "researchdb bibliography import zotero.json",
        "researchdb bibliography import desk.ris --overwrite",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "format_", type=FORMAT, help="[default: by the suffix of FILE]")
@click.option("--overwrite", is_flag=True, help="Let the bibliography win where both differ.")
@click.option("--dry-run", is_flag=True, help="Tell what would change, write nothing.")
@with_invocation
def import_command(
    invocation: Invocation, file: Path, format_: str | None, *, overwrite: bool, dry_run: bool
) -> None:
    """Take metadata of sources from CSL-JSON, BibTeX or RIS into the seeds.

    An entry belongs to the source with its key, else with its address, else with its title and
    date. What the source has not is filled in; what differs is told and stays, unless --overwrite
    is given. An entry nobody knows becomes a draft source without a text. Nothing is written if
    the file has a fault.
    """
    from researchdb.bibliography import guess_format, load, plan_import  # noqa: PLC0415

    name = format_ or guess_format(file)
    if name is None:
        raise click.UsageError(f"the suffix of {file.name!r} tells no format; give --format")
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise IntakeError(f"{file}: byte {error.start} is not UTF-8; export it as UTF-8") from error
    references, faults = load(text, name)
    fatal = [fault for fault in faults if fault.is_fatal]
    if fatal:
        raise SeedProblems([_problem(file, fault) for fault in fatal], Path())
    for fault in faults:
        invocation.say(f"{_problem(file, fault)}; the field is left out")
    plan = plan_import(invocation.settings.seeds, references)
    if not dry_run:
        plan.write(invocation.settings.seeds, file.name, overwrite=overwrite)
    if invocation.as_json:
        print_json(_result(plan, is_overwritten=overwrite, is_dry_run=dry_run))
    else:
        _print(invocation, plan, is_overwritten=overwrite, is_dry_run=dry_run)


def _problem(file: Path, fault: Fault) -> Problem:
    return Problem(os.fspath(file), fault.line, fault.key, fault.found, fault.remedy)


def _print(invocation: Invocation, plan: Plan, *, is_overwritten: bool, is_dry_run: bool) -> None:
    for change in plan.filled:
        _line("filled", change.source.key, f"{change.name}: {change.new}")
    for change in plan.different:
        verdict = "changed" if is_overwritten else "differs"
        here = f"{os.path.relpath(change.source.path)}:{change.source.reference.line}"
        told = f"{change.name}: {change.old!r} here ({here}), {change.new!r} there"
        _line(verdict, change.source.key, told)
    for key, reference in plan.new:
        _line("new", key, reference.title or "without a title")
    counts = (len({c.source.key for c in plan.filled}), len(plan.new), len(plan.unchanged))
    click.echo("{} sources filled in, {} new, {} unchanged.".format(*counts))
    if plan.different and not is_overwritten:
        invocation.say("what differs was left as it is; --overwrite takes it from the file")
    if is_dry_run:
        invocation.say("a dry run: nothing was written")


def _line(verdict: str, key: str, told: str) -> None:
    click.echo(f"{verdict:<8} {key}: {show(told)}", file=sys.stdout)


def _result(plan: Plan, *, is_overwritten: bool, is_dry_run: bool) -> dict[str, object]:
    def told(changes: Sequence[Change]) -> list[dict[str, str | None]]:
        return [
            {"source": each.source.key, "field": each.name, "old": each.old, "new": each.new}
            for each in changes
        ]

    return {
        "ok": True,
        "dry_run": is_dry_run,
        "overwritten": is_overwritten,
        "filled": told(plan.filled),
        "different": told(plan.different),
        "new": [key for key, _ in plan.new],
        "unchanged": plan.unchanged,
    }
