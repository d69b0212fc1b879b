"""Measure loading: ``python -m benchmarks [ARTICLES …] [--rounds N]``; prints rows of Markdown."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable
from operator import truediv
from pathlib import Path
from statistics import median

from . import WORK
from .corpus import Corpus
from .database import running
from .load import Figures, measure
from .summary import markdown


def main() -> None:
    """Read the arguments, measure every size and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("articles", nargs="*", type=int, default=[1000], help="default: 1000")
    parser.add_argument("--rounds", type=int, default=3, help="default: 3")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for corpus and server")
    given = parser.parse_args()
    measured = []
    with running(given.work / "desk") as bench:
        for count in given.articles:
            corpus = Corpus(given.work / f"corpus-{count}", count)
            _tell(f"{count} articles: writing the corpus")
            corpus.write()
            measured.append(measure(bench, corpus, given.rounds, _tell))
        version = bench.version
    print(
        f"PostgreSQL {version}, Python {platform.python_version()}, {os.cpu_count()} cores, "
        f"medians of {given.rounds} rounds; times on the clock / of all processors\n"
    )
    print(*table(measured), sep="\n")


def table(measured: list[Figures]) -> list[str]:
    """Return the lines of a Markdown table, one column for each corpus."""
    rows: dict[str, Callable[[Figures], str]] = {
        "articles": lambda f: f"{f.articles:,}",
        "rows": lambda f: f"{f.rows:,}",
        "files, MB": lambda f: f"{f.files:,}, {f.bytes / 1e6:.0f}",
        "COPY of the rows": lambda f: _times(f, "copy"),
        "first load": lambda f: _times(f, "load"),
        "**load / COPY**": lambda f: f"**{_ratios(f, 'load', 'copy')}**",
        "of it kept answers": lambda f: _ratios(f, "load kept", "load"),
        "hashing all files": lambda f: _times(f, "hash"),
        "rerun, nothing changed": lambda f: _times(f, "rerun"),
        "**rerun / hashing**": lambda f: f"**{_ratios(f, 'rerun', 'hash')}**",
        "rerun, 1 % of the articles longer": lambda f: _times(f, "changed"),
        "its files, its rows": lambda f: f"{f.changed_files:,}, {f.changed_rows:,}",
        "that / first load": lambda f: _ratios(f, "changed", "load"),
        "of it kept answers, with 1 %": lambda f: _ratios(f, "changed kept", "changed"),
        "peak memory of the load, MiB": lambda f: f"{f.peak('load seeder'):.0f}",
        "peak of its largest worker, MiB": lambda f: f"{f.peak('load worker'):.0f}",
        "peak memory of the rerun, MiB": lambda f: f"{f.peak('rerun seeder'):.0f}",
    }
    head, *others = ([name, *map(show, measured)] for name, show in rows.items())
    return markdown(head, others)


def _times(figures: Figures, what: str) -> str:
    """Return the medians of clock and processor time."""
    return " / ".join(
        f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"
        for seconds in (median(figures.seconds[what]), median(figures.cpu_seconds[what]))
    )


def _ratios(figures: Figures, what: str, beside: str) -> str:
    """Return the medians over the rounds of ``what`` divided by ``beside``, both kinds of time."""
    return " / ".join(
        f"{median(map(truediv, times[what], times[beside])):.2f}"
        for times in (figures.seconds, figures.cpu_seconds)
    )


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr)


if __name__ == "__main__":
    main()
