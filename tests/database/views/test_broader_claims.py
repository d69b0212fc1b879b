"""Claims within broader ones."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World

PARTS = ("claim_key", "broader_claim_key", "step_count")


def test_both_kinds_of_tie_lead_to_the_broader_claim(world: World, connection: Connection) -> None:
    whole = world.claim("whole", "They want influence.")
    part = world.claim("part", "They want influence in the north.")
    exact, other = world.claim("exact"), world.claim("other")
    world.relate(part, "narrower_than", whole)
    world.relate(exact, "refines", part)
    for kind in ("supports", "fulfils", "distinct_from", "bears_out", "corrects"):
        world.relate(other, kind, whole)
    assert ask(connection, "report.broader_claims", *PARTS) == [
        ("exact", "part", 1),
        ("exact", "whole", 2),
        ("part", "whole", 1),
    ]
    columns = ("claim_statement", "broader_claim_statement")
    assert ask(connection, "report.broader_claims", *columns, where="claim_key = 'part'") == [
        ("They want influence in the north.", "They want influence.")
    ]


def test_several_ways_to_one_claim_are_one_row_by_the_shortest(
    world: World, connection: Connection
) -> None:
    top, left, right, bottom = (world.claim(key) for key in ("top", "left", "right", "bottom"))
    for part, whole in ((left, top), (right, top), (bottom, left), (bottom, right), (left, right)):
        world.relate(part, "narrower_than", whole)
    world.relate(bottom, "refines", left)
    assert ask(connection, "report.broader_claims", *PARTS) == [
        ("bottom", "left", 1),
        ("bottom", "right", 1),
        ("bottom", "top", 2),
        ("left", "right", 1),
        ("left", "top", 1),
        ("right", "top", 1),
    ]


def test_retired_ties_and_claims_lead_nowhere(world: World, connection: Connection) -> None:
    one, two, gone, far = (world.claim(key) for key in ("one", "two", "gone", "far"))
    world.retire("claim_relations", world.relate(one, "narrower_than", two))
    world.relate(one, "narrower_than", gone)
    world.relate(gone, "narrower_than", far)
    world.retire("claims", gone)
    assert ask(connection, "report.broader_claims", *PARTS) == []
