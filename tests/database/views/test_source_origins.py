"""Which sources are copies of one another."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask
from tests.support.rows import World


def test_copies_of_copies_share_the_lowest_key(world: World, connection: Connection) -> None:
    c, b, a, other = (world.source(key) for key in ("c", "b", "a", "other"))
    world.relate_sources(c, "syndicates", b)
    world.relate_sources(a, "duplicates", b)
    world.relate_sources(other, "cites", a)
    assert ask(
        connection,
        "report.source_origins",
        "source_key",
        "origin_source_key",
        "same_origin_source_count",
    ) == [("a", "a", 3), ("b", "a", 3), ("c", "a", 3), ("other", "other", 1)]


@pytest.mark.parametrize(
    "ties",
    ["16 63 35 52 24 45", "13 24 34 56 16", "61 62 63 64 65", "12 23 34 45 56", "14 45 52 26 63"],
)
def test_whoever_is_tied_through_others_is_one_origin(
    world: World, connection: Connection, ties: str
) -> None:
    sources = {number: world.source(f"s-{number}") for number in "123456789"}
    for one, other in ties.split():
        world.relate_sources(sources[one], "duplicates", sources[other])
    world.relate_sources(sources["8"], "duplicates", sources["9"])
    tied = {number for tie in ties.split() for number in tie}
    clusters = {number: ("s-1", len(tied)) for number in tied} | dict.fromkeys("89", ("s-8", 2))
    columns = ("source_key", "origin_source_key", "same_origin_source_count")
    assert ask(connection, "report.source_origins", *columns) == [
        (f"s-{number}", *clusters.get(number, (f"s-{number}", 1))) for number in "123456789"
    ]


def test_retired_tie_or_copy_splits_them(world: World, connection: Connection) -> None:
    a, b, c = (world.source(key) for key in ("a", "b", "c"))
    tie = world.relate_sources(a, "duplicates", b)
    world.relate_sources(b, "duplicates", c)
    world.retire("source_relations", tie)
    world.retire("sources", c)
    assert ask(connection, "report.source_origins", "source_key", "origin_source_key") == [
        ("a", "a"),
        ("b", "b"),
    ]


def wordy(world: World, key: str, *sizes: int) -> list[int]:
    """Insert a source with held passages of so many shingles; return the passages."""
    source = world.source(key)
    passages = [world.passage(source, text=f"Words of {key}, {at}.") for at in range(len(sizes))]
    for passage, size in zip(passages, sizes, strict=True):
        world.sketch(passage, size)
    return passages


def origins(connection: Connection) -> dict[str, str]:
    return dict(ask(connection, "report.source_origins", "source_key", "origin_source_key"))


def test_near_duplicate_text_counts_as_one_origin(world: World, connection: Connection) -> None:
    alpha, beta = wordy(world, "alpha", 40, 60), wordy(world, "beta", 30, 50)
    world.reuse(alpha[0], beta[0], 25)
    world.reuse(alpha[1], beta[1], 45)
    claim = world.claim()
    world.link(claim, alpha[0])
    world.link(claim, beta[0])
    assert origins(connection) == {"alpha": "alpha", "beta": "alpha"}
    assert ask(connection, "report.evidence", "origin_key") == ["source:alpha"] * 2
    assert ask(connection, "report.corroboration", "source_count", "origin_count", "support") == [
        (2, 1, "single origin")
    ]


def test_less_than_half_of_the_shorter_text_does_not_tie(
    world: World, connection: Connection
) -> None:
    alpha, beta = wordy(world, "alpha", 400), wordy(world, "beta", 49, 51)
    reuse = world.reuse(alpha[0], beta[0], 49)
    assert origins(connection) == {"alpha": "alpha", "beta": "beta"}
    world.update("text_reuses", reuse, shared_count=50)
    assert origins(connection) == {"alpha": "alpha", "beta": "beta"}
    world.reuse(alpha[0], beta[1], 1)
    assert origins(connection) == {"alpha": "alpha", "beta": "alpha"}


def test_words_repeated_in_the_other_text_count_once(world: World, connection: Connection) -> None:
    alpha, beta = wordy(world, "alpha", 20, 80), wordy(world, "beta", 20, 20, 20, 40, 40)
    for passage in beta[:3]:
        world.reuse(alpha[0], passage, 20)
    # 60 of the 140 of beta, and 20, not 60, of the 100 of alpha.
    assert origins(connection) == {"alpha": "alpha", "beta": "beta"}


def test_copies_by_wording_and_by_hand_make_one_cluster(
    world: World, connection: Connection
) -> None:
    alpha, beta = wordy(world, "alpha", 10), wordy(world, "beta", 10)
    world.reuse(beta[0], alpha[0], 9)
    world.relate_sources(
        world.source("gamma"), "syndicates", world.first("sources", "key = 'beta'")
    )
    assert origins(connection) == {"alpha": "alpha", "beta": "alpha", "gamma": "alpha"}


@pytest.mark.parametrize("table", ["passage_texts", "revisions", "sources"])
def test_what_is_retired_ties_nothing(world: World, connection: Connection, table: str) -> None:
    alpha, beta = wordy(world, "alpha", 10), wordy(world, "beta", 10)
    world.reuse(alpha[0], beta[0], 10)
    source = world.first("sources", "key = 'alpha'")
    column = "id" if table == "sources" else "source_id"
    world.retire(table, world.first(table, f"{column} = {source}"))
    assert origins(connection)["beta"] == "beta"


def test_words_of_an_older_revision_tie_nothing(world: World, connection: Connection) -> None:
    alpha, beta = wordy(world, "alpha", 10), wordy(world, "beta", 10)
    world.reuse(alpha[0], beta[0], 10)
    source = world.first("sources", "key = 'alpha'")
    world.update("revisions", world.first("revisions", f"source_id = {source}"), is_current=False)
    assert origins(connection) == {"alpha": "alpha", "beta": "beta"}


def test_draft_joins_an_origin_and_changes_none(world: World, connection: Connection) -> None:
    b, c, d = (world.source(key) for key in ("b", "c", "d"))
    draft = world.source("a-draft", status="draft")
    other = world.source("z-draft", status="draft")
    world.relate_sources(c, "duplicates", d)
    for source in (b, d, other):
        world.relate_sources(draft, "duplicates", source)
    columns = ("source_key", "origin_source_key", "same_origin_source_count")
    assert ask(connection, "report.source_origins", *columns) == [
        ("a-draft", "b", 4),
        ("b", "b", 1),
        ("c", "c", 2),
        ("d", "c", 2),
        ("z-draft", "a-draft", 2),
    ]


def test_copy_shows_its_own_title_and_that_of_the_origin(
    world: World, connection: Connection
) -> None:
    alpha = world.source("alpha", world.outlet("herald", name="The Herald"))
    beta = world.source("beta", title="Copied")
    world.revision(alpha, file_name="alpha.txt")
    world.relate_sources(beta, "duplicates", alpha)
    assert ask(
        connection,
        "report.source_origins",
        "source_key",
        "source_display_title",
        "file_name",
        "origin_source_title",
        "origin_source_display_title",
        "origin_source_file_name",
    ) == [
        (
            "alpha",
            "Untitled news report, The Herald",
            "alpha.txt",
            None,
            "Untitled news report, The Herald",
            "alpha.txt",
        ),
        ("beta", "Copied", None, None, "Untitled news report, The Herald", "alpha.txt"),
    ]
