"""Ties that lead back to where they begin are refused when a transaction commits."""

from __future__ import annotations

import pytest

from tests.database.constraints.test_evidence import refused
from tests.support.rows import World


@pytest.fixture
def claims(world: World) -> list[int]:
    """Three claims that somebody says."""
    passage = world.passage(world.source())
    made = [world.claim(f"claim-{n}") for n in range(3)]
    for claim in made:
        world.link(claim, passage)
    return made


def test_narrower_claims_form_no_circle(world: World, claims: list[int]) -> None:
    world.relate(claims[0], "narrower_than", claims[1])
    world.relate(claims[1], "refines", claims[2])
    world.settle()
    world.relate(claims[2], "narrower_than", claims[0])
    assert refused(world) == "ck_claim_relations_not_circular"


def test_ties_without_effect_may_lead_back(world: World, claims: list[int]) -> None:
    world.relate(claims[0], "narrower_than", claims[1])
    world.relate(claims[1], "supports", claims[0])
    world.settle()


def test_a_retired_tie_closes_no_circle(world: World, claims: list[int]) -> None:
    world.retire("claim_relations", world.relate(claims[0], "narrower_than", claims[1]))
    world.relate(claims[1], "narrower_than", claims[0])
    world.settle()


def test_our_order_of_events_forms_no_circle(world: World) -> None:
    plan, step, outcome = (world.event(key) for key in ("plan", "step", "outcome"))
    world.relate_events(plan, "precedes", step)
    world.relate_events(step, "precedes", outcome)
    world.relate_events(outcome, "fulfils", plan)  # the plan came before it, too
    world.settle()
    world.relate_events(plan, "fulfils", outcome)
    assert refused(world) == "ck_event_relations_not_circular"


def test_a_part_may_precede_a_part_of_its_whole(world: World) -> None:
    whole, one, other = (world.event(key) for key in ("whole", "one", "other"))
    world.relate_events(one, "part_of", whole)
    world.relate_events(whole, "precedes", other)
    world.relate_events(other, "part_of", one)
    world.settle()
