"""Whom and what claims are about."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World

ROLES = ("claim_key", "claim_role", "entity_key", "is_structure")
STATED = "Russia wants trade."


def test_claim_names_actors_and_events_by_role(world: World, connection: Connection) -> None:
    russia, taliban = world.actor("russia", "Russia"), world.actor("taliban", "Taliban")
    visit, attack = world.event("visit", "A visit"), world.event("attack", "An attack")
    about = {"subject": [russia], "object": [taliban], "act": [visit], "ground": [attack]}
    world.claim("motive", "Russia wants trade.", kind="motive", about=about)
    assert ask(
        connection,
        "report.claim_roles",
        "claim_role",
        "claim_role_label",
        "entity",
        "entity_id",
        "entity_key",
        "entity_name",
        "claim_kind_label",
        "claim_statement",
        "is_structure",
    ) == [
        ("act", "Act or event", "event", visit, "visit", "A visit", *("Motive", STATED, False)),
        ("ground", "Follows from", "event", attack, "attack", "An attack", "Motive", STATED, False),
        (
            *("object", "Towards or about whom", "actor", taliban, "taliban", "Taliban"),
            *("Motive", STATED, False),
        ),
        ("subject", "Who", "actor", russia, "russia", "Russia", "Motive", STATED, False),
    ]


def test_subject_and_value_have_a_role_and_count_once(world: World, connection: Connection) -> None:
    russia, taliban = world.actor("russia"), world.actor("taliban")
    visit, ruling = world.event("visit"), world.event("ruling")
    world.claim(
        "hosted",
        attribute="hosted",
        subject=russia,
        value=taliban,
        about={"subject": [russia], "object": [russia]},
    )
    world.claim("tie", attribute="prompts", subject=visit, value=ruling, about={"ground": [visit]})
    world.claim("answer", attribute="responds_to", subject=ruling, value=visit)
    world.claim("effect", attribute="legal_effect", subject=ruling, value="lifted")
    world.claim("plain")
    assert ask(connection, "report.claim_roles", *ROLES) == [
        ("answer", "act", "ruling", True),
        ("answer", "ground", "visit", True),
        ("effect", "act", "ruling", True),
        ("hosted", "object", "russia", False),
        ("hosted", "object", "taliban", True),
        ("hosted", "subject", "russia", True),
        ("tie", "act", "ruling", True),
        ("tie", "ground", "visit", True),
    ]


@pytest.mark.parametrize("table", ["claims", "claim_actors", "actors"])
def test_retired_rows_have_no_role(world: World, connection: Connection, table: str) -> None:
    world.claim(about={"subject": [world.actor()]})
    assert len(ask(connection, "report.claim_roles", *ROLES)) == 1
    world.retire(table, world.first(table))
    assert ask(connection, "report.claim_roles", *ROLES) == []


@pytest.mark.parametrize("table", ["claim_events", "events"])
def test_retired_events_have_no_role(world: World, connection: Connection, table: str) -> None:
    world.claim(about={"ground": [world.event()]})
    assert len(ask(connection, "report.claim_roles", *ROLES)) == 1
    world.retire(table, world.first(table))
    assert ask(connection, "report.claim_roles", *ROLES) == []
