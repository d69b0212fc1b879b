"""Names of actors."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_main_and_further_names_are_told_apart(world: World, connection: Connection) -> None:
    world.actor("taliban", "Taliban", {"Taleban": "transliteration", "Kabul": "metonym"})
    assert ask(
        connection, "report.names", "actor_key", "actor_name", "name", "name_kind_label"
    ) == [
        ("taliban", "Taliban", "Kabul", "Metonym"),
        ("taliban", "Taliban", "Taleban", "Transliteration"),
        ("taliban", "Taliban", "Taliban", "Main name"),
    ]
