"""What one change in the seeds does, and that it does nothing else."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Connection, text

from researchdb.text.normalise import normalise
from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.desk import ALPHA, ALPHA_CUT, ALPHA_SEED, Desk, filled

BOOKS = {"seed_runs": 1, "seed_files": 1}


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    """The database holds the made-up desk already; a run of it unchanged does nothing."""
    return seeded


def test_one_changed_statement_is_one_row_and_one_logged_change(
    connection: Connection, desk: Desk, run: Run
) -> None:
    before, known = stored.stamps(connection), stored.ids(connection)
    desk.change("claims.yaml", "The old bridge is repaired.", "The old bridge is mended.")
    report = run()
    written = stored.written(before, stored.stamps(connection))
    assert written == {**BOOKS, "claims": 1, "changes": 1}
    assert {table.table: table.changed for table in report.tables if table.changed} == {"claims": 1}
    assert stored.ids(connection) == known
    change = connection.execute(
        text("""
            select changes.run_id, seed_files.path, table_name, row_id, row_key, operation,
                changed_columns, old_row ->> 'statement' as old, new_row ->> 'statement' as new
            from research.changes
            inner join research.seed_files on changes.seed_file_id = seed_files.id
        """)
    ).one()
    assert change._asdict() == {
        "run_id": report.run_id,
        "path": "claims.yaml",
        "table_name": "claims",
        "row_id": known["claims"]["bridge-repaired"],
        "row_key": "bridge-repaired",
        "operation": "update",
        "changed_columns": ["statement"],
        "old": "The old bridge is repaired.",
        "new": "The old bridge is mended.",
    }
    runs = connection.execute(
        text(
            "select created_run_id, updated_run_id from research.claims"
            " where key = 'bridge-repaired'"
        )
    ).one()
    assert tuple(runs) == (1, report.run_id)


def test_log_tells_whole_rows_but_no_article_text(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.change("sources/alpha.yaml", "    - {span: [0, 17], ", "    - {span: [0, 16], ")
    text_of = desk.articles / "alpha.txt"
    raw = text_of.read_bytes().replace(b"READ ON", b"READ ? ").replace(b"READ ? ", b"READ  ")
    text_of.write_bytes(raw)
    cut = {**ALPHA_CUT, "f1": "LOG IN TO READ"}
    desk.write("sources/alpha.yaml", filled(ALPHA_SEED, raw, cut))
    run()
    logged = connection.execute(
        text("select table_name, old_row, new_row from research.changes")
    ).all()
    assert {"passage_texts", "revisions", "furniture"} <= {row.table_name for row in logged}
    for row in logged:
        for side in (row.old_row, row.new_row):
            assert "text" not in side
            assert "bridge" not in str(side.get("text_vector"))


def test_changed_source_field_changes_only_that_row(
    connection: Connection, desk: Desk, run: Run
) -> None:
    before = stored.stamps(connection)
    desk.change("sources/beta.yaml", "  status: draft", "  status: coded")
    run()
    written = stored.written(before, stored.stamps(connection))
    # The file's own row is written twice: with the file, and with its article.
    assert written.pop("seed_files") == 1
    assert written == {"seed_runs": 1, "sources": 1, "changes": 1}
    assert stored.changes(connection) == [("update", "sources", "beta", ["status"])]


def test_row_that_comes_to_name_a_new_one_is_updated_with_it(
    connection: Connection, desk: Desk, run: Run
) -> None:
    quoted = '        quote: "the repair cost … crowns"\n'
    desk.change("sources/alpha.yaml", quoted, "")
    run()
    claim = "      - claim: repair-cost\n"
    other = quoted.replace("the repair", "repair")
    desk.change("sources/alpha.yaml", claim, claim + other)
    report = run()
    changed = {table.table: (table.inserted, table.updated) for table in report.tables}
    assert (changed["quotes"], changed["claim_sources"]) == ((1, 0), (0, 1))
    before = stored.stamps(connection)
    run()
    assert stored.stamps(connection) == before


def test_relative_dates_move_when_the_date_they_hang_on_is_narrowed(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.change("sources/alpha.yaml", "{edtf: 2025-03, basis: inferred}", "2025-03-17")
    run()
    assert stored.changes(connection) == [
        ("update", "sources", "alpha", [
            "published_edtf", "published_earliest", "published_latest", "published_precision",
            "published_basis"]),
        ("update", "attributions", "alpha/p02/bridge-closed/1/1", [
            "said_earliest", "said_latest", "said_precision"]),
    ]  # fmt: skip
    said = stored.content(connection)["attributions"]["alpha p02 bridge-closed 1 1"]
    day = dt.date(2025, 3, 10)
    assert (said["said_earliest"], said["said_latest"], said["said_precision"]) == (day, day, "day")
    # "same year" of another day in the same year is what it was
    assert stored.content(connection)["claims"]["repair-cost"]["holds_precision"] == "year"


def test_claim_that_moves_to_another_file_keeps_its_id(
    connection: Connection, desk: Desk, run: Run
) -> None:
    known, before = stored.ids(connection), stored.content(connection)
    source = desk.read("sources/beta.yaml")
    at = source.index("\nclaims:\n") + len("\nclaims:\n")
    desk.write("sources/beta.yaml", source[: at - len("\nclaims:\n")])
    desk.append("claims.yaml", source[at:])
    report = run()
    assert not report.changed
    assert stored.ids(connection) == known
    assert stored.changes(connection) == []
    after = stored.content(connection)
    assert after["claims"]["ferry-planned"].pop("path") == "claims.yaml"
    assert before["claims"]["ferry-planned"].pop("path") == "sources/beta.yaml"
    assert after["claims"] == before["claims"]


@pytest.mark.parametrize("articles", [True, False], ids=["with text", "without text"])
def test_dry_run_tells_the_changes_and_writes_nothing(
    connection: Connection, desk: Desk, run: Run, *, articles: bool
) -> None:
    before = stored.stamps(connection)
    desk.change("claims.yaml", "The old bridge is repaired.", "The old bridge is mended.")
    desk.change("topics.yaml", "label: Transport", "label: Traffic")
    desk.append("places.yaml", "  - {key: oslo, name: Oslo, kind: city}\n")
    desk.change("actors.yaml", "      - {name: Holm, kind: alias}\n", "")
    report = run(articles=articles, dry_run=True)
    assert report.is_dry_run
    assert report.run_id is None
    told = {(line.operation, line.table, line.key, line.columns) for line in report.changes}
    expected = {
        ("update", "claims", "bridge-repaired", ("statement",)),
        ("update", "topics", "transport", ("label",)),
        ("insert", "places", "oslo", ()),
        ("retire", "actor_names", "ida-holm/Holm", ()),
    }
    mentions = {line for line in told if line[1] == "mentions"}
    assert told - mentions == expected
    assert mentions
    assert {table.table: table.inserted for table in report.tables}["places"] == 1
    assert stored.stamps(connection) == before
    assert run(articles=articles).changed


def test_dry_run_of_unchanged_seeds_tells_nothing(connection: Connection, run: Run) -> None:
    before = stored.stamps(connection)
    report = run(dry_run=True)
    assert (report.changes, report.tables, report.unchanged_files) == ((), (), 33)
    assert stored.stamps(connection) == before


def test_new_revision_takes_the_place_of_the_first_and_gives_it_back(
    connection: Connection, desk: Desk, run: Run
) -> None:
    first = stored.content(connection)
    known = stored.ids(connection)
    old_seed = desk.read("sources/alpha.yaml")
    later = ALPHA.replace("LOG IN TO READ ON\n\n", "").replace("300", "450")
    cut = {key: words.replace("300", "450") for key, words in ALPHA_CUT.items() if key != "f1"}
    new_seed = filled(
        ALPHA_SEED.replace("    - {span: <span f1>, reason: login_prompt}\n", "    []\n")
        .replace("number: 1", "number: 2")
        .replace("alpha.txt", "alpha-2.txt")
        .replace("over 300", "over 450"),
        later.encode(),
        cut,
    )
    start, end = old_seed.index("revision:"), old_seed.index("passages:")
    revision = old_seed[start:end].removeprefix("revision:\n").rstrip().replace("\n", "\n  ")
    new_seed = new_seed.replace("passages:", f"revisions:\n  - {revision.lstrip()}\n\npassages:", 1)
    (desk.articles / "alpha-2.txt").write_text(later, encoding="utf-8")

    for _ in range(2):  # there and back, and once more: rows that were retired come back
        desk.write("sources/alpha.yaml", new_seed)
        run()
        held = stored.content(connection)
        current = {key: row["is_current"] for key, row in held["revisions"].items()}
        assert current == {"alpha 1": False, "alpha 2": True, "beta 1": True}
        words = [row["text"] for key, row in held["passage_texts"].items() if "alpha" in key]
        assert len(words) == 3
        assert all(word in normalise(later.encode()) for word in words)
        assert all("alpha p" not in key or "alpha 2" in key for key in held["quote_anchors"])
        assert held["quotes"].keys() == first["quotes"].keys()

        desk.write("sources/alpha.yaml", old_seed)
        run()
        assert stored.content(connection) == first
        now = stored.ids(connection)
        assert all(now[table][key] == id_ for table in known for key, id_ in known[table].items())


def test_changed_vocabulary_is_one_row(connection: Connection, desk: Desk, run: Run) -> None:
    before = stored.stamps(connection)
    desk.change("vocabularies/stances.csv", "Leans towards it", "Tends towards it")
    run()
    assert stored.written(before, stored.stamps(connection)) == {
        **BOOKS,
        "stances": 1,
        "changes": 1,
    }
    assert stored.changes(connection) == [("update", "stances", "suggests", ["description"])]
