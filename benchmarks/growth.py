"""Measure growth: ``python -m benchmarks.growth [ARTICLES …]``; prints rows of Markdown.

Loads corpora of several sizes, one after the other, and gives the exponent by which the time of
each run of the seeder, its memory and every question grow with their input. What was measured of
a size is written to a file as soon as it is known; ``--show`` prints what the files hold.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

from . import WORK, load
from .asking import PATIENCE_S, Answer, ask_all
from .corpus import Corpus
from .database import Bench, running
from .summary import exponent, markdown
from .targets import EXPONENT
from .views import against_targets, missed

RERUNS = 3
FEW = 10
"""Articles that change however many there are."""


@dataclass
class Size:
    """What was measured of one corpus; of each run its input, and what it took."""

    articles: int
    runs: dict[str, tuple[float, float]] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)

    def write(self, file: Path) -> None:
        """Write it down."""
        file.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, file: Path) -> Size:
        """Return what was written down."""
        told = json.loads(file.read_text(encoding="utf-8"))
        runs = {name: (before, taken) for name, (before, taken) in told["runs"].items()}
        return cls(told["articles"], runs, [Answer(**answer) for answer in told["answers"]])


@dataclass(frozen=True)
class Series:
    """Input and what it took of the same thing, by size; None took where it was given up."""

    name: str
    points: dict[int, tuple[float, float | None]] = field(default_factory=dict)

    @property
    def exponent(self) -> float | None:
        """Return by which power of the input it grows, if it was measured at two sizes."""
        known = [(before, taken) for before, taken in self.points.values() if taken]
        return exponent([before for before, _ in known], [taken for _, taken in known])

    @property
    def is_too_fast(self) -> bool:
        """Return whether it grows faster than its input, or was given up."""
        return bool(self.given_up) or (self.exponent or 0) > EXPONENT

    @property
    def given_up(self) -> list[int]:
        """Return the sizes at which it was given up."""
        return [articles for articles, (_, taken) in self.points.items() if taken is None]


def main() -> None:
    """Read the arguments, measure every size and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    sizes = [1000, 10_000, 40_000]
    parser.add_argument("articles", nargs="*", type=int, default=sizes, help=f"default: {sizes}")
    parser.add_argument("--only", default="", help="views whose name matches this pattern")
    parser.add_argument(
        "--patience", type=float, default=PATIENCE_S, help="seconds a statement gets; default: 10"
    )
    parser.add_argument("--show", action="store_true", help="print what was measured before")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for corpora and server")
    given = parser.parse_args()
    files = {count: given.work / f"growth-{count}.json" for count in given.articles}
    if not given.show:
        for file in files.values():
            file.unlink(missing_ok=True)
        with running(given.work / "desk") as bench:
            for count, file in files.items():
                _measure(bench, Corpus(given.work / f"corpus-{count}", count), file, given)
    measured = [Size.read(file) for file in files.values() if file.exists()]
    print(*tables(measured), sep="\n")
    for size in measured:
        print(f"\n{size.articles:,} articles:\n", *against_targets(size.answers), sep="\n")
        print(*missed(size.answers), sep="\n")


def _measure(bench: Bench, corpus: Corpus, file: Path, given: argparse.Namespace) -> None:
    """Load a corpus, run the seeder over it again, ask every question; write it all down."""
    size = Size(corpus.count)

    def tell(progress: str) -> None:
        _tell(f"{corpus.count} articles, {progress}")

    tell("writing the corpus")
    corpus.write()
    with bench.fresh("bench_growth") as url:
        figures = load.Figures(corpus.count, files=len(corpus.files()))

        def run(what: str) -> None:
            tell(what)
            bench.settle()
            load.run(url, corpus, figures, what)

        run("load")
        for _ in range(RERUNS):
            run("rerun")
        figures.changed_files = corpus.change(load.CHANGED_SHARE, version=1)
        run("changed")
        corpus.change(FEW / corpus.count, version=2)
        run("few")
        size.runs = _runs(figures)
        size.write(file)
        plans = given.work / f"plans-{corpus.count}"
        size.answers = [
            *ask_all(url, bench.reader_url(url), plans, given.only, given.patience, tell)
        ]
        size.write(file)


def _runs(figures: load.Figures) -> dict[str, tuple[float, float]]:
    """Return what each run of the seeder took, processor time if not said, beside its input."""
    seconds = {what: median(taken) for what, taken in figures.cpu_seconds.items()}
    articles, changed = figures.articles, figures.changed_files
    return {
        "first load, s, by articles": (articles, seconds["load"]),
        "of it kept answers": (articles, seconds["load kept"]),
        "rerun, nothing changed, s, by files": (figures.files, seconds["rerun"]),
        "rerun, 1 % longer, s, by changed articles": (changed, seconds["changed"]),
        "of it kept answers, by changed articles": (changed, seconds["changed kept"]),
        f"rerun, {FEW} articles longer, s, by articles": (articles, seconds["few"]),
        "memory of the load, MiB, by articles": (articles, figures.peak("load seeder")),
    }


def tables(sizes: Sequence[Size]) -> list[str]:
    """Return lines of Markdown: runs, questions, and what grows too fast, the worst first."""
    by_name: dict[str, Series] = {}
    for size in sizes:
        questions = {
            f"{one.of}: {one.asks}": (size.articles, one.median) for one in size.answers if one.keys
        }
        for name, point in {**size.runs, **questions}.items():
            by_name.setdefault(name, Series(name)).points[size.articles] = point
    counts = [size.articles for size in sizes]
    head = ["runs in seconds, questions in ms", *(f"{count:,}" for count in counts), "exponent"]
    rows = (
        [one.name, *(_cell(one, count) for count in counts), _exponent(one)]
        for one in by_name.values()
    )
    too_fast = [one for one in by_name.values() if one.is_too_fast]
    too_fast.sort(key=lambda one: (len(one.given_up), one.exponent or 0), reverse=True)
    share = f"{len(too_fast)} of {len(by_name)}"
    return [
        *markdown(head, rows),
        "",
        f"{share} grow faster than their input to the {EXPONENT}, or were given up:",
        "",
        *(f"- {one.name}: {_verdict(one)}" for one in too_fast),
    ]


def _cell(series: Series, articles: int) -> str:
    if articles not in series.points:
        return ""
    taken = series.points[articles][1]
    if taken is None:
        return "given up"
    return f"{taken:,.{2 if taken >= 1 else 3}f}"


def _exponent(series: Series) -> str:
    return "" if series.exponent is None else f"{series.exponent:.2f}"


def _verdict(series: Series) -> str:
    if series.given_up:
        return f"given up at {', '.join(f'{count:,}' for count in series.given_up)}"
    return _exponent(series)


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr)


if __name__ == "__main__":
    main()
