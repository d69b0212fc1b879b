"""Renaming: a row gets a new key, keeps its id, and the old key is remembered."""

from __future__ import annotations

import sqlalchemy as sa

from .shape import shape


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
    connection.execute(
        sa.text("""
            insert into research.key_redirects (table_name, old_key, new_key, run_id)
            values (:table, :old, :new, :run)
            on conflict (table_name, old_key) do update
            set new_key = excluded.new_key, run_id = excluded.run_id
        """),
        {"table": table, "old": old, "new": new, "run": run_id},
    )
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
