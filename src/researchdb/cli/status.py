"""`researchdb status`: where the database stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click
from sqlalchemy import text

from researchdb import migrate, server
from researchdb.cli.commands import Command
from researchdb.cli.invocation import Invocation, with_invocation
from researchdb.cli.output import print_json, show
from researchdb.cli.summary import count_rows, count_texts, last_run
from researchdb.db import connect
from researchdb.errors import ResearchdbError
from researchdb.settings import Settings, hide_password


@dataclass(frozen=True)
class _Database:
    """What a connection tells; ``fault`` None when the database can be worked with."""

    fault: str | None = None
    version: str | None = None
    revision: str | None = None
    run: dict[str, Any] | None = None
    rows: dict[str, int] | None = None
    texts: tuple[int, int] = (0, 0)


@click.command(cls=Command, examples=("researchdb status", "researchdb status --json"))
@with_invocation
def command(invocation: Invocation) -> None:
    """Tell where server and database stand and what they hold.

    Exit code 1 if the database cannot be used as it is; the last line says what to do.
    """
    settings = invocation.settings
    own = server.status(settings) if settings.is_embedded else None
    found = _look(settings)
    if invocation.as_json:
        print_json(_result(settings, own, found))
    else:
        width = max(len(label) for label, _ in _lines(settings, own, found)) + 2
        for label, value in _lines(settings, own, found):
            click.echo(f"{label:<{width}}{value}")
    if found.fault is not None:
        if not invocation.as_json:
            click.echo(f"researchdb: {found.fault}", err=True)
        click.get_current_context().exit(1)


def _look(settings: Settings) -> _Database:
    try:
        with connect(settings) as connection:
            version = str(connection.scalar(text("select current_setting('server_version')")))
            revision = migrate.current(connection)
            try:
                migrate.require_head(connection)
            except ResearchdbError as error:
                return _Database(str(error), version, revision)
            return _Database(
                None,
                version,
                revision,
                last_run(connection),
                count_rows(connection),
                count_texts(connection),
            )
    except ResearchdbError as error:
        return _Database(str(error))


def _lines(
    settings: Settings, own: server.Status | None, found: _Database
) -> list[tuple[str, str]]:
    lines = [("desk", f"{settings.name} ({settings.desk})")]
    if own is None:
        lines.append(("server", _given(settings)))
    elif own.running:
        lines.append(("server", f"running, port {own.port}, pid {own.pid}, as {own.account}"))
    else:
        lines.append(("server", "not running"))
    if own is not None and own.data is not None:
        lines.append(("data", f"{own.data} ({own.size_bytes / 1e6:.0f} MB), log {own.log}"))
    if found.version is not None:
        needed = migrate.head()
        state = "the newest" if found.revision == needed else f"needed is {needed}"
        lines.append(("PostgreSQL", found.version))
        lines.append(("revision", f"{found.revision or 'none'}, {state}"))
    if found.rows is not None:
        run = found.run
        told = f"{run['run']}, {show(run['finished_at'])} UTC" if run else "none yet"
        held, total = found.texts
        lines.append(("last run", told))
        lines.append(("rows", ", ".join(f"{count} {name}" for name, count in found.rows.items())))
        lines.append(("texts", f"{held} of {total} passages hold the words of their article"))
    folders = ", ".join(map(str, settings.articles.folders))
    lines.append(("articles", folders or "no folder; passages show their gist"))
    return lines


def _result(settings: Settings, own: server.Status | None, found: _Database) -> dict[str, Any]:
    held, total = found.texts
    result: dict[str, Any] = {
        "ok": found.fault is None,
        "desk": str(settings.desk),
        "name": settings.name,
        "articles": [str(folder) for folder in settings.articles.folders],
        "server": {"embedded": own is not None},
        "database": {
            "version": found.version,
            "revision": found.revision,
            "needed_revision": migrate.head(),
        },
        "last_run": found.run,
        "rows": found.rows,
        "texts": {"held": held, "passages": total},
    }
    if own is None:
        result["server"]["address"] = _given(settings)
    else:
        result["server"] |= {
            "running": own.running,
            "pid": own.pid,
            "port": own.port,
            "data": None if own.data is None else str(own.data),
            "size_bytes": own.size_bytes,
        }
    if found.fault is not None:
        result["errors"] = [{"message": found.fault}]
    return result


def _given(settings: Settings) -> str:
    url = settings.database_url
    shown = "" if url is None or not url.host else hide_password(url)
    return shown.replace("+psycopg", "") or "given by the PG* variables"
