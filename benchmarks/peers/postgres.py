"""The tables of the peers in PostgreSQL: keys, foreign keys, words of the passages under GIN."""

from __future__ import annotations

import psycopg
from psycopg import sql

from .rows import SEARCHED, Table

SCHEMA = "peer"


def create(connection: psycopg.Connection, tables: list[Table]) -> None:
    """Create the schema and its empty tables."""
    connection.execute(sql.SQL("create schema {}").format(sql.Identifier(SCHEMA)))
    for table in tables:
        columns = [
            sql.SQL("{} {}").format(sql.Identifier(name), sql.SQL(type_))
            for name, type_ in table.columns.items()
        ]
        columns.append(sql.SQL("primary key ({})").format(sql.Identifier(table.key)))
        columns += [
            sql.SQL("foreign key ({}) references {} ({})").format(
                sql.Identifier(name), sql.Identifier(SCHEMA, other), sql.Identifier(key)
            )
            for name, (other, key) in table.references.items()
        ]
        connection.execute(
            sql.SQL("create table {} ({})").format(
                sql.Identifier(SCHEMA, table.name), sql.SQL(", ").join(columns)
            )
        )
    searched, column = (sql.Identifier(name) for name in SEARCHED)
    connection.execute(
        sql.SQL(
            "alter table {0}.{1} add column words tsvector generated always as"
            " (to_tsvector('english', coalesce({2}, ''))) stored;"
            "create index on {0}.{1} using gin (words)"
        ).format(sql.Identifier(SCHEMA), searched, column)
    )


def count(connection: psycopg.Connection, tables: list[Table]) -> int:
    """Return how many rows the tables hold."""
    held = 0
    for table in tables:
        query = sql.SQL("select count(*) from {}").format(sql.Identifier(SCHEMA, table.name))
        for (rows,) in connection.execute(query):
            held += int(rows)
    return held
