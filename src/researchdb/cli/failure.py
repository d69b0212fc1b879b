"""What a person or a program is told when a command fails."""

from __future__ import annotations

import json
import os
import sys
import traceback
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click

from researchdb.cli.invocation import Invocation
from researchdb.errors import Problem, ResearchdbError, SeedProblems

FAILED = 1
MISUSED = 2
INTERRUPTED = 130


def report_failure(error: BaseException, invocation: Invocation) -> int:
    """Tell one line per fault on stderr, with --json also an object on stdout; return the code."""
    code, entries = _explain(error)
    if invocation.is_debug and code == FAILED:
        traceback.print_exception(error)
    for entry in entries:
        click.echo(f"researchdb: {entry['message']}", err=True)
    if invocation.as_json:
        click.echo(json.dumps({"ok": False, "errors": entries}, ensure_ascii=False))
    return code


def _explain(error: BaseException) -> tuple[int, list[dict[str, Any]]]:
    if isinstance(error, SeedProblems):
        located = [_located(each, error.folder) for each in error.problems]
        return FAILED, [{"message": str(each), **asdict(each)} for each in located]
    if isinstance(error, ResearchdbError):
        return FAILED, [{"message": line} for line in str(error).splitlines()]
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        return INTERRUPTED, [{"message": "interrupted; what was not finished was undone"}]
    if isinstance(error, click.ClickException):
        return error.exit_code, [{"message": _misuse(error)}]
    if (refused := _refused(error)) is not None:
        return FAILED, [{"message": refused}]
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return FAILED, [{"message": f"{place}{error.strerror}; correct that and run it again"}]
    said = " ".join(f"{type(error).__name__}: {error}".split())
    remedy = "this is a fault of researchdb; run it again with --debug and report what it shows"
    return FAILED, [{"message": f"{said}; {remedy}"}]


def _located(problem: Problem, folder: Path | None) -> Problem:
    """Return the problem with its path as seen from here, so that a terminal can open it."""
    if folder is None:
        return problem
    return replace(problem, path=os.path.relpath(folder / problem.path))


def _misuse(error: click.ClickException) -> str:
    said = " ".join(error.format_message().split()).rstrip(".")
    said = said[:1].lower() + said[1:] if said[1:2].islower() else said
    if isinstance(error, click.UsageError) and error.ctx is not None and said[-1:] != "?":
        return f"{said}; see `{error.ctx.command_path} --help`"
    return said


def _refused(error: BaseException) -> str | None:
    """Return what the database said, or None when it was not the database."""
    # Neither is imported unless a command has done so.
    exceptions = sys.modules.get("sqlalchemy.exc")
    driver = sys.modules.get("psycopg")
    if exceptions is not None and isinstance(error, exceptions.DBAPIError):
        error = error.orig or error
    if driver is None or not isinstance(error, driver.Error):
        return None
    diagnosis = error.diag
    said = " ".join((diagnosis.message_primary or str(error)).split())
    hint = diagnosis.message_hint or "run it again; --debug shows the statement"
    return f"the database refused: {said}; {hint}"
