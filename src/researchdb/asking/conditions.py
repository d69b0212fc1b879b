"""Conditions on the rows of an answer: `column operator value` with the value bound."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from researchdb.errors import QuestionError
from researchdb.saved import Column, Saved, nearest

from .values import read_value, sql_type

# Two marks first, so that `!=` is not read as something else and `=`.
_CONDITION = re.compile(
    r"\s*(?P<column>\w+)\s*(?:(?P<test>\bis\s+(?:not\s+)?null)\s*"
    r"|(?P<operator>!=|<>|<=|>=|!~|=|<|>|~)\s*(?P<value>.*))",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = "= != < <= > >= ~ !~, `is null`, `is not null`"
IS_NULL, IS_NOT_NULL = "is null", "is not null"


@dataclass(frozen=True)
class Condition:
    """One condition; ``value`` has the type of the column, and is text for ~ and !~."""

    column: Column
    operator: str
    value: Any = None

    def on(self, source: sa.FromClause) -> sa.ColumnElement[bool]:
        """Return it as SQL for the rows of ``source``."""
        return _OPERATORS[self.operator](source.c[self.column.name], self._bound())

    def _bound(self) -> Any:
        if self.value is None or self.operator in {"~", "!~"}:
            return self.value
        # An integer column is compared as bigint, so that no number is out of range.
        kind = "bigint" if self.column.type == "integer" else self.column.type
        return sa.literal(self.value, sql_type(kind))


def read_condition(saved: Saved, written: str) -> Condition:
    """Return the condition as meant for the columns of ``saved``.

    Raises QuestionError for a column, operator or value that does not fit.
    """
    match = _CONDITION.fullmatch(written)
    if match is None:
        raise QuestionError(
            f"condition {written!r} is not `column operator value`; the operators are {_MARKS}"
        )
    column = find_column(saved, match["column"])
    if match["test"]:
        return Condition(column, IS_NOT_NULL if "not" in match["test"].lower() else IS_NULL)
    operator, given = match["operator"], match["value"].strip()
    if not given:
        raise QuestionError(f"condition {written!r} has no value; write one after {operator}")
    if given[0] in "=<>~":
        raise QuestionError(
            f"condition {written!r} has no such operator; use one of {_MARKS}, "
            "or put the value in quotes"
        )
    if given.lower() == "null":
        raise QuestionError(
            f"condition {written!r} finds nothing; write `{column.name} is null` "
            "or `is not null`, or put the value in quotes"
        )
    value = _unquoted(given)
    if operator in {"~", "!~"}:
        return Condition(column, operator, value)
    return Condition(column, operator, read_value(column.name, column.type, value))


def find_column(saved: Saved, name: str) -> Column:
    """Return the column of that name. Raises QuestionError with the nearest one."""
    columns = {column.name: column for column in saved.columns}
    if name.lower() in columns:
        return columns[name.lower()]
    hint = nearest(name.lower(), columns)
    remedy = hint.strip() or f"its columns are {', '.join(columns)}"
    raise QuestionError(f"{saved.shown} has no column {name!r}; {remedy}")


def _contains(column: Any, value: Any) -> Any:
    return sa.cast(column, sa.Text).icontains(value, autoescape=True)


# `!=` counts an empty value as different, as a reader expects.
_OPERATORS: dict[str, Callable[[Any, Any], sa.ColumnElement[bool]]] = {
    "=": lambda column, value: column == value,
    "!=": lambda column, value: column.is_distinct_from(value),
    "<>": lambda column, value: column.is_distinct_from(value),
    "<": lambda column, value: column < value,
    "<=": lambda column, value: column <= value,
    ">": lambda column, value: column > value,
    ">=": lambda column, value: column >= value,
    "~": _contains,
    "!~": lambda column, value: sa.or_(column.is_(None), sa.not_(_contains(column, value))),
    IS_NULL: lambda column, _: column.is_(None),
    IS_NOT_NULL: lambda column, _: column.is_not(None),
}


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if is_quoted else value
