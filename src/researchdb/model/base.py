"""What every table shares: naming, keys, references by natural key, provenance, uncertain dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column

SCHEMA = "research"

NAMING = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
SHA256 = "^[0-9a-f]{64}$"

Id = Annotated[int, mapped_column(sa.BigInteger, sa.Identity(always=True), primary_key=True)]


class Base(DeclarativeBase):
    """Declarative base; all tables stand in the schema ``research``."""

    metadata = sa.MetaData(schema=SCHEMA, naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: sa.Text,
        int: sa.Integer,
        bool: sa.Boolean,
        Decimal: sa.Numeric,
        dt.date: sa.Date,
        dt.datetime: sa.DateTime(timezone=True),
    }


T = TypeVar("T", bound="type[Base]")


@dataclass(frozen=True)
class Reference:
    """How a seeded row names another: the table meant and the staged columns that hold its key."""

    table: str
    staged: tuple[str, ...]


def refer(
    table: str,
    *staged: str,
    comment: str,
    nullable: bool = False,
    constrained: bool = True,
    index: bool = False,
) -> MappedColumn[Any]:
    """Return a bigint column that refers to ``table.id``.

    ``staged`` names the columns of the staged row that spell the natural key of the row meant.
    ``constrained=False`` leaves the foreign key to a composite one in ``__table_args__``.
    """
    keys = [sa.ForeignKey(f"{SCHEMA}.{table}.id")] if constrained else []
    return mapped_column(
        sa.BigInteger,
        *keys,
        nullable=nullable,
        index=index,
        comment=comment,
        info={"reference": Reference(table, staged)},
    )


def code(
    table: str, *, comment: str, nullable: bool = False, default: str | None = None
) -> MappedColumn[Any]:
    """Return a text column that holds the key of a lookup table."""
    return mapped_column(
        sa.ForeignKey(f"{SCHEMA}.{table}.key"),
        nullable=nullable,
        server_default=default,
        comment=comment,
    )


def one_of(column: str, *values: str) -> sa.CheckConstraint:
    """Return a CHECK that ``column`` holds one of ``values``, a set the code branches on."""
    listed = ", ".join(f"'{value}'" for value in values)
    info = {"one_of": (column, values)}
    return sa.CheckConstraint(f"{column} in ({listed})", name=f"{column}_known", info=info)


def searched(**weights: str) -> MappedColumn[Any]:
    """Return the generated column of the words of these text columns, with weights A to D."""
    parts = (
        f"setweight(to_tsvector('english'::regconfig, coalesce({name}, '')), '{weight}')"
        for name, weight in weights.items()
    )
    weighted = ", ".join(f"{name} ({weight})" for name, weight in weights.items())
    return mapped_column(
        TSVECTOR,
        sa.Computed(" || ".join(parts), persisted=True),
        nullable=True,
        comment=f"Words for search, with their weights: {weighted}",
    )


MATCHES = ("exact", "moved", "altered", "ambiguous", "lost")
"""How a stretch of a text was found again in a later revision of it."""


def is_slug() -> sa.CheckConstraint:
    """Return a CHECK that ``key`` is lower-case ASCII words joined by hyphens."""
    return sa.CheckConstraint(f"key ~ '{SLUG}'", name="key_is_slug")


def is_sha256(column: str) -> sa.CheckConstraint:
    """Return a CHECK that ``column`` is a SHA-256 in lower-case hexadecimal."""
    return sa.CheckConstraint(f"{column} ~ '{SHA256}'", name=f"{column}_is_sha256")


class Seeded:
    """Columns of every table the seeder fills: where the row came from and which runs touched it.

    ``natural_key`` names the columns that identify a row in the seeds. ``is_text_derived`` marks
    tables whose rows follow from the text of an article and therefore stay as they are in a run
    that does not hold that text.

    Runs and files are named without foreign keys: they are never deleted or renumbered (triggers
    refuse it), and four checks for every row would cost more than the row.
    """

    natural_key: ClassVar[tuple[str, ...]]
    is_text_derived: ClassVar[bool] = False

    @declared_attr
    def seed_file_id(cls) -> Mapped[int]:  # noqa: N805
        """Return the owning file."""
        return mapped_column(
            sa.BigInteger,
            index=True,
            comment="Seed file that holds this row",
            sort_order=900,
        )

    @declared_attr
    def seed_line(cls) -> Mapped[int]:  # noqa: N805
        """Return the line in the owning file."""
        return mapped_column(
            comment="Line of the seed file where the row begins; follows the file, is not logged",
            sort_order=901,
        )

    @declared_attr
    def created_run_id(cls) -> Mapped[int]:  # noqa: N805
        """Return the run that inserted the row."""
        return mapped_column(
            sa.BigInteger,
            comment="Run that inserted this row",
            sort_order=902,
        )

    @declared_attr
    def updated_run_id(cls) -> Mapped[int]:  # noqa: N805
        """Return the run that last changed the row."""
        return mapped_column(
            sa.BigInteger,
            comment="Run that last changed this row; the inserting run if none did",
            sort_order=903,
        )

    @declared_attr
    def retired_run_id(cls) -> Mapped[int | None]:  # noqa: N805
        """Return the run that retired the row."""
        return mapped_column(
            sa.BigInteger,
            comment="Run in which the row left the seeds; null while it is live",
            sort_order=904,
        )


BOOKKEEPING = ("seed_file_id", "seed_line", "created_run_id", "updated_run_id", "retired_run_id")

DATE_PARTS = (
    "text",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "basis",
    "relative_to",
    "note",
)

_FITS = """\
case {p}_precision
    when 'day' then {p}_earliest = {p}_latest
    when 'month' then {p}_earliest = date_trunc('month', {p}_earliest::timestamp)::date
        and {p}_latest = ({p}_earliest + interval '1 month -1 day')::date
    when 'season' then {p}_earliest = date_trunc('month', {p}_earliest::timestamp)::date
        and {p}_latest = ({p}_earliest + interval '3 months -1 day')::date
    when 'year' then {p}_earliest = date_trunc('year', {p}_earliest::timestamp)::date
        and {p}_latest = ({p}_earliest + interval '1 year -1 day')::date
    when 'decade' then extract(month from {p}_earliest) = 1 and extract(day from {p}_earliest) = 1
        and extract(year from {p}_earliest)::integer % 10 = 0
        and {p}_latest = ({p}_earliest + interval '10 years -1 day')::date
    when 'interval' then {p}_earliest is not null or {p}_latest is not null
    when 'unknown' then {p}_earliest is null and {p}_latest is null
    else {p}_precision is null and {p}_earliest is null and {p}_latest is null
