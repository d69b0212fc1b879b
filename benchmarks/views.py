"""Measure the saved views: ``python -m benchmarks.views [ARTICLES]``; prints rows of Markdown.

Loads a corpus once, asks every question of ``questions``, and names what misses its target.
"""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path

from researchdb.db import connect_url
from researchdb.seeding import ArticleFolders, seed

from . import WORK
from .asking import PATIENCE_S, Answer, ask_all
from .corpus import Corpus
from .database import running
from .summary import markdown
from .targets import outcomes

_HEAD = ("of", "asked", "keys", "rows", "ms", "p95", "planning", "limit, ms", "")


def main() -> None:
    """Read the arguments, measure and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.views", description=__doc__)
    parser.add_argument("articles", nargs="?", type=int, default=1000, help="default: 1000")
    parser.add_argument("--only", default="", help="views whose name matches this pattern")
    parser.add_argument(
        "--patience", type=float, default=PATIENCE_S, help="seconds a statement gets; default: 10"
    )
    parser.add_argument("--work", type=Path, default=WORK, help="folder for corpus and server")
    given = parser.parse_args()
    corpus = Corpus(given.work / f"corpus-{given.articles}", given.articles)
    plans = given.work / f"plans-{given.articles}"
    _tell(f"{given.articles} articles: writing the corpus")
    corpus.write()
    with running(given.work / "desk") as bench, bench.fresh("bench_views") as url:
        _tell("loading")
        with connect_url(url) as connection:
            seed(connection, corpus.seeds, ArticleFolders((corpus.articles,)))
        answers = [*ask_all(url, bench.reader_url(url), plans, given.only, given.patience, _tell)]
        print(
            f"PostgreSQL {bench.version}, {given.articles:,} articles; a statement that takes over "
            f"{given.patience:g} s is given up\n"
        )
    print(*table(answers), "", *against_targets(answers), *missed(answers), sep="\n")
    print(f"Plans: {plans}")


def table(answers: list[Answer]) -> list[str]:
    """Return the lines of a Markdown table: a row for each question."""
    return markdown(_HEAD, map(_row, answers), words=2)


def against_targets(answers: list[Answer]) -> list[str]:
    """Return the lines of a Markdown table: a row for each target, and the worst of it."""
    head = ("target", "measure", "worst question", "at most, ms", "asked", "missed by", "worst, ms")
    rows = (
        [
            *(one.name, one.measure, f"{one.answers[0].of}, {one.answers[0].asks}"),
            *(f"{one.wanted:g}", f"{len(one.answers)}", f"{len(one.missed)}"),
            _milliseconds(one.taken(one.answers[0])),
        ]
        for one in outcomes(answers)
    )
    return markdown(head, rows, words=3)


def missed(answers: list[Answer]) -> list[str]:
    """Return what misses its target, the worst first, in lines of Markdown lists."""
    lines = [""]
    for outcome in outcomes(answers):
        if outcome.missed:
            lines += [
                f"{outcome.name}, {outcome.measure} above {outcome.wanted:g} ms:",
                "",
                *(
                    f"- {one.of}, {one.asks}: {_milliseconds(outcome.taken(one))}"
                    for one in outcome.missed
                ),
                "",
            ]
    return lines if len(lines) > 1 else ["", "Nothing misses its target.", ""]


def _row(one: Answer) -> list[str]:
    is_by_key = one.kind == "key"
    remark = "given up" if one.is_given_up else "" if one.keys else "no row has one"
    return [
        one.of,
        one.asks,
        str(one.keys) if is_by_key else "",
        "" if one.is_given_up else f"{one.rows:,.0f}",
        *(
            "" if taken is None else f"{taken:,.1f}"
            for taken in (one.median, one.p95 if is_by_key else None, one.planning, one.limit)
        ),
        remark,
    ]


def _milliseconds(taken: float) -> str:
    return "given up" if math.isinf(taken) else f"{taken:,.1f}"


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr)


if __name__ == "__main__":
    main()
