"""Wording shared between sources, found when texts are loaded."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import SCHEMA, Base, Id


class PassageSketch(Base):
    """How much wording a held passage has to compare."""

    __tablename__ = "passage_sketches"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_passage_sketches_passage_text_id",
        ),
        sa.CheckConstraint("shingle_count >= 0", name="shingle_count_not_negative"),
        {"comment": "One row per held text of a passage: how many shingles (runs of words) it has"},
    )
    passage_text_id: Mapped[int] = mapped_column(
        sa.BigInteger, primary_key=True, autoincrement=False, comment="Text of the passage"
    )
    source_id: Mapped[int] = mapped_column(
        sa.BigInteger, sa.ForeignKey(f"{SCHEMA}.sources.id"), index=True, comment="Source"
    )
    shingle_count: Mapped[int] = mapped_column(comment="Different runs of five words in the text")
    created_run_id: Mapped[int] = mapped_column(sa.BigInteger, comment="Run that made the sketch")


class SketchHash(Base):
    """One sampled shingle of a passage."""

    __tablename__ = "sketch_hashes"
    __table_args__ = (
        sa.Index(None, "hash"),
        {"comment": "One row per sampled shingle of a held passage, as its CRC-32"},
    )
    passage_text_id: Mapped[int] = mapped_column(
        sa.BigInteger,
        sa.ForeignKey(f"{SCHEMA}.passage_sketches.passage_text_id"),
        primary_key=True,
        autoincrement=False,
        comment="Text of the passage",
    )
    hash: Mapped[int] = mapped_column(
        sa.BigInteger, primary_key=True, autoincrement=False, comment="CRC-32 of five folded words"
    )


class TextReuse(Base):
    """Wording that two passages of different sources share."""

    __tablename__ = "text_reuses"
    __table_args__ = (
        sa.UniqueConstraint("passage_text_id", "other_passage_text_id"),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_text_reuses_passage_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["other_passage_text_id", "other_source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_text_reuses_other_passage_text_id",
        ),
        sa.CheckConstraint("passage_text_id < other_passage_text_id", name="pair_in_order"),
        sa.CheckConstraint("source_id <> other_source_id", name="across_sources"),
        sa.CheckConstraint("shared_count >= 1", name="something_shared"),
        {"comment": "One row per pair of passages in different sources that share wording"},
    )
    id: Mapped[Id] = mapped_column(comment="Internal number")
    passage_text_id: Mapped[int] = mapped_column(sa.BigInteger, comment="Text of one passage")
    source_id: Mapped[int] = mapped_column(sa.BigInteger, comment="Its source")
    other_passage_text_id: Mapped[int] = mapped_column(
        sa.BigInteger, index=True, comment="Text of the other passage, the higher id of the two"
    )
    other_source_id: Mapped[int] = mapped_column(sa.BigInteger, comment="Its source")
    shared_count: Mapped[int] = mapped_column(comment="Runs of five words that stand in both")
    created_run_id: Mapped[int] = mapped_column(sa.BigInteger, comment="Run that found it")
