"""What one call of the command line was given for all commands alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, update_wrapper
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import click

from researchdb.settings import ArticleFolders, Settings, load_settings, parse_url

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Invocation:
    """The options that every command takes, and the desk they lead to."""

    desk: Path | None = None
    database_url: str | None = None
    as_json: bool = False
    is_quiet: bool = False
    is_debug: bool = False
    has_color: bool = True

    @cached_property
    def settings(self) -> Settings:
        """Return the settings of the desk. Raises SettingsError when there is none."""
        found = load_settings(self.desk)
        if self.database_url is not None:
            return replace(found, database_url=parse_url(self.database_url, "--database-url"))
        return found

    def say(self, line: str) -> None:
        """Tell a person on stderr what is going on."""
        if not self.is_quiet:
            click.echo(line, err=True)

    def articles(self, given: Path | None) -> ArticleFolders:
        """Return the folders of article files: the one given or set, then the desk's own."""
        settings = self.settings
        return (
            settings.articles if given is None else ArticleFolders((given, settings.desk_articles))
        )


def with_invocation(function: Callable[Concatenate[Invocation, P], R]) -> Callable[P, R]:
    """Return the function with the invocation of the running command as first argument."""

    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        invocation = click.get_current_context().ensure_object(Invocation)
        return function(invocation, *args, **kwargs)

    return update_wrapper(call, function)


def everywhere(*, hidden: bool) -> list[click.Parameter]:
    """Return the options that stand before or after the name of any command."""

    def option(name: str, *rest: str, **attributes: Any) -> click.Option:
        keep = _keep(attributes.pop("field"), attributes.pop("store", None))
        return click.Option(
            [name, *rest],
            expose_value=False,
            callback=keep,
            hidden=hidden and name != "--json",
            **attributes,
        )

    folder = click.Path(file_okay=False, path_type=Path)
    return [
        option(
            "--desk", field="desk", type=folder, metavar="DIR", help="Desk folder [default: here]."
        ),
        option(
            "--database-url",
            field="database_url",
            metavar="URL",
            help="Use this server; DATABASE_URL keeps a password out of the process list.",
        ),
        option("--json", field="as_json", is_flag=True, help="Answer in JSON, for programs."),
        option("--quiet", "-q", field="is_quiet", is_flag=True, help="No remarks on stderr."),
        option("--debug", field="is_debug", is_flag=True, help="Show the traceback of an error."),
        option(
            "--no-color",
            field="has_color",
            store=False,
            is_flag=True,
            help="No colours; NO_COLOR does the same.",
        ),
    ]


def _keep(name: str, store: object) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(context: click.Context, _option: click.Parameter, value: Any) -> None:
        # The default must not undo what was given before the name of the command.
        if value:
            setattr(context.ensure_object(Invocation), name, value if store is None else store)

    return keep
