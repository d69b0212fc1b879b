"""The vocabularies of a desk, read from ``vocabularies/*.csv``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from researchdb.errors import Problem

from .rows import Rows
from .shape import Shape, shape, shapes

FOLDER = "vocabularies"
_FIRST = ("key", "label", "description", "rank")
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True)
class Vocabulary:
    """The terms of every lookup table, each with the row that describes it."""

    tables: Mapping[str, Mapping[str, Mapping[str, Any]]] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    """Tables whose file has faults; what terms it was to hold is not known."""

    def __contains__(self, pair: tuple[str, str]) -> bool:
        """Return whether the table named first holds the term named second."""
        table, term = pair
        return term in self.tables.get(table, {})

    def row(self, table: str, term: str) -> Mapping[str, Any]:
        """Return the row of a term that is known to be there."""
        return self.tables[table][term]

    def advice(self, table: str, term: str) -> str:
        """Return what to write instead of an unknown term."""
        known = self.tables.get(table, {})
        near = get_close_matches(term, known, n=1)
        where = f"the terms are in {FOLDER}/{table}.csv"
        return f"write {near[0]!r}, or another term: {where}" if near else where


def lookup_names() -> tuple[str, ...]:
    """Return the names of all lookup tables."""
    return tuple(found.name for found in shapes() if not found.has_id)


def read_vocabulary(
    seeds: Path, files: Iterable[str]
) -> tuple[Vocabulary, dict[str, Rows], list[Problem]]:
    """Return the vocabulary of ``seeds``, the rows of each file and all problems found.

    ``files`` are the CSV paths below ``seeds`` that were found there.
    """
    names = {f"{FOLDER}/{name}.csv": name for name in lookup_names()}
    found = set(files)
    problems = [
        Problem(path, 0, "", "the vocabulary file is missing", "restore it from the package's own")
        for path in sorted(set(names) - found)
    ]
    problems += [
        Problem(path, 0, "", "no such vocabulary is known", f"name it {_near(path, names)}")
        for path in sorted(found - set(names))
    ]
    tables: dict[str, dict[str, dict[str, Any]]] = {}
    rows: dict[str, Rows] = {}
    for path in sorted(found & set(names)):
        table = names[path]
        rows[path] = Rows()
        tables[table] = {}
        for line, record in _records(seeds / path, path, shape(table), problems):
            if record["key"] in tables[table]:
                remedy = "keep one of the two"
                problems.append(
                    Problem(path, line, "key", f"{record['key']!r} stands twice", remedy)
                )
                continue
            tables[table][record["key"]] = record
            rows[path].add(table, line, **record)
    broken = frozenset(names[problem.path] for problem in problems if problem.path in names)
    return Vocabulary(tables, broken), rows, problems


def _near(path: str, names: Mapping[str, str]) -> str:
    near = get_close_matches(path, names, n=1)
    return near[0] if near else "after a lookup table"


def _records(
    file: Path, path: str, meant: Shape, problems: list[Problem]
) -> Iterable[tuple[int, dict[str, Any]]]:
    """Yield line and typed record of every good row; report the others."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
        problems.append(Problem(path, line, "", found, "save the file as UTF-8"))
        return
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        problems.append(Problem(path, line, "", "there is a NUL byte", "delete it"))
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        missing = [name for name in meant.plain if name not in header]
        optional = {name: _absent(meant.table.c[name]) for name in missing}
        if (
            len(set(header)) < len(header)
            or not {*header} <= {*meant.plain}
            or ... in optional.values()
        ):
            found = f"the header is {','.join(header) or 'empty'}"
            columns = sorted(meant.plain, key=lambda name: name not in _FIRST)
            problems.append(Problem(path, 1, "", found, f"write {','.join(columns)}"))
            return
        closed = dict(_closed(meant))
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                found = f"the row has {len(cells)} cells for {len(header)} columns"
                problems.append(
                    Problem(path, reader.line_num, "", found, "quote cells with commas")
                )
                continue
            record: dict[str, Any] = dict(optional)
            faults = []
            for name, cell in zip(header, cells, strict=True):
                try:
                    record[name] = _typed(meant.table.c[name], cell.strip(), closed.get(name))
                except ValueError as error:
                    faults.append(Problem(path, reader.line_num, name, *error.args))
            problems.extend(faults)
            if not faults:
                yield reader.line_num, record
    except csv.Error as error:
        problems.append(
            Problem(path, reader.line_num, "", f"this is not CSV: {error}", "correct the quotes")
        )


def _absent(column: sa.Column[Any]) -> Any:
    """Return what a column holds that an older vocabulary file lacks; ``...`` if it must stand."""
    if column.nullable:
        return None
    return True if column.server_default is not None else ...


def _closed(meant: Shape) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the columns that take only some values, and those."""
    for constraint in meant.table.constraints:
        if "one_of" in constraint.info:
            yield constraint.info["one_of"]


def _typed(column: sa.Column[Any], cell: str, closed: tuple[str, ...] | None) -> Any:
    """Return ``cell`` as the column's type; raises ``ValueError(found, remedy)``."""
    if not cell:
        if column.nullable:
            return None
        raise ValueError("the cell is empty", "fill it in")
    if closed and cell not in closed:
        near = get_close_matches(cell, closed, n=1)
        remedy = f"write {near[0]!r}" if near else f"write one of {', '.join(closed)}"
        raise ValueError(f"{cell!r} is not allowed here", remedy)
    if isinstance(column.type, sa.Boolean):
        if cell not in _TRUTH:
            raise ValueError(f"{cell!r} is neither true nor false", "write one of the two")
        return _TRUTH[cell]
    if isinstance(column.type, sa.Integer):
        try:
            return int(cell)
        except ValueError:
            raise ValueError(f"{cell!r} is not a whole number", "write digits") from None
    return cell
