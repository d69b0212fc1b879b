"""A question to a saved view as one parametrised SELECT: no word of it is pasted into SQL.

Names come from the catalogue of the database and are quoted, values are bound.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb.errors import QuestionError
from researchdb.saved import Saved

from .conditions import find_column, read_condition
from .values import read_value, sql_type


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
    source = source_of(question)
    chosen = [find_column(saved, name) for name in question.columns] or list(saved.columns)
    statement = sa.select(*(source.c[column.name] for column in chosen)).select_from(source)
    for condition in question.conditions:
        statement = statement.where(read_condition(saved, condition).on(source))
    return statement.order_by(*_order(source, question))


def source_of(question: Question) -> sa.FromClause:
    """Return the view, or the function called with its arguments. Raises QuestionError."""
    saved = question.saved
    columns = [sa.column(column.name, sql_type(column.type)) for column in saved.columns]
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
        sa.cast(
            sa.literal(read_value(argument.name, argument.type, given)), sql_type(argument.type)
        )
        for argument, given in zip(saved.arguments, question.arguments, strict=False)
    ]
    called = getattr(getattr(sa.func, saved.schema), saved.name)(*values)
    return called.table_valued(*columns).alias("answer")  # type: ignore[no-any-return]


def _order(source: sa.FromClause, question: Question) -> Sequence[sa.ColumnElement[Any]]:
    saved = question.saved
    if question.order:
        return [_ordering(source, saved, item) for item in question.order]
    if saved.kind == "function":
        return ()
    names = {column.name for column in saved.columns}
    usual = [name for name in ("sort_order", "earliest", *saved.grain) if name in names]
    return [source.c[name].asc().nulls_last() for name in usual or [saved.columns[0].name]]


def _ordering(source: sa.FromClause, saved: Saved, item: str) -> sa.ColumnElement[Any]:
    name, _, direction = item.strip().partition(":")
    if direction.lower() not in {"", "asc", "desc"}:
        raise QuestionError(f"order {item!r} has no direction {direction!r}; write asc or desc")
    element = source.c[find_column(saved, name).name]
    ordered = element.desc() if direction.lower() == "desc" else element.asc()
    return ordered.nulls_last()
