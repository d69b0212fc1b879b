"""Tables, texts and bars on the terminal; JSON and CSV for programs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from researchdb.cli.invocation import Invocation

# Where stdout is no terminal and COLUMNS is not set.
PLAIN_WIDTH = 110
LONGEST_LABEL = 24

Row = Sequence[Any]


def width() -> int:
    """Return the columns of the terminal."""
    return shutil.get_terminal_size((PLAIN_WIDTH, 25)).columns


def show(value: Any) -> str:
    """Return a value as people read it, without characters that would steer a terminal."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.6g}"
    if isinstance(value, int):
        return str(value)
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in str(value))


def print_json(value: Any) -> None:
    """Print one JSON value; dates as ISO 8601."""
    click.echo(json.dumps(value, ensure_ascii=False, default=_as_json))


def print_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Print RFC 4180 with a header; nothing for null, true and false, ISO 8601 dates."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_as_csv(value) for value in row])
    click.echo(text.getvalue(), nl=False)


def print_table(
    invocation: Invocation, columns: Sequence[str], rows: Sequence[Row], title: str = ""
) -> None:
    """Print a table that wraps its texts; numbers stand right."""
    table = Table(
        box=box.SIMPLE_HEAD, title=title or None, title_justify="left", title_style="bold"
    )
    for place, name in enumerate(columns):
        values = [row[place] for row in rows]
        is_number = any(_is_number(v) for v in values) and all(
            v is None or _is_number(v) for v in values
        )
        table.add_column(
            Text(name), justify="right" if is_number else "left", no_wrap=is_number, overflow="fold"
        )
    for row in rows:
        table.add_row(*(Text(show(value)) for value in row))
    _console(invocation).print(table)


def print_records(invocation: Invocation, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Print each row as a block of lines `column  value`; what is empty is left out."""
    console = _console(invocation)
    for number, row in enumerate(rows, start=1):
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(style="bold", no_wrap=True)
        table.add_column(overflow="fold")
        for name, value in zip(columns, row, strict=True):
            if shown := show(value):
                table.add_row(Text(name), Text(shown))
        console.print(Text(f"-- {number}", style="dim"))
        console.print(table)


def fits(columns: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a table of these rows is readable at the width of the terminal."""
    needed = 0
    for place, name in enumerate(columns):
        longest = max((len(show(row[place])) for row in rows), default=0)
        needed += max(len(name), min(longest, LONGEST_LABEL)) + 2
    return needed <= width()


def heading(invocation: Invocation, text: str) -> None:
    """Print a line that stands out where there is colour."""
    _console(invocation).print(Text(text, style="bold"))


@contextmanager
def progress(invocation: Invocation, label: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what to call with (done, total) to move a bar; None where stderr is no terminal."""
    if invocation.is_quiet or not sys.stderr.isatty():
        yield None
        return
    console = Console(stderr=True, no_color=not invocation.has_color or None)
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _console(invocation: Invocation) -> Console:
    return Console(
        file=sys.stdout,
        width=width(),
        no_color=not invocation.has_color or None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _as_json(value: Any) -> str:
    return value.isoformat() if isinstance(value, (dt.date, dt.datetime)) else str(value)


def _as_csv(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _as_json(value) if isinstance(value, (dt.date, dt.datetime)) else value
