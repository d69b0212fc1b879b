"""The definitions of kept answers and of the sets of rows a run touches, read from ``sql/kept``."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from researchdb.errors import DatabaseError, Problem

FOLDER = "kept"
TOUCHED = "touched"

_HEADER = re.compile(r"--\s*(?P<name>[A-Z][a-z ]+):\s*(?P<value>.*)")
_KEPT = re.compile(r"\bkept\.(\w+)")
_TOUCHED_SET = re.compile(r"\btouched_(\w+)\b")
_CHANGED = re.compile(r"\bfrom changed_(\w+)|\bjoin changed_(\w+)")
_PAIRS = "pairs of "
_TOUCHED_BY = re.compile(r"(?P<set>\w+), by (?P<columns>\w+(?: or \w+)*)")


@dataclass(frozen=True)
class Touched:
    """A set of rows whose answers may have changed in a run, as ids of one table of research.

    ``table`` is null for a set of pairs of rows, each under one number. ``needs`` names the sets
    and tables that must stand before it is worked out, ``changed`` the tables of research whose
    rows written in the run it starts from.
    """

    name: str
    table: str | None
    sql: str = field(repr=False)
    needs: frozenset[str]
    changed: frozenset[str]

    @property
    def stands_in(self) -> str:
        """Return the name of the temporary table that holds it."""
        return f"touched_{self.name}"


@dataclass(frozen=True)
class Definition:
    """One table of kept answers: rows with one of ``columns`` in the touched set are worked out."""

    name: str
    touched: str
    columns: tuple[str, ...]
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
    ordered: list[Touched | Definition] = []
    while left:
        ready = [name for name, step in left.items() if not step.needs & left.keys()]
        if not ready:
            raise DatabaseError(f"kept answers need each other in a circle: {', '.join(left)}")
        ordered += [left.pop(name) for name in ready]
    return tuple(ordered)


def identity(step: Touched | Definition) -> str:
    """Return the name by which others need the step."""
    return step.stands_in if isinstance(step, Touched) else f"{FOLDER}.{step.name}"


def _touched(path: Path, problems: list[Problem]) -> Touched:
    sql, header = _read(path, ("Touched", "Of"), problems)
    after = (name.strip() for name in header.get("After", "").split(",") if name.strip())
    sets = set(_TOUCHED_SET.findall(_without_comments(sql))) - {path.stem}
    needs = {f"touched_{name}" for name in sets} | {f"{FOLDER}.{name}" for name in after}
    changed = {a or b for a, b in _CHANGED.findall(_without_comments(sql))}
    of = header.get("Of", "")
    table = None if of.startswith(_PAIRS) else of
    return Touched(path.stem, table, sql, frozenset(needs), frozenset(changed))


def _definition(path: Path, problems: list[Problem]) -> Definition:
    sql, header = _read(path, ("Keeps", "Grain", "Touched by"), problems)
    by = _TOUCHED_BY.fullmatch(header.get("Touched by", ""))
    if by is None:
        remedy = "write `-- Touched by: <set>, by <column> or <column>`"
        problems.append(Problem(_shown(path), 1, "", "touched by nothing", remedy))
        return Definition(path.stem, "", (), sql, "", frozenset())
    text = _without_comments(sql)
    needs = {f"touched_{name}" for name in _TOUCHED_SET.findall(text)} | {f"touched_{by['set']}"}
    needs |= {f"{FOLDER}.{name}" for name in _KEPT.findall(text)} - {f"{FOLDER}.{path.stem}"}
    sha256 = hashlib.sha256(sql.encode()).hexdigest()
    columns = tuple(by["columns"].split(" or "))
    return Definition(path.stem, by["set"], columns, sql, sha256, frozenset(needs))


def _read(
    path: Path, wanted: tuple[str, ...], problems: list[Problem]
) -> tuple[str, dict[str, str]]:
    """Return text and header of a file, and add what is missing in the header to the problems."""
    sql = path.read_text(encoding="utf-8")
    header: dict[str, str] = {}
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        if match := _HEADER.fullmatch(line):
            header[match["name"]] = match["value"].strip()
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
