"""The statement behind a question: quoted names from the catalogue, bound values, nothing else."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.dialects import postgresql

from researchdb.asking import Question, build, read_value
from researchdb.asking.terms import nearest_value
from researchdb.errors import QuestionError
from researchdb.saved import Argument, Column, Saved, find

VIEW = Saved(
    "report",
    "timeline",
    "view",
    "One row per event",
    (
        Column("event_key", "text", "Event"),
        Column("earliest", "date", "First possible day"),
        Column("source_count", "integer", "Sources"),
        Column("share", "double precision", "Share"),
        Column("is_sure", "boolean", "Sure"),
        Column('odd "name"', "text", "Odd"),
    ),
    (),
    grain=("event_key",),
)
FUNCTION = Saved(
    "report",
    "search",
    "function",
    "One row per passage",
    (Column("passage_key", "text", ""),),
    (Argument("query", "text", is_optional=False), Argument("most", "integer", is_optional=True)),
)
HOSTILE = "x'; drop table research.claims; --"


def compiled(question: Question) -> tuple[str, list[object]]:
    statement = build(question).compile(dialect=postgresql.dialect(paramstyle="named"))
    return " ".join(str(statement).split()), list(statement.params.values())


def test_plain_question_names_every_column_and_orders_by_date_and_grain() -> None:
    sql, values = compiled(Question(VIEW))
    assert sql.startswith("SELECT report.timeline.event_key, report.timeline.earliest, ")
    assert '"odd ""name"""' in sql
    assert sql.endswith(
        "ORDER BY report.timeline.earliest ASC NULLS LAST, report.timeline.event_key ASC NULLS LAST"
    )
    assert values == []


@pytest.mark.parametrize("operator", ["=", "!=", "<>", "<", "<=", ">", ">=", "~", "!~"])
def test_value_is_bound_whatever_it_says(operator: str) -> None:
    sql, values = compiled(Question(VIEW, conditions=(f"event_key {operator} {HOSTILE}",)))
    assert "drop" not in sql
    assert values == [HOSTILE]


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        ("earliest >= 2025-01-01", dt.date(2025, 1, 1)),
        ("source_count=-3", -3),
        ("share < 0.5", 0.5),
        ("is_sure = yes", True),
        ("is_sure = FALSE", False),
        ("event_key = 'a = b'", "a = b"),
        ('event_key = "null"', "null"),
        ("event_key = ''", ""),
        ("EVENT_KEY = it's", "it's"),
    ],
)
def test_value_has_the_type_of_its_column(condition: str, value: object) -> None:
    assert compiled(Question(VIEW, conditions=(condition,)))[1] == [value]


@pytest.mark.parametrize(
    "condition",
    [
        "",
        "event_key",
        "event_key like x",
        "event_key ! x",
        "event_key == x",
        "event_key =",
        "event_key = null",
        "event_key is nothing",
        "lower(event_key) = x",
        'odd "name" = x',
        "report.timeline.event_key = x",
        "1 = 1",
        "share = nan",
        "share = 1e999",
        "source_count = 1.5",
        "source_count = 9223372036854775808",
        "earliest = 2025",
        "earliest = 2025-13-01",
        "is_sure = maybe",
    ],
)
def test_condition_that_cannot_be_meant_is_refused(condition: str) -> None:
    with pytest.raises(QuestionError) as refused:
        build(Question(VIEW, conditions=(condition,)))
    assert "\n" not in str(refused.value)


def test_names_come_from_the_catalogue_only() -> None:
    for question in (
        Question(VIEW, columns=("event_key, (select 1)",)),
        Question(VIEW, order=("event_key; drop table x",)),
        Question(VIEW, order=("event_key:desc nulls first",)),
    ):
        with pytest.raises(QuestionError):
            build(question)


def test_function_is_called_with_bound_values_in_its_own_order() -> None:
    sql, values = compiled(Question(FUNCTION, arguments=(HOSTILE, "5")))
    called = "report.search(CAST(:param_1::VARCHAR AS TEXT), CAST(:param_2::INTEGER AS INTEGER))"
    assert f"FROM {called} AS answer" in sql
    assert values == [HOSTILE, 5]
    assert "ORDER BY" not in sql


@pytest.mark.parametrize("arguments", [(), ("a", "1", "2"), ("a", "b")])
def test_function_refuses_other_arguments(arguments: tuple[str, ...]) -> None:
    with pytest.raises(QuestionError):
        build(Question(FUNCTION, arguments=arguments))


def test_optional_arguments_are_shown_in_brackets() -> None:
    assert FUNCTION.call == "search QUERY [MOST]"


def test_time_without_a_zone_is_utc() -> None:
    value = read_value("at", "timestamp with time zone", "2025-01-31T12:00")
    assert value == dt.datetime(2025, 1, 31, 12, tzinfo=dt.UTC)


def test_view_is_found_with_or_without_its_schema() -> None:
    bi = Saved("bi", "dim_date", "view", "", (), ())
    saved = (VIEW, bi)
    assert find(saved, "timeline") is find(saved, "report.timeline") is VIEW
    assert find(saved, "BI.dim_date") is bi
    with pytest.raises(QuestionError, match=r"did you mean bi\.dim_date\?"):
        find(saved, "bi.dim_dat")


KEYS = ("court-of-appeal", "supreme-court-of-the-land", "ada-quill", "plan and outcome", "is_so")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("supreme-court", "supreme-court-of-the-land"),
        ("Supreme Court", "supreme-court-of-the-land"),
        ("land", "supreme-court-of-the-land"),
        ("court", "court-of-appeal"),
        ("ada-qill", "ada-quill"),
        ("quill", "ada-quill"),
        ("Plan_and_outcome", "plan and outcome"),
        ("is so", "is_so"),
        ("elephants", None),
        ("", None),
        ("-", None),
    ],
)
def test_nearest_value_is_a_slip_or_has_all_the_words(asked: str, meant: str | None) -> None:
    assert nearest_value(asked, KEYS) == meant
    assert nearest_value(asked, ()) is None
