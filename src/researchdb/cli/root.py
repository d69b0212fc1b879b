"""The top of the command line: which commands there are and what becomes of an error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from researchdb import __version__
from researchdb.cli.commands import Group
from researchdb.cli.failure import INTERRUPTED, report_failure
from researchdb.cli.invocation import Invocation

MODULES = {
    name: f"researchdb.cli.{name}"
    for name in (
        "init",
        "up",
        "status",
        "ask",
        "psql",
        "add",
        "review",
        "check",
        "seed",
        "bibliography",
        "migrate",
        "views",
        "down",
    )
}


class Root(Group):
    """The command `researchdb` itself."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,  # noqa: ARG002 - given by click
        **extra: Any,
    ) -> Any:
        """Run the command line and leave with its exit code."""
        invocation = extra.setdefault("obj", Invocation())
        try:
            code = super().main(
                args, prog_name or "researchdb", complete_var, standalone_mode=False, **extra
            )
        except (Exception, KeyboardInterrupt) as error:
            if not standalone_mode:
                raise
            given = sys.argv[1:] if args is None else args
            invocation.as_json = invocation.as_json or "--json" in given
            invocation.is_debug = invocation.is_debug or "--debug" in given
            code = report_failure(error, invocation)
        if not standalone_mode:
            return code
        return sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that wants no more (`| head`) is no error."""
        try:
            value = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as error:
            if error.errno != errno.EPIPE:
                raise
            # Or the interpreter would complain when it flushes what is left at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        except KeyboardInterrupt:
            ctx.exit(report_failure(KeyboardInterrupt(), ctx.obj) or INTERRUPTED)
        return value


@click.group(
    cls=Root,
    modules=MODULES,
    is_root=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    examples=(
        "researchdb up                      start, migrate, seed, show",
        "researchdb ask timeline            what happened, in order",
        "researchdb add news.html           take a new article in as a draft",
        "researchdb ask --list              every question there is a view for",
        "DATABASE_URL=postgresql://me@db.example/research researchdb up",
    ),
)
@click.version_option(__version__, message="researchdb %(version)s")
def main() -> None:
    """Keep a relational research database: who says what, on whose word, in which passage.

    Inside a desk folder every command works on its database: the server given by DATABASE_URL or
    the PG* variables, otherwise a PostgreSQL of the desk's own that `up` starts.

    Results go to stdout, remarks to stderr. Exit code 0 is fine, 1 a finding or failure, 2 misuse.
    """
