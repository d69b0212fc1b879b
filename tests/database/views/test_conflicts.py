"""Claims that disagree."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World

Number = tuple[float | None, float | None, float | None]
DERIVED = ("claim_a_key", "claim_b_key", "derived_as", "verdict", "is_judged")


def derived(connection: Connection) -> Any:
    """Return how the one pair of claims differs; None if it is no conflict."""
    found = ask(connection, "report.conflicts", "derived_as")
    assert len(found) <= 1
    return found[0] if found else None


def test_two_values_of_one_attribute_conflict(world: World, connection: Connection) -> None:
    event = world.event("ruling", "Court rules")
    lifted = world.claim("lifted", attribute="legal_effect", subject=event, value="lifted")
    suspended = world.claim("suspended", attribute="legal_effect", subject=event, value="suspended")
    for key, claim in (("alpha", lifted), ("beta", suspended), ("gamma", suspended)):
        world.link(claim, world.passage(world.source(key)))
    assert row(
        connection,
        "report.conflicts",
        "true",
        *DERIVED,
        "conflict_key",
        "subject_kind",
        "subject_key",
        "subject_name",
        "attribute_label",
        "claim_a_value",
        "claim_b_value",
        "claim_a_source_keys",
        "claim_b_source_count",
        "claim_b_source_keys",
        "rationale",
        "claim_relation_kind",
    ) == (
        "lifted",
        "suspended",
        "possible contradiction",
        "open",
        False,
        "lifted / suspended",
        "event",
        "ruling",
        "Court rules",
        "Legal effect",
        "lifted",
        "suspended",
        "alpha",
        2,
        "beta; gamma",
        None,
        None,
    )


@pytest.mark.parametrize(("one", "other"), [("lifted", "Lifted "), ("lifted", "lifted")])
def test_same_words_do_not_conflict(
    world: World, connection: Connection, one: str, other: str
) -> None:
    event = world.event()
    world.claim("a", attribute="legal_effect", subject=event, value=one)
    world.claim("b", attribute="legal_effect", subject=event, value=other)
    assert derived(connection) is None


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ((None, 145, None), (None, 145, None), None),
        ((None, 145, None), (None, 146, None), "possible contradiction"),
        ((100, None, None), (None, 145, None), "precision"),
        ((100, None, None), (None, 99, None), "possible contradiction"),
        ((100, None, None), (None, None, 100), "precision"),
        ((101, None, None), (None, None, 100), "possible contradiction"),
        ((140, 145, 150), (150, None, 160), "precision"),
        ((140, 145, 150), (140, None, 150), None),
        ((None, None, 150), (None, None, 140), "precision"),
    ],
)
def test_numbers_conflict_where_no_number_fits_both(
    world: World, connection: Connection, one: Number, other: Number, difference: str | None
) -> None:
    event = world.event()
    world.claim("a", attribute="death_toll", subject=event, value=one)
    world.claim("b", attribute="death_toll", subject=event, value=other)
    assert derived(connection) == difference


def test_numbers_in_two_units_are_not_compared(world: World, connection: Connection) -> None:
    event = world.event()
    world.claim("a", attribute="turnover_target", subject=event, value=(None, 3, None), unit="usd")
    world.claim("b", attribute="turnover_target", subject=event, value=(None, 4, None))
    assert derived(connection) is None


@pytest.mark.parametrize(
    ("other", "difference"),
    [
        (day("2025-04-17"), None),
        (day("2025-04-18"), "possible contradiction"),
        (between(None, "2025-04-16"), "possible contradiction"),
        (APRIL, "precision"),
        (between("2025-04-01", None), "precision"),
        (UNDATED, None),
    ],
)
def test_dates_conflict_where_they_exclude_each_other(
    world: World, connection: Connection, other: Any, difference: str | None
) -> None:
    event = world.event()
    world.claim("a", attribute="occurred_in", subject=event, value=day("2025-04-17"))
    world.claim("b", attribute="occurred_in", subject=event, value=other)
    assert derived(connection) == difference
    if difference:
        assert row(connection, "report.conflicts", "true", "claim_a_date_text") == "2025-04-17"


def test_dates_that_partly_overlap_differ_in_precision(
    world: World, connection: Connection
) -> None:
    event = world.event()
    for key, value in (("a", ("2025-04-01", "2025-04-10")), ("b", ("2025-04-05", "2025-04-20"))):
        world.claim(key, attribute="occurred_in", subject=event, value=between(*value))
    assert derived(connection) == "precision"


def test_two_actors_conflict_only_in_a_single_valued_attribute(
    world: World, connection: Connection
) -> None:
    event, one, two = world.event(), world.actor("one"), world.actor("two")
    for key, value in (("a", one), ("b", two)):
        world.claim(key, attribute="decided_by", subject=event, value=value)
        world.claim(f"{key}-many", attribute="announced_by", subject=event, value=value)
    assert ask(connection, "report.conflicts", *DERIVED) == [
        ("a", "b", "possible contradiction", "open", False)
    ]


def test_other_subject_is_no_conflict(world: World, connection: Connection) -> None:
    for key, value in (("a", "lifted"), ("b", "suspended")):
        world.claim(key, attribute="legal_effect", subject=world.event(key), value=value)
    assert derived(connection) is None


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ("actual", "planned", "plan and outcome"),
        ("planned", "actual", "plan and outcome"),
        ("planned", "planned", "possible contradiction"),
        ("possible", "conditional", "possible contradiction"),
        ("actual", "possible", None),
        ("planned", "required", None),
    ],
)
def test_only_comparable_modalities_conflict(
    world: World, connection: Connection, one: str, other: str, difference: str | None
) -> None:
    event = world.event()
    for key, modality, value in (("a", one, "lifted"), ("b", other, "suspended")):
        world.claim(key, attribute="legal_effect", subject=event, value=value, modality=modality)
    assert derived(connection) == difference


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        (between(None, "2024-12-31"), between("2025-01-01", None), None),
        (between(None, "2025-01-01"), between("2025-01-01", None), "possible contradiction"),
        (between(None, "2024-12-31"), None, "possible contradiction"),
        (UNDATED, between("2025-01-01", None), "possible contradiction"),
    ],
)
def test_values_of_different_times_do_not_conflict(
    world: World, connection: Connection, one: Any, other: Any, difference: str | None
) -> None:
    actor = world.actor()
    for key, holds, value in (("a", one, "formal"), ("b", other, "informal")):
        world.claim(key, attribute="ties_with_taliban", subject=actor, value=value, holds=holds)
    assert derived(connection) == difference


def test_verdict_is_laid_over_the_derived_pair(world: World, connection: Connection) -> None:
    event = world.event()
    a = world.claim("a", attribute="legal_effect", subject=event, value="lifted")
    b = world.claim("b", attribute="legal_effect", subject=event, value="suspended")
    world.relate(b, "differs_in_wording", a, "Two words for one act")
    assert row(
        connection,
        "report.conflicts",
        "true",
        *DERIVED,
        "is_derived",
        "rationale",
        "claim_relation_kind_label",
    ) == (
        "a",
        "b",
        "possible contradiction",
        "wording",
        True,
        True,
        "Two words for one act",
        "Differs in wording",
    )


def test_pair_judged_by_hand_needs_no_structure(world: World, connection: Connection) -> None:
    a, b, c = (world.claim(key) for key in "abc")
    world.relate(b, "distinct_from", a, "Two things")
    world.relate(b, "undecided", c)
    world.relate(a, "supports", c)
    assert ask(connection, "report.conflicts", *DERIVED, "is_derived", "subject_key") == [
        ("a", "b", None, "ruled out", True, False, None),
        ("b", "c", None, "open", True, False, None),
    ]


def test_first_ranked_of_several_verdicts_counts(world: World, connection: Connection) -> None:
    a, b = world.claim("a"), world.claim("b")
    world.relate(b, "fulfils", a)
    world.relate(a, "refines", b, "Narrower")
    retired = world.relate(a, "contradicts", b)
    world.retire("claim_relations", retired)
    assert row(connection, "report.conflicts", "true", "verdict", "rationale") == (
        "precision",
        "Narrower",
    )
