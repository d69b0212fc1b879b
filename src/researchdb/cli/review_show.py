"""Printing a draft: plain lines that wrap, bold and dim where there is colour."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from researchdb.cli.invocation import Invocation
from researchdb.cli.output import show, width

WIDEST = 100
"""Longer lines are hard to read."""

JOINERS = _ZWNJ, _ZWJ = "\u200c", "\u200d"


def readable(value: object) -> str:
    """Return a text in one line, with blanks of one kind and nothing that steers a terminal.

    The two joiners stay: words of some scripts are misspelt without them.
    """
    parts = (part.split(_ZWJ) for part in " ".join(str(value).split()).split(_ZWNJ))
    return _ZWNJ.join(_ZWJ.join(map(show, part)) for part in parts)


class Screen:
    """Where a review is printed; what it is given may hold anything."""

    def __init__(self, invocation: Invocation) -> None:
        self._is_colored = invocation.has_color

    def line(self, text: object = "", style: str = "", indent: int = 0) -> None:
        """Print a text that wraps below its beginning."""
        shown = Text(readable(text), style=style)
        self._print(Padding(shown, (0, 0, 0, indent)) if indent else shown)

    def rule(self, title: str) -> None:
        """Print a line that begins a part."""
        self.line()
        self.line(f"── {title}", "bold")

    def pairs(self, rows: Sequence[tuple[str, str]], indent: int = 2) -> None:
        """Print labels with what belongs to them, which wraps in its own column."""
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
        for label, value in rows:
            table.add_row(Text(readable(label)), Text(readable(value)))
        self._print(Padding(table, (0, 0, 0, indent)))

    def numbered(self, rows: Sequence[tuple[int, str, str, str]]) -> None:
        """Print number, text, score and a dim second line of each proposal."""
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(justify="right", style="bold", width=4, no_wrap=True)
        table.add_column(overflow="fold")
        for number, what, score, behind in rows:
            shown = Text(readable(what))
            if score:
                shown = Text.assemble((f"{readable(score)}  ", "dim"), shown)
            table.add_row(Text(str(number)), shown)
            if behind:
                table.add_row(Text(""), Text(readable(behind), style="dim"))
        self._print(table)

    def _print(self, shown: RenderableType) -> None:
        # Made anew: the window may have been made wider meanwhile.
        console = Console(
            file=sys.stdout,
            width=min(width(), WIDEST),
            no_color=not self._is_colored or None,
            markup=False,
            emoji=False,
            highlight=False,
        )
        with console.capture() as printed:
            console.print(shown)
        # A copy of what is on the screen should have no blanks at the ends of its lines.
        click.echo("\n".join(line.rstrip() for line in printed.get().splitlines()))
