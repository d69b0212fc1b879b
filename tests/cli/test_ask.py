"""`ask`: the saved views as tables, CSV and JSON, by conditions that never become SQL."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from researchdb.errors import QuestionError
from researchdb.queries import list_queries, run_query
from researchdb.saved import reading
from researchdb.settings import load_settings
from researchdb.views import discover
from tests.cli.conftest import Desk, in_clear
from tests.conftest import Server

SQL = Path(__file__).parents[2] / "sql"


def keys(
    desk: Desk, *conditions: str, view: str = "claims", column: str = "claim_key"
) -> list[str]:
    options = [word for condition in conditions for word in ("--where", condition)]
    rows = desk.json("ask", view, "--columns", column, *options)
    return [row[column] for row in rows]


def test_views_are_listed_with_their_questions(asked: Desk) -> None:
    listed = {row["name"]: row for row in asked.json("ask", "--list")}
    for file in discover(SQL):
        if file.kind == "view":
            assert listed[file.qualified]["question"] == file.question
            assert tuple(listed[file.qualified]["grain"]) == file.grain
    assert "report.date_text" not in listed
    assert "what happened, in order" in asked.ok("ask")


def test_columns_of_a_view_are_listed_with_their_meaning(asked: Desk) -> None:
    listed = asked.ok("ask", "timeline", "--list")
    assert "event_title" in listed
    assert "What happened, in our own words" in listed


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("claim_key = council-approved-bridge", ["council-approved-bridge"]),
        ("claim_key != council-approved-bridge", ["bridge-costs-twelve-million"]),
        ("claim_statement ~ APPROVED", ["council-approved-bridge"]),
        ("claim_statement !~ approved", ["bridge-costs-twelve-million"]),
        ("claim_statement ~ %", []),
        ("claim_statement ~ _", []),
        ("claim_key='council-approved-bridge'", ["council-approved-bridge"]),
        ("claim_key is null", []),
        ("claim_statement ~ 'approved' ; drop table research.claims", []),
    ],
)
def test_condition_chooses_rows(asked: Desk, condition: str, expected: list[str]) -> None:
    assert keys(asked, condition) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("earliest >= 2024-03-05", ["bridge-vote"]),
        ("earliest < 2024-03-05", []),
        ("earliest is null", ["bridge-opens"]),
        ("earliest IS NOT NULL", ["bridge-vote"]),
        ("earliest != 2024-03-05", ["bridge-opens"]),
        ("source_count <= 0", ["bridge-opens"]),
        ("source_count < 99999999999999", ["bridge-vote", "bridge-opens"]),
    ],
)
def test_condition_is_read_by_the_type_of_its_column(
    asked: Desk, condition: str, expected: list[str]
) -> None:
    assert keys(asked, condition, view="timeline", column="event_key") == expected


def test_all_conditions_must_be_true(asked: Desk) -> None:
    assert keys(asked, "claim_key ~ bridge", "claim_key ~ costs") == ["bridge-costs-twelve-million"]


def test_text_that_looks_like_sql_stays_a_value(asked: Desk) -> None:
    assert keys(asked, "claim_key = x' or '1' = '1") == []
    assert len(keys(asked)) == 2


def test_order_and_limit_are_as_asked(asked: Desk) -> None:
    rows = asked.run("ask", "claims", "--columns", "claim_key", "--order-by", "claim_key:desc",
                     "--limit", "1")  # fmt: skip
    assert "council-approved-bridge" in rows.stdout
    assert "bridge-costs" not in rows.stdout
    assert rows.stderr == "1 row; there are more, --limit 0 shows all\n"


def test_rows_come_by_date_unless_asked_otherwise(asked: Desk) -> None:
    assert keys(asked, view="timeline", column="event_key") == ["bridge-vote", "bridge-opens"]


def test_csv_holds_every_column_and_row(asked: Desk) -> None:
    rows = list(csv.reader(io.StringIO(asked.ok("ask", "timeline", "--format", "csv"))))
    assert len(rows) == 3
    found = dict(zip(rows[0], rows[1], strict=True))
    assert (found["event_key"], found["earliest"]) == ("bridge-vote", "2024-03-05")
    assert dict(zip(rows[0], rows[2], strict=True))["earliest"] == ""


def test_wide_rows_become_records_without_internal_numbers(asked: Desk) -> None:
    shown = asked.ok("ask", "timeline", "--where", "event_key = bridge-vote")
    assert "event_title" in shown
    assert "The council votes for the bridge" in shown
    assert "event_id" not in shown


def test_no_row_is_said_on_stderr(asked: Desk) -> None:
    result = asked.run("ask", "claims", "--where", "claim_key = nothing")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no rows\n")


def test_function_takes_its_arguments_after_its_name(asked: Desk) -> None:
    rows = asked.json("ask", "search", "council bridge", "--columns", "passage_key")
    assert rows == [{"passage_key": "bridge/p02"}]
    assert len(asked.json("ask", "report.search", "bridge", "1")) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["timelin"], "there is no saved view 'timelin'; did you mean timeline?"),
        (["date_text"], "there is no saved view 'date_text'"),
        (["timeline", "x"], "timeline is a view and takes no argument 'x'"),
        (["search"], "write `researchdb ask search QUERY"),
        (["search", "a", "b"], "'b' does not fit the type integer; write a whole number"),
        (["claims", "--columns", "claim_kye"], "no column 'claim_kye'; did you mean claim_key?"),
        (["claims", "--order-by", "kind:down"], "no direction 'down'; write asc or desc"),
        (["timeline", "--where", "erliest = 2024-01-01"], "did you mean earliest?"),
        (
            ["timeline", "--where", "earliest = 2024-02-30"],
            "'2024-02-30' does not fit the type date; write a day",
        ),
        (["timeline", "--where", "source_count = many"], "'many' does not fit the type bigint"),
        (
            ["timeline", "--where", "source_count = 99999999999999999999"],
            "does not fit the type bigint",
        ),
        (["timeline", "--where", "earliest"], "is not `column operator value`"),
        (["timeline", "--where", "earliest => 2024-01-01"], "use one of = !="),
        (["timeline", "--where", "earliest ="], "has no value; write one after ="),
        (["timeline", "--where", "place_key = null"], "write `place_key is null`"),
        (
            ["claims", "--where", "claim_key = \udcff"],
            "does not fit the type text; write plain text",
        ),
        (["--query", "nothing-such"], "there is no query 'nothing-such'"),
    ],
)
def test_what_cannot_be_asked_is_one_line(asked: Desk, arguments: list[str], said: str) -> None:
    assert said in asked.fault("ask", *arguments)


def test_asking_can_change_nothing(asked: Desk, server: Server) -> None:
    assert asked.url.database is not None
    for url in (asked.url, server.reader_url(asked.url.database)):
        settings = load_settings(asked.folder, {"DATABASE_URL": in_clear(url)})
        with (
            reading(settings) as connection,
            pytest.raises(DBAPIError, match="read-only transaction"),
        ):
            connection.execute(text("create table report.mine ()"))


def test_reader_asks_what_the_application_asks(asked: Desk, server: Server) -> None:
    assert asked.url.database is not None
    reader = Desk(asked.folder, server.reader_url(asked.url.database))
    assert reader.json("ask", "timeline") == asked.json("ask", "timeline")


def test_kept_query_is_run_as_it_is(asked: Desk, tmp_path: Path) -> None:
    (tmp_path / "shares.sql").write_text(
        "-- Question: how many claims speak\n-- of the bridge?\n-- Grain: none\n"
        "select count(*) as claim_count, '5 %: :x' as mark\n"
        "from report.claims where claim_statement like '%bridge%';\n"
    )
    assert [(query.name, query.question) for query in list_queries(tmp_path)] == [
        ("shares", "how many claims speak of the bridge?")
    ]
    settings = load_settings(asked.folder, {"DATABASE_URL": in_clear(asked.url)})
    with reading(settings) as connection:
        answer = run_query(connection, "shares", tmp_path)
        assert (answer.columns, answer.rows) == (("claim_count", "mark"), ((2, "5 %: :x"),))
        with pytest.raises(QuestionError, match=r"no query 'share'; did you mean shares\?"):
            run_query(connection, "share", tmp_path)


def test_queries_that_come_along_are_listed(asked: Desk) -> None:
    names = [path.stem for path in sorted((SQL / "queries").glob("*.sql"))]
    assert [row["query"] for row in asked.json("ask", "--queries")] == names
