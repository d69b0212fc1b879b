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
SIDES = (
    "claim_a_stance",
    "claim_a_source_count",
    "claim_a_source_keys",
    "claim_a_origins",
    "claim_b_stance",
    "claim_b_source_count",
    "claim_b_source_keys",
    "claim_b_origins",
)


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


def test_two_events_conflict_only_in_a_single_valued_attribute(
    world: World, connection: Connection
) -> None:
    term = {"label": "Follows", "description": "What it follows", "rank": 1}
    kinds = {"subject_kind": "event", "value_kind": "event"}
    for key, single in (("follows", True), ("follows_also", False)):
        world.row("attributes", key=key, is_single_valued=single, **term, **kinds)
    subject, one, two = (world.event(key) for key in ("subject", "one", "two"))
    for attribute in ("follows", "follows_also"):
        ends = {"attribute": attribute, "subject_event_id": subject, **kinds}
        for key, value in (("a", one), ("b", two), ("c", one)):
            world.row(
                "claims",
                key=f"{attribute.replace('_', '-')}-{key}",
                statement=f"It {attribute} {key}",
                kind="fact",
                modality="actual",
                value_event_id=value,
                **ends,
            )
    assert ask(connection, "report.conflicts", *DERIVED, "claim_a_value") == [
        ("follows-a", "follows-b", "possible contradiction", "open", False, "What one is"),
        ("follows-b", "follows-c", "possible contradiction", "open", False, "What two is"),
    ]


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
        ("actual", "actual", "possible contradiction"),
        ("required", "required", "possible contradiction"),
        ("actual", "possible", None),
        ("actual", "required", None),
        ("planned", "possible", None),
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


def test_plan_put_as_possible_has_no_outcome_yet(world: World, connection: Connection) -> None:
    effect = {"attribute": "legal_effect", "subject": world.event()}
    world.claim("a", kind="plan", modality="possible", value="lifted", **effect)
    world.claim("b", value="suspended", **effect)
    assert derived(connection) is None


@pytest.mark.parametrize(
    ("kinds", "difference"),
    [
        (("plan", "fact"), "plan and outcome"),
        (("fact", "plan"), "plan and outcome"),
        (("plan", "plan"), "possible contradiction"),
        (("fact", "assessment"), "possible contradiction"),
        (("prediction", "fact"), "possible contradiction"),
    ],
)
def test_plan_and_outcome_needs_a_plan(
    world: World, connection: Connection, kinds: tuple[str, str], difference: str
) -> None:
    event = world.event()
    for kind, key, value in zip(kinds, "ab", ("lifted", "suspended"), strict=True):
        world.claim(key, kind=kind, attribute="legal_effect", subject=event, value=value)
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
        "b",
        "a",
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
        ("b", "a", None, "ruled out", True, False, None),
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


@pytest.mark.parametrize(
    ("kind", "label", "verdict"),
    [
        ("fulfils", "Fulfils", "plan and outcome"),
        ("refines", "Refines", "precision"),
        ("corrects", "Corrects", "corrected"),
        ("retracts", "Retracts", "retracted"),
    ],
)
@pytest.mark.parametrize(("first", "second"), [("a", "b"), ("b", "a")])
def test_directed_verdict_reads_from_claim_a_to_claim_b(
    world: World,
    connection: Connection,
    kind: str,
    label: str,
    verdict: str,
    first: str,
    second: str,
) -> None:
    event = world.event()
    structure = {"attribute": "legal_effect", "subject": event}
    claims = {
        key: world.claim(key, **structure, value=value)
        for key, value in (("a", "lifted"), ("b", "suspended"))
    }
    world.relate(claims[first], kind, claims[second], "The first … the second")
    assert row(
        connection,
        "report.conflicts",
        "true",
        "conflict_key",
        "claim_a_key",
        "claim_relation_kind_label",
        "claim_b_key",
        "is_directed",
        "verdict",
        "derived_as",
        "claim_a_value",
    ) == (
        f"{first} / {second}",
        first,
        label,
        second,
        True,
        verdict,
        "possible contradiction",
        {"a": "lifted", "b": "suspended"}[first],
    )


@pytest.mark.parametrize(("first", "second"), [("a", "b"), ("b", "a")])
def test_verdict_without_direction_keeps_the_order_it_was_written_in(
    world: World, connection: Connection, first: str, second: str
) -> None:
    claims = {key: world.claim(key) for key in "ab"}
    world.relate(claims[first], "changed", claims[second], "The second came later")
    columns = ("claim_a_key", "claim_b_key", "is_directed", "conflict_kind")
    assert ask(connection, "report.conflicts", *columns) == [(first, second, False, "two claims")]


def test_unjudged_pair_stands_by_key_and_has_no_direction(
    world: World, connection: Connection
) -> None:
    event = world.event()
    for key, value in (("b", "lifted"), ("a", "suspended")):
        world.claim(key, attribute="legal_effect", subject=event, value=value)
    columns = ("conflict_key", "is_directed", "claim_relation_kind", "claim_a_origins")
    assert ask(connection, "report.conflicts", *columns) == [("a / b", False, None, None)]


def test_outcome_of_what_is_no_plan_still_shows_its_verdict(
    world: World, connection: Connection
) -> None:
    outcome, foreseen = world.claim("outcome"), world.claim("foreseen", kind="prediction")
    world.relate(outcome, "fulfils", foreseen)
    columns = ("claim_a_key", "verdict", "is_derived")
    assert ask(connection, "report.conflicts", *columns) == [("outcome", "plan and outcome", False)]


