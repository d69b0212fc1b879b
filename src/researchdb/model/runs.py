"""The record of loading: runs, files, changes, renamed keys, deployed views."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, is_sha256, one_of


class SeedRun(Base):
    """One run of the seeder that wrote something."""

    __tablename__ = "seed_runs"
    __table_args__ = (
        sa.CheckConstraint("started_at <= finished_at", name="ends_after_start"),
        {"comment": "One row per run of the seeder that wrote something"},
    )
    id: Mapped[Id] = mapped_column(comment="Number of the run")
    started_at: Mapped[dt.datetime] = mapped_column(comment="When the run began")
    finished_at: Mapped[dt.datetime] = mapped_column(comment="When it was about to commit")
    tool_version: Mapped[str] = mapped_column(comment="Version of researchdb that ran")


class SeedFile(Base):
    """One file of the seeds as last loaded."""

    __tablename__ = "seed_files"
    __table_args__ = (
        is_sha256("sha256"),
        is_sha256("article_sha256"),
        {"comment": "One row per seed file, as it was last loaded"},
    )
    id: Mapped[Id] = mapped_column(comment="Internal number")
    path: Mapped[str] = mapped_column(unique=True, comment="Path below the seeds folder")
    sha256: Mapped[str] = mapped_column(comment="SHA-256 of the file as last loaded")
    article_sha256: Mapped[str | None] = mapped_column(
        comment="SHA-256 of the article file read with it; null if its text was never held"
    )
    format: Mapped[int] = mapped_column(comment="Version of the rules by which it was read")
    loaded_run_id: Mapped[int] = mapped_column(
        sa.BigInteger, comment="Run that last loaded the file"
    )
    retired_run_id: Mapped[int | None] = mapped_column(
        sa.BigInteger, comment="Run in which the file was gone; null while it is there"
    )


class Change(Base):
    """One change of one row."""

    __tablename__ = "changes"
    __table_args__ = (
        one_of("operation", "update", "retire", "revive", "rename"),
        sa.Index(None, "table_name", "row_key"),
        {
            "comment": "One row per change of a seeded row after its insertion (which the row"
            " itself records)"
        },
    )
    id: Mapped[Id] = mapped_column(comment="Order of changes")
    run_id: Mapped[int] = mapped_column(sa.BigInteger, index=True, comment="Run")
    seed_file_id: Mapped[int] = mapped_column(sa.BigInteger, comment="File that caused it")
    table_name: Mapped[str] = mapped_column(comment="Table of the changed row")
    row_id: Mapped[int | None] = mapped_column(
        sa.BigInteger, comment="Internal number of the row; null in a vocabulary"
    )
    row_key: Mapped[str] = mapped_column(comment="Natural key of the row, parts joined by /")
    operation: Mapped[str] = mapped_column(
        comment="update, retire (left the seeds), revive (came back), rename"
    )
    changed_columns: Mapped[list[str]] = mapped_column(
        ARRAY(sa.Text), comment="Columns whose value changed; empty where only its life did"
    )
    old_row: Mapped[Any] = mapped_column(JSONB, comment="Row before, without the text of articles")
    new_row: Mapped[Any] = mapped_column(JSONB, comment="Row after, without the text of articles")


class KeyRedirect(Base):
    """A renamed key."""

    __tablename__ = "key_redirects"
    __table_args__ = (
        sa.UniqueConstraint("table_name", "old_key"),
        sa.CheckConstraint("old_key <> new_key", name="key_differs"),
        {"comment": "One row per renamed key"},
    )
    id: Mapped[Id] = mapped_column(comment="Internal number")
    table_name: Mapped[str] = mapped_column(comment="Table of the renamed row")
    old_key: Mapped[str] = mapped_column(comment="Key it had")
    new_key: Mapped[str] = mapped_column(comment="Key it got in that run")
    run_id: Mapped[int] = mapped_column(sa.BigInteger, comment="Run that renamed it")


class DeployedView(Base):
    """A saved view as it was last brought to its file."""

    __tablename__ = "deployed_views"
    __table_args__ = (
        one_of("kind", "view", "function"),
        {"comment": "One row per saved view or function, as last brought to its file"},
    )
    schema_name: Mapped[str] = mapped_column(primary_key=True, comment="report, bi or parts")
    view_name: Mapped[str] = mapped_column(primary_key=True, comment="Name of the view")
    kind: Mapped[str] = mapped_column(comment="view or function")
    question: Mapped[str] = mapped_column(comment="Question it answers, from the file's header")
    grain: Mapped[str] = mapped_column(comment="Columns that identify a row, comma-separated")
    file_sha256: Mapped[str] = mapped_column(comment="SHA-256 of the file")
    live_sha256: Mapped[str] = mapped_column(
        comment="SHA-256 of definition, comments and grants as read back after the deploy"
    )
    deployed_at: Mapped[dt.datetime] = mapped_column(
        server_default=sa.func.now(), comment="When it was last created or replaced"
    )
