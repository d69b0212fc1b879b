"""Independent origins."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World

COUNTS = (
    "source_count",
    "outlet_count",
    "origin_count",
    "origin_count_for",
    "origin_count_against",
    "support",
)
NARROWER = (
    "claim_key",
    "origin_count_for",
    "origin_count_for_with_narrower",
    "source_count_for_with_narrower",
    "origins_for_with_narrower",
    "support",
    "support_with_narrower",
)


def test_five_sources_with_two_origins(world: World, connection: Connection) -> None:
    """Three articles pass on the envoy's word; two copies of one text speak for themselves."""
    envoy = world.actor("envoy", "The Envoy")
    claim = world.claim("decided", "It has been decided.")
    for key in ("alpha", "beta", "gamma"):
        world.link(claim, world.passage(world.source(key)), "reports", said_by=[envoy])
    wire = world.outlet("wire")
    original, copy = world.source("delta", wire), world.source("epsilon", wire)
    world.relate_sources(copy, "syndicates", original)
    world.link(claim, world.passage(original))
    world.link(claim, world.passage(copy))
    assert row(connection, "report.corroboration", "true", *COUNTS, "origins_for") == (
        5,
        4,
        2,
        2,
        0,
        "corroborated",
        "The Envoy; delta",
    )


@pytest.mark.parametrize(
    ("stances", "support"),
    [
        (["asserts", "denies"], "disputed"),
        (["asserts", "suggests"], "corroborated"),
        (["asserts", "reports"], "single origin"),
        (["denies", "doubts"], "only denied"),
        (["reports"], "only passed on"),
        ([], "only passed on"),
    ],
)
def test_support_follows_from_origins_for_and_against(
    world: World, connection: Connection, stances: list[str], support: str
) -> None:
    claim = world.claim()
    for number, stance in enumerate(stances):
        world.link(claim, world.passage(world.source(f"source-{number}")), stance)
    assert row(connection, "report.corroboration", "true", "support") == support


def test_self_interested_and_unnamed_origins_are_counted_apart(
    world: World, connection: Connection
) -> None:
    passage = world.passage(world.source("alpha"))
    host, guest, other = (world.actor(key) for key in ("host", "guest", "other"))
    claim = world.claim("hosted", attribute="hosted", subject=host, value=guest)
    denial = {"speaker_actor_id": guest, "stance": "denies"}
    for speaker in (host, other, "critics", denial):
        world.link(claim, passage, "reports", said_by=[speaker])
    assert row(
        connection,
        "report.corroboration",
        "true",
        "origin_count_for",
        "self_interested_origin_count_for",
        "disinterested_origin_count_for",
        "anonymous_origin_count_for",
        "origin_count_against",
        "self_interested_origin_count_against",
        "origins_against",
    ) == (3, 1, 2, 1, 1, 1, "guest")


def test_claim_without_links_has_zeros(world: World, connection: Connection) -> None:
    world.claim()
    assert row(connection, "report.corroboration", "true", *COUNTS) == (
        0,
        0,
        0,
        0,
        0,
        "only passed on",
    )


def test_what_was_taken_back_counts_neither_for_nor_against(
    world: World, connection: Connection
) -> None:
    bad, notice = world.source("bad"), world.source("notice")
    world.relate_sources(notice, "retracts", bad)
    taken_back, good = world.passage(bad), world.passage(world.source("good"))
    said = {
        "only": ("asserts", None, (1, 1, 1, 0, 0, 0, 0, "withdrawn", None)),
        "only-denied": ("denies", None, (1, 1, 1, 0, 0, 0, 0, "withdrawn", None)),
        "passed-on": ("reports", None, (1, 1, 0, 0, 0, 0, 0, "only passed on", None)),
        "said": ("asserts", "asserts", (2, 2, 1, 1, 0, 1, 0, "single origin", "good")),
        "disputed": ("asserts", "denies", (2, 2, 1, 0, 1, 0, 1, "only denied", None)),
        "denied": ("denies", "asserts", (2, 2, 1, 1, 0, 1, 0, "single origin", "good")),
    }
    for key, (stance, other_stance, _) in said.items():
        claim = world.claim(key)
        world.link(claim, taken_back, stance)
        if other_stance:
            world.link(claim, good, other_stance)
    found = ask(
        connection,
        "report.corroboration",
        "claim_key",
        "evidence_count",
        "source_count",
        "withdrawn_evidence_count",
        "source_count_for",
        "source_count_against",
        "origin_count_for",
        "origin_count_against",
        "support",
        "origins_for",
    )
    assert {key: tuple(rest) for key, *rest in found} == {
        key: expected for key, (_, _, expected) in said.items()
    }


def test_correction_leaves_the_correcting_side(world: World, connection: Connection) -> None:
    """A source says a claim and its correction denies it; the reverse of another claim."""
    wrong, right = world.source("wrong"), world.source("right")
    world.relate_sources(right, "corrects", wrong)
    before, after = world.passage(wrong), world.passage(right)
    for key, stance, other_stance in (("a", "asserts", "denies"), ("b", "denies", "asserts")):
        claim = world.claim(key)
        world.link(claim, before, stance)
        world.link(claim, after, other_stance)
    columns = ("claim_key", "origins_for", "origins_against", "support")
    assert ask(connection, "report.corroboration", *columns) == [
        ("a", None, "right", "only denied"),
        ("b", "right", None, "single origin"),
    ]


def test_origin_that_took_it_back_counts_if_it_says_it_elsewhere(
    world: World, connection: Connection
) -> None:
    envoy = world.actor("envoy", "The Envoy")
    bad, good, notice = (world.source(key) for key in ("bad", "good", "notice"))
    world.relate_sources(notice, "retracts", bad)
    claim = world.claim()
    for source in (bad, good):
        world.link(claim, world.passage(source), "reports", said_by=[envoy])
    columns = ("origin_count_for", "source_count_for", "support")
    assert row(connection, "report.corroboration", "true", *columns) == (1, 1, "single origin")


