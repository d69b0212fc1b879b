"""`researchdb init`: make an empty desk folder."""

from __future__ import annotations

from pathlib import Path

import click

from researchdb import desk
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json


@click.command(cls=Command, examples=("researchdb init my-affair && cd my-affair",))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@with_invocation
def command(invocation: Invocation, folder: Path) -> None:
    """Make an empty desk folder.

    It gets settings, the vocabularies and commented example files. In a folder that is a desk
    already, what is there is kept and only what is missing is added;
    seeds/schema.json, by which editors check the seeds, is made anew from the vocabularies.
    """
    created = desk.create(folder)
    if invocation.as_json:
        print_json(
            {"ok": True, "desk": str(created.folder), "made": created.made, "kept": created.kept}
        )
        return
    click.echo(f"{created.folder}: {len(created.made)} files made, {len(created.kept)} kept.")
    if created.made:
        click.echo(
            f"Next: cd {folder}, then `researchdb up`; seeds/README.md shows how to write seeds."
        )
