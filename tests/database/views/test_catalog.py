"""What the views mean."""

from __future__ import annotations

from sqlalchemy import Connection

from researchdb import paths
from researchdb.views import discover
from tests.database.views.ask import ask, row

FOUND = 'One row per thing found, best first; ask: word, "a phrase", begin*, or, -without, NOT x'


def test_every_column_and_view_is_explained(connection: Connection) -> None:
    unexplained = (
        "coalesce(column_comment, '') = '' or coalesce(view_comment, '') = ''"
        " or coalesce(question, '') = '' or coalesce(grain, '') = ''"
    )
    assert ask(connection, "report.catalog", "view_name", "column_name", where=unexplained) == []


def test_every_file_is_listed(connection: Connection) -> None:
    listed = ask(connection, "report.catalog", "schema_name || '.' || view_name")
    files = discover(paths.sql())
    assert set(listed) == {file.qualified for file in files if not file.is_part}


def test_view_column_shows_type_comment_and_grain(connection: Connection) -> None:
    assert row(
        connection,
        "report.catalog",
        "view_name = 'event_dates' and column_name = 'event_id'",
        "schema_name",
        "view_kind",
        "used_as",
        "grain",
        "column_ordinal",
        "column_type",
        "column_comment",
    ) == (
        "report",
        "view",
        "report.event_dates",
        "event_key, source_key",
        1,
        "bigint",
        "Event: internal number, may change when the database is rebuilt",
    )


def test_function_shows_how_to_call_it_and_its_columns(connection: Connection) -> None:
    call = (
        "report.search(query text, max_results integer DEFAULT 20,"
        " candidate_limit integer DEFAULT 5000)"
    )
    assert ask(
        connection,
        "report.catalog",
        "column_ordinal",
        "column_name",
        "used_as",
        "view_comment",
        where="view_name = 'search' and column_ordinal <= 2",
    ) == [(n, name, call, FOUND) for n, name in ((1, "kind"), (2, "key"))]
    of_view = ask(connection, "report.catalog", "column_name", where="view_name = 'changes'")
    assert of_view == ask(
        connection, "report.catalog", "column_name", where="view_name = 'changes_since'"
    )
    assert ask(
        connection, "report.catalog", "column_name", "column_type", where="view_name = 'date_text'"
    ) == [("date_text", "text")]


def test_a_column_name_means_the_same_type_everywhere(connection: Connection) -> None:
    names = "column_name in (select column_name from report.catalog group by column_name"
    several = f"{names} having count(distinct column_type) > 1)"
    found = ask(connection, "report.catalog", "column_name", "column_type", where=several)
    assert found == []


def test_codes_come_with_labels(connection: Connection) -> None:
    codes = [
        "source_kind",
        "outlet_kind",
        "passage_kind",
        "actor_kind",
        "event_kind",
        "claim_kind",
        "event_status",
        "event_status_as_given",
        "modality",
        "attribute",
        "unit",
        "source_stance",
        "origin_stance",
        "speaker_stance",
        "hedge",
        "speech_act",
        "credibility",
        "likelihood",
        "outlet_reliability",
        "tie_kind",
        "topic_facet",
        "furniture_reason",
        "name_kind",
        "office_status",
    ]
    columns = set(ask(connection, "report.catalog", "view_name", "column_name"))
    missing = [
        (view, name)
        for view, name in columns
        if name in codes and (view, f"{name}_label") not in columns
    ]
    assert missing == []
