"""What has been taken back."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World

TAKEN_BACK = ("evidence_key", "withdrawal_kind", "withdrawn_by")


def test_retracted_source_counts_for_nothing_and_against_nothing(
    world: World, connection: Connection
) -> None:
    bad = world.source("bad", title="Bad news")
    notice = world.source("notice", title="We take it back")
    world.relate_sources(notice, "retracts", bad)
    world.relate_sources(notice, "cites", world.source("other"))
    passage = world.passage(bad)
    world.link(world.claim("said"), passage)
    world.link(world.claim("denied"), passage, "denies")
    world.link(world.claim("passed-on"), passage, "reports")
    world.link(world.claim("quoted"), passage, "reports", said_by=[world.actor("envoy", "Envoy")])
    world.link(world.claim("kept"), world.passage(notice))
    other = world.first("sources", "key = 'other'")
    world.link(world.claim("cited"), world.passage(other))
    columns = (*TAKEN_BACK, "polarity", "origin_key", "withdrawing_source_display_title")
    by = ("source retracted", "source:notice")
    assert ask(connection, "report.withdrawals", *columns) == [
        ("bad/p01/denied/1", *by, -1, "source:bad", "We take it back"),
        ("bad/p01/quoted/1", *by, 1, "actor:envoy", "We take it back"),
        ("bad/p01/said/1", *by, 1, "source:bad", "We take it back"),
    ]


@pytest.mark.parametrize("what", ["source", "tie"])
def test_retired_retraction_takes_nothing_back(
    world: World, connection: Connection, what: str
) -> None:
    bad, notice = world.source("bad"), world.source("notice")
    tie = world.relate_sources(notice, "retracts", bad)
    world.link(world.claim(), world.passage(bad))
    assert len(ask(connection, "report.withdrawals", *TAKEN_BACK)) == 1
    world.retire(
        *{"source": ("sources", notice), "tie": ("source_relations", tie)}[what],
    )
    assert ask(connection, "report.withdrawals", *TAKEN_BACK) == []


@pytest.mark.parametrize(
    ("first", "correction", "is_taken_back"),
    [
        ("asserts", "denies", True),
        ("suggests", "doubts", True),
        ("denies", "asserts", True),
        ("asserts", "asserts", False),
        ("denies", "doubts", False),
        ("reports", "denies", False),
        ("asserts", "reports", False),
    ],
)
def test_correction_takes_back_the_contrary(
    world: World, connection: Connection, first: str, correction: str, is_taken_back: bool
) -> None:
    wrong, right = world.source("wrong"), world.source("right")
    world.relate_sources(right, "corrects", wrong)
    claim = world.claim("toll")
    world.link(claim, world.passage(wrong), first)
    world.link(claim, world.passage(right), correction)
    taken = [("wrong/p01/toll/1", "source corrected", "source:right")]
    assert ask(connection, "report.withdrawals", *TAKEN_BACK) == (taken if is_taken_back else [])


def test_correction_reaches_own_words_only(world: World, connection: Connection) -> None:
    wrong, right, other = (world.source(key) for key in ("wrong", "right", "other"))
    world.relate_sources(right, "corrects", wrong)
    envoy = world.actor("envoy")
    denial = {"speaker_actor_id": envoy, "stance": "denies"}
    quoted, unsure, alone = (world.claim(key) for key in ("quoted", "unsure", "alone"))
    world.link(quoted, world.passage(wrong), "reports", said_by=[envoy])
    world.link(quoted, world.passage(right), "denies")
    world.link(unsure, world.passage(wrong))
    world.link(unsure, world.passage(right), "reports", said_by=[denial])
    world.link(alone, world.passage(other))
    world.link(alone, world.passage(right), "denies")
    assert ask(connection, "report.withdrawals", *TAKEN_BACK) == []


@pytest.mark.parametrize("kind", ["corrects", "retracts"])
def test_origin_that_says_the_correcting_claim_no_longer_says_the_other(
    world: World, connection: Connection, kind: str
) -> None:
    alpha, beta = world.source("alpha"), world.source("beta")
    envoy, minister = world.actor("envoy"), world.actor("minister")
    old, new = world.claim("old"), world.claim("new")
    world.relate(new, kind, old)
    first, second = world.passage(alpha), world.passage(beta)
    for speaker in (envoy, minister):
        world.link(old, first, "reports", said_by=[speaker])
    world.link(old, first)
    world.link(new, second, "reports", said_by=[envoy])
    assert ask(connection, "report.withdrawals", *TAKEN_BACK, "origin_key") == [
        ("alpha/p01/old/1", "claim taken back", "claim:new", "actor:envoy")
    ]
    assert row(
        connection,
        "report.withdrawals",
        "true",
        "withdrawing_claim_key",
        "withdrawing_source_key",
        "source_key",
    ) == ("new", "beta", "alpha")


@pytest.mark.parametrize(
    ("old_stance", "new_stance"),
    [("denies", "asserts"), ("asserts", "denies"), ("asserts", "reports"), ("reports", "asserts")],
)
def test_only_who_says_both_takes_one_back(
    world: World, connection: Connection, old_stance: str, new_stance: str
) -> None:
    passage = world.passage(world.source("alpha"))
    old, new = world.claim("old"), world.claim("new")
    world.relate(new, "corrects", old)
    world.link(old, passage, old_stance)
    world.link(new, passage, new_stance)
    assert ask(connection, "report.withdrawals", *TAKEN_BACK) == []


def test_tie_takes_back_its_second_claim_only(world: World, connection: Connection) -> None:
    passage = world.passage(world.source("alpha"))
    old, new, sharper = world.claim("old"), world.claim("new"), world.claim("sharper")
    tie = world.relate(new, "corrects", old)
    world.relate(sharper, "refines", new)
    for claim in (old, new, sharper):
        world.link(claim, passage)
    assert ask(connection, "report.withdrawals", "claim_key") == ["old"]
    world.retire("claim_relations", tie)
    assert ask(connection, "report.withdrawals", "claim_key") == []


@pytest.mark.parametrize("kind", ["corrects", "retracts"])
def test_correcting_source_takes_back_by_another_claim(
    world: World, connection: Connection, kind: str
) -> None:
    wrong, right, other = (world.source(key) for key in ("wrong", "right", "other"))
    world.relate_sources(right, kind, wrong)
    old, new = world.claim("old"), world.claim("new")
    world.relate(new, "corrects", old)
    passage = world.passage(wrong)
    world.link(old, passage)
    world.link(old, passage, "reports", said_by=["officials"])
    world.link(old, world.passage(other))
    world.link(new, world.passage(right))
    found = ask(
        connection, "report.withdrawals", *TAKEN_BACK, where="withdrawal_kind = 'claim taken back'"
    )
    assert found == [("wrong/p01/old/1", "claim taken back", "claim:new")]


def test_correcting_source_that_quotes_the_other_claim_takes_nothing_back(
    world: World, connection: Connection
) -> None:
    wrong, right = world.source("wrong"), world.source("right")
    world.relate_sources(right, "corrects", wrong)
    old, new = world.claim("old"), world.claim("new")
    world.relate(new, "corrects", old)
    world.link(old, world.passage(wrong))
    world.link(new, world.passage(right), "reports", said_by=[world.actor("envoy")])
    assert ask(connection, "report.withdrawals", *TAKEN_BACK) == []


def test_what_a_retracted_source_says_takes_nothing_back(
    world: World, connection: Connection
) -> None:
    alpha, beta, notice = (world.source(key) for key in ("alpha", "beta", "notice"))
    world.relate_sources(beta, "corrects", alpha)
    world.relate_sources(notice, "retracts", beta)
    envoy = world.actor("envoy")
    old, new, denied = world.claim("old"), world.claim("new"), world.claim("denied")
    world.relate(new, "corrects", old)
    first, second = world.passage(alpha), world.passage(beta)
    world.link(old, first, "reports", said_by=[envoy])
    world.link(denied, first)
    world.link(new, second, "reports", said_by=[envoy])
    world.link(denied, second, "denies")
    assert ask(connection, "report.withdrawals", *TAKEN_BACK) == [
        ("beta/p01/denied/1", "source retracted", "source:notice"),
        ("beta/p01/new/1", "source retracted", "source:notice"),
    ]


def test_both_sources_are_shown_with_title_and_file(world: World, connection: Connection) -> None:
    outlet = world.outlet("herald", name="The Herald")
    bad, notice = world.source("bad", outlet), world.source("notice", outlet, title="Notice")
    world.revision(bad, file_name="bad.txt")
    world.relate_sources(notice, "retracts", bad)
    world.link(world.claim("one"), world.passage(bad))
    assert row(
        connection,
        "report.withdrawals",
        "true",
        "claim_key",
        "origin_name",
        "source_display_title",
        "file_name",
        "withdrawing_source_display_title",
        "withdrawing_source_file_name",
    ) == ("one", "bad", "Untitled news report, The Herald", "bad.txt", "Notice", None)
