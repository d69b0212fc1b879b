"""Running it again: what did not change is not written, whatever the order or the history."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import URL, Connection

from researchdb.db import connect_url
from researchdb.seeding import NO_ARTICLES, SeedReport, seed
from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.desk import REGISTRIES, Desk


def committed(url: URL, desk: Desk, *, articles: bool = True) -> SeedReport:
    """Seed in a session of its own."""
    with connect_url(url) as connection:
        return seed(connection, desk.seeds, desk.folders if articles else NO_ARTICLES)


def start_over(connection: Connection) -> None:
    """Take back all that was seeded."""
    connection.rollback()
    connection.begin()


def without_paths(connection: Connection) -> dict[str, dict[str, stored.Rows]]:
    """Return the content without the files that hold it."""
    return {
        table: {key: {**row, "path": None} for key, row in rows.items()}
        for table, rows in stored.content(connection).items()
    }


@pytest.mark.parametrize("articles", [True, False], ids=["with text", "without text"])
def test_second_run_writes_no_row_of_any_table(clone: URL, desk: Desk, *, articles: bool) -> None:
    committed(clone, desk, articles=articles)
    with connect_url(clone) as connection:
        before = stored.stamps(connection)
    assert len(before) > 40
    assert before["claims"]
    assert before["seed_runs"]
    report = committed(clone, desk, articles=articles)
    with connect_url(clone) as connection:
        assert stored.stamps(connection) == before
    assert report.run_id is None
    assert report.tables == ()
    assert not report.changed
    assert report.unchanged_files == 33


@pytest.mark.parametrize("prefixes", ["zyxwvut", "tzuyvxw", "vtxzwuy"])
def test_order_of_files_makes_no_difference(
    connection: Connection, desk: Desk, run: Run, prefixes: str
) -> None:
    run()
    in_order = without_paths(connection)
    start_over(connection)
    for prefix, name in zip(prefixes, REGISTRIES, strict=True):
        desk.write(f"{prefix}/{name}", desk.read(name))
        desk.remove(name)
    run()
    assert without_paths(connection) == in_order


def test_one_big_file_gives_the_same_as_many(connection: Connection, desk: Desk, run: Run) -> None:
    run()
    many = without_paths(connection)
    start_over(connection)
    text = "".join(desk.read(name) for name in reversed(REGISTRIES))
    for name in REGISTRIES:
        desk.remove(name)
    desk.write("all/registries.yml", text)
    run()
    assert without_paths(connection) == many


def test_articles_may_come_later(connection: Connection, run: Run) -> None:
    run()
    at_once = stored.content(connection)
    start_over(connection)
    run(articles=False)
    report = run()
    assert report.loaded_files == 2
    assert report.held_texts == 5
    assert stored.content(connection) == at_once
    assert {operation for operation, *_ in stored.changes(connection)} == {"update"}


def test_run_without_articles_keeps_the_texts(connection: Connection, run: Run) -> None:
    run()
    before = stored.stamps(connection)
    assert not run(articles=False).changed
    assert stored.stamps(connection) == before


def test_changed_file_without_its_article_keeps_text_anchors_and_mentions(
    connection: Connection, desk: Desk, run: Run
) -> None:
    run()
    before = stored.content(connection)
    desk.change("sources/alpha.yaml", "Gives a cost", "Names a cost")
    report = run(articles=False)
    assert report.held_texts == 3
    after = stored.content(connection)
    assert after["passages"].pop("alpha p03")["gist"].startswith("Names a cost")
    before["passages"].pop("alpha p03")
    assert after == before


def test_quote_changed_without_the_article_is_found_once_it_is_back(
    connection: Connection, desk: Desk, run: Run
) -> None:
    run()
    desk.change("sources/alpha.yaml", "Holm spoke … repair", "Holm spoke")
    run(articles=False)
    anchors = stored.content(connection)["quote_anchors"]
    assert not any("Holm spoke" in key for key in anchors)
    run()
    anchors = stored.content(connection)["quote_anchors"]
    (anchor,) = (row for key, row in anchors.items() if "Holm spoke" in key)
    assert anchor["end_char"] - anchor["start_char"] == len("Holm spoke")
    before = stored.stamps(connection)
    run()
    assert stored.stamps(connection) == before


def test_comment_alone_changes_no_content(connection: Connection, desk: Desk, run: Run) -> None:
    run()
    before, known = stored.content(connection), stored.ids(connection)
    for name in ("actors.yaml", "sources/alpha.yaml"):
        desk.write(name, f"# a remark\n\n{desk.read(name)}")
    report = run(articles=False)
    assert not report.changed
    assert stored.content(connection) == before
    assert stored.ids(connection) == known
    assert stored.changes(connection) == []


def test_lines_follow_the_file_also_where_the_text_is_not_at_hand(
    connection: Connection, desk: Desk, run: Run
) -> None:
    tables = ("passages", "claim_sources", "quote_anchors", "mentions")
    run()
    before = {table: stored.lines(connection, table) for table in tables}
    desk.write("sources/alpha.yaml", f"# a remark\n\n{desk.read('sources/alpha.yaml')}")
    run(articles=False)
    for table in tables:
        moved = {
            key: (path, line + 2 * (path == "sources/alpha.yaml"))
            for key, (path, line) in before[table].items()
        }
        assert stored.lines(connection, table) == moved


def test_touched_or_copied_files_are_unchanged(
    connection: Connection, desk: Desk, run: Run, tmp_path: Path
) -> None:
    run()
    before = stored.stamps(connection)
    copy = Desk(tmp_path / "copy")
    for file in sorted(desk.folder.rglob("*.*")):
        below = file.relative_to(desk.folder)
        (copy.folder / below).parent.mkdir(parents=True, exist_ok=True)
        (copy.folder / below).write_bytes(file.read_bytes())
    assert not seed(connection, copy.seeds, copy.folders).changed
    assert stored.stamps(connection) == before
