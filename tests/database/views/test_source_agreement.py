"""Which sources agree."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World

COUNTS = (
    "source_a_key",
    "source_b_key",
    "shared_claim_count",
    "agreeing_claim_count",
    "opposed_claim_count",
    "conflict_count",
    "contradiction_count",
    "refining_count",
    "open_conflict_count",
)


def test_shared_claims_agree_or_oppose(world: World, connection: Connection) -> None:
    alpha, beta = (world.passage(world.source(key)) for key in ("alpha", "beta"))
    stances = {
        "both": ("asserts", "suggests"),
        "denied": ("asserts", "denies"),
        "both-deny": ("denies", "doubts"),
        "passed-on": ("asserts", "reports"),
    }
    for key, (one, other) in stances.items():
        claim = world.claim(key)
        world.link(claim, alpha, one)
        world.link(claim, alpha, one)
        world.link(claim, beta, other)
    world.link(world.claim("alone"), alpha)
    assert ask(connection, "report.source_agreement", *COUNTS) == [
        ("alpha", "beta", 4, 2, 1, 0, 0, 0, 0)
    ]


def test_conflicts_between_claims_count_once_for_each_pair(
    world: World, connection: Connection
) -> None:
    event = world.event()
    numbers = {"least": (100, None, None), "exact": (None, 145, None), "other": (None, 90, None)}
    claims = {
        key: world.claim(key, attribute="death_toll", subject=event, value=value)
        for key, value in numbers.items()
    }
    alpha, beta, gamma = (world.passage(world.source(key)) for key in ("alpha", "beta", "gamma"))
    for claim in ("least", "exact"):
        world.link(claims[claim], alpha)
        world.link(claims[claim], beta)
    world.link(claims["other"], gamma)
    world.relate(claims["exact"], "contradicts", claims["other"])
    assert ask(connection, "report.source_agreement", *COUNTS) == [
        ("alpha", "beta", 2, 2, 0, 1, 0, 1, 1),
        ("alpha", "gamma", 0, 0, 0, 2, 1, 0, 1),
        ("beta", "gamma", 0, 0, 0, 2, 1, 0, 1),
    ]


def test_who_only_denies_a_claim_does_not_stand_on_its_side(
    world: World, connection: Connection
) -> None:
    a, b = world.claim("a"), world.claim("b")
    world.relate(a, "contradicts", b)
    world.link(a, world.passage(world.source("alpha")), "denies")
    world.link(b, world.passage(world.source("beta")))
    assert ask(connection, "report.source_agreement", *COUNTS) == []


def test_copies_are_marked(world: World, connection: Connection) -> None:
    alpha, beta = world.source("alpha"), world.source("beta")
    world.relate_sources(alpha, "duplicates", beta)
    claim = world.claim()
    for source in (alpha, beta):
        world.link(claim, world.passage(source))
    assert ask(connection, "report.source_agreement", "is_same_origin") == [True]
