"""Renaming: a row gets a new key, keeps its id, and the old key is remembered."""

from __future__ import annotations

import sqlalchemy as sa

from .shape import shape

_REDIRECT = sa.text("""
    insert into research.key_redirects (table_name, old_key, new_key, run_id)
    values (:table, :old, :new, :run)
    on conflict (table_name, old_key) do update
    set new_key = excluded.new_key, run_id = excluded.run_id
""")
# A key that is in use again leads nowhere else.
_TURN_ROUND = sa.text("""
    update research.key_redirects
    set old_key = :old, new_key = :new, run_id = :run
    where table_name = :table
        and old_key = :new
        and not exists (
            select 1
            from research.key_redirects as other
            where other.table_name = :table
                and other.old_key = :old
        )
""")


def rename_row(connection: sa.Connection, run_id: int, table: str, old: str, new: str) -> None:
    """Give the row with the old key the new one, unless that is done already."""
    stored = shape(table).table
    taken = sa.exists().where(stored.alias("taken").c.key == new)
    renamed = connection.execute(
        sa.update(stored)
        .where(stored.c.key == old, ~taken)
        .values(key=new, updated_run_id=run_id)
        .returning(stored.c.id, stored.c.seed_file_id)
    ).first()
    if renamed is None:
        return
    redirect = {"table": table, "old": old, "new": new, "run": run_id}
    if not connection.execute(_TURN_ROUND, redirect).rowcount:
        connection.execute(_REDIRECT, redirect)
    connection.execute(
        sa.text("""
            insert into research.changes (
                run_id, seed_file_id, table_name, row_id, row_key, operation, changed_columns,
                old_row, new_row
            )
            values (
                :run, :file, :table, :id, :new, 'rename', '{key}',
                jsonb_build_object('key', cast(:old as text)),
                jsonb_build_object('key', cast(:new as text))
            )
        """),
        {
            "run": run_id,
            "file": renamed.seed_file_id,
            "table": table,
            "id": renamed.id,
            "old": old,
            "new": new,
        },
    )
