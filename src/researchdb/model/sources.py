"""Outlets, the sources they published, and the revisions of their text."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import (
    Base,
    Id,
    Seeded,
    code,
    dated,
    day_number,
    is_sha256,
    is_slug,
    one_of,
    refer,
    searched,
)


class Outlet(Seeded, Base):
    """Who publishes."""

    __tablename__ = "outlets"
    __table_args__ = (
        is_slug(),
        sa.Index(
            "ix_outlets_words",
            sa.text("to_tsvector('english'::regconfig, name)"),
            postgresql_using="gin",
        ),
        {"comment": "One row per outlet that publishes sources"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    id: Mapped[Id] = mapped_column(comment="Internal number")
    key: Mapped[str] = mapped_column(unique=True, comment="Stable name in seeds and links")
    name: Mapped[str] = mapped_column(comment="Name")
    kind: Mapped[str] = code("outlet_kinds", comment="Kind of outlet")
    url: Mapped[str | None] = mapped_column(comment="Address of its site; null if not shown")
    country: Mapped[str | None] = mapped_column(comment="ISO 3166-1 alpha-2; null if not shown")


class OutletReliability(Seeded, Base):
    """How reliable an outlet was judged, over which time."""

    __tablename__ = "outlet_reliabilities"
    __table_args__ = (
        sa.UniqueConstraint("outlet_id", "valid_from"),
        sa.CheckConstraint("valid_from <= valid_to", name="bounds_in_order"),
        ExcludeConstraint(
            (sa.text("int8range(outlet_id, outlet_id, '[]')"), "&&"),
            (sa.text("daterange(valid_from, valid_to, '[]')"), "&&"),
            where=sa.text("retired_run_id is null"),
            name="ex_outlet_reliabilities_one_grade_at_a_time",
            using="gist",
        ),
        {"comment": "One row per outlet and period: its reliability grade"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("outlet_id", "valid_from")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    outlet_id: Mapped[int] = refer("outlets", "outlet", comment="Outlet")
    grade: Mapped[str] = code("reliability_grades", comment="Grade A to F")
    valid_from: Mapped[dt.date] = mapped_column(comment="First day of the judgement")
    valid_to: Mapped[dt.date | None] = mapped_column(comment="Last day; null while it stands")
    rationale: Mapped[str] = mapped_column(comment="Why this grade")


@dated("published", "Date of publication", days_indexed=True)
class Source(Seeded, Base):
    """One article, post or document."""

    __tablename__ = "sources"
    __table_args__ = (
        is_slug(),
        one_of("status", "draft", "coded"),
        sa.CheckConstraint("summary is not null or status = 'draft'", name="coded_has_summary"),
        # Deferred, so that two sources may swap their keys in one run.
        ExcludeConstraint(
            (sa.text("coalesce(citation_key, key)"), "="),
            where=sa.text("retired_run_id is null"),
            name="ex_sources_one_citation_key",
            using="btree",
            deferrable=True,
            initially="DEFERRED",
        ),
        # Facts ask by it, with 0 for what is not known to the day.
        sa.Index("ix_sources_published_day_number", sa.text(day_number("published"))),
        sa.Index(None, "search_vector", postgresql_using="gin"),
        {"comment": "One row per source: an article, post or document"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    id: Mapped[Id] = mapped_column(comment="Internal number")
    key: Mapped[str] = mapped_column(unique=True, comment="Stable name in seeds and links")
    outlet_id: Mapped[int] = refer("outlets", "outlet", comment="Who published it", index=True)
    kind: Mapped[str] = code("source_kinds", comment="Kind of source")
    title: Mapped[str | None] = mapped_column(comment="Title as shown; null if none is")
    author: Mapped[str | None] = mapped_column(comment="Author as shown; null if none is")
    url: Mapped[str | None] = mapped_column(comment="Address; null if not known")
    language: Mapped[str] = mapped_column(comment="BCP 47 tag")
    rights: Mapped[str | None] = mapped_column(comment="What may be done with its text")
    summary: Mapped[str | None] = mapped_column(
        comment="What it says, in our own words; null while a draft has none"
    )
    status: Mapped[str] = mapped_column(comment="draft or coded")
    citation_key: Mapped[str | None] = mapped_column(
        comment="Key of the work in a reference manager; null where that is the key of the source"
    )
    search_vector: Mapped[Any] = searched(title="A", author="B", summary="C")


class SourceRelation(Seeded, Base):
    """A tie between two sources."""

    __tablename__ = "source_relations"
    __table_args__ = (
        sa.UniqueConstraint("from_source_id", "kind", "to_source_id"),
        sa.ForeignKeyConstraint(
            ["kind", "is_symmetric"],
            ["research.source_relation_kinds.key", "research.source_relation_kinds.is_symmetric"],
            onupdate="CASCADE",
        ),
        sa.CheckConstraint("from_source_id <> to_source_id", name="not_to_itself"),
        sa.CheckConstraint("score between 0 and 1", name="score_is_share"),
        sa.Index(
            "uq_source_relations_symmetric_once",
            "kind",
            sa.text("least(from_source_id, to_source_id)"),
            sa.text("greatest(from_source_id, to_source_id)"),
            unique=True,
            postgresql_where=sa.text("is_symmetric and retired_run_id is null"),
        ),
        {"comment": "One row per tie between two sources"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("from_source_id", "kind", "to_source_id")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    from_source_id: Mapped[int] = refer("sources", "source", comment="Source that has the tie")
    kind: Mapped[str] = mapped_column(comment="Kind of tie")
    is_symmetric: Mapped[bool] = mapped_column(comment="True if the kind has no direction")
    to_source_id: Mapped[int] = refer(
        "sources", "to_source", comment="Source it is tied to", index=True
    )
    method: Mapped[str] = mapped_column(comment="How the tie was found")
    score: Mapped[Decimal | None] = mapped_column(comment="Strength, 0 to 1; null if not measured")
    note: Mapped[str | None] = mapped_column(comment="Where it shows")


@dated("captured", "When the copy was made")
class Revision(Seeded, Base):
    """One state of the text of a source."""

    __tablename__ = "revisions"
    __table_args__ = (
        sa.UniqueConstraint("source_id", "number"),
        sa.UniqueConstraint("id", "source_id"),
        is_sha256("raw_sha256"),
        is_sha256("text_sha256"),
        sa.CheckConstraint("number >= 1", name="number_from_one"),
        sa.CheckConstraint("length_chars >= 0", name="length_not_negative"),
        sa.CheckConstraint(
            "(text_file_name is null) = (extraction is null)", name="text_file_has_extraction"
        ),
        sa.Index(
            "uq_revisions_one_current",
            "source_id",
            unique=True,
            postgresql_where=sa.text("is_current and retired_run_id is null"),
        ),
        {"comment": "One row per revision of a source's text"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("source_id", "number")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    number: Mapped[int] = mapped_column(comment="1 for the first text held, then upwards")
    file_name: Mapped[str] = mapped_column(comment="Name of the article file, the original")
    media_type: Mapped[str] = mapped_column(comment="Media type of the article file")
    raw_sha256: Mapped[str] = mapped_column(comment="SHA-256 of the article file's bytes")
    text_sha256: Mapped[str] = mapped_column(comment="SHA-256 of the normalised text as UTF-8")
    text_rule: Mapped[str] = mapped_column(comment="Name of the normalisation: nfc-lf-1")
    length_chars: Mapped[int] = mapped_column(comment="Code points of the normalised text")
    is_current: Mapped[bool] = mapped_column(comment="True for the text that is coded now")
    text_file_name: Mapped[str | None] = mapped_column(
        comment="Name of the file with the text made from the article file; null where that is text"
    )
    extraction: Mapped[str | None] = mapped_column(
        comment="What made the text of the article file; null where the file is the text"
    )
    url: Mapped[str | None] = mapped_column(
        comment="Address it was fetched from; null if it was not fetched"
    )
    retrieved_at: Mapped[dt.datetime | None] = mapped_column(
        comment="When it was fetched; null if it was not"
    )
