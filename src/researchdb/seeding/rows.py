"""Rows on their way to the database, table by table, in the order of the staged columns."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from .shape import shape

Row = tuple[Any, ...]


class Rows:
    """The staged rows of one file: values as ``shape(table).staged`` orders them, then the line."""

    def __init__(self) -> None:
        self.by_table: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, line: int, **values: Any) -> None:
        """Add a row; columns not named are null. Raises ``KeyError`` for an unknown column."""
        staged = shape(table).staged
        if not values.keys() <= staged.keys():
            unknown = sorted(values.keys() - staged.keys())
            raise KeyError(f"{table} has no staged column {unknown}")
        self.by_table[table].append((*map(values.get, staged), line))
