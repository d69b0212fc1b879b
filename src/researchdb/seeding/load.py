"""Loading: bringing the seeded tables to the staged rows, set by set, writing only differences.

Rows that left the seeds are retired, rows that differ are updated and logged, rows that are new
are inserted. PostgreSQL 15 returns no old rows from an update, and ``ON CONFLICT DO UPDATE``
computes every search vector anew, so all staged rows are compared once, by a join, and only those
that differ are looked at again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from researchdb.model import BOOKKEEPING
from researchdb.model.runs import Change

from .resolve import resolved
from .shape import OWN, Shape, shape
from .stage import staged_table

Condition = sa.ColumnElement[bool]

LOADED = sa.table("loaded_files", sa.column("id", sa.BigInteger), sa.column("has_text", sa.Boolean))
"""Temporary table of the files of this run, and whether the text of their article was read."""

_VECTORS = ("text_vector", "gist_vector", "search_vector")
_NOT_LOGGED = (*BOOKKEEPING, "text", *_VECTORS, "live_hop", "previous_hop")


@dataclass(frozen=True)
class TableCount:
    """What a run did to one table, in rows."""

    table: str
    inserted: int = 0
    updated: int = 0
    revived: int = 0
    retired: int = 0
    unchanged: int = 0

    @property
    def changed(self) -> int:
        """Return how many rows were written."""
        return self.inserted + self.updated + self.revived + self.retired


class Loader:
    """Applies staged rows to one table within one run."""

    def __init__(
        self, connection: sa.Connection, run_id: int, meant: Shape, *, staged_count: int
    ) -> None:
        self._connection = connection
        self._run_id = run_id
        self._shape = meant
        self._stored = meant.table
        self._identity = meant.table.c["id" if meant.has_id else "key"]
        self._is_live = meant.table.c.retired_run_id.is_(None)
        self._staged = resolved(meant) if staged_count else None
        self._new, self._differing, self._dormant = staged_count, 0, 0

    @property
    def left(self) -> int:
        """Return how many staged rows are still to be written."""
        return self._new + self._differing + self._dormant

    def settle(self, scope: Condition) -> TableCount:
        """Compare what is staged with what is stored, and let only what differs stay staged.

        Rows that are the same follow to their new file and line, and live rows of ``scope`` that
        are not staged retire; returns how many of each. Comes before any row of the run is
        written: what belongs to a row that is not there yet is not stored either, and what names
        such a row differs.
        """
        if self._staged is None:
            return TableCount(self._shape.name, retired=self._retire(scope))
        stored, staged, table = self._stored, self._staged, staged_table(self._shape)
        differs = (stored.c[name].is_distinct_from(value) for name, value in self._values().items())
        matched = (
            sa.select(
                self._identity.label("id"),
                self._is_live.label("is_live"),
                sa.and_(self._is_live, staged.c.is_known, ~sa.or_(sa.false(), *differs)).label(
                    "is_same"
                ),
                sa.or_(*(stored.c[name] != staged.c[name] for name in OWN)).label("is_moved"),
                *(staged.c[name] for name in ("ctid", *OWN)),
            )
            .join_from(stored, staged, self._matches(staged))
            .cte("matched")
        )
        thinned = sa.delete(table).where(table.c.ctid == matched.c.ctid, matched.c.is_same)
        moved = (
            sa.update(stored)
            .where(self._identity == matched.c.id, matched.c.is_same, matched.c.is_moved)
            .values({name: matched.c[name] for name in OWN})
        )
        is_left = sa.and_(scope, self._identity.not_in(sa.select(matched.c.id)))
        gone, *retiring = self._retiring(is_left)
        counts = (
            sa.select(
                sa.select(sa.func.count()).select_from(gone).scalar_subquery(),
                sa.func.count().filter(matched.c.is_same),
                sa.func.count().filter(matched.c.is_live, ~matched.c.is_same),
                sa.func.count().filter(~matched.c.is_live),
            )
            .select_from(matched)
            .add_cte(thinned.cte("thinned"), moved.cte("moved"), *retiring)
        )
        retired, same, self._differing, self._dormant = self._connection.execute(counts).one()
        self._new -= same + self._differing + self._dormant
        return TableCount(self._shape.name, retired=retired, unchanged=same)

    def follow(self, files: sa.Select[Any]) -> None:
        """Give rows that follow from a text of ``files`` the file and line of what they belong to.

        ``files`` is a query of ids.
        """
        owner = self._shape.natural_key[0]
        parent = shape(self._shape.references[owner].table).table
        moved = (self._stored.c[name] != parent.c[name] for name in OWN)
        self._connection.execute(
            sa.update(self._stored)
            .where(
                self._stored.c[owner] == parent.c.id,
                parent.c.seed_file_id.in_(files),
                sa.or_(*moved),
            )
            .values({name: parent.c[name] for name in OWN})
        )

    def retire_orphans(self, tables: set[str]) -> int:
        """Retire live rows that follow from a row this run retired in ``tables``; return how many.

        The rows retired are those of files of the run.
        """
        retired = 0
        for column, reference in self._shape.references.items():
            if reference.table in tables:
                parent = shape(reference.table).table
                parents = sa.select(parent.c.id).where(
                    parent.c.seed_file_id.in_(sa.select(LOADED.c.id)),
                    parent.c.retired_run_id == self._run_id,
                )
                retired += self._retire(self._stored.c[column].in_(parents))
        return retired

    def update(self) -> tuple[int, int]:
        """Bring stored rows to the staged ones; return how many were updated and revived."""
        # Rows come back once live ones have made room: only one revision is the current one.
        updated = self._bring("update", self._is_live) if self._differing else 0
        revived = self._bring("revive", ~self._is_live) if self._dormant else 0
        return updated, revived

    def insert(self) -> int:
        """Insert staged rows that are not stored; return how many."""
        if self._staged is None or not self._new:
            return 0
        into = [*self._shape.content, *OWN]
        run = sa.literal(self._run_id, sa.BigInteger)
        rows = sa.select(*(self._staged.c[name] for name in into), run, run)
        if self._differing or self._dormant:
            stored = sa.exists().where(self._matches(self._staged)).correlate(self._staged)
            rows = rows.where(~stored)
        statement = sa.insert(self._stored).from_select(
            [*into, "created_run_id", "updated_run_id"], rows
        )
        return self._write(statement)

    def _write(self, statement: sa.Insert) -> int:
        """Execute and return how many rows were written."""
        options = {"preserve_rowcount": True}
        return self._connection.execute(statement, execution_options=options).rowcount

    def _matches(self, staged: sa.FromClause) -> Condition:
        """Return the condition that a stored row is the staged one."""
        pairs = (self._stored.c[name] == staged.c[name] for name in self._shape.natural_key)
        return sa.and_(*pairs)

    def _values(self) -> dict[str, sa.ColumnElement[Any]]:
        """Return what the columns besides the natural key should hold."""
        return {
            name: self._value(name)
            for name in self._shape.content
            if name not in self._shape.natural_key
        }

    def _value(self, name: str) -> sa.ColumnElement[Any]:
        """Return what a column should hold: as staged, or the text we have if it is the same."""
        assert self._staged is not None  # noqa: S101 - only asked where rows are staged
        staged = self._staged.c
        if not self._stored.c[name].info.get("keep_if_absent"):
            return staged[name]
        same = self._stored.c.sha256 == staged.sha256
        return sa.func.coalesce(staged[name], sa.case((same, self._stored.c[name])))

    def _retire(self, scope: Condition) -> int:
        """Retire live rows of ``scope``; return how many."""
        gone, *retiring = self._retiring(scope)
        counts = sa.select(sa.func.count()).select_from(gone).add_cte(*retiring)
        return int(self._connection.scalar(counts) or 0)

    def _retiring(self, scope: Condition) -> list[sa.CTE]:
        """Return the live rows of ``scope``, and the statements that retire and log them."""
        gone = (
            sa.select(
                *self._before(),
                sa.cast(sa.literal("{}"), postgresql.ARRAY(sa.Text)).label("changed_columns"),
                self._stored.c.seed_file_id,
            )
            .where(self._is_live, scope)
            .cte("gone")
        )
        retired = (
            sa.update(self._stored)
            .where(self._identity == gone.c.id)
            .values(retired_run_id=self._run_id, updated_run_id=self._run_id)
        )
        logged = self._log("retire", gone, gone.c.old_row)
        return [gone, retired.cte("retired"), logged.cte("logged")]

    def _bring(self, operation: str, *which: Condition) -> int:
        """Give those stored rows that are staged what is staged, and log it; return how many."""
        assert self._staged is not None  # noqa: S101 - only asked where rows are staged
        stored, staged, values = self._stored, self._staged, self._values()
        names: sa.ColumnElement[Any] = postgresql.array(
            [
                sa.case((stored.c[name].is_distinct_from(value), name))
                for name, value in values.items()
            ],
            type_=sa.Text(),
        )
        differing = (
            sa.select(
                *self._before(),
                sa.func.array_remove(names, sa.null()).label("changed_columns"),
                *(staged.c[name] for name in OWN),
                *(value.label(f"new_{name}") for name, value in values.items()),
            )
            .join_from(stored, staged, self._matches(staged))
            .where(*which)
            .cte("differing")
        )
        # A row that names a new one may turn out to be the same.
        is_changed = sa.func.cardinality(differing.c.changed_columns) > 0
        is_written = is_changed if operation == "update" else sa.true()
        written = (
            sa.update(stored)
            .where(self._identity == differing.c.id)
            .values(
                **{name: differing.c[f"new_{name}"] for name in values},
                **{name: differing.c[name] for name in OWN},
                retired_run_id=None,
                updated_run_id=sa.case((is_written, self._run_id), else_=stored.c.updated_run_id),
            )
            .returning(self._identity.label("id"), self._logged().label("new_row"))
            .cte("written")
        )
        is_logged = sa.and_(written.c.id == differing.c.id, is_written)
        logged = self._log(operation, differing, written.c.new_row, is_logged)
        return self._write(logged)

    def _before(self) -> tuple[sa.ColumnElement[Any], ...]:
        """Return identity, key and content of the stored row as the log keeps them."""
        # Asked row by row: few rows are logged, and joined the tables would be read as a whole.
        named = self._shape.named()
        key = sa.select(named.c.row_key).where(named.c.id == self._identity).scalar_subquery()
        return self._identity.label("id"), key.label("row_key"), self._logged().label("old_row")

    def _logged(self) -> sa.ColumnElement[Any]:
        """Return the stored row as the log keeps it: without bookkeeping and texts."""
        row = sa.func.to_jsonb(sa.literal_column(self._stored.name, postgresql.JSONB))
        return row.op("-")(sa.cast(list(_NOT_LOGGED), postgresql.ARRAY(sa.Text)))

    def _log(
        self, operation: str, rows: sa.CTE, new_row: sa.ColumnElement[Any], *which: Condition
    ) -> sa.Insert:
        changes: sa.Table = Change.__table__  # type: ignore[assignment]
        logged = sa.select(
            sa.literal(self._run_id),
            rows.c.seed_file_id,
            sa.literal(self._shape.name),
            rows.c.id if self._shape.has_id else sa.null(),
            rows.c.row_key,
            sa.literal(operation),
            rows.c.changed_columns,
            rows.c.old_row,
            new_row,
        ).where(*which)
        into = [
            *("run_id", "seed_file_id", "table_name", "row_id", "row_key", "operation"),
            *("changed_columns", "old_row", "new_row"),
        ]
        return sa.insert(changes).from_select(into, logged)
