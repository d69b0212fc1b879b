"""Asking a loaded database as the reader, and what each question takes.

Every statement is planned anew each time, as a tool sends it. Beside it stands a limit: the same
rows from a table made by hand, by its primary key, in the same run.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import psycopg
from psycopg import sql
from psycopg.errors import QueryCanceled
from sqlalchemy import URL

from .database import connect
from .questions import Question, Statement, questions
from .summary import p95

REPEATS = 5
PATIENCE_S = 10.0

_REPEATED_MS = 1000.0
"""A statement is not repeated once it took this long in all."""

_ASKED_S = 3.0
"""A question is asked for no further key after this long; what is on target needs less."""


@dataclass(frozen=True)
class Answer:
    """What a question took, in milliseconds: of each key the median of its repeats.

    ``keys`` is how many were asked, 0 if no row has such a key. What took too long has no time but
    that of its planning.
    """

    of: str
    asks: str
    kind: str
    keys: int
    rows: float = 0
    median: float | None = None
    p95: float | None = None
    planning: float | None = None
    limit: float | None = None

    @property
    def is_given_up(self) -> bool:
        """Return whether it took too long."""
        return self.keys > 0 and self.median is None


def ask_all(
    url: URL,
    reader_url: URL,
    plans: Path,
    only: str = "",
    patience_s: float = PATIENCE_S,
    tell: Callable[[str], None] = lambda _: None,
) -> Iterator[Answer]:
    """Yield what every question takes.

    The plan of its slowest key goes into a text file in ``plans``, where no older ones stay. A
    statement that takes longer than ``patience_s`` is given up, and its question with it.
    """
    plans.mkdir(parents=True, exist_ok=True)
    for old in plans.glob("*.txt"):
        old.unlink()
    with (
        connect(url, autocommit=True) as owner,
        connect(reader_url, autocommit=True) as reader,
    ):
        owner.execute("vacuum analyze")
        owner.execute("create schema limits")
        for connection in (owner, reader):
            connection.prepare_threshold = None
            connection.execute(f"set statement_timeout = '{patience_s}s'")
        asker = _Asker(owner, reader, plans)
        for question in questions(owner, only):
            tell(f"{question.of}: {question.asks}")
            yield asker.ask(question)


@dataclass(frozen=True)
class _Asker:
    owner: psycopg.Connection
    reader: psycopg.Connection
    plans: Path

    def ask(self, question: Question) -> Answer:
        kind = question.kind
        unanswered = Answer(question.of, question.asks, kind, keys=0)
        if question.statements is None:
            return replace(unanswered, keys=1)
        if not question.statements:
            return unanswered
        taken: list[float] = []
        rows: list[int] = []
        began = time.perf_counter()
        for statement in question.statements:
            try:
                answer, milliseconds = _time(self.reader, statement)
            except QueryCanceled:
                self._explain(question, statement, "explain")
                planning = self._planning(statement)
                return replace(unanswered, keys=len(taken) + 1, planning=planning)
            taken.append(milliseconds)
            rows.append(answer[0][0] if kind == "whole" else len(answer))
            if time.perf_counter() - began > _ASKED_S:
                break
        asked = question.statements[: len(taken)]
        self._explain(question, asked[taken.index(max(taken))], "explain (analyze, buffers)")
        return replace(
            unanswered,
            keys=len(asked),
            rows=median(rows),
            median=median(taken),
            p95=p95(taken),
            planning=self._planning(asked[0]),
            limit=None if kind == "whole" else self._limit(asked),
        )

    def _planning(self, statement: Statement) -> float:
        explain = sql.SQL("explain (summary, format json) {}").format(statement)
        plans = [self.reader.execute(explain).fetchall()[0][0][0] for _ in range(REPEATS)]
        return median(float(plan["Planning Time"]) for plan in plans)

    def _limit(self, statements: tuple[Statement, ...]) -> float | None:
        """Return what the same rows take from a table made of them, or None if it took too long."""
        made = sql.SQL(
            "select {}::integer as limit_key, row_number() over () as limit_row, answer.*"
            " from ({}) as answer"
        )
        try:
            for number, statement in enumerate(statements):
                into = "insert into limits.answers" if number else "create table limits.answers as"
                rows = made.format(number, statement)
                self.owner.execute(sql.SQL("{} {}").format(sql.SQL(into), rows))
        except QueryCanceled:
            self.owner.execute("drop table if exists limits.answers")
            return None
        self.owner.execute("alter table limits.answers add primary key (limit_key, limit_row)")
        self.owner.execute("vacuum analyze limits.answers")
        same = sql.SQL("select * from limits.answers where limit_key = {}")
        taken = [_time(self.owner, same.format(number))[1] for number in range(len(statements))]
        self.owner.execute("drop table limits.answers")
        return median(taken)

    def _explain(self, question: Question, statement: Statement, explain: str) -> None:
        """Write the plan down; without what really happened where that takes too long."""
        text = statement.as_string(self.reader)
        try:
            lines = self.reader.execute(_explaining(explain, statement)).fetchall()
        except QueryCanceled:
            lines = self.reader.execute(_explaining("explain", statement)).fetchall()
        name = re.sub(r"\W+", "_", f"{question.of} {question.asks}").strip("_")
        plan = "\n".join([text, "", *(line for (line,) in lines), ""])
        (self.plans / f"{name}.txt").write_text(plan, encoding="utf-8")


def _explaining(explain: str, statement: Statement) -> sql.Composed:
    return sql.SQL("{} {}").format(sql.SQL(explain), statement)


def _time(
    connection: psycopg.Connection, statement: Statement
) -> tuple[list[tuple[int, ...]], float]:
    """Return the rows, and the median milliseconds until all have arrived."""
    taken: list[float] = []
    while len(taken) < REPEATS and sum(taken) < _REPEATED_MS:
        began = time.perf_counter()
        rows = connection.execute(statement).fetchall()
        taken.append((time.perf_counter() - began) * 1000)
    return rows, median(taken)
