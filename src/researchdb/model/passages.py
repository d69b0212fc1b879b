"""Passages of a source, where they lie in a revision, and the quotes that point into them."""

from __future__ import annotations

from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR, ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import MATCHES, Base, Id, Seeded, code, is_sha256, is_slug, one_of, refer


def _changed(table: str, column: str) -> sa.Index:
    """Return an index of the few live rows that a later text changed: views ask for them alone."""
    condition = "match_status in ('altered', 'ambiguous', 'lost') and retired_run_id is null"
    return sa.Index(f"ix_{table}_changed", column, postgresql_where=sa.text(condition))


def _no_overlap(table: str) -> ExcludeConstraint:
    """Return the rule that live spans of one revision do not overlap.

    The revision enters as a one-element range: scalar equality in an exclusion constraint would
    need the extension btree_gist.
    """
    return ExcludeConstraint(
        (sa.text("int8range(revision_id, revision_id, '[]')"), "&&"),
        (sa.text("int4range(start_char, end_char)"), "&&"),
        where=sa.text("retired_run_id is null"),
        name=f"ex_{table}_no_overlap",
        using="gist",
    )


class Passage(Seeded, Base):
    """One heading, paragraph or list item of a source."""

    __tablename__ = "passages"
    __table_args__ = (
        sa.UniqueConstraint("source_id", "key"),
        sa.UniqueConstraint("id", "source_id"),
        # By key, not by id, so that a whole article loads in one statement.
        sa.ForeignKeyConstraint(
            ["source_id", "heading_key"],
            ["research.passages.source_id", "research.passages.key"],
            name="fk_passages_heading_key",
            onupdate="CASCADE",
        ),
        is_slug(),
        sa.CheckConstraint("ordinal >= 1", name="ordinal_from_one"),
        sa.CheckConstraint("heading_key <> key", name="not_under_itself"),
        {"comment": "One row per passage: a heading, paragraph or list item of a source"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("source_id", "key")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    key: Mapped[str] = mapped_column(comment="Stable name within the source, such as p01")
    ordinal: Mapped[int] = mapped_column(comment="Place in the source, from 1")
    kind: Mapped[str] = code("passage_kinds", comment="Kind of passage")
    heading_key: Mapped[str | None] = mapped_column(
        comment="Key of the heading it stands under, in the same source; null at the top"
    )
    gist: Mapped[str | None] = mapped_column(
        comment="What it says, in our own words; null while no person has read it"
    )
    uncoded_reason: Mapped[str | None] = mapped_column(
        comment="Why it carries nothing to code; null if it does"
    )
    gist_vector: Mapped[Any] = mapped_column(
        TSVECTOR,
        sa.Computed("to_tsvector('english'::regconfig, gist)", persisted=True),
        nullable=True,
        comment="Words of the gist, for search; null without a gist",
    )


class PassageText(Seeded, Base):
    """Where a passage lies in one revision, with its words if they are held."""

    __tablename__ = "passage_texts"
    __table_args__ = (
        sa.UniqueConstraint("passage_id", "revision_id", "start_char", "end_char"),
        sa.UniqueConstraint("id", "source_id"),
        sa.UniqueConstraint("id", "length_chars"),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_passage_texts_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["revision_id", "source_id"],
            ["research.revisions.id", "research.revisions.source_id"],
            name="fk_passage_texts_revision_id",
        ),
        is_sha256("sha256"),
        sa.CheckConstraint("0 <= start_char and start_char < end_char", name="span_in_order"),
        sa.CheckConstraint("char_length(text) = end_char - start_char", name="text_fills_span"),
        # Allowed although not immutable for every encoding; the database is always UTF-8.
        sa.CheckConstraint(
            "sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')", name="text_has_sha256"
        ),
        one_of("match_status", *MATCHES),
        sa.CheckConstraint(
            "changed_words is null or match_status <> 'exact'", name="exact_is_unchanged"
        ),
        _no_overlap("passage_texts"),
        sa.Index(
            "uq_passage_texts_one_live",
            "passage_id",
            "revision_id",
            unique=True,
            postgresql_where=sa.text("retired_run_id is null"),
        ),
        sa.Index(None, "text_vector", postgresql_using="gin"),
        _changed("passage_texts", "passage_id"),
        {"comment": "One row per passage and revision: its span, hash and, if held, its words"},
    )
    natural_key: ClassVar[tuple[str, ...]] = (
        "passage_id",
        "revision_id",
        "start_char",
        "end_char",
    )

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    passage_id: Mapped[int] = refer(
        "passages", "source", "passage", comment="Passage", constrained=False
    )
    revision_id: Mapped[int] = refer(
        "revisions", "source", "revision", comment="Revision", constrained=False, index=True
    )
    start_char: Mapped[int] = mapped_column(comment="First code point in the normalised text")
    end_char: Mapped[int] = mapped_column(comment="Code point after the last")
    length_chars: Mapped[int] = mapped_column(
        sa.Computed("end_char - start_char", persisted=True), comment="Code points"
    )
    sha256: Mapped[str] = mapped_column(comment="SHA-256 of the words as UTF-8")
    text: Mapped[str | None] = mapped_column(
        comment="The words; null where the article file was never at hand",
        info={"keep_if_absent": True},
    )
    match_status: Mapped[str] = mapped_column(
        comment="How the span was found again when the text changed: exact, moved, altered;"
        " ambiguous or lost: the current revision has no one place for it, and this is the last"
        " revision that had"
    )
    changed_words: Mapped[str | None] = mapped_column(
        comment="What differs from the revision before, in few words; null if nothing or not told"
    )
    text_vector: Mapped[Any] = mapped_column(
        TSVECTOR,
        sa.Computed("to_tsvector('english'::regconfig, coalesce(text, ''))", persisted=True),
        comment="Words of the text, for search",
    )


class Furniture(Seeded, Base):
    """A stretch of text that is not content."""

    __tablename__ = "furniture"
    __table_args__ = (
        sa.UniqueConstraint("revision_id", "start_char", "end_char"),
        sa.ForeignKeyConstraint(
            ["revision_id", "source_id"],
            ["research.revisions.id", "research.revisions.source_id"],
            name="fk_furniture_revision_id",
        ),
        is_sha256("sha256"),
        sa.CheckConstraint("char_length(text) = end_char - start_char", name="text_fills_span"),
        sa.CheckConstraint("0 <= start_char and start_char < end_char", name="span_in_order"),
        _no_overlap("furniture"),
        {"comment": "One row per stretch of a revision that is not content"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("revision_id", "start_char", "end_char")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    revision_id: Mapped[int] = refer(
        "revisions", "source", "revision", comment="Revision", constrained=False
    )
    start_char: Mapped[int] = mapped_column(comment="First code point in the normalised text")
    end_char: Mapped[int] = mapped_column(comment="Code point after the last")
    reason: Mapped[str] = code("furniture_reasons", comment="Why it is not content")
    note: Mapped[str | None] = mapped_column(comment="What it is evidence for, if anything")
    sha256: Mapped[str | None] = mapped_column(
        comment="SHA-256 of the whole text it is a stretch of; null until the file is loaded anew"
    )
    text: Mapped[str | None] = mapped_column(
        comment="The words; null where the article file was never at hand",
        info={"keep_if_absent": True},
    )


class Quote(Seeded, Base):
    """A selector into a passage: first and last words of a stretch of it."""

    __tablename__ = "quotes"
    __table_args__ = (
        sa.UniqueConstraint("passage_id", "phrase"),
        sa.UniqueConstraint("id", "passage_id"),
        sa.UniqueConstraint("id", "source_id"),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_quotes_passage_id",
        ),
        sa.CheckConstraint("char_length(phrase) between 1 and 240", name="phrase_is_short"),
        one_of("match_status", *MATCHES),
        sa.CheckConstraint(
            "changed_words is null or match_status <> 'exact'", name="exact_is_unchanged"
        ),
        _changed("quotes", "passage_id"),
        {
            "comment": "One row per quote selector: a stretch of a passage named by its first and"
            " last words (after the W3C text quote selector)"
        },
    )
    natural_key: ClassVar[tuple[str, ...]] = ("passage_id", "phrase")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    passage_id: Mapped[int] = refer(
        "passages", "source", "passage", comment="Passage", constrained=False
    )
    phrase: Mapped[str] = mapped_column(comment="First … last words of the stretch meant")
    match_status: Mapped[str] = mapped_column(
        server_default="exact",
        comment="How the stretch was found again when the text changed: exact (or never sought),"
        " moved, altered, ambiguous, lost; all but exact and moved wait for a person",
    )
    changed_words: Mapped[str | None] = mapped_column(
        comment="What differs from the revision before, in few words; null if nothing or not told"
    )


class QuoteAnchor(Seeded, Base):
    """Where a quote lies in the words of its passage."""

    __tablename__ = "quote_anchors"
    __table_args__ = (
        sa.UniqueConstraint("quote_id", "passage_text_id"),
        sa.ForeignKeyConstraint(
            ["quote_id", "source_id"],
            ["research.quotes.id", "research.quotes.source_id"],
            name="fk_quote_anchors_quote_id",
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_quote_anchors_passage_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "passage_length_chars"],
            ["research.passage_texts.id", "research.passage_texts.length_chars"],
            name="fk_quote_anchors_passage_length_chars",
        ),
        is_sha256("sha256"),
        sa.CheckConstraint(
            "0 <= start_char and start_char < end_char and end_char <= passage_length_chars",
            name="inside_passage",
        ),
        one_of("match_status", *MATCHES),
        {"comment": "One row per quote and text of its passage: where the words were found"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("quote_id", "passage_text_id")
    is_text_derived: ClassVar[bool] = True

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    quote_id: Mapped[int] = refer(
        "quotes", "source", "passage", "phrase", comment="Quote", constrained=False
    )
    passage_text_id: Mapped[int] = refer(
        "passage_texts",
        "source",
        "passage",
        "source",
        "revision",
        "passage_start",
        "passage_end",
        comment="Text of the passage",
        constrained=False,
        index=True,
    )
    passage_length_chars: Mapped[int] = mapped_column(comment="Code points of that text")
    start_char: Mapped[int] = mapped_column(comment="First code point within the passage")
    end_char: Mapped[int] = mapped_column(comment="Code point after the last")
    sha256: Mapped[str] = mapped_column(comment="SHA-256 of the words found, as UTF-8")
    match_status: Mapped[str] = mapped_column(
        comment="How it was found: exact, moved, altered, ambiguous, lost"
    )
