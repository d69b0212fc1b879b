"""`researchdb review`: walk through what is open in a draft."""

from __future__ import annotations

from pathlib import Path

import click

from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json, print_table
from researchdb.cli.review_ask import Asker, Back, Quit
from researchdb.cli.review_show import Screen
from researchdb.cli.review_walk import Walk, progress_rows
from researchdb.errors import ReviewError
from researchdb.intake.review.draft import Draft
from researchdb.intake.review.progress import Progress
from researchdb.intake.review.reading import plain_of
from researchdb.intake.review.registry import Registry
from researchdb.intake.review.shelf import find_source, open_sources, plain_progress
from researchdb.seeding import ArticleFolders

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_COLUMNS = ("key", "title", "status", "read", "proposals", "recheck", "asked for")
INTERRUPTED = 130


@click.command(
    cls=Command,
    examples=(
        "researchdb review",
        "researchdb review example-2025-ruling",
        "researchdb review example-2025-ruling --passage p03",
        "researchdb review --list",
    ),
)
@click.argument("key", required=False)
@click.option("--list", "is_listing", is_flag=True, help="Tell what is open; ask nothing.")
@click.option("--passage", metavar="KEY", help="Begin at this passage.")
@click.option(
    "--articles", type=FOLDER, metavar="DIR", help="Folder of article files, looked in first."
)
@with_invocation
def command(
    invocation: Invocation,
    key: str | None,
    passage: str | None,
    articles: Path | None,
    *,
    is_listing: bool,
) -> None:
    """Walk through what is open in a draft.

    Metadata first, then the proposals passage by passage. Without the KEY of a source the drafts
    and the sources with open proposals are listed to choose from. Every answer is written to the
    YAML file at once, so it can be broken off at any moment and taken up again. Answers are read
    line by line, also from a file.
    """
    seeds, folders = invocation.settings.seeds, invocation.articles(articles)
    if passage and not key:
        raise click.UsageError("--passage needs the KEY of a source")
    if is_listing or invocation.as_json:
        _list(invocation, seeds, folders, key)
        return
    screen = Screen(invocation)
    asker = Asker(screen, Registry.read(seeds))
    try:
        key = key or _choose(invocation, asker, seeds, folders)
        if key is None:
            click.echo("Nothing is open.")
            return
        path = find_source(seeds, key)
        draft = Draft(path, asker.registry, folders)
        Walk(draft, folders, screen, asker).walk(passage)
    except (Quit, Back):
        invocation.say("Left off here; everything answered is written.")
    except KeyboardInterrupt:
        invocation.say("\nLeft off here; everything answered is written.")
        click.get_current_context().exit(INTERRUPTED)


def _choose(
    invocation: Invocation, asker: Asker, seeds: Path, folders: ArticleFolders
) -> str | None:
    found = open_sources(seeds, folders)
    if not found:
        return None
    if len(found) == 1:
        return found[0].key
    _print(invocation, found)
    keys = {one.key for one in found}

    def take(answer: str) -> str:
        if answer in keys:
            return answer
        if answer.isdigit() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1].key
        raise ReviewError("answer a key of the list, or its number from the top; q leaves")

    return asker.ask("which", take)


def _list(invocation: Invocation, seeds: Path, folders: ArticleFolders, key: str | None) -> None:
    if key is None:
        found = open_sources(seeds, folders)
    else:
        path = find_source(seeds, key)
        content = plain_of(path.read_text(encoding="utf-8-sig"))
        if not isinstance(content, dict):
            raise ReviewError(f"{path} cannot be read; see `researchdb check`")
        found = [plain_progress(path.stem, content, folders)]
    if invocation.as_json:
        print_json({"ok": True, "sources": [one.as_json() for one in found]})
    elif key is not None:
        Screen(invocation).pairs(progress_rows(found[0]), indent=0)
        for gap in found[0].gaps:
            click.echo(f"  {gap}")
    elif found:
        _print(invocation, found)
    else:
        click.echo("Nothing is open.")


def _print(invocation: Invocation, found: list[Progress]) -> None:
    rows = [
        (
            one.key,
            one.title,
            one.status,
            f"{one.read}/{one.passages}",
            one.open,
            one.marks,
            len(one.gaps),
        )
        for one in found
    ]
    print_table(invocation, _COLUMNS, rows)
