"""Rows that leave the seeds are retired, not deleted, and come back as they were."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, text

from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.desk import Desk

DENIAL = """\
      - claim: bridge-closed
        stance: reports
        quote: "Mayor Ida Holm denied that"
        said_by:
          - {actor: ida-holm, title: mayor, act: denies, stance: denies}
"""
LINK = "alpha p02 bridge-closed 2"


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    """The database holds the made-up desk already; a run of it unchanged does nothing."""
    return seeded


def test_removed_link_is_retired_and_comes_back_with_its_id(
    connection: Connection, desk: Desk, run: Run
) -> None:
    first, known = stored.content(connection), stored.ids(connection)
    whole = desk.read("sources/alpha.yaml")
    desk.change("sources/alpha.yaml", DENIAL, "")
    report = run()
    gone = {
        "claim_sources": {LINK},
        "attributions": {f"{LINK} 1"},
        "quotes": {"alpha p02 Mayor Ida Holm denied that"},
        "quote_anchors": {"alpha p02 Mayor Ida Holm denied that alpha p02 alpha 1 41 216"},
    }
    retired = stored.content(connection, live=False)
    assert {table: set(rows) for table, rows in retired.items() if rows} == gone
    assert {
        table.table: table.retired for table in report.tables if table.retired
    } == dict.fromkeys(gone, 1)
    assert stored.ids(connection) == known
    assert [change[0] for change in stored.changes(connection)] == ["retire"] * 4

    desk.write("sources/alpha.yaml", whole)
    report = run()
    assert {
        table.table: table.revived for table in report.tables if table.revived
    } == dict.fromkeys(gone, 1)
    assert stored.content(connection) == first
    assert stored.ids(connection) == known
    operations = [(change[0], change[1]) for change in stored.changes(connection)]
    assert sorted(operations[4:]) == [("revive", table) for table in sorted(gone)]


def test_row_may_come_back_changed(connection: Connection, desk: Desk, run: Run) -> None:
    known = stored.ids(connection)
    desk.change("topics.yaml", "  - {key: bridges, label: Bridges,", "  - {key: b, label: B,")
    for name in ("claims.yaml", "sources/alpha.yaml"):
        desk.write(name, desk.read(name).replace("bridges", "b"))
    run()
    desk.change("topics.yaml", "  - {key: b, label: B,", "  - {key: bridges, label: Crossings,")
    for name in ("claims.yaml", "sources/alpha.yaml"):
        desk.write(name, desk.read(name).replace("topics: [b", "topics: [bridges"))
    run()
    assert stored.content(connection)["topics"]["bridges"]["label"] == "Crossings"
    assert stored.ids(connection)["topics"]["bridges"] == known["topics"]["bridges"]
    assert ("revive", "topics", "bridges", ["label"]) in stored.changes(connection)


def test_removed_file_retires_its_rows_and_returns_with_their_ids(
    connection: Connection, desk: Desk, run: Run
) -> None:
    first, known = stored.content(connection), stored.ids(connection)
    whole = desk.read("sources/beta.yaml")
    desk.remove("sources/beta.yaml")
    report = run()
    assert report.retired_files == 1
    left = stored.content(connection)
    for table, rows in first.items():
        mine = {key for key, row in rows.items() if row["path"] == "sources/beta.yaml"}
        assert left[table].keys() == rows.keys() - mine
    again = run()
    assert not again.changed
    assert again.retired_files == 0

    desk.write("sources/beta.yaml", whole)
    run()
    assert stored.content(connection) == first
    assert stored.ids(connection) == known
    files = text("select count(*) from research.seed_files where retired_run_id is not null")
    assert connection.scalar(files) == 0


def test_named_files_retire_nothing_elsewhere(connection: Connection, desk: Desk, run: Run) -> None:
    before = stored.content(connection)
    desk.change("sources/alpha.yaml", DENIAL, "")
    desk.remove("sources/beta.yaml")
    desk.change("topics.yaml", "label: Transport", "label: Traffic")
    report = run(only=[desk.seeds / "sources/alpha.yaml"])
    assert (report.loaded_files, report.retired_files) == (1, 0)
    after = stored.content(connection)
    assert after["claim_sources"].keys() == before["claim_sources"].keys() - {LINK}
    assert after["topics"] == before["topics"]
    assert "beta" in after["sources"]


def test_named_file_may_refer_to_files_that_were_loaded_before(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk_file = desk.seeds / "more.yaml"
    run()
    desk.write(
        "more.yaml",
        "topics:\n  - {key: tides, label: Tides, facet: theme, parent: transport}\n",
    )
    report = run(only=[desk_file])
    assert report.loaded_files == 1
    assert stored.content(connection)["topics"]["tides"]["parent_key"] == "transport"


def test_folder_may_be_named(connection: Connection, desk: Desk, run: Run) -> None:
    desk.change("sources/beta.yaml", "  status: draft", "  status: coded")
    desk.change("topics.yaml", "label: Transport", "label: Traffic")
    run(only=[desk.seeds / "sources"])
    assert stored.changes(connection) == [("update", "sources", "beta", ["status"])]


def test_grade_that_returns_makes_room_for_itself(
    connection: Connection, desk: Desk, run: Run
) -> None:
    first = stored.content(connection)
    whole = desk.read("outlets.yaml")
    for _ in range(2):
        desk.change("outlets.yaml", ", to: 2022-12-31", "")
        desk.change(
            "outlets.yaml", "      - {grade: B, from: 2023-01-01, rationale: made up}\n", ""
        )
        run()
        desk.write("outlets.yaml", whole)
        run()
        assert stored.content(connection) == first
