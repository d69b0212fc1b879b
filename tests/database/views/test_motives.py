"""Which motives are named."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.support.rows import World

UNTITLED = "Untitled news report, The Herald"


def test_motive_is_named_or_not_by_each_source(world: World, connection: Connection) -> None:
    russia = world.actor("russia", "Russia")
    trade = world.claim(
        "trade",
        "Russia wants trade.",
        kind="motive",
        attribute="view_of_taliban",
        subject=russia,
        value="partner",
    )
    world.claim("fact")
    alpha = world.source("alpha", title="Why")
    world.source("beta")
    passage = world.passage(alpha)
    world.link(trade, passage, hedge="possible")
    world.link(trade, passage, hedge="none", said_by=["critics"])
    assert ask(
        connection,
        "report.motives",
        "claim_key",
        "subject_name",
        "source_key",
        "is_named_as_motive",
        "evidence_count",
        "hedge_label",
        "attributed_to",
        "is_own_voice",
        "is_supported",
        "is_denied",
    ) == [
        ("trade", "Russia", "alpha", True, 2, "Unhedged", "Why; critics", True, True, False),
        ("trade", "Russia", "beta", False, 0, None, None, None, None, None),
    ]


def test_draft_is_listed_only_where_it_names_the_motive(
    world: World, connection: Connection
) -> None:
    trade, ports = (world.claim(key, kind="motive") for key in ("trade", "ports"))
    passage = world.passage(world.source("draft", status="draft"))
    world.link(trade, passage)
    world.link(ports, world.passage(world.source("coded")))
    assert ask(connection, "report.motives", "claim_key", "source_key", "is_named_as_motive") == [
        ("ports", "coded", True),
        ("trade", "coded", False),
        ("trade", "draft", True),
    ]


def test_motive_tells_whose_it_is_for_which_act_towards_whom(
    world: World, connection: Connection
) -> None:
    russia, taliban = world.actor("russia", "Russia"), world.actor("taliban", "Taliban")
    about = {"subject": [russia], "object": [taliban], "act": [world.event("visit", "A visit")]}
    themes = [
        world.topic("trade", "Trade", facet="motive"),
        world.topic("influence", "Influence", facet="motive"),
        world.topic("law", "Law"),
    ]
    motive = world.claim("motive", kind="motive", about=about, topics=themes)
    world.claim("bare", kind="motive")
    outlet = world.outlet("herald", name="The Herald")
    source = world.source("alpha", outlet)
    world.revision(source, file_name="alpha.txt")
    world.link(motive, world.passage(source))
    assert ask(
        connection,
        "report.motives",
        "claim_key",
        "subject_keys",
        "subject_names",
        "object_keys",
        "object_names",
        "act_keys",
        "act_titles",
        "theme_keys",
        "theme_labels",
        "source_display_title",
        "file_name",
        "origin_count_for",
        "support",
    ) == [
        ("bare", *(None,) * 8, UNTITLED, "alpha.txt", 0, "only passed on"),
        (
            "motive",
            *("russia", "Russia", "taliban", "Taliban", "visit", "A visit"),
            *("influence; trade", "Influence; Trade"),
            *(UNTITLED, "alpha.txt", 1, "single origin"),
        ),
    ]


@pytest.mark.parametrize(
    ("stances", "stance"),
    [
        (["asserts"], ("for", "For")),
        (["suggests", "reports"], ("for", "For")),
        (["denies"], ("against", "Against")),
        (["doubts", "reports"], ("against", "Against")),
        (["asserts", "denies"], ("both", "For and against")),
        (["reports"], ("passed on", "Passed on")),
        ([], (None, None)),
    ],
)
def test_stance_follows_from_what_the_source_says(
    world: World,
    connection: Connection,
    stances: list[str],
    stance: tuple[str | None, str | None],
) -> None:
    motive = world.claim("trade", kind="motive")
    passage = world.passage(world.source())
    for each in stances:
        world.link(motive, passage, each)
    columns = ("stance", "stance_label", "is_named_as_motive", "is_withdrawn")
    assert row(connection, "report.motives", "true", *columns) == (
        *stance,
        bool(stances),
        False if stances else None,
    )


def test_source_that_names_a_part_of_a_motive_names_the_whole(
    world: World, connection: Connection
) -> None:
    whole, part, case = (world.claim(key, kind="motive") for key in ("whole", "part", "case"))
    world.relate(part, "narrower_than", whole)
    world.relate(case, "narrower_than", part)
    passages = {
        key: world.passage(world.source(key))
        for key in ("names-whole", "names-parts", "passes-on", "denies-part", "silent")
    }
    world.link(whole, passages["names-whole"])
    world.link(part, passages["names-parts"])
    world.link(case, passages["names-parts"])
    world.link(case, passages["passes-on"], "reports")
    world.link(part, passages["denies-part"], "denies")
    assert ask(
        connection,
        "report.motives",
        "source_key",
        "is_named_as_motive",
        "is_named_with_narrower",
        "named_narrower_claim_keys",
        where="claim_key = 'whole'",
    ) == [
        ("denies-part", False, False, None),
        ("names-parts", False, True, "case; part"),
        ("names-whole", True, True, None),
        ("passes-on", False, True, "case"),
        ("silent", False, False, None),
    ]
    named = ask(
        connection,
        "report.motives",
        "claim_key",
        "source_key",
        where="is_named_with_narrower and claim_key <> 'whole'",
    )
    assert named == [
        ("case", "names-parts"),
        ("case", "passes-on"),
        ("part", "denies-part"),
        ("part", "names-parts"),
        ("part", "passes-on"),
    ]
    assert ask(
        connection,
        "report.motives",
        "claim_key",
        "broader_claim_keys",
        "origin_count_for",
        "support",
        "origin_count_for_with_narrower",
        "source_count_for_with_narrower",
        "support_with_narrower",
        where="source_key = 'silent'",
    ) == [
        ("case", "part", 1, "single origin", 1, 1, "single origin"),
        ("part", "whole", 1, "disputed", 1, 1, "disputed"),
        ("whole", None, 1, "single origin", 2, 2, "corroborated"),
    ]


def test_draft_that_names_a_part_is_listed_for_the_whole(
    world: World, connection: Connection
) -> None:
    whole, part = world.claim("whole", kind="motive"), world.claim("part", kind="motive")
    world.relate(part, "narrower_than", whole)
    world.link(part, world.passage(world.source("draft", status="draft")))
    columns = ("claim_key", "is_named_as_motive", "is_named_with_narrower")
    assert ask(connection, "report.motives", *columns) == [
        ("part", True, True),
        ("whole", False, True),
    ]


def test_motive_of_a_retracted_source_is_named_and_taken_back(
    world: World, connection: Connection
) -> None:
    bad, notice = world.source("bad"), world.source("notice")
    world.relate_sources(notice, "retracts", bad)
    motive = world.claim("trade", kind="motive")
    world.link(motive, world.passage(bad))
    world.link(motive, world.passage(notice))
    columns = ("source_key", "is_named_as_motive", "stance", "is_withdrawn", "origin_count_for")
    assert ask(connection, "report.motives", *columns) == [
        ("bad", True, "for", True, 1),
        ("notice", True, "for", False, 1),
    ]
