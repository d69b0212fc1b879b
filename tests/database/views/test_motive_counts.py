"""How many sources name a motive, and how many motives a source names."""

from __future__ import annotations

from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World

BY_MOTIVE = ("claim_key", "naming_source_count", "draft_source_count", "silent_source_count")
BY_SOURCE = ("source_key", "named_motive_count", "silent_motive_count")


def test_motive_is_named_or_passed_over_in_silence(world: World, connection: Connection) -> None:
    trade, ports = (world.claim(key, kind="motive") for key in ("trade", "ports"))
    fact = world.claim("fact")
    alpha = world.passage(world.source("alpha"))
    world.link(trade, alpha)
    world.link(trade, alpha, "denies")
    world.link(fact, alpha)
    world.link(ports, world.passage(world.source("beta")), "denies")
    world.link(ports, world.passage(world.source("draft", status="draft")))
    world.source("gamma")
    assert ask(connection, "report.motive_counts", *BY_MOTIVE) == [
        ("ports", 2, 1, 2),
        ("trade", 1, 0, 2),
    ]
    assert ask(connection, "report.source_motive_counts", *BY_SOURCE) == [
        ("alpha", 1, 1),
        ("beta", 1, 1),
        ("draft", 1, None),
        ("gamma", 0, 2),
    ]


def test_who_names_a_part_of_a_motive_names_it_once(world: World, connection: Connection) -> None:
    trade, ports, roads = (world.claim(key, kind="motive") for key in ("trade", "ports", "roads"))
    for narrower in (ports, roads):
        world.relate(narrower, "narrower_than", trade)
    alpha, beta = (world.passage(world.source(key)) for key in ("alpha", "beta"))
    for motive in (trade, ports, roads):
        world.link(motive, alpha)
    world.link(ports, beta, "denies")
    assert ask(connection, "report.motive_counts", *BY_MOTIVE) == [
        ("ports", 2, 0, 0),
        ("roads", 1, 0, 1),
        ("trade", 1, 0, 1),
    ]
    assert ask(connection, "report.source_motive_counts", *BY_SOURCE) == [
        ("alpha", 3, 0),
        ("beta", 1, 2),
    ]


def test_they_count_what_the_list_holds(world: World, connection: Connection) -> None:
    trade = world.claim("trade", kind="motive")
    for key, status in (("alpha", "coded"), ("beta", "coded"), ("draft", "draft")):
        passage = world.passage(world.source(key, status=status))
        if key != "beta":
            world.link(trade, passage)
    named, silent = (
        len(ask(connection, "report.motives", "source_key", where=condition))
        for condition in ("is_named_with_narrower", "not is_named_with_narrower")
    )
    assert ask(connection, "report.motive_counts", *BY_MOTIVE[1::2]) == [(named, silent)]
