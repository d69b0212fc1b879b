"""What stands in the database after a first run over the made-up desk."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy import Connection, text

from researchdb.text.normalise import normalise, sha256
from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.desk import Desk

D = dt.date.fromisoformat


def test_run_counts_what_it_did(run: Run) -> None:
    report = run()
    tables = {table.table: table for table in report.tables}
    assert report.changed
    assert report.loaded_files == 33
    assert report.unchanged_files == report.retired_files == 0
    assert tables["claims"].inserted == 4
    assert tables["claim_sources"].inserted == 6
    assert tables["attributions"].inserted == 5
    assert all(table.changed == table.inserted for table in report.tables)
    assert all(table.unchanged == 0 for table in report.tables)
    assert report.matches == {"exact": 5}
    assert report.held_texts == 5


def test_without_articles_everything_but_the_words_is_there(run: Run) -> None:
    report = run(articles=False)
    assert report.matches == {"exact": 5}
    assert report.held_texts == 0
    empty = {table.table for table in report.tables if not table.inserted}
    assert {"mentions", "quote_anchors"} <= empty
    assert "passage_texts" not in empty


def test_claims_and_links_say_what_the_seeds_say(connection: Connection, run: Run) -> None:
    run()
    held = stored.content(connection)
    cost = held["claims"]["repair-cost"]
    assert cost["value_low"] == Decimal(300)
    assert (cost["value_best"], cost["value_high"], cost["unit"]) == (None, None, "usd")
    assert (cost["holds_earliest"], cost["holds_precision"]) == (D("2025-01-01"), "year")
    assert cost["path"] == "sources/alpha.yaml"
    denial = held["claim_sources"]["alpha p02 bridge-closed 2"]
    assert denial["stance"] == "reports"
    assert denial["quote_id"] == "alpha p02 Mayor Ida Holm denied that"
    assert denial["coder"] == "desk"
    assert held["claim_sources"]["beta p02 ferry-planned 1"]["coder"] == "second"
    hops = [held["attributions"][f"alpha p02 bridge-repaired 1 {hop}"] for hop in (1, 2)]
    assert [(hop["speaker_label"], hop["speaker_actor_id"]) for hop in hops] == [
        ("observers", None),
        (None, "ida-holm"),
    ]
    assert [hop["occasion_event_id"] for hop in hops] == [None, "bridge-closure"]
    assert list(held["claim_relations"]) == ["bridge-closed contradicts bridge-repaired"]


def test_relative_date_hangs_on_the_date_of_its_source(connection: Connection, run: Run) -> None:
    run()
    said = stored.content(connection)["attributions"]["alpha p02 bridge-closed 1 1"]
    assert (said["said_text"], said["said_edtf"]) == ("Monday", None)
    assert (said["said_basis"], said["said_relative_to"]) == ("relative", "published")
    assert (said["said_earliest"], said["said_latest"]) == (D("2025-02-22"), D("2025-03-24"))


def test_texts_are_verbatim_and_hashes_agree(connection: Connection, desk: Desk, run: Run) -> None:
    run()
    texts = {
        key: normalise((desk.articles / f"{key}.txt").read_bytes()) for key in ("alpha", "beta")
    }
    rows = connection.execute(
        text("""
            select sources.key, start_char, end_char, passage_texts.sha256, passage_texts.text
            from research.passage_texts
            inner join research.sources on passage_texts.source_id = sources.id
        """)
    ).all()
    assert len(rows) == 5
    for key, start, end, digest, words in rows:
        assert texts[key][start:end] == words
        assert digest == sha256(words)


def test_anchors_lie_in_their_passage_and_hash_its_words(connection: Connection, run: Run) -> None:
    run()
    rows = connection.execute(
        text("""
            select phrase, quote_anchors.start_char, quote_anchors.end_char, quote_anchors.sha256,
                passage_texts.text
            from research.quote_anchors
            inner join research.quotes on quote_anchors.quote_id = quotes.id
            inner join research.passage_texts
                on quote_anchors.passage_text_id = passage_texts.id
        """)
    ).all()
    anchored = {phrase: words[start:end] for phrase, start, end, _, words in rows}
    assert all(digest == sha256(anchored[phrase]) for phrase, _, _, digest, _ in rows)
    assert anchored == {
        'The harbour council … "was closed for good"': (
            "The harbour council of Varnby said on Monday that the old bridge “was closed for good”"
        ),
        "Mayor Ida Holm denied that": "Mayor Ida Holm denied that",
        "Holm spoke … repair": "Holm spoke of a short repair",
        'for good" - after the flood of 2019': "for good” —\nafter the flood of 2019",
        "the repair cost … crowns": "the repair cost over 300 crowns",
        "Ferry to Varnby planned": "Ferry to Varnby planned",
        "Nordline … spring": "Nordline plans a ferry from spring",
    }


def test_run_acts_as_the_writer_who_cannot_make_tables(connection: Connection, run: Run) -> None:
    before = connection.scalar(text("select current_user"))
    seen = []

    def note(_done: int, _total: int) -> None:
        seen.append(
            connection.execute(
                text(
                    "select current_user,"
                    " has_schema_privilege(current_user, 'research', 'create'),"
                    " has_table_privilege(current_user, 'research.claims', 'delete'),"
                    " has_table_privilege(current_user, 'research.claims', 'insert')"
                )
            ).one()
        )

    run(progress=note)
    assert set(map(tuple, seen)) == {("researchdb_writer", False, False, True)}
    assert connection.scalar(text("select current_user")) == before


def test_progress_reaches_the_number_of_files(run: Run) -> None:
    steps: list[tuple[int, int]] = []
    run(progress=lambda done, total: steps.append((done, total)))
    assert steps == [(n, 33) for n in range(1, 34)]


def test_temporary_tables_are_gone_afterwards(connection: Connection, run: Run) -> None:
    run()
    query = sa.text("select relname from pg_class where relpersistence = 't' and relkind = 'r'")
    assert connection.scalars(query).all() == []
