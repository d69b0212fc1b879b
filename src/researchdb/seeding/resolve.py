"""From staged keys to ids: which stored rows the references of staged rows mean."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from .shape import OWN, Shape, shape
from .stage import staged_table


def resolved(meant: Shape) -> sa.Subquery:
    """Return the staged rows of a table with natural keys replaced by ids, owning file and line.

    A key that names no row gives null, and ``is_known`` is then false. ``ctid`` is where the
    staged row lies.
    """
    staged = staged_table(meant)
    path = _Path(staged)
    ids = {
        column: path.to(reference.table, reference.staged)
        for column, reference in meant.references.items()
    }
    known = (
        sa.or_(ids[column].is_not(None), *(staged.c[name].is_(None) for name in reference.staged))
        for column, reference in meant.references.items()
    )
    plain = [staged.c[name] for name in meant.plain]
    return (
        sa.select(
            staged.c.ctid,
            sa.and_(sa.true(), *known).label("is_known"),
            *(value.label(column) for column, value in ids.items()),
            *plain,
            *(staged.c[name] for name in OWN),
        )
        .select_from(path.joined)
        .subquery("staged")
    )


class _Path:
    """Joins each row that the keys of a staged row lead through once, however many end there.

    A passage is found by its source and its key, a quote by its passage: shared, these stay few
    enough for the planner to choose the order of the joins.
    """

    def __init__(self, staged: sa.Table) -> None:
        self.joined: sa.FromClause = staged
        self._staged = staged
        self._known: dict[tuple[str, tuple[str, ...]], sa.ColumnElement[Any]] = {}

    def to(self, table: str, names: tuple[str, ...]) -> sa.ColumnElement[Any]:
        """Return the id of the row of ``table`` whose natural key the staged ``names`` spell."""
        if (table, names) not in self._known:
            meant, target = shape(table), shape(table).keys()
            pairs, rest = [], names
            for name in meant.natural_key:
                value: sa.ColumnElement[Any]
                if reference := meant.references.get(name):
                    width = len(shape(reference.table).leaves)
                    value = self.to(reference.table, rest[:width])
                else:
                    width, value = 1, self._staged.c[rest[0]]
                pairs.append(target.c[name] == value)
                rest = rest[width:]
            self.joined = self.joined.outerjoin(target, sa.and_(*pairs))
            self._known[table, names] = target.c["id" if meant.has_id else "key"]
        return self._known[table, names]
