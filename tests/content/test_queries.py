"""Every worked query answers on the seeds of this repository exactly as tests/content/answers says.

A file there is what `researchdb ask --query NAME --format csv` prints. After the coding of an
article has changed, write it anew with that command and read the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from click.testing import CliRunner
from pytest_postgresql.executors import NoopExecutor
from sqlalchemy import URL

from researchdb.cli import main
from researchdb.db import connect_url
from researchdb.queries import list_queries
from researchdb.seeding import seed
from tests.conftest import Server, cloned
from tests.content.conftest import SEEDS, held_articles
from tests.content.desk import Desk
from tests.content.query_page import ANSWERS, answer_of, page

ROOT = SEEDS.parent
NAMES = [query.name for query in list_queries(ROOT / "sql" / "queries")]

# Here the text of the articles is the point.
WITH_TEXT = {
    "do_articles_share_wording",
    "what_changed_in_the_last_run",
    "where_does_the_islamic_state_branch_appear",
}


@pytest.fixture(scope="session")
def without_text(
    server: Server, template: NoopExecutor, request: pytest.FixtureRequest
) -> Iterator[URL]:
    """The address, for the reader, of the seeds loaded without article files."""
    if held_articles() is None:
        request.getfixturevalue("desk")
        yield server.reader_url("content")
        return
    with cloned(server, template, "without_text") as url:
        with connect_url(url) as connection:
            seed(connection, SEEDS)
        yield server.reader_url("without_text")


@pytest.fixture
def with_text(server: Server, read_desk: Desk) -> URL:
    """The same with article files."""
    assert read_desk
    return server.reader_url("content")


def answered(url: URL, name: str) -> str:
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    arguments = ["--database-url", address, "ask", "--query", name, "--format", "csv"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def expected(name: str, *, has_text: bool = False) -> str:
    folder = ANSWERS / "with_text" if has_text and name in WITH_TEXT else ANSWERS
    return (folder / f"{name}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_query_has_its_answer_without_the_text(without_text: URL, name: str) -> None:
    assert answered(without_text, name) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_query_has_its_answer_with_the_text(with_text: URL, name: str) -> None:
    assert answered(with_text, name) == expected(name, has_text=True)


def test_planner_knows_the_size_of_small_tables(without_text: URL) -> None:
    """Taken for large, they make views that are joined to each other run into the time limit."""
    with connect_url(without_text) as reader:
        unknown = reader.exec_driver_sql(
            "select relname from pg_class where reltuples < 0"
            " and relnamespace = 'research'::regnamespace and relkind = 'r'"
        )
        names = set(unknown.scalars())
    assert not names & {"outlets", "sources", "passages", "actors", "events", "claims", "stances"}


def test_every_query_has_an_answer_and_every_answer_a_query() -> None:
    assert sorted(path.stem for path in ANSWERS.glob("*.csv")) == sorted(NAMES)
    assert {path.stem for path in (ANSWERS / "with_text").glob("*.csv")} == WITH_TEXT


def test_there_are_at_least_twenty_five() -> None:
    assert len(NAMES) >= 25


@pytest.mark.parametrize("name", NAMES)
def test_query_asks_a_question_of_views_only_and_orders_its_rows(name: str) -> None:
    sql = (ROOT / "sql" / "queries" / f"{name}.sql").read_text(encoding="utf-8")
    assert re.match(r"-- Question: .*\?\n|-- Question: .*\n-- .*\?\n", sql)
    statement = re.sub(r"--.*|'[^']*'", "", sql)
    assert statement.count(";") == 1
    assert re.search(r"\norder by\s[^()]*;\s*\Z", statement.replace("(", "").replace(")", ""))
    assert not re.search(r"\bresearch\.", statement)
    assert re.search(r"\b(?:report|bi)\.\w", statement)


def test_page_of_queries_shows_the_queries_and_their_answers() -> None:
    held = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    assert held == page(), "python -m tests.content.query_page > docs/queries.md"


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("was_the_ban_lifted_or_suspended", ("lifted", "court-lifts-ban")),
        ("was_the_ban_lifted_or_suspended", ("suspended", "iais-motivations")),
        ("which_states_delisted_or_consider_it", ("Kazakhstan", "contemplated", "strategic-pivot")),
        ("which_states_delisted_or_consider_it", ("Kyrgyzstan", "removed", "intention-to-delist")),
        ("how_many_died_in_the_concert_hall_attack", ("145 persons", "145.0", "court-lifts-ban")),
    ],
)
def test_answer_holds_what_the_articles_say(name: str, row: tuple[str, ...]) -> None:
    """Read off the articles by hand, so that writing answers anew cannot lose it."""
    assert row in [tuple(each[: len(row)]) for each in answer_of(name)]


def test_hearing_was_not_reported_as_held_by_the_source_that_announced_it() -> None:
    rows = answer_of("which_source_is_silent_on_the_court_case")
    ruling = {row[2]: row[4] for row in rows if row[0].startswith("The Supreme Court lifts")}
    assert ruling == {
        "court-lifts-ban": "reported",
        "growing-closeness": "not yet happened",
        "iais-motivations": "reported",
        "intention-to-delist": "undecidable",
        "strategic-pivot": "undecidable",
    }


def test_denial_stands_beside_the_accusation() -> None:
    rows = answer_of("who_accuses_whom_and_who_denies_it")
    denied = [(row[1], row[3], row[5]) for row in rows[1:] if row[3]]
    assert denied == [("Taliban government", "Pakistan", "disputed")]


def test_trillions_of_resources_and_billions_of_trade_are_ruled_out() -> None:
    verdicts = [row[4] for row in answer_of("which_figures_look_alike")]
    assert verdicts == ["verdict", "wording", "ruled out", "ruled out"]
