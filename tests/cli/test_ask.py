"""`ask`: the saved views as tables, CSV and JSON, by conditions that never become SQL."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_postgresql.executors import NoopExecutor
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from researchdb.errors import QuestionError
from researchdb.queries import list_queries, run_query
from researchdb.saved import reading
from researchdb.settings import load_settings
from researchdb.views import discover
from tests.cli.affair import FILE_NAME, write_affair
from tests.cli.conftest import Desk, in_clear
from tests.conftest import Server, cloned

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
        if file.kind == "view" and not file.is_part:
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


def test_meaning_of_a_column_is_told_whole(asked: Desk) -> None:
    told = {
        (row["view_name"], row["column_name"]): row["column_comment"]
        for row in asked.json("ask", "catalog", "--where", "schema_name = report")
    }
    for view in ("claims", "search", "changes_since"):
        listed = asked.json("ask", view, "--list")
        assert listed
        for row in listed:
            assert row["meaning"] == told[view, row["column"]]


def test_no_row_is_said_on_stderr(asked: Desk) -> None:
    result = asked.run("ask", "claims", "--where", "claim_statement = nothing")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no rows\n")


LISTS = 'researchdb ask provenance --where "table_name = {}" --columns row_key'


@pytest.mark.parametrize(
    ("view", "conditions", "said"),
    [
        (
            "participants",
            ["actor_key = city-councel"],
            ["no actor has the key 'city-councel'; did you mean 'city-council'?"],
        ),
        (
            "participants",
            ["actor_key = council"],
            ["no actor has the key 'council'; did you mean 'city-council'?"],
        ),
        (
            "participants",
            ["actor_key = 'City Council'"],
            ["no actor has the key 'City Council'; did you mean 'city-council'?"],
        ),
        (
            "actors",
            ["actor_key = nobody-known"],
            [f"no actor has the key 'nobody-known'; `{LISTS.format('actors')}` lists them"],
        ),
        (
            "claims",
            ["claim_key = bridge-costs"],
            ["no claim has the key 'bridge-costs'; did you mean 'bridge-costs-twelve-million'?"],
        ),
        (
            "timeline",
            ["event_key = bridge-votes"],
            ["no event has the key 'bridge-votes'; did you mean 'bridge-vote'?"],
        ),
        (
            "sources",
            ["source_key = bridges"],
            ["no source has the key 'bridges'; did you mean 'bridge'?"],
        ),
        (
            "sources",
            ["outlet_key = gazette"],
            ["no outlet has the key 'gazette'; did you mean 'harbour-gazette'?"],
        ),
        (
            "topics",
            ["topic_key = the-bridge"],
            ["no topic has the key 'the-bridge'; did you mean 'bridge'?"],
        ),
        (
            "passages",
            ["passage_key = bridge/p04"],
            ["no passage has the key 'bridge/p04'; did you mean 'bridge/p03'?"],
        ),
        (
            "timeline",
            ["place_key = moscow"],
            [f"no place has the key 'moscow'; `{LISTS.format('places')}` lists them"],
        ),
        (
            "event_relations",
            ["from_event_key = bridge-open"],
            ["no event has the key 'bridge-open'; did you mean 'bridge-opens'?"],
        ),
        (
            "text_reuse",
            ["source_a_key = bridged"],
            ["no source has the key 'bridged'; did you mean 'bridge'?"],
        ),
        (
            "claims",
            ["subject_key = ada-quil"],
            ["no actor or event has the key 'ada-quil'; did you mean 'ada-quill'?"],
        ),
        (
            "participants",
            ["actor_key ~ counsel"],
            [f"no actor has a key with 'counsel' in it; `{LISTS.format('actors')}` lists them"],
        ),
        ("participants", ["actor_key ~ COUNCIL", "event_key = bridge-opens"], ["no rows"]),
        (
            "participants",
            ["actor_key != city-council", "event_key <> bridge-voted"],
            ["no event has the key 'bridge-voted'; did you mean 'bridge-vote'?"],
        ),
        (
            "participants",
            ["event_key !~ bridge", "actor_key !~ mayor"],
            [f"no actor has a key with 'mayor' in it; `{LISTS.format('actors')}` lists them"],
        ),
        ("participants", ["actor_key > zzz"], ["no rows"]),
        ("participants", ["actor_key is null"], ["no rows"]),
        ("participants", ["actor_key = ada-quill"], ["no rows"]),
        (
            "participants",
            ["actor_key = ada", "event_key = bridge-voted"],
            [
                "no actor has the key 'ada'; did you mean 'ada-quill'?",
                "no event has the key 'bridge-voted'; did you mean 'bridge-vote'?",
            ],
        ),
        (
            "claims",
            ["claim_kind = predictions"],
            ["no claim_kind 'predictions'; did you mean 'prediction'?"],
        ),
        ("claims", ["claim_kind = motive"], ["no rows"]),
        (
            "claims",
            ["claim_kind = Fact "],
            ["no claim_kind 'Fact'; did you mean 'fact'?"],
        ),
        (
            "evidence",
            ["source_stance = assert"],
            ["no source_stance 'assert'; did you mean 'asserts'?"],
        ),
        (
            "statements",
            ["speech_act ~ zzz"],
            ["no speech_act with 'zzz' in it"],
        ),
        (
            "timeline",
            ["event_status = hypothetic"],
            ["no event_status 'hypothetic'; did you mean 'hypothetical'?"],
        ),
        (
            "sources",
            ["published_precision = dya"],
            ["no published_precision 'dya'; did you mean 'day'?"],
        ),
        (
            "claims",
            ["support = single"],
            ["no support 'single'; did you mean 'single origin'?"],
        ),
        (
            "topics",
            ["topic_facet = theems"],
            ["no topic_facet 'theems'; did you mean 'theme'?"],
        ),
        ("claims", ["claim_statement = theme"], ["no rows"]),
        ("timeline", ["earliest = 2000-01-01"], ["no rows"]),
    ],
)
def test_unknown_key_or_term_is_told(
    asked: Desk, view: str, conditions: list[str], said: list[str]
) -> None:
    options = [word for condition in conditions for word in ("--where", condition)]
    result = asked.run("ask", view, *options)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == said
    as_json = asked.run("ask", view, *options, "--json")
    assert (as_json.exit_code, as_json.stdout) == (0, "[]\n")
    assert as_json.stderr.splitlines() == [line for line in said if line != "no rows"]
    assert asked.run("ask", view, *options, "--quiet").stderr == ""


def test_function_takes_its_arguments_after_its_name(asked: Desk) -> None:
    rows = asked.json("ask", "search", "council voted", "--columns", "kind,key,matched_words")
    assert rows == [
        {"kind": "event", "key": "bridge-vote", "matched_words": "council, voted"},
        {"kind": "passage", "key": "bridge/p02", "matched_words": "council, voted"},
        {"kind": "source", "key": "bridge", "matched_words": "council, voted"},
    ]
    assert len(asked.json("ask", "report.search", "bridge", "1")) == 1


@pytest.fixture(scope="module")
def unread(
    server: Server, template: NoopExecutor, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The affair without the text of its article, as in a fresh clone."""
    folder = write_affair(tmp_path_factory.mktemp("unread") / "affair")
    (folder / "articles" / FILE_NAME).unlink()
    with cloned(server, template, f"unread_{folder.parent.name.replace('-', '_')}") as url:
        desk = Desk(folder, url)
        desk.ok("seed")
        yield desk


