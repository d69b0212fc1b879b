"""The sheet of one seed file: the rows it gives, its faults, and the dates others hang on."""

from __future__ import annotations

from functools import cache
from typing import Any

from researchdb.text import dates

from .articles import Fault
from .fields import Date, Entry
from .rows import Rows
from .vocabulary import Vocabulary

DateColumns = dict[str, Any]


class Sheet:
    """Collects the rows and faults of one seed file."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.rows = Rows()
        self.add = self.rows.add
        self.faults: list[Fault] = []
        self.vocabulary = vocabulary
        self._anchors: dict[str, dates.Bounds] = {}

    def fault(self, line: int, key: str, found: str, remedy: str) -> None:
        """Note a fault of the file."""
        self.faults.append((line, key, found, remedy))

    def date(self, prefix: str, date: Date | None) -> DateColumns:
        """Return the columns of a date group; an undated one leaves all null."""
        if date is None:
            return {}
        bounds, basis = dates.UNKNOWN, date.basis
        if date.edtf:
            bounds, basis = dates.from_edtf(date.edtf), date.basis or "stated"
        elif date.relative and date.to:
            basis = "relative"
            anchor = self._anchors.get(date.to)
            if anchor is None:
                found = f"the date hangs on {date.to!r}, which is not known here"
                self.fault(date.line, "to", found, "give edtf, or move it into the source file")
            else:
                try:
                    bounds = dates.from_relative(date.relative, anchor)
                except dates.DateError as error:
                    self.fault(date.line, "relative", *str(error).split("; ", 1))
        return {
            f"{prefix}_text": date.text,
            f"{prefix}_edtf": date.edtf,
            f"{prefix}_earliest": bounds.earliest,
            f"{prefix}_latest": bounds.latest,
            f"{prefix}_precision": bounds.precision,
            f"{prefix}_basis": basis,
            f"{prefix}_relative_to": date.to,
            f"{prefix}_note": date.note,
        }

    def anchor(self, name: str, date: Date | None) -> DateColumns:
        """Return the columns of a date others may hang on, and remember its bounds."""
        columns = self.date(name, date)
        if columns:
            values = (columns[f"{name}_{part}"] for part in ("earliest", "latest", "precision"))
            self._anchors[name] = dates.Bounds(*values)
        else:
            self._anchors[name] = dates.UNKNOWN
        return columns

    def is_symmetric(self, table: str, kind: str) -> bool:
        """Return whether a kind of tie has no direction."""
        return (table, kind) in self.vocabulary and bool(
            self.vocabulary.row(table, kind)["is_symmetric"]
        )


def own(entry: Entry, *without: str) -> dict[str, Any]:
    """Return the fields of ``entry`` that are columns of the same name."""
    values = entry.__dict__
    return {name: values[name] for name in _columns(type(entry), without)}


@cache
def _columns(entry: type[Entry], without: tuple[str, ...]) -> tuple[str, ...]:
    skipped = {*without, "line", "was"}
    return tuple(name for name in entry.model_fields if name not in skipped)
