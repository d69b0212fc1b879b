"""SQLAlchemy: ``Session.merge`` of every row, parents first, one transaction."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, registry

from benchmarks.clock import Stopwatch

from .postgres import SCHEMA
from .report import say
from .rows import Table, read_tables

_FLUSHED = 1000
"""Rows between two flushes, so that the session does not hold them all."""

_TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "BIGINT": sa.BigInteger(),
    "INTEGER": sa.Integer(),
    "BOOLEAN": sa.Boolean(),
    "NUMERIC": sa.Numeric(),
    "DATE": sa.Date(),
    "TIMESTAMP WITH TIME ZONE": sa.DateTime(timezone=True),
    "TEXT": sa.Text(),
}


def main() -> None:
    """Load the rows in the folder given into the database in DATABASE_URL."""
    folder = Path(sys.argv[1])
    tables = read_tables(folder)
    models = _models(tables)
    engine = sa.create_engine(os.environ["DATABASE_URL"])
    with Session(engine) as session:
        watch = Stopwatch(session.scalar(sa.text("select pg_backend_pid()")))
        for table in tables:
            model = models[table.name]
            for number, row in enumerate(table.read(folder), start=1):
                session.merge(model(**row))
                if number % _FLUSHED == 0:
                    session.flush()
            session.flush()
        session.commit()
        taken = watch.read()
    say(taken)


def _models(tables: Iterable[Table]) -> dict[str, type[Any]]:
    """Return a mapped class for each table."""
    mapping = registry(metadata=sa.MetaData(schema=SCHEMA))
    models: dict[str, type[Any]] = {}
    for table in tables:
        columns = [
            sa.Column(
                name,
                _TYPES[type_],
                *_foreign(table, name),
                primary_key=name == table.key,
                autoincrement=False,
            )
            for name, type_ in table.columns.items()
        ]
        models[table.name] = type(table.name, (), {})
        mapping.map_imperatively(
            models[table.name], sa.Table(table.name, mapping.metadata, *columns)
        )
    return models


def _foreign(table: Table, column: str) -> list[sa.ForeignKey]:
    meant = table.references.get(column)
    return [sa.ForeignKey(f"{SCHEMA}.{meant[0]}.{meant[1]}")] if meant else []


if __name__ == "__main__":
    main()
