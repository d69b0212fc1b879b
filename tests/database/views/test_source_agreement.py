"""Which sources agree."""

from __future__ import annotations

import pytest
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
        ("alpha", "beta", 4, 2, 1, 1, 1, 0, 0)
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


@pytest.mark.parametrize("stances", [("asserts", "denies"), ("denies", "asserts")])
def test_denied_claim_is_a_contradiction_of_those_who_say_and_deny_it(
    world: World, connection: Connection, stances: tuple[str, str]
) -> None:
    claim = world.claim("denied")
    for key, stance in zip(("alpha", "beta"), stances, strict=True):
        passage = world.passage(world.source(key))
        world.link(claim, passage, stance)
        world.link(claim, passage, stance)
    world.link(claim, world.passage(world.source("gamma")), "reports")
    assert ask(connection, "report.source_agreement", *COUNTS) == [
        ("alpha", "beta", 1, 0, 1, 1, 1, 0, 0),
        ("alpha", "gamma", 1, 0, 0, 0, 0, 0, 0),
        ("beta", "gamma", 1, 0, 0, 0, 0, 0, 0),
    ]


def test_accusation_and_denial_told_by_both_sources_oppose_them_once(
    world: World, connection: Connection
) -> None:
    claim = world.claim("accused")
    denial = {"speaker_label": "accused", "stance": "denies"}
    for key in ("alpha", "beta"):
        passage = world.passage(world.source(key))
        world.link(claim, passage, "reports", said_by=["accuser"])
        world.link(claim, passage, "reports", said_by=[denial])
    assert ask(connection, "report.source_agreement", *COUNTS) == [
        ("alpha", "beta", 1, 1, 1, 1, 1, 0, 0)
    ]


@pytest.mark.parametrize(
    ("stance", "other"), [("asserts", "asserts"), ("asserts", "denies"), ("denies", "denies")]
)
def test_what_was_taken_back_neither_agrees_nor_opposes(
    world: World, connection: Connection, stance: str, other: str
) -> None:
    alpha, beta, notice = (world.source(key) for key in ("alpha", "beta", "notice"))
    world.relate_sources(notice, "retracts", alpha)
    claim, contrary = world.claim("claim"), world.claim("contrary")
    world.relate(claim, "contradicts", contrary)
    taken_back, kept = world.passage(alpha), world.passage(beta)
    world.link(claim, taken_back, stance)
    world.link(claim, kept, other)
    world.link(contrary, kept)
    assert ask(connection, "report.source_agreement", *COUNTS) == [
        ("alpha", "beta", 1, 0, 0, 0, 0, 0, 0)
    ]


def test_pair_shows_titles_and_files(world: World, connection: Connection) -> None:
    outlet = world.outlet("herald", name="The Herald")
    claim = world.claim()
    alpha, beta = world.source("alpha", outlet), world.source("beta", outlet, title="Ban lifted")
    world.revision(alpha, file_name="alpha.txt")
    for source in (alpha, beta):
        world.link(claim, world.passage(source))
    assert ask(
        connection,
        "report.source_agreement",
        "source_a_display_title",
        "source_a_file_name",
        "source_b_display_title",
        "source_b_file_name",
    ) == [("Untitled news report, The Herald", "alpha.txt", "Ban lifted", None)]
