"""What the strict check asks of claims, events and verdicts: one line for each gap."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.errors import SeedProblems
from researchdb.seeding import check
from researchdb.seeding.strict_claims import LEANING, MAYBE
from tests.support.desk import Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = make_desk(tmp_path)
    made.change("sources/beta.yaml", "  status: draft", "  status: coded")
    made.append("topics.yaml", "  - {key: why-safety, label: Safety, facet: motive}\n")
    return made


def gaps(desk: Desk) -> list[str]:
    """Return what the strict check tells, one a line."""
    try:
        check(desk.seeds, desk.folders, strict=True)
    except SeedProblems as problems:
        return str(problems).split("\n")
    return []


def add_claim(desk: Desk, entry: str, link: str = "{claim: extra}") -> int:
    """Add a claim that beta says; return its line."""
    desk.append("claims.yaml", f"  - {{key: extra, {entry}}}\n")
    planned = "      - {claim: ferry-planned, hedge: likely,"
    desk.change("sources/beta.yaml", planned, f"      - {link}\n{planned}")
    return desk.line("claims.yaml", "key: extra")


WHO = "about: {subject: [nordline], act: [ferry-start]}"


@pytest.mark.parametrize(
    ("entry", "link", "found"),
    [
        (f"statement: Ships need harbours., kind: fact, {WHO}", "{claim: extra}", None),
        ("statement: Ships need harbours., kind: assessment", "{claim: extra}",
         ("about: the claim 'extra' names nobody and nothing it is about; "
         "name actors and events under about, or give it a structure")),
        (f"statement: They need harbours., kind: fact, {WHO}", "{claim: extra}",
         "statement: the claim 'extra' leans on another by 'They'; say who or what is meant"),
        (f"statement: Nordline wants safety., kind: motive, topics: [why-safety], {WHO}",
         "{claim: extra}", None),
        (("statement: Safety is wanted., kind: motive, topics: [why-safety], "
         "about: {act: [ferry-start]}"), "{claim: extra}",
         ("about: the claim 'extra' does not say whose motive it is; "
         "name the actor under about: subject")),
        (("statement: Nordline wants safety., kind: motive, topics: [why-safety], "
         "about: {subject: [nordline]}"), "{claim: extra}",
         ("about: the claim 'extra' does not say what it explains; "
         "name the event under about: act")),
        (f"statement: Nordline wants safety., kind: motive, topics: [transport], {WHO}",
         "{claim: extra}",
         ("topics: the claim 'extra' has no theme of motives; "
         "add a topic of the facet motive")),
        (f"statement: The ferry sinks., kind: fact, {WHO}", "{claim: extra, hedge: possible}",
         ("kind: the claim 'extra' is a fact, but its links are only possible; "
         "word it as what it is, or correct the hedges")),
        (f"statement: The ferry sinks., kind: assessment, {WHO}",
         "{claim: extra, hedge: possible}", None),
        (f"statement: The ferry sinks., kind: prediction, modality: possible, {WHO}",
         "{claim: extra, hedge: possible}",
         ("statement: the claim 'extra' is possible, but its statement says it flatly; "
         "write may, could or would, or correct the modality")),
        (f"statement: The ferry could sink., kind: prediction, modality: possible, {WHO}",
         "{claim: extra, hedge: possible}", None),
    ],
)  # fmt: skip
def test_claim_has_its_gaps_told(desk: Desk, entry: str, link: str, found: str | None) -> None:
    line = add_claim(desk, entry, link)
    assert gaps(desk) == ([f"claims.yaml:{line}: {found}"] if found else [])


@pytest.mark.parametrize(
    ("statement", "leans"),
    [
        ("All of them want peace.", True),
        ("Such events show a trend.", True),
        ("Nothing such has been seen.", True),
        ("The step could move other states.", True),
        ("Its record stands in the way.", True),
        ("That is risky.", True),
        ("The world will follow closely what comes of it.", True),
        ("The United States lead the Western states in this.", True),
        ("Groups such as the harbour council want peace.", False),
        ("Those who flee need help.", False),
        ("That two meetings coincided points to a plan.", False),
        ("The steps of the harbour council are steep.", False),
        ("Italy wants peace.", False),
        ("Nordline says that it wants peace.", False),
    ],
)
def test_statement_stands_alone(statement: str, leans: bool) -> None:
    assert bool(LEANING.search(statement)) is leans


@pytest.mark.parametrize("word", ["may", "could", "would", "if", "possibly", "potentially", "Open"])
def test_possible_things_are_worded_as_such(word: str) -> None:
    assert MAYBE.search(f"It {word} be so.")


def test_tie_between_actors_needs_a_passage(desk: Desk) -> None:
    desk.change("actors.yaml", "    name: Nordline\n", "    name: Nordline\n    relations:\n"
        "      - {kind: member_of, to: tide-institute}\n")  # fmt: skip
    line = desk.line("actors.yaml", "member_of")
    assert gaps(desk) == [
        (
            f"actors.yaml:{line}: evidence: no passage shows that 'nordline' member_of "
            "'tide-institute'; name one, or drop the tie"
        )
    ]


def test_event_nobody_reports_as_occurred_is_told(desk: Desk) -> None:
    desk.change("events.yaml", "    status: planned\n", "    status: occurred\n")
    line = desk.line("events.yaml", "key: ferry-start")
    assert gaps(desk) == [
        (
            f"events.yaml:{line}: status: the event 'ferry-start' occurred, but is only planned; "
            "settle it as the passages put it, or say in its note why not"
        )
    ]
    desk.change("events.yaml", "    status: occurred\n", "    status: occurred\n    note: seen\n")
    assert gaps(desk) == []


def test_cause_among_our_own_ties_is_told(desk: Desk) -> None:
    kinds = "vocabularies/event_relation_kinds.csv"
    desk.append(kinds, "prompts,Prompts,Led to it,40,before\n")
    desk.change("events.yaml", "kind: precedes", "kind: prompts")
    line = desk.line("events.yaml", "kind: prompts")
    assert gaps(desk) == [
        (
            f"events.yaml:{line}: relations: 'prompts' is what a source says of two events; "
            "make it a claim with the event as subject and the other as value"
        )
    ]


@pytest.mark.parametrize(
    ("claims", "is_told"),
    [("[bridge-closed, bridge-repaired]", False), ("[bridge-repaired, bridge-closed]", True)],
)
def test_plan_and_outcome_needs_a_plan(desk: Desk, claims: str, is_told: bool) -> None:
    desk.change("conflicts.yaml", "[bridge-closed, bridge-repaired]", claims)
    desk.change("conflicts.yaml", "verdict: contradicts", "verdict: fulfils")
    line = desk.line("conflicts.yaml", "verdict: fulfils") - 1
    told = (
        f"conflicts.yaml:{line}: verdict: 'bridge-closed' is no plan, so nothing fulfils it; "
        "turn the pair round, or take another verdict or bears_out"
    )
    assert gaps(desk) == ([told] if is_told else [])


def test_plan_that_differs_from_the_fact_needs_a_verdict(desk: Desk) -> None:
    desk.write("conflicts.yaml", "conflicts: []\n")
    line = desk.line("claims.yaml", "key: bridge-repaired")
    assert gaps(desk) == [
        (
            f"claims.yaml:{line}: claims: 'bridge-repaired' and 'bridge-closed' differ on outcome "
            "of bridge-closure; give the pair a verdict in conflicts"
        )
    ]


def test_claim_that_only_a_draft_says_needs_no_verdict(desk: Desk) -> None:
    add_claim(desk, "statement: The bridge is sold., kind: fact, subject: {event: bridge-closure}, "
        "attribute: outcome, value: {text: sold}")  # fmt: skip
    assert len(gaps(desk)) == 2
    desk.change("sources/beta.yaml", "  status: coded", "  status: draft")
    assert [gap for gap in gaps(desk) if "differ on" in gap] == []
