"""What a staged row of each seeded table looks like, read off the models.

A staged row spells references as natural keys (``source``, ``passage``) where the table holds
ids; ``Shape`` knows both sides, so that staging and loading need no code per table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, cast

import sqlalchemy as sa

from researchdb.model import BOOKKEEPING, SCHEMA, Base, Reference, Seeded

OWN = ("seed_file_id", "seed_line")


@dataclass(frozen=True)
class Shape:
    """A seeded table as the seeder sees it."""

    table: sa.Table
    natural_key: tuple[str, ...]
    is_text_derived: bool

    @property
    def name(self) -> str:
        """Return the name of the table without its schema."""
        return self.table.name

    @cached_property
    def has_id(self) -> bool:
        """Return whether rows are referred to by id; lookup rows are by key."""
        return "id" in self.table.c

    @cached_property
    def references(self) -> dict[str, Reference]:
        """Return the columns that hold ids of other seeded rows."""
        return {
            column.name: column.info["reference"]
            for column in self.table.c
            if "reference" in column.info
        }

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """Return the columns that are staged as they are stored."""
        return tuple(
            column.name
            for column in self.table.c
            if column.name not in (*BOOKKEEPING, *self.references, "id") and column.computed is None
        )

    @cached_property
    def content(self) -> tuple[str, ...]:
        """Return the columns the seeds decide, references included."""
        return (*self.references, *self.plain)

    @cached_property
    def staged(self) -> dict[str, sa.types.TypeEngine[Any]]:
        """Return the columns of a staged row with their types, in the order of COPY."""
        columns: dict[str, sa.types.TypeEngine[Any]] = {}
        for reference in self.references.values():
            target = shape(reference.table)
            for name, leaf in zip(reference.staged, target.leaves, strict=True):
                columns.setdefault(name, leaf.type)
        for name in self.plain:
            columns[name] = self.table.c[name].type
        return columns

    @cached_property
    def leaves(self) -> tuple[sa.Column[Any], ...]:
        """Return the columns that spell the natural key when references are followed."""
        return tuple(
            leaf
            for name in self.natural_key
            for leaf in (
                shape(self.references[name].table).leaves
                if name in self.references
                else (self.table.c[name],)
            )
        )

    @cached_property
    def natural_staged(self) -> tuple[str, ...]:
        """Return the staged columns that spell the natural key, one for each leaf."""
        return tuple(
            staged
            for name in self.natural_key
            for staged in (self.references[name].staged if name in self.references else (name,))
        )

    def keys(self) -> sa.FromClause:
        """Return an alias of the table with identity and natural key only.

        To copy all columns of a table takes longer than what few of its rows are asked for.
        """
        names = dict.fromkeys(("id" if self.has_id else "key", *self.natural_key))
        columns = (sa.column(name, self.table.c[name].type) for name in names)
        return sa.table(self.name, *columns, schema=SCHEMA).alias()

    def keyed(self) -> sa.Subquery:
        """Return a subquery of ``id`` and the leaves of the natural key, as ``leaf_1`` …."""
        table = self.keys()
        source: sa.FromClause = table
        leaves: list[sa.ColumnElement[Any]] = []
        for name in self.natural_key:
            if name in self.references:
                parent = shape(self.references[name].table).keyed()
                source = source.join(parent, table.c[name] == parent.c.id)
                leaves += [column for column in parent.c if column.name.startswith("leaf_")]
            else:
                leaves.append(table.c[name])
        labelled = [leaf.label(f"leaf_{n}") for n, leaf in enumerate(leaves, start=1)]
        identity = table.c["id" if self.has_id else "key"].label("id")
        return sa.select(identity, *labelled).select_from(source).subquery()

    def named(self) -> sa.Subquery:
        """Return a subquery of ``id`` and ``row_key``, the natural key joined by slashes."""
        keyed = self.keyed()
        first = {name: f"leaf_{n}" for n, name in reversed([*enumerate(self.natural_staged, 1)])}
        parts = (keyed.c[first[name]] for name in dict.fromkeys(self.natural_staged))
        row_key = sa.func.concat_ws("/", *parts).label("row_key")
        return sa.select(keyed.c.id, row_key).subquery()


@cache
def shape(name: str) -> Shape:
    """Return the shape of the seeded table ``name``."""
    return {shape.name: shape for shape in shapes()}[name]


@cache
def shapes() -> tuple[Shape, ...]:
    """Return all seeded tables, each after those it refers to."""
    classes = {
        cast("sa.Table", mapper.local_table).name: mapper.class_
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Seeded)
    }
    ordered = (table.name for table in Base.metadata.sorted_tables if table.schema == SCHEMA)
    return tuple(
        Shape(
            Base.metadata.tables[f"{SCHEMA}.{name}"],
            classes[name].natural_key,
            classes[name].is_text_derived,
        )
        for name in ordered
        if name in classes
    )
