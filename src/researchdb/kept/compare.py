"""Comparing kept answers with their definitions worked out from scratch; nothing is written."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from researchdb import roles
from researchdb.kept.files import FOLDER, Definition, discover
from researchdb.kept.fill import everything_changed, keep_set, sets_of

_COMPARED = """
    with defined as ({definition}),
    missing as (select * from defined except all select * from {table}),
    surplus as (select * from {table} except all select * from defined)
    select (select count(*) from missing), (select count(*) from surplus)
"""


def check(connection: Connection, sql_folder: Path) -> tuple[str, ...]:
    """Return how kept rows differ from what their definitions give, one line per table.

    Each is worked out from the tables as they stand, those it reads of other kept answers
    included, so a table that is wrong is named itself. Takes about as long as filling all.
    """
    steps = discover(sql_folder)
    savepoint = connection.begin_nested()
    try:
        with roles.acting_as(connection, roles.OWNER), everything_changed(connection, steps):
            for step in sets_of(steps).values():
                keep_set(connection, step, is_full=True)
            compared = [
                (step.name, *_differing(connection, step))
                for step in steps
                if isinstance(step, Definition)
            ]
    finally:
        savepoint.rollback()
    return tuple(
        f"{FOLDER}.{name}: rows missing: {missing}, rows its definition does not give: {surplus};"
        " `researchdb views deploy --force` fills it anew"
        for name, missing, surplus in compared
        if missing or surplus
    )


def _differing(connection: Connection, step: Definition) -> tuple[int, int]:
    """Return how many rows the table lacks and how many it has too many."""
    query = _COMPARED.format(definition=step.sql, table=f"{FOLDER}.{step.name}")
    missing, surplus = connection.exec_driver_sql(query).one()
    return missing, surplus