UNHELD = "the texts of 1 of 1 sources are not held: of their passages only our gists are searched"
SOME = "nothing matches all the words; these match some of them"


def test_search_says_that_texts_are_not_held(unread: Desk) -> None:
    result = unread.run("ask", "search", "vote", "--format", "csv", "--columns", "key,searched_in")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "key,searched_in",
        "bridge/p02,gist",
        "bridge-vote,title",
        "bridge,metadata",
    ]
    assert result.stderr.splitlines() == [UNHELD]
    found = unread.json("ask", "search", "vote", "--where", "kind = passage")
    assert [(row["key"], row["is_text_held"]) for row in found] == [("bridge/p02", False)]


def test_search_says_nothing_beside_what_it_found_in_texts(asked: Desk) -> None:
    result = asked.run("ask", "search", "vote", "--columns", "key")
    assert result.stderr.splitlines() == ["3 rows"]


def test_search_says_which_words_matched(asked: Desk, unread: Desk) -> None:
    for desk, said, first in (
        (asked, [SOME], "bridge-vote"),
        (unread, [SOME, UNHELD], "bridge/p02"),
    ):
        result = desk.run(
            *("ask", "search", "vote ferry", "--format", "csv"),
            *("--columns", "key,match,matched_words,missing_words"),
        )
        assert result.stderr.splitlines() == said
        assert result.stdout.splitlines()[1] == f"{first},some words,vote,ferry"


def test_search_says_that_not_all_were_ranked(asked: Desk) -> None:
    columns = ("--columns", "key,is_capped", "--format", "csv")
    result = asked.run("ask", "search", "bridge", "20", "1", *columns)
    assert result.stderr == (
        "so many rows match that only the first of their kind were ranked; "
        "more words, or a higher candidate_limit, reach the others\n"
    )
    assert {line.split(",")[1] for line in result.stdout.splitlines()[1:]} == {"true"}
    assert asked.run("ask", "search", "bridge", *columns).stderr == ""


def test_search_that_finds_nothing_says_where_it_looked(asked: Desk, unread: Desk) -> None:
    rest = "2 claims, 2 events, 2 actors and 1 sources"
    for form in ("table", "csv"):
        result = asked.run("ask", "search", "ferry boat", "--format", form)
        assert result.exit_code == 0
        assert result.stderr.splitlines() == [
            f"nothing matches 'ferry boat'; looked in 3 passages, {rest}"
        ]
    assert unread.run("ask", "search", "ferry").stderr.splitlines() == [
        f"nothing matches 'ferry'; looked in 3 passages (of 1 of 1 sources only our gists), {rest}"
    ]


def test_search_tells_conditions_from_words(asked: Desk) -> None:
    assert asked.run("ask", "search", "vote", "--where", "kind = claim").stderr == (
        "what is found does not fit --where, which chooses among the best 20; "
        "a number after the query takes more\n"
    )
    first, _ = asked.run("ask", "search", "vote", "--where", "kind = events").stderr.splitlines()
    assert first == "no kind 'events'; did you mean 'event'?"
    hinted = asked.run("ask", "search", "vote", "--where", "source_key = bridged").stderr
    assert hinted.startswith("no source has the key 'bridged'; did you mean 'bridge'?\n")


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
