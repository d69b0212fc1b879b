"""Places and events: what we settled on, and what each passage says of them."""

from __future__ import annotations

from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Seeded, code, dated, day_number, is_slug, one_of, refer, searched


class Place(Seeded, Base):
    """Where events happen."""

    __tablename__ = "places"
    __table_args__ = (
        is_slug(),
        one_of("kind", "region", "country", "city", "site"),
        sa.CheckConstraint("parent_key <> key", name="not_within_itself"),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name="country_is_iso"),
        {"comment": "One row per place"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    id: Mapped[Id] = mapped_column(comment="Internal number")
    key: Mapped[str] = mapped_column(unique=True, comment="Stable name in seeds and links")
    name: Mapped[str] = mapped_column(comment="Name")
    kind: Mapped[str] = mapped_column(comment="region, country, city or site")
    country: Mapped[str | None] = mapped_column(comment="ISO 3166-1 alpha-2; null if not given")
    parent_key: Mapped[str | None] = mapped_column(
        sa.ForeignKey("research.places.key", onupdate="CASCADE"),
        comment="Key of the place it lies in; null if not given",
    )


@dated("occurred", "When it happened, as we settled it", days_indexed=True)
class Event(Seeded, Base):
    """Something that happened, or is spoken of as happening."""

    __tablename__ = "events"
    __table_args__ = (
        is_slug(),
        # Facts ask by it, with 0 for what is not known to the day.
        sa.Index("ix_events_occurred_day_number", sa.text(day_number("occurred"))),
        sa.Index(None, "search_vector", postgresql_using="gin"),
        {"comment": "One row per event, with the date we settled on"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    id: Mapped[Id] = mapped_column(comment="Internal number")
    key: Mapped[str] = mapped_column(unique=True, comment="Stable name in seeds and links")
    title: Mapped[str] = mapped_column(comment="What happened, in our own words")
    kind: Mapped[str] = code("event_kinds", comment="Kind of event")
    status: Mapped[str] = code("event_statuses", comment="How real it is, as we settled it")
    place_id: Mapped[int | None] = refer(
        "places", "place", comment="Where; null if not given", nullable=True, index=True
    )
    note: Mapped[str | None] = mapped_column(comment="What a reader must know")
    search_vector: Mapped[Any] = searched(title="A", note="C")


class EventActor(Seeded, Base):
    """An actor's part in an event."""

    __tablename__ = "event_actors"
    __table_args__ = (
        sa.UniqueConstraint("event_id", "actor_id", "role"),
        {"comment": "One row per event, actor and role"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("event_id", "actor_id", "role")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    event_id: Mapped[int] = refer("events", "event", comment="Event")
    actor_id: Mapped[int] = refer("actors", "actor", comment="Actor", index=True)
    role: Mapped[str] = code("event_roles", comment="Part it had")


@dated("given", "When it happened, as this passage gives it", days_indexed=True)
class EventSource(Seeded, Base):
    """A passage that speaks of an event."""

    __tablename__ = "event_sources"
    __table_args__ = (
        sa.UniqueConstraint("passage_id", "event_id", "occurrence"),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_event_sources_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["quote_id", "passage_id"],
            ["research.quotes.id", "research.quotes.passage_id"],
            name="fk_event_sources_quote_id",
        ),
        sa.CheckConstraint("occurrence >= 1", name="occurrence_from_one"),
        {"comment": "One row per passage that speaks of an event, with the date it gives"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("passage_id", "event_id", "occurrence")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source", index=True)
    passage_id: Mapped[int] = refer(
        "passages", "source", "passage", comment="Passage", constrained=False
    )
    event_id: Mapped[int] = refer("events", "event", comment="Event", index=True)
    occurrence: Mapped[int] = mapped_column(comment="1, or more if the passage does so again")
    status: Mapped[str] = code("event_statuses", comment="How real it is put as being")
    quote_id: Mapped[int | None] = refer(
        "quotes",
        "source",
        "passage",
        "quote",
        comment="Words meant; null for the whole passage",
        nullable=True,
        constrained=False,
    )


class EventRelation(Seeded, Base):
    """A tie between two events that we draw; one that a source draws is a claim."""

    __tablename__ = "event_relations"
    __table_args__ = (
        sa.UniqueConstraint("from_event_id", "kind", "to_event_id"),
        sa.CheckConstraint("from_event_id <> to_event_id", name="not_to_itself"),
        {"comment": "One row per tie between two events that we draw ourselves"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("from_event_id", "kind", "to_event_id")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    from_event_id: Mapped[int] = refer("events", "event", comment="Event that has the tie")
    kind: Mapped[str] = code("event_relation_kinds", comment="Kind of tie")
    to_event_id: Mapped[int] = refer(
        "events", "to_event", comment="Event it is tied to", index=True
    )
    rationale: Mapped[str] = mapped_column(comment="Why we say so")
