from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.suggesting.desk import Desk, read_desk
from benchmarks.suggesting.gold import gold_of
from benchmarks.suggesting.leave_out import forget_actors, without

from researchdb.seeding import check
from researchdb.text.normalise import normalise
from tests.support.town import make_town


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return make_town(tmp_path / "town")


@pytest.fixture
def desk(town: Path) -> Desk:
    return read_desk(town / "seeds")


def _keys(entries: Iterable[dict[str, Any]]) -> list[str]:
    return [entry["key"] for entry in entries]


def test_what_is_read_is_written_the_same(desk: Desk, tmp_path: Path) -> None:
    desk.write(tmp_path / "copy")
    again = read_desk(tmp_path / "copy")
    assert (again.registries, again.sources) == (desk.registries, desk.sources)
    check(tmp_path / "copy")


def test_an_article_goes_with_the_claims_that_only_it_says(desk: Desk) -> None:
    left = without(desk, "beta")
    assert sorted(left.sources) == ["alpha", "gamma"]
    assert _keys(left.registries["claims"]) == [
        "harbour-enlarged",
        "dredging-harms-eels",
        "dockers-underpaid",
    ]


def test_events_stay_while_another_article_speaks_of_them(desk: Desk) -> None:
    assert _keys(without(desk, "gamma").registries["events"]) == ["harbour-opening", "dock-strike"]
    assert _keys(without(without(desk, "alpha"), "beta").registries["events"]) == ["dock-strike"]


def test_an_event_stays_while_a_wider_one_needs_it_not(desk: Desk) -> None:
    events = desk.registries["events"]
    events[1]["relations"] = [{"kind": "part_of", "to": "harbour-opening"}]
    left = without(without(desk, "alpha"), "beta")
    assert _keys(left.registries["events"]) == ["harbour-opening", "dock-strike"]


def test_conflicts_and_relations_go_with_either_end(desk: Desk) -> None:
    claims = desk.registries["claims"]
    claims[0]["relations"] = [
        {"kind": "supports", "to": "line-buys-ferries", "rationale": "x"},
        {"kind": "supports", "to": "dockers-underpaid", "rationale": "x"},
    ]
    pairs = [["harbour-enlarged", "line-buys-ferries"], ["harbour-enlarged", "dockers-underpaid"]]
    desk.registries["conflicts"].extend({"claims": pair} for pair in pairs)
    left = without(desk, "beta")
    assert [tie["to"] for tie in left.registries["claims"][0]["relations"]] == ["dockers-underpaid"]
    assert [conflict["claims"] for conflict in left.registries["conflicts"]] == pairs[1:]


def test_ties_of_actors_go_with_their_evidence(desk: Desk) -> None:
    quist = next(a for a in desk.registries["actors"] if a["key"] == "anna-quist")
    shown = {"kind": "member_of", "to": "selby-line", "evidence": [{"passage": "beta/p01"}]}
    both = {**shown, "evidence": [{"passage": "beta/p01"}, {"passage": "alpha/p01"}]}
    quist["relations"] = [shown, both]
    left = next(a for a in without(desk, "beta").registries["actors"] if a["key"] == "anna-quist")
    assert left["relations"] == [{**shown, "evidence": [{"passage": "alpha/p01"}]}]


def test_relations_of_sources_to_the_article_go(desk: Desk) -> None:
    desk.sources["alpha"]["source"]["relations"] = [{"kind": "cites", "to": "beta"}]
    assert without(desk, "beta").sources["alpha"]["source"]["relations"] == []


def test_actors_no_text_names_are_forgotten(desk: Desk) -> None:
    left = without(desk, "beta")
    texts = ["The government in Marsk is making the port larger."]
    assert _keys(desk.registries["actors"]) == ["dorvia", "selby-line", "anna-quist"]
    kept = forget_actors(left, texts).registries["actors"]
    assert [(a["key"], a["name"], a["names"], a["is_ambiguous"]) for a in kept] == [
        ("dorvia", "Marsk", [], "true")
    ]


def test_the_seeder_accepts_what_is_left(town: Path, desk: Desk, tmp_path: Path) -> None:
    for key in desk.sources:
        left = without(desk, key)
        texts = [left.text_of(other, town / "articles") for other in left.sources]
        forget_actors(left, texts).write(tmp_path / key)
        check(tmp_path / key)


def test_gold_has_the_offsets_of_its_quotes_in_the_article(town: Path, desk: Desk) -> None:
    text = normalise((town / "articles" / "alpha.txt").read_bytes())
    gold = gold_of(desk, "alpha", text)
    assert [(link.key, text[slice(*link.span)]) for link in gold.claims] == [
        ("harbour-enlarged", "making the port larger"),
        ("dredging-harms-eels", "Dredging will kill off eels"),
        ("dockers-underpaid", "Wages on the quays are low, dockers complain"),
    ]
    assert all(
        link.passage[0] <= link.span[0] < link.span[1] <= link.passage[1] for link in gold.claims
    )
