"""Loading: bringing the seeded tables to the staged rows, set by set, writing only differences.

Rows that left the seeds are retired, rows that differ are updated and logged, rows that are new
are inserted. PostgreSQL 15 returns no old rows from an update, and ``ON CONFLICT DO UPDATE``
computes every search vector anew, so differences are found by a join first and only they are
written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.ddl import CreateTableAs

from researchdb.model import BOOKKEEPING
from researchdb.model.runs import Change

from .resolve import resolved
from .shape import OWN, Shape, shape

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
        self, connection: sa.Connection, run_id: int, meant: Shape, *, is_staged: bool
    ) -> None:
        self._connection = connection
        self._run_id = run_id
        self._shape = meant
        self._stored = meant.table
        self._identity = meant.table.c["id" if meant.has_id else "key"]
        self._staged = resolved(meant) if is_staged else None

    def holds(self, files: sa.Select[Any]) -> bool:
        """Return whether there is a live row of ``files`` (a query of ids)."""
        live = self._stored.c.retired_run_id.is_(None)
        query = sa.select(sa.exists().where(live, self._stored.c.seed_file_id.in_(files)))
        return bool(self._connection.scalar(query))

    def retire(self, files: sa.Select[Any]) -> int:
        """Retire live rows of ``files`` (a query of ids) that are not staged; return how many."""
        gone: list[Condition] = [self._stored.c.seed_file_id.in_(files)]
        if self._staged is not None:
            gone.append(~sa.exists().where(self._same(self._staged)))
        return self._retire_where(*gone)

    def follow(self) -> None:
        """Give rows that follow from a text the file and line of the row they belong to."""
        owner = self._shape.natural_key[0]
        parent = shape(self._shape.references[owner].table).table
        moved = (self._stored.c[name].is_distinct_from(parent.c[name]) for name in OWN)
        self._connection.execute(
            sa.update(self._stored)
            .where(
                self._stored.c[owner] == parent.c.id,
                parent.c.seed_file_id.in_(sa.select(LOADED.c.id)),
                sa.or_(*moved),
            )
            .values({name: parent.c[name] for name in OWN})
        )

    def retire_orphans(self) -> int:
        """Retire live rows that follow from a row which is retired; return how many."""
        parents = [
            (column, shape(reference.table).table.alias())
            for column, reference in self._shape.references.items()
        ]
        return self._retire_where(
            sa.or_(
                *(
                    sa.exists().where(
                        parent.c.id == self._stored.c[column],
                        parent.c.retired_run_id.is_not(None),
                    )
                    for column, parent in parents
                )
            )
        )

    def update(self) -> tuple[int, int]:
        """Bring stored rows to the staged ones; return how many were updated and revived."""
        if self._staged is None or not self._holds_rows():
            return 0, 0
        stored, staged = self._stored, self._staged
        values = {
            name: self._value(staged, name)
            for name in self._shape.content
            if name not in self._shape.natural_key
        }
        differs = {name: stored.c[name].is_distinct_from(value) for name, value in values.items()}
        names: sa.ColumnElement[Any] = postgresql.array(
            [sa.case((condition, name)) for name, condition in differs.items()],
            type_=sa.Text(),
        )
        was_retired = stored.c.retired_run_id.is_not(None)
        moved = [
            stored.c[name].is_distinct_from(staged.c[name])
            for name in ("seed_file_id", "seed_line")
        ]
        kept = self._keep(
            sa.select(
                self._identity.label("id"),
                self._logged().label("old_row"),
                sa.func.array_remove(names, sa.null()).label("changed_columns"),
                was_retired.label("was_retired"),
                staged.c.seed_file_id,
                staged.c.seed_line,
                *(value.label(f"new_{name}") for name, value in values.items()),
            )
            .join_from(stored, staged, self._same(staged))
            .where(sa.or_(was_retired, *differs.values(), *moved))
        )
        written = sa.or_(kept.c.was_retired, sa.func.cardinality(kept.c.changed_columns) > 0)
        new_values: dict[str, Any] = {name: kept.c[f"new_{name}"] for name in values}
        new_values |= {name: kept.c[name] for name in ("seed_file_id", "seed_line")}
        run = sa.case((written, self._run_id), else_=stored.c.updated_run_id)
        rows, updated, revived = self._connection.execute(
            sa.select(
                sa.func.count(),
                sa.func.count().filter(written, ~kept.c.was_retired),
                sa.func.count().filter(kept.c.was_retired),
            ).select_from(kept)
        ).one()
        # Rows come back once live ones have made room: only one revision is the current one.
        for comes_back, count in ((False, rows - revived), (True, revived)):
            if count:
                self._connection.execute(
                    sa.update(stored)
                    .where(self._identity == kept.c.id, kept.c.was_retired.is_(comes_back))
                    .values(**new_values, retired_run_id=None, updated_run_id=run)
                )
        if updated or revived:
            self._log(kept, sa.case((kept.c.was_retired, "revive"), else_="update"), written)
        self._drop(kept)
        return updated, revived

    def insert(self) -> int:
        """Insert staged rows that are not stored; return how many."""
        if self._staged is None:
            return 0
        run = sa.literal(self._run_id, sa.BigInteger)
        rows = sa.select(*self._staged.c, run, run)
        if self._holds_rows():
            rows = rows.where(~sa.exists().where(self._same(self._staged)).correlate(self._staged))
        into = [*(column.name for column in self._staged.c), "created_run_id", "updated_run_id"]
        return self._write(sa.insert(self._stored).from_select(into, rows))

    def _write(self, statement: sa.Insert | sa.Update) -> int:
        """Execute and return how many rows were written."""
        options = {"preserve_rowcount": True}
        return self._connection.execute(statement, execution_options=options).rowcount

    def _holds_rows(self) -> bool:
        query = sa.select(sa.exists().select_from(self._stored).where(sa.true()))
        return bool(self._connection.scalar(query))

    def _same(self, staged: sa.FromClause) -> Condition:
        """Return the condition that a stored row is the staged one."""
        pairs = (self._stored.c[name] == staged.c[name] for name in self._shape.natural_key)
        return sa.and_(*pairs)

    def _value(self, staged: sa.FromClause, name: str) -> sa.ColumnElement[Any]:
        """Return what a column should hold: as staged, or the text we have if it is the same."""
        if not self._stored.c[name].info.get("keep_if_absent"):
            return staged.c[name]
        same = self._stored.c.sha256 == staged.c.sha256
        return sa.func.coalesce(staged.c[name], sa.case((same, self._stored.c[name])))

    def _retire_where(self, *conditions: Condition) -> int:
        gone = sa.select(
            self._identity.label("id"),
            self._logged().label("old_row"),
            sa.cast(sa.literal("{}"), postgresql.ARRAY(sa.Text)).label("changed_columns"),
            self._stored.c.seed_file_id,
        ).where(self._stored.c.retired_run_id.is_(None), *conditions)
        if not self._holds_rows():
            return 0
        # Kept before it is asked whether there are any: `exists` alone gets a plan for one row.
        kept, retired = self._keep(gone), 0
        if self._connection.scalar(sa.select(sa.exists().select_from(kept))):
            retired = self._write(
                sa.update(self._stored)
                .where(self._identity == kept.c.id)
                .values(retired_run_id=self._run_id, updated_run_id=self._run_id)
            )
            self._log(kept, sa.literal("retire"))
        self._drop(kept)
        return retired

    def _keep(self, rows: sa.Select[Any]) -> sa.Table:
        """Return a temporary table of ``rows``, which are about to change."""
        create = CreateTableAs(rows, f"kept_{self._shape.name}", temporary=True)
        self._connection.execute(create)
        return create.table

    def _drop(self, kept: sa.Table) -> None:
        self._connection.exec_driver_sql(f"drop table {kept.name}")

    def _logged(self) -> sa.ColumnElement[Any]:
        """Return the stored row as the log keeps it: without bookkeeping and texts."""
        row = sa.func.to_jsonb(sa.literal_column(self._stored.name, postgresql.JSONB))
        return row.op("-")(sa.cast(list(_NOT_LOGGED), postgresql.ARRAY(sa.Text)))

    def _log(self, kept: sa.Table, operation: sa.ColumnElement[str], *where: Condition) -> None:
        named = self._shape.named()
        changes: sa.Table = Change.__table__  # type: ignore[assignment]
        rows = (
            sa.select(
                sa.literal(self._run_id),
                kept.c.seed_file_id,
                sa.literal(self._shape.name),
                kept.c.id if self._shape.has_id else sa.null(),
                named.c.row_key,
                operation,
                kept.c.changed_columns,
                kept.c.old_row,
                self._logged(),
            )
            .select_from(kept)
            .join(named, named.c.id == kept.c.id)
            .join(self._stored, self._identity == kept.c.id)
            .where(*where)
        )
        into = [
            *("run_id", "seed_file_id", "table_name", "row_id", "row_key", "operation"),
            *("changed_columns", "old_row", "new_row"),
        ]
        self._connection.execute(sa.insert(changes).from_select(into, rows))
