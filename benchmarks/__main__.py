"""Measure loading: ``python -m benchmarks [ARTICLES …] [--rounds N]``; prints rows of Markdown."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from pathlib import Path

from .corpus import Corpus
from .database import running
from .load import Figures, measure

WORK = Path(__file__).parent / "work"


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
        f"medians of {given.rounds} rounds\n"
    )
    print(*table(measured), sep="\n")


def table(measured: list[Figures]) -> list[str]:
    """Return the lines of a Markdown table, one column for each corpus."""
    lines: list[tuple[str, list[str]]] = [
        ("articles", [f"{f.articles:,}" for f in measured]),
        ("rows", [f"{f.rows:,}" for f in measured]),
        ("files, MB", [f"{f.files:,}, {f.bytes / 1e6:.0f}" for f in measured]),
        ("COPY of the rows", [_seconds(f, "copy") for f in measured]),
        ("first load", [_seconds(f, "load") for f in measured]),
        ("**load / COPY**", [f"**{f.ratio('load', 'copy'):.2f}**" for f in measured]),
        ("hashing all files", [_seconds(f, "hash") for f in measured]),
        ("rerun, nothing changed", [_seconds(f, "rerun") for f in measured]),
        ("**rerun / hashing**", [f"**{f.ratio('rerun', 'hash'):.2f}**" for f in measured]),
        (
            "rerun, 1 % of the articles longer",
            [
                f"{_seconds(f, 'changed')} ({f.changed_files} files, {f.changed_rows:,} rows)"
                for f in measured
            ],
        ),
        ("that / hashing", [f"{f.ratio('changed', 'hash'):.1f}" for f in measured]),
        ("peak memory of the load", [f"{f.peak('load seeder'):.0f} MiB" for f in measured]),
        ("peak of its largest worker", [f"{f.peak('load worker'):.0f} MiB" for f in measured]),
        ("peak memory of the rerun", [f"{f.peak('rerun seeder'):.0f} MiB" for f in measured]),
    ]
    (first, heads), *rest = lines
    return [
        f"| {first} | {' | '.join(heads)} |",
        f"|---|{'---:|' * len(measured)}",
        *(f"| {name} | {' | '.join(cells)} |" for name, cells in rest),
    ]


def _seconds(figures: Figures, what: str) -> str:
    """Return a median for people: milliseconds below one second."""
    seconds = figures.median(what)
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr)


if __name__ == "__main__":
    main()
