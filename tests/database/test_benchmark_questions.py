"""What the benchmark asks of the views is answered, and about keys that the views hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.asking import Answer, ask_all
from sqlalchemy import URL

from researchdb.db import connect_url
from tests.conftest import Server
from tests.database.views.busy import build

# What the server says when time is up, without waiting for it.
CANCELED = """
create function report.is_canceled() returns boolean language plpgsql volatile as
'begin raise query_canceled; end';
create view report.endless as select 'a' as endless_key
where report.is_canceled();
grant select on report.endless to researchdb_reader
"""


@pytest.fixture
def reader_url(server: Server, clone: URL) -> URL:
    assert clone.database is not None
    return server.reader_url(clone.database)


def test_every_question_finds_rows(clone: URL, reader_url: URL, tmp_path: Path) -> None:
    with connect_url(clone) as connection, connection.begin():
        build(connection)
    only = "by_|report.(timeline|claims|plans|claims_as_of|changes_since)$"
    answers = {(one.of, one.asks): one for one in ask_all(clone, reader_url, tmp_path, only)}
    assert not [one for one in answers.values() if one.is_given_up or one.median is None]
    # Kinds that lie in files, and those that are made from the columns of a view.
    assert {one.kind for one in answers.values()} == {"count", "star", "first", "whole", "key"}
    assert {asks for of, asks in answers if of == "report.timeline"} == {
        "first 100 by sort_order",
        "how many",
        "event_key",
        "place_key",
    }
    assert {asks for of, asks in answers if of == "report.plans"} >= {"first 100", "plan_key"}
    assert all(one.rows for one in answers.values())
    by_key = answers["report.claims", "claim_key"]
    assert (by_key.keys, by_key.rows) == (answers["report.claims", "how many"].rows, 1)
    assert {file.stem for file in tmp_path.iterdir()} >= {"report_claims_claim_key"}
    assert len(list(tmp_path.iterdir())) == len(answers)


def test_a_key_that_no_row_has_is_not_asked(clone: URL, reader_url: URL, tmp_path: Path) -> None:
    answers = list(ask_all(clone, reader_url, tmp_path, "report.offices"))
    assert [one for one in answers if one.kind == "key"] == [
        Answer("report.offices", key, "key", keys=0) for key in ("actor_key", "institution_key")
    ]


def test_what_takes_too_long_is_given_up(clone: URL, reader_url: URL, tmp_path: Path) -> None:
    with connect_url(clone) as connection, connection.begin():
        connection.exec_driver_sql(CANCELED)
    answers = list(ask_all(clone, reader_url, tmp_path, "report.endless"))
    assert [(one.asks, one.kind, one.keys, one.median, one.p95) for one in answers] == [
        ("first 100", "first", 1, None, None),
        ("how many", "whole", 1, None, None),
        ("endless_key", "key", 1, None, None),
    ]
    # How long it is planned is known all the same; no key could be drawn to be asked for.
    assert [one.planning is None for one in answers] == [False, False, True]
    plan = (tmp_path / "report_endless_first_100.txt").read_text()
    assert plan.startswith("select * from report.endless limit 100\n\nLimit ")
