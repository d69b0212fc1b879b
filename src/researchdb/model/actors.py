"""Actors, the names texts give them, their ties, and where they are mentioned."""

from __future__ import annotations

from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Seeded, code, dated, is_slug, one_of, refer, searched


class Actor(Seeded, Base):
    """A person, state, body or group that acts or speaks."""

    __tablename__ = "actors"
    __table_args__ = (
        is_slug(),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name="country_is_iso"),
        sa.CheckConstraint("wikidata_id ~ '^Q[1-9][0-9]*$'", name="wikidata_id_is_item"),
        sa.Index(None, "search_vector", postgresql_using="gin"),
        {"comment": "One row per actor: a person, state, body or group"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    id: Mapped[Id] = mapped_column(comment="Internal number")
    key: Mapped[str] = mapped_column(unique=True, comment="Stable name in seeds and links")
    kind: Mapped[str] = code("actor_kinds", comment="Kind of actor")
    name: Mapped[str] = mapped_column(comment="Main name")
    country: Mapped[str | None] = mapped_column(comment="ISO 3166-1 alpha-2; null if not given")
    wikidata_id: Mapped[str | None] = mapped_column(comment="Wikidata item; null if not linked")
    description: Mapped[str | None] = mapped_column(comment="Who it is, in our own words")
    unnamed_reason: Mapped[str | None] = mapped_column(
        comment="Why no held text names it; null if one does"
    )
    search_vector: Mapped[Any] = searched(name="A", description="C")


class ActorName(Seeded, Base):
    """One form under which texts name an actor."""

    __tablename__ = "actor_names"
    __table_args__ = (
        sa.UniqueConstraint("actor_id", "name"),
        sa.Index(None, "folded"),
        sa.Index(
            "ix_actor_names_words",
            sa.text("to_tsvector('english'::regconfig, name)"),
            postgresql_using="gin",
        ),
        {"comment": "One row per actor and form of its name, the main name included"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("actor_id", "name")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    actor_id: Mapped[int] = refer("actors", "actor", comment="Actor")
    name: Mapped[str] = mapped_column(comment="The form as texts write it")
    kind: Mapped[str | None] = code(
        "name_kinds", comment="Kind of form; null for the main name", nullable=True
    )
    folded: Mapped[str] = mapped_column(
        comment="The form without case, accents and punctuation, for matching"
    )
    is_ambiguous: Mapped[bool] = mapped_column(
        comment="True if the form may mean something else, so that a match is only suggested"
    )


@dated("held", "When the tie held")
class ActorRelation(Seeded, Base):
    """A tie between two actors."""

    __tablename__ = "actor_relations"
    __table_args__ = (
        sa.UniqueConstraint("from_actor_id", "kind", "to_actor_id", "title"),
        sa.CheckConstraint("from_actor_id <> to_actor_id", name="not_to_itself"),
        {"comment": "One row per tie between two actors"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("from_actor_id", "kind", "to_actor_id", "title")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    from_actor_id: Mapped[int] = refer("actors", "actor", comment="Actor that has the tie")
    kind: Mapped[str] = code("actor_relation_kinds", comment="Kind of tie")
    to_actor_id: Mapped[int] = refer(
        "actors", "to_actor", comment="Actor it is tied to", index=True
    )
    title: Mapped[str] = mapped_column(comment="Office or role; empty if the tie has none")


class ActorRelationSource(Seeded, Base):
    """A passage that shows a tie between two actors."""

    __tablename__ = "actor_relation_sources"
    __table_args__ = (
        sa.UniqueConstraint("actor_relation_id", "passage_id"),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_actor_relation_sources_passage_id",
        ),
        sa.CheckConstraint("char_length(quote) between 1 and 240", name="quote_is_short"),
        {"comment": "One row per tie between actors and passage that shows it"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("actor_relation_id", "passage_id")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    actor_relation_id: Mapped[int] = refer(
        "actor_relations", "actor", "kind", "to_actor", "title", comment="Tie"
    )
    passage_id: Mapped[int] = refer(
        "passages", "source", "passage", comment="Passage", constrained=False, index=True
    )
    quote: Mapped[str | None] = mapped_column(
        comment="First … last words that show it; null if the whole passage does"
    )


class MentionDecision(Seeded, Base):
    """A person's ruling on a name the matcher cannot decide."""

    __tablename__ = "mention_decisions"
    __table_args__ = (
        sa.UniqueConstraint("passage_id", "name", "nth"),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_mention_decisions_passage_id",
        ),
        sa.CheckConstraint("nth >= 1", name="nth_from_one"),
        {"comment": "One row per name in a passage that a person has decided"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("passage_id", "name", "nth")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    passage_id: Mapped[int] = refer(
        "passages", "source", "passage", comment="Passage", constrained=False
    )
    name: Mapped[str] = mapped_column(comment="The name as the passage writes it")
    nth: Mapped[int] = mapped_column(comment="Which occurrence of it in the passage, from 1")
    actor_id: Mapped[int | None] = refer(
        "actors", "actor", comment="Actor meant; null if it names none", nullable=True
    )


class Mention(Seeded, Base):
    """A stretch of held text that names a known actor."""

    __tablename__ = "mentions"
    __table_args__ = (
        sa.UniqueConstraint("passage_text_id", "start_char", "actor_id"),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_mentions_passage_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "passage_length_chars"],
            ["research.passage_texts.id", "research.passage_texts.length_chars"],
            name="fk_mentions_passage_length_chars",
        ),
        sa.CheckConstraint(
            "0 <= start_char and start_char < end_char and end_char <= passage_length_chars",
            name="inside_passage",
        ),
        sa.CheckConstraint("char_length(surface) = end_char - start_char", name="surface_fills"),
        one_of("method", "matched", "decided"),
        sa.Index(
            "ix_mentions_unconfirmed",
            "passage_text_id",
            postgresql_where=sa.text("not is_confirmed and retired_run_id is null"),
        ),
        {"comment": "One row per stretch of held text that names a known actor"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("passage_text_id", "start_char", "actor_id")
    is_text_derived: ClassVar[bool] = True

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
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
    )
    passage_length_chars: Mapped[int] = mapped_column(comment="Code points of that text")
    actor_id: Mapped[int] = refer("actors", "actor", comment="Actor named", index=True)
    start_char: Mapped[int] = mapped_column(comment="First code point within the passage")
    end_char: Mapped[int] = mapped_column(comment="Code point after the last")
    surface: Mapped[str] = mapped_column(comment="The name as it stands there")
    method: Mapped[str] = mapped_column(comment="matched by name, or decided by a person")
    is_confirmed: Mapped[bool] = mapped_column(
        comment="False if nobody has decided and the name may mean something else, or no person"
        " has read the passage"
    )
