"""How events bear on each other, by our own order and by what sources say."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask, row
from tests.database.views.dates import APRIL, UNDATED, between, day
from tests.support.rows import World

VIEW = "report.event_relations"


def test_outcome_and_plan_stand_side_by_side_with_their_dates(
    world: World, connection: Connection
) -> None:
    ruling = world.event("ruling", "Court rules", day("2025-04-17"))
    hearing = world.event("hearing", "Hearing", APRIL, status="planned")
    unease = world.event("unease", "Unease")
    world.relate_events(ruling, "fulfils", hearing)
    world.relate_events(unease, "precedes", ruling)
    assert ask(
        connection,
        VIEW,
        "from_event_key",
        "from_event_title",
        "from_event_date_text",
        "event_relation_kind",
        "event_relation_kind_label",
        "to_event_key",
        "to_event_title",
        "to_event_date_text",
    ) == [
        (
            "ruling",
            "Court rules",
            "2025-04-17",
            "fulfils",
            "Fulfils",
            "hearing",
            "Hearing",
            "2025-04",
        ),
        (
            "unease",
            "Unease",
            "unknown",
            "precedes",
            "Precedes",
            "ruling",
            "Court rules",
            "2025-04-17",
        ),
    ]


def test_open_and_unknown_dates_keep_their_bounds(world: World, connection: Connection) -> None:
    since = world.event("since", occurred=between("2025-04-17", None))
    undated = world.event("undated")
    world.relate_events(since, "precedes", undated)
    assert ask(
        connection,
        VIEW,
        "from_event_earliest",
        "from_event_latest",
        "from_event_precision",
        "to_event_earliest",
        "to_event_latest",
        "to_event_precision",
    ) == [(dt.date(2025, 4, 17), None, "interval", None, None, "unknown")]


def test_retired_ties_and_events_are_left_out(world: World, connection: Connection) -> None:
    one, other, gone = world.event("one"), world.event("other"), world.event("gone")
    world.retire("event_relations", world.relate_events(one, "precedes", other))
    world.relate_events(one, "precedes", gone)
    world.relate_events(gone, "precedes", other)
    passage = world.passage(world.source("alpha"))
    for key, ends in (("first", (gone, other)), ("second", (one, gone)), ("third", (one, other))):
        claim = world.claim(key, attribute="prompts", subject=ends[0], value=ends[1])
        world.link(claim, passage)
    world.retire("claims", claim)
    world.retire("events", gone)
    assert ask(connection, VIEW, "from_event_key") == []


def test_our_own_tie_gives_our_reason_and_no_source(world: World, connection: Connection) -> None:
    one, other = world.event("one"), world.event("other")
    world.relate_events(one, "fulfils", other, "It was set for that day")
    assert row(
        connection,
        VIEW,
        "true",
        "tie_basis",
        "rationale",
        "order_in_time",
        "claim_keys",
        "hedge",
        "source_count",
        "source_keys",
        "said_by",
        "is_own_voice",
        "origin_count_for",
        "origin_count_against",
    ) == ("concluded", "It was set for that day", "after", *[None] * 8)


def test_tie_that_a_source_draws_keeps_its_hedge_and_source(
    world: World, connection: Connection
) -> None:
    """A hedged reason is not printed as a cause."""
    visit = world.event("visit", "An envoy visits")
    closeness = world.event("closeness", "They draw closer")
    claim = world.claim("response", attribute="prompts", subject=visit, value=closeness)
    source = world.source("alpha", title="Growing closeness")
    world.link(claim, world.passage(source), hedge="possible")
    assert row(
        connection,
        VIEW,
        "true",
        "from_event_key",
        "event_relation_kind",
        "event_relation_kind_label",
        "to_event_key",
        "tie_basis",
        "rationale",
        "order_in_time",
        "claim_keys",
        "claim_statements",
        "claim_modality_label",
        "hedge",
        "hedge_label",
        "source_count",
        "source_keys",
        "source_display_titles",
        "passage_keys",
        "said_by",
        "is_own_voice",
        "origin_count_for",
        "origin_count_against",
    ) == (
        "visit",
        "prompts",
        "Prompts",
        "closeness",
        "claimed",
        None,
        "before",
        "response",
        "What response says",
        "Actual",
        "possible",
        "Possible",
        1,
        "alpha",
        "Growing closeness",
        "alpha/p01",
        None,
        True,
        1,
        0,
    )


def test_one_tie_of_several_claims_and_sources_is_one_row(
    world: World, connection: Connection
) -> None:
    envoy = world.actor("envoy", "Envoy")
    visit, closeness = world.event("visit"), world.event("closeness")
    ends = {"attribute": "responds_to", "subject": visit, "value": closeness}
    flat = world.claim("b-flat", **ends)
    foreseen = world.claim("a-foreseen", modality="possible", **ends)
    alpha, beta = world.source("alpha"), world.source("beta", title="Beta tells")
    world.link(flat, world.passage(alpha), hedge="apparent", said_by=["critics"])
    world.link(foreseen, world.passage(beta), hedge="possible", said_by=[envoy])
    world.link(foreseen, world.passage(beta), hedge="possible", said_by=[envoy])
    world.link(flat, world.passage(beta), "denies")
    assert row(
        connection,
        VIEW,
        "true",
        "order_in_time",
        "claim_keys",
        "claim_modality",
        "hedge",
        "source_count",
        "source_keys",
        "source_display_titles",
        "said_by",
        "is_own_voice",
        "origin_count_for",
        "origin_count_against",
    ) == (
        "after",
        "a-foreseen; b-flat",
        "actual",
        "apparent",
        2,
        "alpha; beta",
        "Untitled news report, alpha-outlet; Beta tells",
        "Envoy states; critics states",
        False,
        2,
        1,
    )


def test_tie_that_is_only_denied_is_shown_with_its_counts(
    world: World, connection: Connection
) -> None:
    ends = {"subject": world.event("visit"), "value": world.event("closeness")}
    claim = world.claim(attribute="prompts", **ends)
    world.link(claim, world.passage(world.source("alpha")), "denies")
    assert row(
        connection,
        VIEW,
        "true",
        "hedge",
        "source_count",
        "is_own_voice",
        "origin_count_for",
        "origin_count_against",
    ) == (None, 1, False, 0, 1)


def test_our_order_and_what_a_source_says_are_two_rows(
    world: World, connection: Connection
) -> None:
    one, other = world.event("one"), world.event("other")
    world.relate_events(one, "precedes", other)
    claim = world.claim(attribute="enables", subject=one, value=other)
    world.link(claim, world.passage(world.source("alpha")))
    assert ask(connection, VIEW, "tie_basis", "event_relation_kind", "order_in_time") == [
        ("claimed", "enables", "before"),
        ("concluded", "precedes", "before"),
    ]


@pytest.mark.parametrize(
    ("kind", "order"), [("part_of", None), ("precedes", "before"), ("fulfils", "after")]
)
def test_tie_says_which_event_is_earlier(
    world: World, connection: Connection, kind: str, order: str | None
) -> None:
    world.relate_events(world.event("one"), kind, world.event("other"))
    assert ask(connection, VIEW, "order_in_time") == [order]


def test_dates_say_how_they_are_known(world: World, connection: Connection) -> None:
    one = world.event("one", occurred=APRIL, occurred_edtf="2025-04~")
    world.relate_events(one, "precedes", world.event("other", occurred=UNDATED))
    assert row(
        connection,
        VIEW,
        "true",
        "from_event_basis",
        "from_event_edtf",
        "from_event_qualifier",
        "to_event_basis",
        "to_event_edtf",
        "to_event_qualifier",
    ) == ("stated", "2025-04~", "approximate", "unknown", None, "none")
