"""The questions kept as plain SQL in sql/queries, to run as they are or to paste and change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from researchdb import paths
from researchdb.asking import Answer
from researchdb.errors import QuestionError
from researchdb.saved import nearest

_QUESTION = re.compile(r"--\s*Question:\s*(?P<first>.*)\n(?P<more>(?:--(?!\s*\w+:).*\n)*)")


@dataclass(frozen=True)
class Query:
    """One file: its name without .sql, the question it answers and its text."""

    name: str
    question: str
    sql: str


def list_queries(folder: Path | None = None) -> tuple[Query, ...]:
    """Return the queries by name; ``folder`` is by default the one that comes with researchdb."""
    folder = folder or paths.sql() / "queries"
    return tuple(_read(path) for path in sorted(folder.glob("*.sql")))


def run_query(connection: Connection, name: str, folder: Path | None = None) -> Answer:
    """Return the answer to the query of that name.

    Raises QuestionError when there is none.
    """
    queries = {query.name: query for query in list_queries(folder)}
    if name not in queries:
        raise QuestionError(
            f"there is no query {name!r}; {nearest(name, queries)}"
            "`researchdb ask --queries` lists them"
        )
    # The driver itself, because `%` and `:` mean themselves here.
    cursor = connection.connection.cursor()
    try:
        cursor.execute(queries[name].sql.encode())
        columns = tuple(column[0] for column in cursor.description or ())
        return Answer(columns, tuple(cursor.fetchall()) if columns else (), is_cut=False)
    finally:
        cursor.close()


def _read(path: Path) -> Query:
    sql = path.read_text(encoding="utf-8")
    match = _QUESTION.match(sql)
    lines = [match["first"], *match["more"].splitlines()] if match else []
    question = " ".join(line.removeprefix("--").strip() for line in lines)
    return Query(path.stem, question.strip(), sql)
