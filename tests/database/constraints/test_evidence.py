"""Rules that are checked when a transaction commits: evidence for claims, chains without a hole."""

from __future__ import annotations

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from researchdb.db import make_engine
from tests.support.rows import World

HAS_EVIDENCE = "ck_claims_has_evidence"
WITHOUT_HOLE = "fk_attributions_chain_without_hole"


@pytest.fixture
def passage(world: World) -> int:
    """A passage."""
    return world.passage(world.source())


def refused(world: World) -> str | None:
    """Return the name of the rule that refuses what was done so far."""
    with pytest.raises(DBAPIError) as caught:
        world.settle()
    assert isinstance(caught.value.orig, psycopg.Error)
    return caught.value.orig.diag.constraint_name


def test_a_claim_with_a_live_link_is_accepted(world: World, passage: int) -> None:
    world.link(world.claim(), passage)
    world.settle()


def test_a_claim_without_a_link_is_refused(world: World) -> None:
    world.claim("lonely")
    assert refused(world) == HAS_EVIDENCE


def test_the_refusal_names_the_claim_and_what_to_do(world: World) -> None:
    world.claim("lonely")
    with pytest.raises(DBAPIError) as caught:
        world.settle()
    assert isinstance(caught.value.orig, psycopg.Error)
    diag = caught.value.orig.diag
    assert (diag.schema_name, diag.table_name) == ("research", "claims")
    assert "lonely" in (diag.message_primary or "")
    assert "retire it" in (diag.message_hint or "")


def test_a_retired_claim_needs_no_link(world: World) -> None:
    world.claim(retired_run_id=world.run_id)
    world.settle()


def test_a_claim_whose_only_link_is_retired_is_refused(world: World, passage: int) -> None:
    world.link(world.claim(), passage, retired_run_id=world.run_id)
    assert refused(world) == HAS_EVIDENCE


def test_the_last_live_link_cannot_be_retired(world: World, passage: int) -> None:
    claim = world.claim()
    first, last = world.link(claim, passage), world.link(claim, passage)
    world.retire("claim_sources", first)
    world.settle()
    world.retire("claim_sources", last)
    assert refused(world) == HAS_EVIDENCE


def test_the_last_live_link_cannot_be_deleted(world: World, passage: int) -> None:
    link = world.link(world.claim(), passage)
    world.settle()
    world.connection.execute(
        sa.text("delete from research.claim_sources where id = :id"), {"id": link}
    )
    assert refused(world) == HAS_EVIDENCE


def test_the_last_live_link_cannot_go_to_another_claim(world: World, passage: int) -> None:
    link = world.link(world.claim("claim-1"), passage)
    other = world.claim("claim-2")
    world.link(other, passage)
    world.settle()
    world.update("claim_sources", link, claim_id=other, occurrence=2)
    assert refused(world) == HAS_EVIDENCE


def test_a_claim_and_its_last_link_can_be_retired_together(world: World, passage: int) -> None:
    claim = world.claim()
    link = world.link(claim, passage)
    world.settle()
    world.retire("claim_sources", link)
    world.retire("claims", claim)
    world.settle()


def test_a_claim_cannot_be_revived_without_a_live_link(world: World, passage: int) -> None:
    claim = world.claim(retired_run_id=world.run_id)
    link = world.link(claim, passage, retired_run_id=world.run_id)
    world.settle()
    world.update("claim_sources", link, retired_run_id=None)
    world.update("claims", claim, retired_run_id=None)
    world.settle()
    world.retire("claims", claim)
    world.retire("claim_sources", link)
    world.settle()
    world.update("claims", claim, retired_run_id=None)
    assert refused(world) == HAS_EVIDENCE


def test_a_commit_checks_the_rule(clone: URL) -> None:
    engine = make_engine(clone)
    with pytest.raises(DBAPIError, match="claim lonely has no live link"), engine.begin() as opened:
        World(opened).claim("lonely")
    with engine.begin() as opened:
        assert opened.scalar(sa.text("select count(*) from research.claims")) == 0
    engine.dispose()


def test_a_chain_may_be_written_in_any_order(world: World, passage: int) -> None:
    link = world.link(world.claim(), passage)
    for hop in (3, 1, 2):
        hop_row(world, passage, link, hop)
    world.settle()


def test_a_chain_without_its_first_hop_is_refused(world: World, passage: int) -> None:
    hop_row(world, passage, world.link(world.claim(), passage), 2)
    assert refused(world) == WITHOUT_HOLE


def test_a_hop_in_the_middle_cannot_be_retired(world: World, passage: int) -> None:
    link = world.link(world.claim(), passage)
    hops = [hop_row(world, passage, link, hop) for hop in (1, 2, 3)]
    world.settle()
    world.retire("attributions", hops[1])
    assert refused(world) == WITHOUT_HOLE


def test_a_hop_in_the_middle_cannot_be_deleted(world: World, passage: int) -> None:
    link = world.link(world.claim(), passage)
    hops = [hop_row(world, passage, link, hop) for hop in (1, 2, 3)]
    world.settle()
    world.connection.execute(
        sa.text("delete from research.attributions where id = :id"), {"id": hops[0]}
    )
    assert refused(world) == WITHOUT_HOLE


def test_the_end_of_a_chain_can_be_retired(world: World, passage: int) -> None:
    link = world.link(world.claim(), passage)
    hops = [hop_row(world, passage, link, hop) for hop in (1, 2, 3)]
    world.retire("attributions", hops[1])
    world.retire("attributions", hops[2])
    world.settle()


def hop_row(world: World, passage: int, link: int, hop: int) -> int:
    """Insert one hop and return its id."""
    source = world.connection.scalar(
        sa.text("select source_id from research.passages where id = :id"), {"id": passage}
    )
    chain = {"source_id": source, "claim_source_id": link, "hop": hop}
    said = {"speaker_label": "critics", "speech_act": "states", "stance": "asserts"}
    return world.row("attributions", **chain, **said)
