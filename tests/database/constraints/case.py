"""What a constraint accepts and refuses, as changes to a sample row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import psycopg
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError

from researchdb.model import Base
from tests.support.samples import Samples

Changes = Mapping[str, Any]


@dataclass(frozen=True)
class Sample:
    """The id of a sample row, as a value of a column."""

    label: str


@dataclass(frozen=True)
class Case:
    """Changes to a sample row, or to a copy of it, that one constraint lets pass and refuses."""

    constraint: str
    row: str
    accepted: tuple[Changes, ...]
    refused: tuple[Changes, ...]
    verb: Literal["update", "insert"] = "update"
    filled: tuple[str, ...] = ()
    """Columns that must not be null in an accepted row, where null would pass anyway."""
    aside: tuple[str, ...] = field(default=(), repr=False)
    """Statements that set aside the rules which would refuse the row before this one."""


class Trial:
    """Tries changes on the sample rows and undoes them."""

    def __init__(self, connection: Connection, samples: Samples) -> None:
        self.connection = connection
        self.samples = samples

    def refusals(self, case: Case, changes: tuple[Changes, ...]) -> list[str | None]:
        """Return for each change the constraint that refuses it, None where none does."""
        return [self.refusal(*self._statements(case, change)) for change in changes]

    def left_empty(self, case: Case) -> list[str]:
        """Return the columns to be filled that stay null after the first accepted change."""
        savepoint = self.connection.begin_nested()
        for statement in self._statements(case, case.accepted[0]):
            self.connection.execute(statement)
        table, identity = self.samples[case.row]
        found = self.connection.execute(
            sa.text(f"select * from research.{table} where {where(identity)}"), identity
        ).one()
        savepoint.rollback()
        return [name for name in case.filled if found._mapping[name] is None]

    def refusal(self, *statements: sa.Executable) -> str | None:
        """Return the name of the constraint that refuses the statements, deferred ones included."""
        savepoint = self.connection.begin_nested()
        try:
            for statement in statements:
                self.connection.execute(statement)
            self.connection.execute(sa.text("set constraints all immediate"))
        except DBAPIError as error:
            if isinstance(error.orig, psycopg.Error) and error.orig.diag.constraint_name:
                return error.orig.diag.constraint_name
            raise
        else:
            return None
        finally:
            savepoint.rollback()

    def _statements(self, case: Case, changes: Changes) -> Iterator[sa.Executable]:
        table, identity = self.samples[case.row]
        yield from map(sa.text, case.aside)
        values = {name: self._value(value) for name, value in changes.items()}
        if case.verb == "insert":
            yield copy_row(table, identity, values)
        elif values:
            yield change_row(table, identity, values)

    def _value(self, value: Any) -> Any:
        if isinstance(value, Sample):
            return next(iter(self.samples[value.label][1].values()))
        return value


def where(identity: Changes) -> str:
    """Return the condition that picks the row."""
    return " and ".join(f"{name} = :{name}" for name in identity)


def change_row(table: str, identity: Changes, values: Changes) -> sa.Executable:
    """Return the statement that sets these values in the row."""
    columns = Base.metadata.tables[f"research.{table}"].c
    pairs = ", ".join(f"{name} = {new_value(columns[name])}" for name in values)
    new = {f"new_{name}": value for name, value in values.items()}
    return sa.text(f"update research.{table} set {pairs} where {where(identity)}").bindparams(
        **identity, **new
    )


def new_value(column: sa.Column[Any]) -> str:
    """Return the place of a parameter, in the column's type."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    return f"cast(:new_{column.name} as {column.type.compile(dialect)})"


def copy_row(table: str, identity: Changes, values: Changes) -> sa.Executable:
    """Return the statement that inserts a copy of the row with these values in it."""
    columns = [
        column for column in Base.metadata.tables[f"research.{table}"].c if column.computed is None
    ]
    selected = ", ".join(
        new_value(column) if column.name in values else column.name for column in columns
    )
    names = ", ".join(column.name for column in columns)
    new = {f"new_{name}": value for name, value in values.items()}
    return sa.text(
        f"insert into research.{table} ({names}) overriding system value"
        f" select {selected} from research.{table} where {where(identity)}"
    ).bindparams(**identity, **new)
