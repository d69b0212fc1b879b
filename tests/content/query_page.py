"""docs/queries.md, made of sql/queries and the answers beside this file.

After a change to either: python -m tests.content.query_page > docs/queries.md
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

from researchdb.queries import Query, list_queries

ANSWERS = Path(__file__).parent / "answers"

HEAD = """# Worked queries

Questions about the affair in `seeds/`, each kept as plain SQL to run as it is or to change.

    researchdb ask --queries                                        lists them
    researchdb ask --query was_the_ban_lifted_or_suspended          runs one
    researchdb psql -- -f sql/queries/was_the_ban_lifted_or_suspended.sql

Under each question stand the first rows of its answer, long texts cut short; the tests hold every
answer in full, in `tests/content/answers/`. An answer is the same with and without the text of the
articles, except where it says so.
"""
SHOWN_ROWS = 3
LONGEST_TEXT = 60
_SHOWS = re.compile(r"-- Shows:(?P<first>.*)\n(?P<more>(?:--.*\n)*)")


def answer_of(name: str) -> list[list[str]]:
    """Return the rows of the answer without the text of the articles, the header first."""
    with (ANSWERS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def page() -> str:
    """Return the page in Markdown."""
    return "\n".join([HEAD, *(_entry(query) for query in list_queries())])


def _entry(query: Query) -> str:
    header, *rows = answer_of(query.name)
    counted = "1 row" if len(rows) == 1 else f"{len(rows) or 'no'} rows"
    lines = [
        f"## {query.question[0].upper()}{query.question[1:]}",
        "",
        f"[`{query.name}`](../sql/queries/{query.name}.sql), {counted}. {_shows(query)}".rstrip(),
        "",
        *(_line(row) for row in (header, ["---"] * len(header), *rows[:SHOWN_ROWS])),
        "",
    ]
    return "\n".join(lines)


def _shows(query: Query) -> str:
    found = _SHOWS.search(query.sql)
    if found is None:
        return ""
    lines = [found["first"], *found["more"].splitlines()]
    said = " ".join(line.removeprefix("--").strip() for line in lines)
    return said[0].upper() + said[1:]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(_cut(cell.replace('|', '/')) for cell in cells)} |"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1].rstrip()}…"


if __name__ == "__main__":
    sys.stdout.write(page())