end is true"""


def day_number(prefix: str) -> str:
    """Return SQL: the day of a dated group of columns as YYYYMMDD, or 0 where it is no one day.

    It is spelled as PostgreSQL spells it, for comparing it with what the migrations made.
    """
    year, month, day = (
        f"EXTRACT({part} FROM {prefix}_earliest)" for part in ("year", "month", "day")
    )
    return (
        f"(\nCASE\n    WHEN {prefix}_precision = 'day'::text"
        f" THEN ({year} * 10000::numeric + {month} * 100::numeric + {day})::integer"
        "\n    ELSE 0\nEND)"
    )


def dated(prefix: str, what: str, *, days_indexed: bool = False) -> Callable[[T], T]:
    """Return a class decorator that adds the date group ``<prefix>_*`` for ``what``.

    Eight columns: the words of the text, EDTF (ISO 8601-2), inclusive bounds (null = open),
    precision, basis, what a relative date hangs on, and a note. All null = no date given.
    ``days_indexed`` adds an index of the days among them, so that each is found in one step.
    """
    columns: dict[str, tuple[Any, str]] = {
        "text": (sa.Text, f"{what}, in the words of the source"),
        "edtf": (sa.Text, f"{what}, as EDTF; null where it follows from another date"),
        "earliest": (sa.Date, f"{what}, first possible day; null = open or not given"),
        "latest": (sa.Date, f"{what}, last possible day; null = open or not given"),
        "precision": (
            sa.Text,
            f"{what}: day, month, season, year, decade, interval, unknown; null = not given",
        ),
        "basis": (
            sa.Text,
            f"{what}: stated, metadata, relative, inferred, unknown; null = not given",
        ),
        "relative_to": (sa.Text, f"{what}: the date of the same source it hangs on"),
        "note": (sa.Text, f"{what}: why these bounds"),
    }
    p = prefix
    checks = {
        "bounds_in_order": f"{p}_earliest <= {p}_latest",
        "bounds_in_calendar": (
            f"least({p}_earliest, {p}_latest) >= date '0001-01-01'"
            f" and greatest({p}_earliest, {p}_latest) <= date '9999-12-31'"
        ),
        "precision_fits_bounds": _FITS.format(p=p),
        "basis_known": f"{p}_basis in ('stated', 'metadata', 'relative', 'inferred', 'unknown')",
        "basis_with_precision": f"({p}_basis is null) = ({p}_precision is null)",
        "relative_has_anchor": (
            f"({p}_basis is not distinct from 'relative') = ({p}_relative_to is not null)"
        ),
        "anchor_known": f"{p}_relative_to in ('published', 'captured')",
    }

    def decorate(cls: T) -> T:
        for part, (type_, comment) in columns.items():
            setattr(cls, f"{p}_{part}", mapped_column(type_, nullable=True, comment=comment))
        table: sa.Table = cls.__table__  # type: ignore[assignment]
        for name, condition in checks.items():
            table.append_constraint(sa.CheckConstraint(condition, name=f"{p}_{name}"))
        if days_indexed:
            is_day = sa.text(f"{p}_precision = 'day' and retired_run_id is null")
            column = table.c[f"{p}_earliest"]
            sa.Index(f"ix_{table.name}_{p}_on", column, postgresql_where=is_day)
        return cls

    return decorate
