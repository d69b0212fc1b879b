"""The definitions of kept answers and of the sets of rows a run touches, read from ``sql/kept``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from researchdb.errors import DatabaseError, Problem

FOLDER = "kept"
TOUCHED = "touched"

_HEADER = re.compile(r"--\s*(?P<name>[A-Z][a-z ]+):\s*(?P<value>.*)")
_KEPT = re.compile(r"\bkept\.(\w+)")
_TOUCHED_SET = re.compile(r"\btouched_(\w+)\b")
_MENDED = re.compile(r"\bmended_(\w+)\b")
_CHANGED = re.compile(r"\bfrom changed_(\w+)|\bjoin changed_(\w+)")
_PAIRS = "pairs of "
_COLUMN = re.compile(r"\b(?!or\b)\w+")
_TOUCHED_BY = re.compile(r"(?P<set>\w+), (?:by (?P<columns>\w+(?: or \w+)*)|as a whole)")


@dataclass(frozen=True)
class Touched:
    """A set of rows whose answers may have changed in a run, as ids of one table of research.

    ``table`` is null for a set of pairs of rows, each under one number. ``needs`` names the sets
    and tables that must stand before it is worked out, ``precedes`` the tables of which it reads
    what was kept before the run. It starts from rows: ``changed`` names the tables of research of
    which it reads those written in the run, ``mended`` the tables of kept answers of which it reads
    those that came or went.
    """

    name: str
    table: str | None
    sql: str = field(repr=False)
    needs: frozenset[str]
    precedes: frozenset[str]
    changed: frozenset[str]
    mended: frozenset[str]

    @property
    def stands_in(self) -> str:
        """Return the name of the temporary table that holds it."""
        return f"touched_{self.name}"


@dataclass(frozen=True)
class Definition:
    """One table of kept answers, of which the rows of touched keys are worked out anew.

    ``touched`` names the sets, each with the columns that hold its keys; without columns all rows
    are worked out if anything is touched.
    """

    name: str
    touched: Mapping[str, tuple[str, ...]]
    sql: str = field(repr=False)
    sha256: str = field(repr=False)
    needs: frozenset[str]


@cache
def discover(sql_folder: Path) -> tuple[Touched | Definition, ...]:
    """Return sets and tables, each after what it needs; none if the folder has no kept answers.

    Raises DatabaseError with all faults of their headers, or if they need each other in a circle.
    """
    folder = sql_folder / FOLDER
    problems: list[Problem] = []
    steps: list[Touched | Definition] = [
        *(_touched(path, problems) for path in sorted((folder / TOUCHED).glob("*.sql"))),
        *(_definition(path, problems) for path in sorted(folder.glob("*.sql"))),
    ]
    if problems:
        raise DatabaseError("\n".join(map(str, problems)))
    return in_order(steps)


def in_order(steps: list[Touched | Definition]) -> tuple[Touched | Definition, ...]:
    """Return the steps so that each comes after those it needs. Raises DatabaseError for a circle.

    What a touched set reads of a table it does not come after is what was kept before the run.
    """
    left = {identity(step): step for step in steps}
    needs = {name: set(step.needs) for name, step in left.items()}
    for name, step in left.items():
        for table in step.precedes & left.keys() if isinstance(step, Touched) else ():
            needs[table].add(name)
    ordered: list[Touched | Definition] = []
    while left:
        ready = [name for name in left if not needs[name] & left.keys()]
        if not ready:
            raise DatabaseError(f"kept answers need each other in a circle: {', '.join(left)}")
        ordered += [left.pop(name) for name in ready]
    return tuple(ordered)


def identity(step: Touched | Definition) -> str:
    """Return the name by which others need the step."""
    return step.stands_in if isinstance(step, Touched) else f"{FOLDER}.{step.name}"


def _touched(path: Path, problems: list[Problem]) -> Touched:
    sql, header = _read(path, ("Touched", "Of"), problems)
    of = header.get("Of", "")
    text = _without_comments(sql)
    after = frozenset(name.strip() for name in header.get("After", "").split(",")) - {""}
    mended = frozenset(_MENDED.findall(text))
    return Touched(
        name=path.stem,
        table=None if of.startswith(_PAIRS) else of,
        sql=sql,
        needs=_named(_TOUCHED_SET.findall(text), "touched_") | _named(after | mended, f"{FOLDER}."),
        precedes=_named(set(_KEPT.findall(text)) - after - mended, f"{FOLDER}."),
        changed=frozenset(a or b for a, b in _CHANGED.findall(text)),
        mended=mended,
    )


def _definition(path: Path, problems: list[Problem]) -> Definition:
    sql, header = _read(path, ("Keeps", "Grain", "Touched by"), problems)
    given = [_TOUCHED_BY.fullmatch(by) for by in header.get("Touched by", "").split("; ")]
    touched = {by["set"]: tuple(_COLUMN.findall(by["columns"] or "")) for by in given if by}
    if not all(given):
        remedy = "write `-- Touched by: <set>, by <column> or <column>` or `<set>, as a whole`"
        problems.append(Problem(_shown(path), 1, "", "touched by nothing", remedy))
    text = _without_comments(sql)
    return Definition(
        name=path.stem,
        touched=touched,
        sql=sql,
        sha256=hashlib.sha256(sql.encode()).hexdigest(),
        needs=_named({*_TOUCHED_SET.findall(text), *touched}, "touched_")
        | _named(set(_KEPT.findall(text)) - {path.stem}, f"{FOLDER}."),
    )


def _named(names: Iterable[str], prefix: str) -> frozenset[str]:
    return frozenset(f"{prefix}{name}" for name in names)


def _read(
    path: Path, wanted: tuple[str, ...], problems: list[Problem]
) -> tuple[str, dict[str, str]]:
    """Return text and header of a file, and add what is missing in the header to the problems.

    A part that is given on several lines has all of them, joined by semicolons.
    """
    sql = path.read_text(encoding="utf-8")
    header: dict[str, str] = {}
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        if match := _HEADER.fullmatch(line):
            name, value = match["name"], match["value"].strip()
            header[name] = f"{header[name]}; {value}" if name in header else value
    problems.extend(
        Problem(_shown(path), 1, "", f"no {name.lower()}", f"add `-- {name}: ...` to its header")
        for name in wanted
        if not header.get(name)
    )
    return sql, header


def _without_comments(sql: str) -> str:
    return re.sub(r"--.*", "", sql)


def _shown(path: Path) -> str:
    folder = FOLDER if path.parent.name == FOLDER else f"{FOLDER}/{TOUCHED}"
    return f"sql/{folder}/{path.name}"
