"""The time line of the affair stands in the order the desk gave its events."""

from __future__ import annotations

from tests.content.desk import Desk

TIES = """
    select from_events.event_key, event_relations.event_relation_kind, to_events.event_key,
        case event_relations.order_in_time
            when 'before' then from_events.sort_order < to_events.sort_order
            else from_events.sort_order > to_events.sort_order
        end,
        case event_relations.order_in_time
            when 'before' then coalesce(from_events.sort_on <= to_events.sort_on,
                to_events.sort_on is null)
            else coalesce(from_events.sort_on >= to_events.sort_on, from_events.sort_on is null)
        end
    from report.event_relations
    join report.timeline as from_events
        on event_relations.from_event_id = from_events.event_id
    join report.timeline as to_events on event_relations.to_event_id = to_events.event_id
    where event_relations.tie_basis = 'concluded' and event_relations.order_in_time is not null
"""


def test_no_event_stands_after_one_that_our_ties_put_later(desk: Desk) -> None:
    ties = desk.ask(TIES)
    assert {kind for _, kind, *_ in ties} == {"precedes", "fulfils"}
    assert [tie for tie in ties if not (tie[3] and tie[4])] == []


def test_every_event_has_one_place(desk: Desk) -> None:
    places = [place for (place,) in desk.ask("select sort_order from report.timeline")]
    assert sorted(map(int, map(str, places))) == list(range(1, len(places) + 1))


def test_days_of_the_time_line_never_go_back(desk: Desk) -> None:
    days = [day for (day,) in desk.ask("select sort_on from report.timeline order by sort_order")]
    known = [day for day in days if day is not None]
    assert known == sorted(known, key=str)
    assert days == [*known, *[None] * (len(days) - len(known))]
