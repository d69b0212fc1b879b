"""Ties that put one thing before another, or one claim within another, across all seed files.

No effect ends before its cause begins, and no tie leads back to where it begins. A check asks
these rules of the files, a run asks them of the loaded rows (``verify``).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from researchdb.errors import Problem

from .rows import Rows
from .shape import shape
from .vocabulary import Vocabulary

Span = tuple[dt.date | None, dt.date | None]
"""First and last possible day of an event; None is open."""

CIRCLE_REMEDY = "take out one of the ties between them"
BACKWARDS_REMEDY = "correct a date, turn the tie round, or drop it"


@dataclass(frozen=True)
class Tie:
    """``first`` comes before ``second``, or is narrower than it."""

    table: str
    first: str
    second: str
    line: int
    is_ours: bool = True
    """False where a source draws the tie: sources may contradict each other in a circle."""


def ties_of(rows: Rows, vocabulary: Vocabulary) -> tuple[Tie, ...]:
    """Return the ties of one file that have an order."""
    return (*_claim_ties(rows, vocabulary), *_event_ties(rows, vocabulary))


def spans_of(rows: Rows) -> dict[str, Span]:
    """Return the bounds we settled on for the events of one file, by key."""
    return {
        row["key"]: (row["occurred_earliest"], row["occurred_latest"])
        for row in _staged(rows, "events")
    }


def circles(ties: Iterable[tuple[str, Tie]]) -> Iterator[Problem]:
    """Yield one problem for each of our kinds of tie that leads in a circle; path and tie given."""
    steps: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    places: dict[tuple[str, str, str], tuple[str, int]] = {}
    for path, tie in ties:
        if tie.is_ours and tie.first != tie.second:
            steps[tie.table][tie.second].add(tie.first)
            places[tie.table, tie.first, tie.second] = path, tie.line
    for table, before in sorted(steps.items()):
        try:
            TopologicalSorter({key: sorted(before[key]) for key in sorted(before)}).prepare()
        except CycleError as error:
            circle = _from_first(error.args[1])
            path, line = places[table, circle[0], circle[1]]
            yield Problem(path, line, "relations", circle_found(table, circle), CIRCLE_REMEDY)


def backwards(ties: Iterable[tuple[str, Tie]], spans: Mapping[str, Span]) -> Iterator[Problem]:
    """Yield ties of which the later event ends before the earlier begins; path and tie given."""
    for path, tie in ties:
        if tie.table != "events":
            continue
        begins = spans.get(tie.first, (None, None))[0]
        ends = spans.get(tie.second, (None, None))[1]
        if begins and ends and ends < begins:
            found = backwards_found(tie.first, begins, tie.second, ends)
            yield Problem(path, tie.line, "relations", found, BACKWARDS_REMEDY)


def _from_first(circle: list[str]) -> list[str]:
    """Return a circle, whose last key is its first, so that it begins with the lowest key."""
    start = circle.index(min(circle))
    return [*circle[start:-1], *circle[:start], circle[start]]


def circle_found(table: str, circle: Iterable[str]) -> str:
    """Return what is told of ties that lead back to where they begin."""
    word = "comes before" if table == "events" else "is narrower than"
    return f" {word} ".join(repr(key) for key in circle)


def backwards_found(first: str, begins: dt.date, second: str, ends: dt.date) -> str:
    """Return what is told of an event that ends before what is to come before it begins."""
    return f"{second!r} ends by {ends}, before {first!r} begins ({begins})"


def _claim_ties(rows: Rows, vocabulary: Vocabulary) -> Iterator[Tie]:
    kinds = vocabulary.tables.get("claim_relation_kinds", {})
    for row in _staged(rows, "claim_relations"):
        if kinds.get(row["kind"], {}).get("effect") == "narrower":
            yield Tie("claims", row["claim"], row["to_claim"], row["line"])


def _event_ties(rows: Rows, vocabulary: Vocabulary) -> Iterator[Tie]:
    kinds = vocabulary.tables.get("event_relation_kinds", {})
    for row in _staged(rows, "event_relations"):
        order = kinds.get(row["kind"], {}).get("order_in_time")
        yield from _ordered(order, row["event"], row["to_event"], row["line"], is_ours=True)
    attributes = vocabulary.tables.get("attributes", {})
    for row in _staged(rows, "claims"):
        order = attributes.get(row["attribute"], {}).get("order_in_time")
        ends = row["subject_event"], row["value_event"]
        yield from _ordered(order, *ends, row["line"], is_ours=False)


def _ordered(
    order: str | None, event: str | None, other: str | None, line: int, *, is_ours: bool
) -> Iterator[Tie]:
    if order and event and other:
        first, second = (event, other) if order == "before" else (other, event)
        yield Tie("events", first, second, line, is_ours)


def _staged(rows: Rows, table: str) -> Iterator[dict[str, Any]]:
    names = (*shape(table).staged, "line")
    for row in rows.by_table.get(table, ()):
        yield dict(zip(names, row, strict=True))
