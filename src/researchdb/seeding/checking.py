"""Reading the seeds whole: for a check without a database, and for a run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from researchdb.errors import SeedProblems

from .articles import NO_ARTICLES, ArticleFolders
from .names import Names
from .parse import Parsed
from .read import read_files
from .reading import Reading, WholeReading
from .report import CheckReport
from .strict import strict_problems
from .survey import find_files

Progress = Callable[[int, int], None]
"""Told how many files are read, of how many."""


def check(
    seeds: Path,
    articles: ArticleFolders = NO_ARTICLES,
    *,
    strict: bool = False,
    progress: Progress | None = None,
) -> CheckReport:
    """Validate all seed files without a database. Raises ``SeedProblems`` with all of them.

    ``strict`` also asks whether valid seeds are coded completely.
    """
    files = find_files(seeds)
    with closing(Names()) as names:
        reading = WholeReading(files, names, [])
        read_seeds(reading, seeds, list(files), articles, progress)
        reading.resolve(lambda _: set())
        if not reading.problems:  # a passage that cannot be read may say anything
            reading.problems += reading.at_odds()
    if strict and not reading.problems:
        reading.problems += strict_problems(seeds, articles)
    if reading.problems:
        raise SeedProblems(reading.problems, seeds)
    return CheckReport(len(files), len(reading.articles))


def read_seeds(
    reading: Reading,
    seeds: Path,
    load: Sequence[str],
    articles: ArticleFolders,
    progress: Progress | None,
    stage: Callable[[Parsed], None] | None = None,
) -> None:
    """Let ``reading`` take the files ``load``; stage their rows until a problem has come up."""
    problems, parsed_files = read_files(
        seeds.resolve(), reading.files, load, articles, sketched=stage is not None
    )
    reading.problems += problems
    for done, parsed in enumerate(parsed_files, start=1):
        reading.take(parsed)
        if stage and not reading.problems:
            stage(parsed)
        if progress:
            progress(done, len(load))
