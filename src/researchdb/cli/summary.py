"""What a seed run did and what a desk holds, as people and as programs read it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click
from sqlalchemy import Connection, text

from researchdb.cli.invocation import Invocation
from researchdb.cli.output import print_table

if TYPE_CHECKING:
    from researchdb.seeding import SeedReport

_COUNTED = ("outlets", "sources", "passages", "actors", "events", "claims", "claim_sources")
_LAST_RUN = text("select id, finished_at, tool_version from research.seed_runs order by id desc")
_TEXTS = text("""
    select count(*) filter (where passage_texts.text is not null), count(*)
    from research.passage_texts
    where passage_texts.retired_run_id is null
""")


def seed_result(report: SeedReport) -> dict[str, Any]:
    """Return the report as a JSON object."""
    return {
        "ok": True,
        "changed": report.changed,
        "run": report.run_id,
        "dry_run": report.is_dry_run,
        "files": {
            "loaded": report.loaded_files,
            "unchanged": report.unchanged_files,
            "retired": report.retired_files,
        },
        "tables": [asdict(table) for table in report.tables],
        "matches": report.matches,
        "held_texts": report.held_texts,
        "changes": [asdict(change) for change in report.changes],
    }


def print_seed_report(invocation: Invocation, report: SeedReport) -> None:
    """Print the counts of each table that has rows, or that nothing changed."""
    counts = ("inserted", "updated", "revived", "retired", "unchanged")
    rows = [
        (count.table, *(getattr(count, name) for name in counts))
        for count in report.tables
        if any(getattr(count, name) for name in counts)
    ]
    if rows:
        print_table(invocation, ("table", *counts), rows)
    for change in report.changes:
        columns = f" ({', '.join(change.columns)})" if change.columns else ""
        click.echo(f"would {change.operation} {change.table} {change.key}{columns}")
    for status, passages in report.matches.items():
        click.echo(f"passages with text {status}: {passages}")
    files = (
        f"{report.loaded_files} files loaded, {report.unchanged_files} unchanged, "
        f"{report.retired_files} gone"
    )
    if report.is_dry_run:
        verdict = "Dry run: this is what would change" if report.changed else "Dry run: no change"
        click.echo(f"{verdict}; nothing was written; {files}.")
    elif report.changed:
        click.echo(f"Run {report.run_id}: {files}.")
    else:
        click.echo(f"Nothing changed: {files}.")


def last_run(connection: Connection) -> dict[str, Any] | None:
    """Return number, end and version of the last run that wrote something, if any."""
    row = connection.execute(_LAST_RUN).first()
    if row is None:
        return None
    return {"run": row[0], "finished_at": row[1], "version": row[2]}


def count_rows(connection: Connection) -> dict[str, int]:
    """Return the live rows of the tables people ask about."""
    tables = " union all ".join(
        f"select '{name}', count(*) from research.{name} where retired_run_id is null"  # noqa: S608
        for name in _COUNTED
    )
    return {str(row[0]): int(row[1]) for row in connection.execute(text(tables))}


def count_texts(connection: Connection) -> tuple[int, int]:
    """Return how many passages have their text held, and how many there are."""
    held, total = connection.execute(_TEXTS).one()
    return held, total