def test_claim_an_origin_put_right_is_withdrawn(world: World, connection: Connection) -> None:
    envoy = world.actor("envoy", "The Envoy")
    old, new = world.claim("old"), world.claim("new")
    world.relate(new, "corrects", old)
    for key, claim in (("alpha", old), ("beta", new)):
        world.link(claim, world.passage(world.source(key)), "reports", said_by=[envoy])
    columns = ("claim_key", "origins_for", "support")
    assert ask(connection, "report.corroboration", *columns) == [
        ("new", "The Envoy", "single origin"),
        ("old", None, "withdrawn"),
    ]


def test_origins_of_narrower_claims_speak_for_the_broader_one(
    world: World, connection: Connection
) -> None:
    """Two steps and a diamond: bottom is part of left and right, and both of top."""
    top, left, right, bottom = (world.claim(key) for key in ("top", "left", "right", "bottom"))
    for part, kind, whole in (
        (left, "narrower_than", top),
        (right, "narrower_than", top),
        (bottom, "refines", left),
        (bottom, "narrower_than", right),
    ):
        world.relate(part, kind, whole)
    envoy = world.actor("envoy", "The Envoy")
    alpha, beta, gamma = (world.passage(world.source(key)) for key in ("alpha", "beta", "gamma"))
    world.link(top, alpha)
    world.link(left, alpha)
    world.link(right, beta, "reports", said_by=[envoy])
    world.link(bottom, gamma, "reports", said_by=[envoy])
    world.link(bottom, gamma)
    assert ask(connection, "report.corroboration", *NARROWER) == [
        ("bottom", 2, 2, 1, "The Envoy; gamma", "corroborated", "corroborated"),
        ("left", 1, 3, 2, "The Envoy; alpha; gamma", "single origin", "corroborated"),
        ("right", 1, 2, 2, "The Envoy; gamma", "single origin", "corroborated"),
        ("top", 1, 3, 3, "The Envoy; alpha; gamma", "single origin", "corroborated"),
    ]
    counts = ("evidence_count", "source_count", "origin_count", "outlet_count")
    assert row(connection, "report.corroboration", "claim_key = 'top'", *counts) == (1, 1, 1, 1)


def test_broader_claim_nobody_says_rests_on_its_narrower_ones(
    world: World, connection: Connection
) -> None:
    whole, part = world.claim("whole"), world.claim("part")
    tie = world.relate(part, "narrower_than", whole)
    world.link(part, world.passage(world.source("alpha")))
    assert row(connection, "report.corroboration", "claim_key = 'whole'", *NARROWER) == (
        ("whole", 0, 1, 1, "alpha", "only passed on", "single origin")
    )
    world.retire("claim_relations", tie)
    assert row(connection, "report.corroboration", "claim_key = 'whole'", *NARROWER) == (
        ("whole", 0, 0, 0, None, "only passed on", "only passed on")
    )


def test_who_is_concerned_by_a_part_only_is_disinterested_in_the_whole(
    world: World, connection: Connection
) -> None:
    envoy = world.actor("envoy", "The Envoy")
    whole, part = world.claim("whole"), world.claim("part", about={"subject": [envoy]})
    world.relate(part, "narrower_than", whole)
    for key, claim in (("alpha", whole), ("beta", part)):
        world.link(claim, world.passage(world.source(key)), "reports", said_by=[envoy])
    columns = ("claim_key", "self_interested_origin_count_for", "disinterested_origin_count_for")
    assert ask(connection, "report.corroboration", *columns) == [("part", 1, 0), ("whole", 0, 1)]


@pytest.mark.parametrize(
    ("whole", "part", "support_with_narrower"),
    [
        # Who denies a part does not deny the whole, nor does he say it.
        ("asserts", "denies", "single origin"),
        (None, "denies", "only passed on"),
        ("denies", "denies", "only denied"),
        # Who denies the whole stands against who says a part.
        ("denies", "asserts", "disputed"),
        ("reports", "reports", "only passed on"),
        (None, "reports", "only passed on"),
    ],
)
def test_denial_stays_with_the_claim_it_denies(
    world: World,
    connection: Connection,
    whole: str | None,
    part: str,
    support_with_narrower: str,
) -> None:
    claims = {"whole": world.claim("whole"), "part": world.claim("part")}
    world.relate(claims["part"], "narrower_than", claims["whole"])
    for key, stance in (("whole", whole), ("part", part)):
        if stance:
            world.link(claims[key], world.passage(world.source(f"source-{key}")), stance)
    found = row(connection, "report.corroboration", "claim_key = 'whole'", "support_with_narrower")
    assert found == support_with_narrower
    # The broader claim says nothing about its part.
    own = row(
        connection, "report.corroboration", "claim_key = 'part'", "support", "support_with_narrower"
    )
    assert own[0] == own[1]


def test_narrower_claim_taken_back_no_longer_speaks_for_the_broader_one(
    world: World, connection: Connection
) -> None:
    bad, notice = world.source("bad"), world.source("notice")
    world.relate_sources(notice, "retracts", bad)
    whole, part = world.claim("whole"), world.claim("part")
    world.relate(part, "narrower_than", whole)
    world.link(part, world.passage(bad))
    columns = ("withdrawn_evidence_count", *NARROWER[1:])
    assert row(connection, "report.corroboration", "claim_key = 'whole'", *columns) == (
        (0, 0, 0, 0, None, "only passed on", "withdrawn")
    )
