"""A question to a saved view as one parametrised SELECT: no word of it is pasted into SQL.

Names come from the catalogue of the database and are quoted, values are bound.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb.errors import QuestionError
from researchdb.saved import Column, Saved, nearest

# Two marks first, so that `!=` is not read as something else and `=`.
_CONDITION = re.compile(
    r"\s*(?P<column>\w+)\s*(?:(?P<test>\bis\s+(?:not\s+)?null)\s*"
    r"|(?P<operator>!=|<>|<=|>=|!~|=|<|>|~)\s*(?P<value>.*))",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = "= != < <= > >= ~ !~, `is null`, `is not null`"
_LARGEST = 2**63 - 1


@dataclass(frozen=True)
class Question:
    """What is asked of a saved view; ``order`` holds ``column`` or ``column:desc``."""

    saved: Saved
    arguments: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    limit: int | None = None


@dataclass(frozen=True)
class Answer:
    """The rows of an answer; ``is_cut`` says that the limit left some out."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    is_cut: bool


def ask(connection: Connection, question: Question) -> Answer:
    """Return the answer of the database.

    Raises QuestionError for a column, operator, value or argument that does not fit.
    """
    statement = build(question)
    if question.limit is not None:
        statement = statement.limit(question.limit + 1)
    result = connection.execute(statement)
    columns = tuple(result.keys())
    rows = tuple(tuple(row) for row in result)
    is_cut = question.limit is not None and len(rows) > question.limit
    return Answer(columns, rows[: question.limit] if is_cut else rows, is_cut)


def build(question: Question) -> sa.Select[Any]:
    """Return the statement, without its limit. Raises QuestionError as ``ask``."""
    saved = question.saved
    source = _source(question)
    chosen = [_column(saved, name) for name in question.columns] or list(saved.columns)
    statement = sa.select(*(source.c[column.name] for column in chosen)).select_from(source)
    for condition in question.conditions:
        statement = statement.where(_condition(source, saved, condition))
    return statement.order_by(*_order(source, question))


def _source(question: Question) -> sa.FromClause:
    saved = question.saved
    columns = [sa.column(column.name, _type(column.type)) for column in saved.columns]
    if saved.kind == "view":
        if question.arguments:
            raise QuestionError(
                f"{saved.shown} is a view and takes no argument {question.arguments[0]!r}; "
                'choose rows with --where "column = value"'
            )
        return sa.table(saved.name, *columns, schema=saved.schema)
    least = sum(not argument.is_optional for argument in saved.arguments)
    if not least <= len(question.arguments) <= len(saved.arguments):
        raise QuestionError(
            f"{saved.shown} was given {len(question.arguments)} arguments; "
            f"write `researchdb ask {saved.call}`"
        )
    values = [
        sa.cast(sa.literal(read_value(argument.name, argument.type, given)), _type(argument.type))
        for argument, given in zip(saved.arguments, question.arguments, strict=False)
    ]
    called = getattr(getattr(sa.func, saved.schema), saved.name)(*values)
    return called.table_valued(*columns).alias("answer")  # type: ignore[no-any-return]


def _column(saved: Saved, name: str) -> Column:
    columns = {column.name: column for column in saved.columns}
    if name.lower() in columns:
        return columns[name.lower()]
    hint = nearest(name.lower(), columns)
    remedy = hint.strip() or f"its columns are {', '.join(columns)}"
    raise QuestionError(f"{saved.shown} has no column {name!r}; {remedy}")


def _condition(source: sa.FromClause, saved: Saved, condition: str) -> sa.ColumnElement[bool]:
    match = _CONDITION.fullmatch(condition)
    if match is None:
        raise QuestionError(
            f"condition {condition!r} is not `column operator value`; the operators are {_MARKS}"
        )
    column = _column(saved, match["column"])
    element = source.c[column.name]
    if match["test"]:
        is_not = "not" in match["test"].lower()
        return element.is_not(None) if is_not else element.is_(None)
    operator, given = match["operator"], match["value"].strip()
    if not given:
        raise QuestionError(f"condition {condition!r} has no value; write one after {operator}")
    if given[0] in "=<>~":
        raise QuestionError(
            f"condition {condition!r} has no such operator; use one of {_MARKS}, "
            "or put the value in quotes"
        )
    if given.lower() == "null":
        raise QuestionError(
            f"condition {condition!r} finds nothing; write `{column.name} is null` "
            "or `is not null`, or put the value in quotes"
        )
    written = _unquoted(given)
    if operator in {"~", "!~"}:
        found = sa.cast(element, sa.Text).icontains(written, autoescape=True)
        return found if operator == "~" else sa.or_(element.is_(None), sa.not_(found))
    # An integer column is compared as bigint, so that no number is out of range.
    kind = "bigint" if column.type == "integer" else column.type
    value = sa.literal(read_value(column.name, column.type, written), _type(kind))
    return _COMPARISONS[operator](element, value)


