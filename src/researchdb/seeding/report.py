"""What a run or a check tells its caller."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa

from .load import TableCount
from .shape import shapes
from .survey import Survey

_SHOWN_CHANGES = 500


@dataclass(frozen=True)
class ChangeLine:
    """One row that a run changed, for people."""

    operation: str
    table: str
    key: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class SeedReport:
    """What a run did. ``tables`` is empty where no file had changed.

    Rows unchanged, matches and held texts are those of the loaded files.
    """

    run_id: int | None = None
    is_dry_run: bool = False
    loaded_files: int = 0
    unchanged_files: int = 0
    retired_files: int = 0
    tables: tuple[TableCount, ...] = ()
    matches: dict[str, int] = field(default_factory=dict)
    held_texts: int = 0
    changes: tuple[ChangeLine, ...] = ()

    @property
    def changed(self) -> bool:
        """Return whether any row was written."""
        return any(table.changed for table in self.tables)


@dataclass(frozen=True)
class CheckReport:
    """How much a check read."""

    file_count: int
    article_count: int


def summarise(
    connection: sa.Connection,
    run_id: int,
    plan: Survey,
    counts: Mapping[str, TableCount],
    *,
    dry_run: bool,
) -> SeedReport:
    """Return what a run did, counted before it commits; a dry run also lists its changes."""
    matches = sa.text("""
        select match_status, count(*), count(text)
        from loaded_files
        inner join research.passage_texts on loaded_files.id = passage_texts.seed_file_id
        where retired_run_id is null
        group by match_status
    """)
    found = connection.execute(matches).all()
    return SeedReport(
        None if dry_run else run_id,
        dry_run,
        len(plan.load),
        plan.unchanged,
        len(plan.gone),
        tuple(counts[meant.name] for meant in shapes()),
        {status: count for status, count, _ in found},
        sum(held for *_, held in found),
        _changes(connection, run_id) if dry_run else (),
    )


def _changes(connection: sa.Connection, run_id: int) -> tuple[ChangeLine, ...]:
    """Return the first rows that a run changes or inserts."""
    query = sa.text("""
        select operation, table_name, row_key, changed_columns
        from research.changes
        where run_id = :run
        order by id
        limit :most
    """)
    lines = [
        ChangeLine(operation, table, key, tuple(columns))
        for operation, table, key, columns in connection.execute(
            query, {"run": run_id, "most": _SHOWN_CHANGES}
        )
    ]
    for meant in shapes():
        named = meant.named()
        new = (
            sa.select(named.c.row_key)
            .join(meant.table, meant.table.c["id" if meant.has_id else "key"] == named.c.id)
            .where(meant.table.c.created_run_id == run_id)
            .limit(max(0, _SHOWN_CHANGES - len(lines)))
        )
        lines += (ChangeLine("insert", meant.name, key) for key in connection.scalars(new))
    return tuple(lines)
