"""`researchdb add`: take new articles in as drafts."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from researchdb import migrate
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json, progress, show
from researchdb.db import connect

if TYPE_CHECKING:
    from researchdb.intake.add import Intake, Outcome, Wishes

FAILED = 1
SCHEMES = ("http://", "https://")
_WEB = re.compile(r"(?i)www\.|[a-z]+:/|[\w-]+(\.[\w-]+)+/")


@click.command(
    cls=Command,
    examples=(
        "researchdb add downloads/interview.pdf",
        "researchdb add articles/ ~/clippings          every article below both folders",
        "researchdb add https://example.org/news/1     fetched once, kept with address and time",
        "researchdb add new-version.html --revises dam-report",
    ),
)
@click.argument("given", nargs=-1, required=True, metavar="PATH|URL...")
@click.option("--key", metavar="KEY", help="Key of the source, for a single article.")
@click.option("--revises", metavar="KEY", help="It is a new text of this source.")
@click.option("--new", "is_new", is_flag=True, help="It is a source of its own, however alike.")
@click.option("--dry-run", is_flag=True, help="Tell what would become of each, write nothing.")
@with_invocation
def command(
    invocation: Invocation,
    given: tuple[str, ...],
    key: str | None,
    revises: str | None,
    *,
    is_new: bool,
    dry_run: bool,
) -> int:
    """Take new articles in as drafts.

    Reads .txt, .md, .html, .pdf, .docx, .epub and .eml files, folders of them, and addresses.
    Keeps the original unchanged in articles/, cuts it into passages, and writes a draft to
    seeds/sources/KEY.yaml with all that is proposed for it. What the desk holds already is
    recognised: the same file, a new text of a known article, the same text from elsewhere.

    Nothing proposed counts before a person accepts it: `researchdb review KEY`, then
    `researchdb seed`. Only addresses use the network. A file that cannot be taken in gets a line
    with the reason, the others are added, and the exit code is 1.
    """
    from researchdb.intake.add import Intake, Wishes  # noqa: PLC0415 - half a second to import
    from researchdb.intake.turn import take_turn  # noqa: PLC0415
    from researchdb.intake.walk import walk  # noqa: PLC0415
    from researchdb.intake.worker import Readers  # noqa: PLC0415

    addresses = [each for each in given if _is_address(each)]
    paths = [_existing(each) for each in given if not _is_address(each)]
    seeds = Path(os.path.abspath(invocation.settings.seeds))  # noqa: PTH100 - as walk has it
    found = walk(paths, frozenset(seeds.rglob("*")))
    work: list[Path | str] = [*found.files, *addresses]
    wishes = Wishes(key, revises, is_new)
    _refuse_for_many(work, wishes)
    settings = invocation.settings
    with connect(settings) as connection, Readers() as readers:
        migrate.require_head(connection)
        if not dry_run:
            take_turn(connection, invocation.say)
        intake = Intake(
            connection,
            settings.seeds,
            settings.desk_articles,
            settings.articles,
            readers,
            is_dry_run=dry_run,
        )
        outcomes = []
        with progress(invocation, "adding") as advance:
            for done, outcome in enumerate(_take(intake, work, wishes), start=1):
                outcomes.append(outcome)
                if not invocation.as_json:
                    _print(outcome)
                if advance:
                    advance(done, len(work))
        for folder, said in found.closed:
            outcomes.append(_closed(folder, said))
            if not invocation.as_json:
                _print(outcomes[-1])
    for remark in sorted(intake.remarks):
        invocation.say(remark)
    counts = Counter(outcome.verdict for outcome in outcomes)
    if invocation.as_json:
        print_json(
            {
                "ok": not counts["failed"],
                "dry_run": dry_run,
                "counts": counts,
                "left_out": found.left_out,
                "files": [asdict(each) for each in outcomes],
            }
        )
    else:
        _print_end(invocation, outcomes, counts, found.left_out, is_dry_run=dry_run)
    return FAILED if counts["failed"] else 0


def _is_address(given: str) -> bool:
    return given.lower().startswith(SCHEMES)


def _existing(given: str) -> Path:
    path = Path(given)
    if not given or not path.exists():
        advice = "; an address begins with https://" if _WEB.match(given) else ""
        raise click.UsageError(f"there is no file or folder {show(given)!r}{advice}")
    return path


def _closed(folder: Path, said: str) -> Outcome:
    from researchdb.intake.add import Outcome  # noqa: PLC0415 - as above

    told = f"this folder cannot be listed: {said}; allow that, or name its files"
    return Outcome(str(folder), "failed", told)


def _refuse_for_many(work: list[Path | str], wishes: Wishes) -> None:
    if len(work) > 1 and (wishes.key or wishes.revises):
        option = "--key" if wishes.key else "--revises"
        raise click.UsageError(f"{option} is for a single article, and {len(work)} are given")
    if wishes.revises and (wishes.key or wishes.is_new):
        raise click.UsageError("--revises goes with neither --key nor --new")


def _take(intake: Intake, work: list[Path | str], wishes: Wishes) -> Iterator[Outcome]:
    for each in work:
        if isinstance(each, Path):
            yield intake.take_file(each, wishes)
        else:
            yield intake.take_address(each, wishes)


def _print(outcome: Outcome) -> None:
    name = f"{outcome.source}: " if outcome.source else ""
    given = " ".join(show(outcome.given).split("\n"))
    click.echo(f"{outcome.verdict:<8} {given}: {name}{show(outcome.told)}")
    for line in outcome.lines:
        click.echo(f"{'':<9}{show(line)}")


def _print_end(
    invocation: Invocation,
    outcomes: list[Outcome],
    counts: Counter[str],
    left_out: Counter[str],
    *,
    is_dry_run: bool,
) -> None:
    if not outcomes:
        click.echo("No article there.")
    elif len(outcomes) > 1:
        click.echo(
            ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())) + "."
        )
    if left_out:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(left_out.items()))
        invocation.say(f"left out of the folders: {kinds}; name a file by itself to add it")
    written = [each.source for each in outcomes if each.verdict in ("added", "revised")]
    if is_dry_run:
        invocation.say("a dry run: nothing was written")
    elif written:
        one = written[0] if len(written) == 1 else "KEY"
        invocation.say(f"next: researchdb review {one}, then researchdb seed")
