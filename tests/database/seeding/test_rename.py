"""A renamed key keeps its row; the old key leads to it."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, text

from researchdb.errors import SeedProblems
from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.desk import Desk


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    """The database holds the made-up desk already; a run of it unchanged does nothing."""
    return seeded


def redirects(connection: Connection) -> list[tuple[str, str, str]]:
    query = text("select table_name, old_key, new_key from research.key_redirects order by id")
    return [tuple(row) for row in connection.execute(query)]  # type: ignore[misc]


def rename(desk: Desk, file: str, old: str, new: str) -> None:
    """Rename a key where it is declared, and wherever else it stands."""
    for path in desk.seeds.rglob("*.yaml"):
        name = path.relative_to(desk.seeds).as_posix()
        changed = desk.read(name).replace(old, new)
        if changed != desk.read(name):
            desk.write(name, changed)
    desk.change(file, f"  - key: {new}\n", f"  - key: {new}\n    was: {old}\n")


@pytest.mark.parametrize(
    ("file", "table", "old", "new"),
    [
        ("actors.yaml", "actors", "tide-institute", "institute-of-tides"),
        ("events.yaml", "events", "ferry-start", "ferry-opening"),
        ("claims.yaml", "claims", "bridge-repaired", "bridge-mended"),
        ("sources/beta.yaml", "claims", "ferry-planned", "ferry-proposed"),
    ],
)
def test_renamed_row_keeps_its_id(
    connection: Connection, desk: Desk, run: Run, file: str, table: str, old: str, new: str
) -> None:
    id_ = stored.ids(connection)[table][old]
    rows = stored.counts(connection)
    rename(desk, file, old, new)
    report = run()
    assert stored.ids(connection)[table][new] == id_
    assert old not in stored.ids(connection)[table]
    assert redirects(connection) == [(table, old, new)]
    assert stored.changes(connection) == [("rename", table, new, ["key"])]
    old_row, new_row = connection.execute(
        text("select old_row, new_row from research.changes")
    ).one()
    assert (old_row, new_row) == ({"key": old}, {"key": new})
    now = stored.counts(connection)
    assert now.pop("seed_runs") == rows.pop("seed_runs") + 1
    assert now.pop("changes") == rows.pop("changes") + 1
    assert now.pop("key_redirects") == rows.pop("key_redirects") + 1
    assert now == rows
    assert not any(count.inserted or count.retired for count in report.tables)

    before = stored.stamps(connection)
    assert not run().changed
    assert stored.stamps(connection) == before


def test_renamed_source_moves_its_file(connection: Connection, desk: Desk, run: Run) -> None:
    known, before = stored.ids(connection), stored.content(connection)
    text_ = desk.read("sources/beta.yaml").replace("  key: beta\n", "  key: gamma\n  was: beta\n")
    desk.write("sources/gamma.yaml", text_)
    desk.remove("sources/beta.yaml")
    run(articles=False)
    held, now = stored.content(connection), stored.ids(connection)
    assert now["sources"]["gamma"] == known["sources"]["beta"]
    assert sorted(now["claim_sources"].values()) == sorted(known["claim_sources"].values())
    assert redirects(connection) == [("sources", "beta", "gamma")]
    assert len(held["passage_texts"]) == len(before["passage_texts"])
    assert all(row["text"] for row in held["passage_texts"].values())
    # What follows from the text goes with it, although the text was not at hand.
    for table in ("mentions", "quote_anchors"):
        owners = {path for path, _ in stored.lines(connection, table).values()}
        assert owners == {"sources/alpha.yaml", "sources/gamma.yaml"}
    desk.change("actors.yaml", "name: Nordline\n", "name: Nordline AS\n")
    run(articles=False)
    assert not any("nordline" in key for key in stored.content(connection)["mentions"])


def test_rename_back_leaves_no_circle(connection: Connection, desk: Desk, run: Run) -> None:
    id_ = stored.ids(connection)["events"]["ferry-start"]
    rename(desk, "events.yaml", "ferry-start", "ferry-opening")
    run()
    desk.change("events.yaml", "    was: ferry-start\n", "")
    rename(desk, "events.yaml", "ferry-opening", "ferry-start")
    run()
    assert stored.ids(connection)["events"]["ferry-start"] == id_
    assert redirects(connection) == [("events", "ferry-opening", "ferry-start")]


def test_old_and_new_key_cannot_both_be_present(desk: Desk, run: Run) -> None:
    desk.append("places.yaml", "  - {key: oslo, was: varnby, name: Oslo, kind: city}\n")
    with pytest.raises(SeedProblems) as refused:
        run()
    assert str(refused.value) == (
        "places.yaml:4: was: 'varnby' is both an old and a present key; "
        "drop was, or the entry with the old key"
    )


def test_was_of_a_key_that_never_stood_here_is_no_rename(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.change("places.yaml", "{key: norland,", "{key: norland, was: nordland,")
    run()
    assert redirects(connection) == []
    assert stored.changes(connection) == []
