"""How claims bear on each other."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_tie_shows_both_claims_its_direction_and_its_verdict(
    world: World, connection: Connection
) -> None:
    attack = world.claim("attack", "A group attacked.")
    motive = world.claim("motive", "A state answers the group.")
    lifted, suspended = world.claim("lifted"), world.claim("suspended")
    world.relate(attack, "supports", motive, "an attack is a reason")
    world.relate(lifted, "contradicts", suspended, "not both")
    assert ask(
        connection,
        "report.claim_relations",
        "from_claim_key",
        "from_claim_statement",
        "claim_relation_kind",
        "claim_relation_kind_label",
        "to_claim_key",
        "to_claim_statement",
        "is_directed",
        "verdict",
        "rationale",
    ) == [
        (
            "attack",
            "A group attacked.",
            "supports",
            "Supports",
            "motive",
            "A state answers the group.",
            True,
            None,
            "an attack is a reason",
        ),
        (
            "lifted",
            "What lifted says",
            "contradicts",
            "Contradicts",
            "suspended",
            "What suspended says",
            False,
            "contradiction",
            "not both",
        ),
    ]


def test_retired_ties_and_claims_are_left_out(world: World, connection: Connection) -> None:
    one, other, gone = world.claim("one"), world.claim("other"), world.claim("gone")
    world.retire("claim_relations", world.relate(one, "supports", other))
    world.relate(one, "supports", gone)
    world.relate(gone, "supports", other)
    world.retire("claims", gone)
    assert ask(connection, "report.claim_relations", "from_claim_key") == []


def test_tie_stands_as_it_was_written_and_says_what_it_does_to_support(
    world: World, connection: Connection
) -> None:
    first, second = world.claim("b"), world.claim("a")
    for kind in ("distinct_from", "narrower_than", "corrects", "supports"):
        world.relate(first, kind, second)
    columns = ("from_claim_key", "claim_relation_kind", "to_claim_key", "is_directed", "effect")
    assert ask(connection, "report.claim_relations", *columns) == [
        ("b", "corrects", "a", True, "withdraws"),
        ("b", "distinct_from", "a", False, None),
        ("b", "narrower_than", "a", True, "narrower"),
        ("b", "supports", "a", True, None),
    ]
