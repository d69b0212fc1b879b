"""Reading the seeds whole: for a check without a database, and for a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from researchdb.errors import SeedProblems

from .articles import NO_ARTICLES, ArticleFolders
from .read import Reading, read_files
from .report import CheckReport
from .stage import Staging
from .strict import strict_problems
from .survey import Survey, find_files

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
    reading, _ = read_seeds(
        seeds, files, Survey(dict.fromkeys(files, ""), (), 0), articles, progress
    )
    reading.resolve(lambda _: set())
    if not reading.problems:  # a passage that cannot be read may say anything
        reading.problems += reading.at_odds()
    if strict and not reading.problems:
        reading.problems += strict_problems(seeds, articles)
    if reading.problems:
        raise SeedProblems(reading.problems, seeds)
    return CheckReport(len(files), len(reading.articles))


def read_seeds(
    seeds: Path,
    files: dict[str, Path],
    plan: Survey,
    articles: ArticleFolders,
    progress: Progress | None,
    staging: Staging | None = None,
    ids: dict[str, int] | None = None,
) -> tuple[Reading, set[str]]:
    """Read the files of ``plan``; stage their rows as long as no problem has come up."""
    load = list(plan.load)
    problems, parsed_files = read_files(seeds.resolve(), files, load, articles)
    reading = Reading(files, problems)
    for done, parsed in enumerate(parsed_files, start=1):
        reading.take(parsed)
        if staging and ids and not reading.problems:
            staging.add(parsed.rows, ids[parsed.path])
        if progress:
            progress(done, len(load))
    if staging and not reading.problems:
        staging.finish()
    return reading, staging.tables if staging else set()