def test_claim_one_says_and_another_denies_is_a_conflict_of_its_own(
    world: World, connection: Connection
) -> None:
    subject = world.actor("russia", "Russia")
    claim = world.claim(
        "hosted", attribute="hosted", subject=subject, value=world.actor("guest", "Guest")
    )
    envoy = world.actor("envoy", "The Envoy")
    denial = {"speaker_actor_id": subject, "stance": "denies"}
    both = world.passage(world.source("both", title="An accusation"))
    world.link(claim, both, "reports", said_by=[envoy])
    world.link(claim, both, "reports", said_by=[denial])
    world.link(claim, world.passage(world.source("alpha", title="It was so")))
    world.link(claim, world.passage(world.source("beta", title="Unlikely")), "doubts")
    world.link(claim, world.passage(world.source("gamma")), "reports")
    assert row(
        connection,
        "report.conflicts",
        "true",
        "conflict_key",
        "conflict_kind",
        *DERIVED,
        "is_derived",
        "is_directed",
        "claim_relation_kind",
        "rationale",
        "subject_name",
        "attribute_label",
        "claim_a_value",
        "claim_b_value",
        "claim_b_statement",
    ) == (
        "hosted / denied",
        "denied claim",
        "hosted",
        "hosted",
        "denial",
        "contradiction",
        False,
        True,
        False,
        None,
        None,
        "Russia",
        "Hosted",
        "Guest",
        "Guest",
        "What hosted says",
    )
    assert row(connection, "report.conflicts", "true", *SIDES) == (
        "for",
        2,
        "alpha; both",
        "The Envoy; It was so",
        "against",
        2,
        "beta; both",
        "Russia; Unlikely",
    )


def test_sides_of_two_claims_are_those_who_say_them(world: World, connection: Connection) -> None:
    one, other = world.claim("one"), world.claim("other")
    world.relate(one, "contradicts", other)
    alpha, beta = world.passage(world.source("alpha")), world.passage(world.source("beta"))
    world.link(one, alpha)
    world.link(one, beta, "denies")
    world.link(other, beta, "reports", said_by=["critics"])
    assert row(connection, "report.conflicts", "conflict_kind = 'two claims'", *SIDES) == (
        "for",
        2,
        "alpha; beta",
        "alpha",
        "for",
        1,
        "beta",
        "critics",
    )
    columns = ("conflict_key", "verdict")
    assert ask(connection, "report.conflicts", *columns) == [
        ("one / denied", "contradiction"),
        ("one / other", "contradiction"),
    ]


@pytest.mark.parametrize(
    ("stances", "is_conflict"),
    [
        (("asserts", "denies"), True),
        (("suggests", "doubts"), True),
        (("asserts", "asserts"), False),
        (("denies", "doubts"), False),
        (("reports", "denies"), False),
        (("asserts", "reports"), False),
    ],
)
def test_denied_claim_needs_somebody_who_says_it(
    world: World, connection: Connection, stances: tuple[str, str], is_conflict: bool
) -> None:
    claim = world.claim("one")
    for key, stance in zip(("alpha", "beta"), stances, strict=True):
        world.link(claim, world.passage(world.source(key)), stance)
    found = ask(connection, "report.conflicts", "conflict_key")
    assert found == (["one / denied"] if is_conflict else [])


def test_who_denies_what_he_said_is_nobody_else(world: World, connection: Connection) -> None:
    envoy = world.actor("envoy", "The Envoy")
    claim = world.claim("one")
    alpha, beta = world.passage(world.source("alpha")), world.passage(world.source("beta"))
    world.link(claim, alpha, "reports", said_by=[envoy])
    denial = {"speaker_actor_id": envoy, "stance": "denies"}
    world.link(claim, beta, "reports", said_by=[denial])
    assert ask(connection, "report.conflicts", "conflict_key") == []
    world.link(claim, beta)
    assert row(connection, "report.conflicts", "true", *SIDES) == (
        "for",
        2,
        "alpha; beta",
        "The Envoy; beta",
        "against",
        1,
        "beta",
        "The Envoy",
    )


@pytest.mark.parametrize("stances", [("asserts", "denies"), ("denies", "asserts")])
def test_side_that_was_taken_back_is_no_side(
    world: World, connection: Connection, stances: tuple[str, str]
) -> None:
    bad, notice = world.source("bad"), world.source("notice")
    claim = world.claim("one")
    for source, stance in zip((bad, world.source("good")), stances, strict=True):
        world.link(claim, world.passage(source), stance)
    world.link(claim, world.passage(world.source("other")), stances[1])
    assert ask(connection, "report.conflicts", "conflict_key") == ["one / denied"]
    world.relate_sources(notice, "retracts", bad)
    assert ask(connection, "report.conflicts", "conflict_key") == []


def test_dates_of_both_sides_say_how_they_are_known(world: World, connection: Connection) -> None:
    structure = {"attribute": "occurred_in", "subject": world.event()}
    world.claim("a", **structure, value=day("2025-04-17"), value_date_basis="inferred")
    world.claim("b", **structure, value=APRIL, value_date_edtf="2025-04?")
    assert row(
        connection,
        "report.conflicts",
        "true",
        "claim_a_basis",
        "claim_a_edtf",
        "claim_a_qualifier",
        "claim_b_basis",
        "claim_b_edtf",
        "claim_b_qualifier",
    ) == ("inferred", "2025-04-17", "none", "stated", "2025-04?", "uncertain")
