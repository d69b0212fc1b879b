"""Claims that answer one question differently."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_values_differ_whatever_anybody_made_of_it(world: World, connection: Connection) -> None:
    ruling = world.event("ruling", "Court rules")
    effect = {"attribute": "legal_effect", "subject": ruling}
    lifted = world.claim("lifted", **effect, value="lifted")
    void = world.claim("void", **effect, value="Lifted")
    planned = world.claim("planned", **effect, value="suspended", modality="planned")
    world.relate(planned, "distinct_from", lifted)
    world.relate(lifted, "contradicts", void)
    for key, low in (("least", 100), ("exact", None)):
        value = (low, None if low else 145, None)
        world.claim(key, attribute="death_toll", subject=ruling, value=value)
    assert ask(
        connection,
        "report.differing_values",
        "claim_a_key",
        "claim_a_value",
        "claim_b_key",
        "claim_b_value",
        "subject_kind",
        "subject_key",
        "subject_name",
        "attribute_label",
        "value_kind",
        "derived_as",
    ) == [
        (
            "exact",
            "145",
            "least",
            "at least 100",
            "event",
            "ruling",
            "Court rules",
            "Death toll",
            "number",
            "precision",
        ),
        (
            "lifted",
            "lifted",
            "planned",
            "suspended",
            "event",
            "ruling",
            "Court rules",
            "Legal effect",
            "text",
            "plan and outcome",
        ),
        (
            "planned",
            "suspended",
            "void",
            "Lifted",
            "event",
            "ruling",
            "Court rules",
            "Legal effect",
            "text",
            "plan and outcome",
        ),
    ]


def test_retired_claim_differs_from_nothing(world: World, connection: Connection) -> None:
    effect = {"attribute": "legal_effect", "subject": world.event()}
    world.claim("lifted", **effect, value="lifted")
    world.retire("claims", world.claim("void", **effect, value="void"))
    assert ask(connection, "report.differing_values", "claim_a_key") == []
