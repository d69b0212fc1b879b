"""The view files: found, read, checked and put in creation order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from researchdb.errors import Problem, ViewError
from researchdb.views.sqltext import Statement, line_at, mask, statements

PARTS = "parts"
"""What saved views share; readers see it through them only."""
READ = ("report", "bi")
SCHEMAS = (PARTS, *READ)
NAME = re.compile(r"[a-z][a-z0-9_]*")

_QUESTION = re.compile(r"--\s*Question:\s*(.*)")
_GRAIN = re.compile(r"--\s*Grain:\s*(.*)")
_QUALIFIED = r'"?(?P<schema>\w+)"?\s*\.\s*"?(?P<name>\w+)"?'
_CREATE = re.compile(
    rf"create\s+(?P<or_replace>or\s+replace\s+)?(?P<kind>view|function)\s+{_QUALIFIED}",
    re.IGNORECASE,
)
_DO = re.compile(r"do\b", re.IGNORECASE)
_COMMENT = re.compile(rf"comment\s+on\s+(?:view|function|column)\s+{_QUALIFIED}", re.IGNORECASE)
_REFERENCE = re.compile(
    r'(?<![\w".])"?(?P<schema>parts|report|bi)"?\s*\.\s*"?(?P<name>\w+)"?', re.IGNORECASE
)


@dataclass(frozen=True)
class ViewFile:
    """One view or function as its file defines it.

    `grain` holds the columns that identify a row; `references` the qualified names of
    the saved views and functions its text mentions; `create_at` the offset of the word
    `create`, whose line is `line`. A part that `is_made` by a block of code can turn out
    differently where something it refers to does.
    """

    schema: str
    name: str
    kind: str
    question: str
    grain: tuple[str, ...]
    path: str
    sql: str = field(repr=False)
    sha256: str = field(repr=False)
    create_at: int
    is_made: bool
    line: int
    references: frozenset[str]

    @property
    def qualified(self) -> str:
        """Return `schema.name`."""
        return f"{self.schema}.{self.name}"

    @property
    def is_part(self) -> bool:
        """Return whether only saved views read it, no person and no tool."""
        return self.schema == PARTS


def discover(sql_folder: Path) -> tuple[ViewFile, ...]:
    """Return the files under `parts/`, `report/` and `bi/` of the folder, in creation order.

    Raises ViewError with every fault of every file, one per line.
    """
    folders = [sql_folder / schema for schema in SCHEMAS]
    if not any((sql_folder / schema).is_dir() for schema in READ):
        raise ViewError(
            f"{sql_folder}: no folder report or bi in it; give the folder that holds them"
        )
    files: list[ViewFile] = []
    problems: list[Problem] = []
    for folder in folders:
        for path in sorted(folder.glob("*.sql")):
            shown = f"{sql_folder.name}/{folder.name}/{path.name}"
            read = read_file(path, folder.name, shown)
            if isinstance(read, ViewFile):
                files.append(read)
            else:
                problems.extend(read)
    # A file with a fault still defines its name, so that only the fault itself is reported.
    known = {f"{path.parent.name}.{path.stem}" for folder in folders for path in folder.glob("*")}
    problems.extend(_dangling(files, known))
    if problems:
        raise ViewError("\n".join(str(problem) for problem in sorted(problems)))
    return in_order(files)


def in_order(files: Iterable[ViewFile]) -> tuple[ViewFile, ...]:
    """Return the files so that each comes after those it refers to; by name otherwise.

    Raises ViewError when files refer to each other in a circle.
    """
    by_name = {file.qualified: file for file in sorted(files, key=lambda file: file.qualified)}
    graph = {name: sorted(file.references & by_name.keys()) for name, file in by_name.items()}
    try:
        return tuple(by_name[name] for name in TopologicalSorter(graph).static_order())
    except CycleError as error:
        circle = " -> ".join(reversed(error.args[1]))
        raise ViewError(
            f"saved views refer to each other in a circle: {circle}; take one reference out"
        ) from error


def read_file(path: Path, schema: str, shown: str) -> ViewFile | tuple[Problem, ...]:
    """Return the file as a view definition, or the faults that keep it from being one."""
    try:
        sql = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return (Problem(shown, 0, "", "not UTF-8 text", "save the file as UTF-8"),)
    name = path.stem
    problems: list[Problem] = []

    def fault(line: int, found: str, remedy: str) -> None:
        problems.append(Problem(shown, line, "", found, remedy))

    if not NAME.fullmatch(name):
        fault(0, f"file name {path.name}", "use lower-case letters, digits and underscores")
    question, grain = _header(sql)
    if not question:
        fault(1, "no question", "begin the file with `-- Question: ...`")
    if not grain:
        fault(1, "no grain", "name the columns that identify a row: `-- Grain: a_key, b_key`")
    elif bad := [column for column in grain if not NAME.fullmatch(column)]:
        fault(1, f"grain {', '.join(bad)!r}", "list column names, separated by commas")
    masked = mask(sql)
    found = statements(sql)
    start, end = (found[0].start, found[0].end) if found else (0, 0)
    is_made = schema == PARTS and _DO.match(masked, start, end) is not None
    create = _CREATE.search(sql, start, end) if is_made else _CREATE.match(masked, start, end)
    if create is None:
        line = found[0].line if found else 1
        fault(line, "no view or function", f"write `create view {schema}.{name} as`")
        return tuple(problems)
    line = line_at(sql, create.start())
    if create["or_replace"]:
        fault(line, "`create or replace`", f"write `create {create['kind'].lower()}`")
    if (create["schema"].lower(), create["name"].lower()) != (schema, name):
        written = f"{create['schema']}.{create['name']}"
        fault(line, f"defines {written}", f"name it {schema}.{name}, or move the file")
    problems.extend(_other_statements(found[1:], masked, shown, f"{schema}.{name}"))
    if problems:
        return tuple(problems)
    return ViewFile(
        schema=schema,
        name=name,
        kind=create["kind"].lower(),
        question=question,
        grain=grain,
        path=shown,
        sql=sql,
        sha256=hashlib.sha256(sql.encode()).hexdigest(),
        create_at=create.start(),
        is_made=is_made,
        line=line,
        references=frozenset(_references(sql)) - {f"{schema}.{name}"},
    )


def _header(sql: str) -> tuple[str, tuple[str, ...]]:
    """Return question and grain from the comment lines at the top."""
    question: list[str] = []
    grain: list[str] = []
    current: list[str] | None = None
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        if match := _QUESTION.fullmatch(line):
            current = question
        elif match := _GRAIN.fullmatch(line):
            current = grain
        if current is not None:
            current.append(match[1].strip() if match else line.removeprefix("--").strip())
    columns = tuple(part.strip() for part in " ".join(grain).split(",") if part.strip())
    return " ".join(part for part in question if part), columns


def _other_statements(
    rest: Iterable[Statement], masked: str, shown: str, qualified: str
) -> Iterator[Problem]:
    for statement in rest:
        match = _COMMENT.match(masked, statement.start)
        target = f"{match['schema']}.{match['name']}".lower() if match else None
        if target is None:
            found = " ".join(masked[statement.start : statement.end].split()[:3])
            remedy = "keep one object and its comments per file"
            yield Problem(shown, statement.line, "", f"statement `{found} ...`", remedy)
        elif target != qualified:
            remedy = f"comment on {qualified} only"
            yield Problem(shown, statement.line, "", f"comment on {target}", remedy)


def _references(sql: str) -> Iterator[str]:
    for match in _REFERENCE.finditer(mask(sql, keep_bodies=True)):
        yield f"{match['schema']}.{match['name']}".lower()


def _dangling(files: Iterable[ViewFile], known: set[str]) -> Iterator[Problem]:
    for file in files:
        for name in sorted(file.references - known):
            line = _first_mention(file.sql, name)
            remedy = f"add sql/{name.replace('.', '/')}.sql, or correct the name"
            yield Problem(file.path, line, "", f"refers to {name}, which has no file", remedy)


def _first_mention(sql: str, name: str) -> int:
    for match in _REFERENCE.finditer(mask(sql, keep_bodies=True)):
        if f"{match['schema']}.{match['name']}".lower() == name:
            return line_at(sql, match.start())
    return 0
