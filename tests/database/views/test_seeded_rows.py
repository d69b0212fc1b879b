"""Rows, live and retired."""

from __future__ import annotations

import re

import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb.seeding.shape import shapes
from tests.database.views.ask import ask
from tests.database.views.busy import build
from tests.support.rows import World

ARM = re.compile(r"'(\w+)'::text AS table_name")


def test_retired_row_stays_with_the_run_that_retired_it(
    world: World, connection: Connection
) -> None:
    world.retire("claims", world.claim("gone"))
    world.claim("here")
    assert ask(
        connection, "report.seeded_rows", "table_name", "row_key", "seed_file", "retired_run_id"
    ) == [
        ("claims", "gone", "world.yaml", world.run_id),
        ("claims", "here", "world.yaml", None),
    ]


def test_keys_are_those_of_the_log_of_changes(connection: Connection) -> None:
    """The seeder builds its keys from the models, the view from the constraints."""
    build(connection)
    shown = set(ask(connection, "report.seeded_rows", "table_name", "row_key"))
    tables = {table for table, _ in shown}
    logged = {
        (meant.name, row_key)
        for meant in shapes()
        if meant.name in tables
        for row_key in connection.scalars(sa.select(meant.named().c.row_key))
    }
    assert shown == logged


def test_every_table_of_content_is_covered(connection: Connection) -> None:
    build(connection)
    covered = set(ask(connection, "report.vocabularies", "vocabulary"))
    definition = connection.scalar(sa.text("select pg_get_viewdef('parts.seeded_rows'::regclass)"))
    covered |= set(ARM.findall(str(definition)))
    assert {meant.name for meant in shapes()} == covered


def test_what_a_claim_is_about_is_seeded_too(world: World, connection: Connection) -> None:
    about = {"subject": [world.actor("russia")], "ground": [world.event("ruling")]}
    world.claim("motive", about=about)
    for view in ("report.seeded_rows", "report.provenance"):
        tables = "table_name in ('claim_actors', 'claim_events')"
        assert ask(connection, view, "table_name", "row_key", where=tables) == [
            ("claim_actors", "motive/russia/subject"),
            ("claim_events", "motive/ruling/ground"),
        ]
