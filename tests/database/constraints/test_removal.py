"""Runs and seed files, which all rows name without a foreign key, are there for good."""

from __future__ import annotations

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from tests.support.rows import World

REMOVALS = (
    "delete from research.{}",
    "truncate research.{}",
    "update research.{} set id = default",
)


@pytest.mark.parametrize("table", ["seed_runs", "seed_files"])
@pytest.mark.parametrize("removal", REMOVALS)
def test_rows_are_never_removed_or_renumbered(world: World, removal: str, table: str) -> None:
    with pytest.raises(DBAPIError) as caught:
        world.connection.execute(sa.text(removal.format(table)))
    refusal = caught.value.orig
    assert isinstance(refusal, psycopg.errors.RestrictViolation)
    said = f"rows of research.{table} are never deleted or renumbered"
    assert refusal.diag.message_primary == said


def test_what_else_is_known_of_them_may_change(world: World) -> None:
    for change in (
        "update research.seed_runs set finished_at = clock_timestamp()",
        "update research.seed_files set retired_run_id = loaded_run_id",
    ):
        assert world.connection.execute(sa.text(change)).rowcount
