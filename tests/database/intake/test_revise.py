"""A later text put into a source file by the program: what the database then asks of a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection

from researchdb.intake.recognise import Shelf
from researchdb.seeding import seed
from tests.database.views.ask import ask
from tests.support.desk import ALPHA, Desk, make_desk
from tests.unit.intake.revising import add_text

OPEN = "question_kind in ('lost_anchor', 'lost_passage', 'recheck_claim', 'recheck_event')"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def open_questions(connection: Connection) -> list[tuple[object, ...]]:
    return ask(connection, "report.open_questions", "question_kind", "entity_key", where=OPEN)


def test_links_that_rest_on_changed_words_are_open_questions(
    connection: Connection, desk: Desk
) -> None:
    seed(connection, desk.seeds, desk.folders)
    assert open_questions(connection) == []
    old_text = Shelf(connection, desk.seeds, desk.folders).text_of("alpha")
    add_text(
        desk, "alpha", ALPHA.replace("2019", "2018").replace("over 300", "under 300"), old_text
    )
    seed(connection, desk.seeds, desk.folders)
    assert open_questions(connection) == [
        ("lost_anchor", 'alpha/p02/The harbour council … "was closed for good"'),
        ("lost_anchor", 'alpha/p02/for good" - after the flood of 2019'),
        ("lost_anchor", "alpha/p03/the repair cost … crowns"),
        ("lost_passage", "alpha/p02"),
        ("lost_passage", "alpha/p03"),
        ("recheck_claim", "alpha/p02/bridge-closed/1"),
        ("recheck_claim", "alpha/p03/repair-cost/1"),
        ("recheck_event", "alpha/p02/bridge-closure/1"),
    ]


def test_links_of_a_passage_that_is_gone_are_open_questions(
    connection: Connection, desk: Desk
) -> None:
    seed(connection, desk.seeds, desk.folders)
    add_text(desk, "alpha", ALPHA[: ALPHA.index("According")], ALPHA)
    seed(connection, desk.seeds, desk.folders)
    assert ("recheck_claim", "alpha/p03/repair-cost/1") in open_questions(connection)
    assert ("lost_passage", "alpha/p03") in open_questions(connection)


def test_text_that_only_grew_asks_nothing_and_changes_no_other_source(
    connection: Connection, desk: Desk
) -> None:
    seed(connection, desk.seeds, desk.folders)
    add_text(desk, "alpha", f"{ALPHA}\nNobody knows who pays.\n", ALPHA)
    report = seed(connection, desk.seeds, desk.folders)
    assert open_questions(connection) == []
    changed = {
        count.table: (count.inserted, count.updated, count.retired) for count in report.tables
    }
    assert changed["passages"] == (1, 0, 0)
    assert changed["sources"] == (0, 0, 0)
    assert changed["claim_sources"] == (0, 0, 0)