# `!=` counts an empty value as different, as a reader expects.
_COMPARISONS: dict[str, Callable[[Any, Any], sa.ColumnElement[bool]]] = {
    "=": lambda column, value: column == value,
    "!=": lambda column, value: column.is_distinct_from(value),
    "<>": lambda column, value: column.is_distinct_from(value),
    "<": lambda column, value: column < value,
    "<=": lambda column, value: column <= value,
    ">": lambda column, value: column > value,
    ">=": lambda column, value: column >= value,
}


def _order(source: sa.FromClause, question: Question) -> Sequence[sa.ColumnElement[Any]]:
    saved = question.saved
    if question.order:
        return [_ordering(source, saved, item) for item in question.order]
    if saved.kind == "function":
        return ()
    names = {column.name for column in saved.columns}
    usual = [name for name in ("sort_on", "earliest", *saved.grain) if name in names]
    return [source.c[name].asc().nulls_last() for name in usual or [saved.columns[0].name]]


def _ordering(source: sa.FromClause, saved: Saved, item: str) -> sa.ColumnElement[Any]:
    name, _, direction = item.strip().partition(":")
    if direction.lower() not in {"", "asc", "desc"}:
        raise QuestionError(f"order {item!r} has no direction {direction!r}; write asc or desc")
    element = source.c[_column(saved, name).name]
    ordered = element.desc() if direction.lower() == "desc" else element.asc()
    return ordered.nulls_last()


def read_value(name: str, kind: str, written: str) -> Any:
    """Return the text as a value of the PostgreSQL type ``kind``; ``name`` is told in the error.

    Raises QuestionError when it is none.
    """
    reader, remedy = _READERS.get(kind, (_text, "write plain text"))
    try:
        return reader(written)
    except ValueError:
        raise QuestionError(f"{name}: {written!r} does not fit the type {kind}; {remedy}") from None


def _text(written: str) -> str:
    # What is no valid UTF-8 on the command line arrives as lone surrogates.
    written.encode()
    return written


def _boolean(written: str) -> bool:
    answers = {"true": True, "yes": True, "t": True, "false": False, "no": False, "f": False}
    if written.lower() not in answers:
        raise ValueError(written)
    return answers[written.lower()]


def _integer(written: str) -> int:
    value = int(written)
    if abs(value) > _LARGEST:
        raise ValueError(written)
    return value


def _number(written: str) -> float:
    value = float(written)
    if not math.isfinite(value):
        raise ValueError(written)
    return value


def _moment(written: str) -> dt.datetime:
    value = dt.datetime.fromisoformat(written)
    return value if value.tzinfo else value.replace(tzinfo=dt.UTC)


_READERS: dict[str, tuple[Callable[[str], Any], str]] = {
    "boolean": (_boolean, "write true or false"),
    "integer": (_integer, "write a whole number"),
    "bigint": (_integer, "write a whole number"),
    "double precision": (_number, "write a number such as 0.5"),
    "date": (dt.date.fromisoformat, "write a day such as 2025-01-31"),
    "timestamp with time zone": (_moment, "write a time such as 2025-01-31T12:00"),
}


def _type(kind: str) -> sa.types.TypeEngine[Any]:
    types: dict[str, sa.types.TypeEngine[Any]] = {
        "boolean": sa.Boolean(),
        "integer": sa.Integer(),
        "bigint": sa.BigInteger(),
        "double precision": sa.Double(),
        "date": sa.Date(),
        "timestamp with time zone": sa.DateTime(timezone=True),
    }
    return types.get(kind, sa.Text())


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if is_quoted else value
