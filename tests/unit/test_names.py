"""The names of a run, asked for in batches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from researchdb.seeding import names as seeding_names
from researchdb.seeding.names import Names
from researchdb.seeding.parse import Parsed


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Iterator[Names]:
    """Names of three files, asked for two at a time."""
    monkeypatch.setattr(seeding_names, "BATCH", 2)
    with closing(Names()) as made:
        for parsed in (
            Parsed(
                "registry.yaml",
                declared={("actors", "ida"): 2, ("claims", "shut"): 9, ("places", "varnby"): 12},
            ),
            Parsed(
                "sources/a.yaml",
                declared={("sources", "a"): 1, ("passages", "a/p01"): 5, ("claims", "open"): 7},
                wanted=(
                    (("actors", "ida"), ("passages", 0, "mentions", 0, "actor")),
                    (("claims", "late"), ("passages", 0, "claims", 0, "claim")),
                    (("claims", "none"), ("passages", 0, "claims", 1, "claim")),
                ),
                cited=("a2020", ("source", "citation_key")),
                said=frozenset({"open"}),
            ),
            Parsed(
                "sources/b.yaml",
                declared={("sources", "b"): 1, ("passages", "a/p01"): 6, ("claims", "open"): 8}
                | {("claims", "late"): 9},
                wanted=(
                    (("claims", "none"), ("claims", 0, "relations", 0, "to")),
                    (("actors", "odd"), ("claims", 0, "subject")),
                    (("places", "nowhere"), ("events", 0, "place")),
                ),
                cited=("a2020", ("source", "key")),
            ),
        ):
            made.add(parsed)
        made.finish()
        yield made


def test_names_that_nothing_declares_are_missing(names: Names) -> None:
    batches = list(names.missing())
    assert sorted(map(len, batches)) == [1, 2]
    assert {name for batch in batches for name in batch} == {
        ("claims", "none"),
        ("actors", "odd"),
        ("places", "nowhere"),
    }
    assert list(names.wanted_at(("claims", "none"))) == [
        ("sources/a.yaml", ("passages", 0, "claims", 1, "claim")),
        ("sources/b.yaml", ("claims", 0, "relations", 0, "to")),
    ]


def test_a_name_declared_by_two_files_is_doubled_but_that_of_a_passage(names: Names) -> None:
    assert list(names.doubled()) == [
        (("claims", "open"), ("sources/b.yaml", 8), ("sources/a.yaml", 7))
    ]
    assert names.declared_at(("claims", "open")) == ("sources/a.yaml", 7)
    assert names.declared_at(("claims", "none")) is None


def test_every_declared_name_comes_once(names: Names) -> None:
    declared = [name for batch in names.declared() for name in batch]
    assert sorted(declared) == [
        ("actors", "ida"),
        ("claims", "late"),
        ("claims", "open"),
        ("claims", "shut"),
        ("places", "varnby"),
        ("sources", "a"),
        ("sources", "b"),
    ]
    assert sorted(names.keys("claims")) == ["late", "open", "shut"]


def test_a_citation_key_of_two_sources_is_told_with_both_places(names: Names) -> None:
    first, again = (
        ("sources/a.yaml", ("source", "citation_key")),
        ("sources/b.yaml", ("source", "key")),
    )
    assert list(names.cited_twice()) == [("a2020", again, first)]
    assert list(names.cited()) == [["a2020"]]
    assert names.cited_at("a2020") == first


def test_claims_that_no_passage_says(names: Names) -> None:
    assert [(place, key) for place, key in names.unsaid()] == [
        (("registry.yaml", 9), "shut"),
        (("sources/b.yaml", 9), "late"),
    ]
