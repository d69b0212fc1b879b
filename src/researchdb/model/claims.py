"""Claims, and the acts of saying them: link, stance, quote and chain of speakers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Seeded, code, dated, is_slug, one_of, refer, searched


class Topic(Seeded, Base):
    """What claims are about."""

    __tablename__ = "topics"
    __table_args__ = (
        is_slug(),
        sa.CheckConstraint("parent_key <> key", name="not_within_itself"),
        {"comment": "One row per topic"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    id: Mapped[Id] = mapped_column(comment="Internal number")
    key: Mapped[str] = mapped_column(unique=True, comment="Stable name in seeds and links")
    label: Mapped[str] = mapped_column(comment="Name")
    facet: Mapped[str] = code("topic_facets", comment="Way of dividing it belongs to")
    parent_key: Mapped[str | None] = mapped_column(
        sa.ForeignKey("research.topics.key", onupdate="CASCADE"),
        comment="Key of the wider topic; null at the top",
    )
    description: Mapped[str | None] = mapped_column(comment="What belongs here")


_VALUE_FITS = """\
case value_kind
    when 'text' then value_text is not null
    when 'number' then num_nonnulls(value_low, value_best, value_high) > 0
    when 'date' then value_date_precision is not null
    when 'actor' then value_actor_id is not null
    when 'event' then value_event_id is not null
    else true
end is true
and (value_kind is not distinct from 'text' or value_text is null)
and (
    value_kind is not distinct from 'number'
    or num_nonnulls(value_low, value_best, value_high) = 0
)
and (value_kind is not distinct from 'date' or value_date_precision is null)
and (value_kind is not distinct from 'actor' or value_actor_id is null)
and (value_kind is not distinct from 'event' or value_event_id is null)"""

_SUBJECT_FITS = """\
case subject_kind
    when 'actor' then subject_actor_id is not null and subject_event_id is null
    when 'event' then subject_event_id is not null and subject_actor_id is null
    else num_nonnulls(subject_actor_id, subject_event_id) = 0
end is true"""


@dated("value_date", "Value, where it is a date")
@dated("holds", "When the proposition is true")
class Claim(Seeded, Base):
    """A proposition, once, whoever says it."""

    __tablename__ = "claims"
    __table_args__ = (
        is_slug(),
        sa.ForeignKeyConstraint(
            ["attribute", "subject_kind", "value_kind"],
            [
                "research.attributes.key",
                "research.attributes.subject_kind",
                "research.attributes.value_kind",
            ],
            name="fk_claims_attribute",
            onupdate="CASCADE",
        ),
        sa.CheckConstraint(
            "num_nonnulls(attribute, subject_kind, value_kind) in (0, 3)",
            name="structure_is_whole",
        ),
        sa.CheckConstraint(_SUBJECT_FITS, name="subject_fits_kind"),
        sa.CheckConstraint(_VALUE_FITS, name="value_fits_kind"),
        sa.CheckConstraint(
            "(unit is not null) = (value_kind is not distinct from 'number')",
            name="unit_with_number",
        ),
        sa.CheckConstraint(
            "value_low <= value_high and value_low <= value_best and value_best <= value_high",
            name="value_bounds_in_order",
        ),
        sa.CheckConstraint(
            "greatest(abs(value_low), abs(value_best), abs(value_high)) < 'Infinity'",
            name="value_finite",
        ),
        # The few that tie two events: views ask for them alone.
        sa.Index(
            "ix_claims_events_tied",
            "subject_event_id",
            "value_event_id",
            postgresql_where=sa.text(
                "subject_event_id is not null and value_event_id is not null"
                " and retired_run_id is null"
            ),
        ),
        sa.Index(None, "kind"),
        # Each source is silent on all that it does not name, so all are counted.
        sa.Index(
            "ix_claims_motives",
            "id",
            postgresql_where=sa.text("kind = 'motive' and retired_run_id is null"),
        ),
        # Facts say 0 where the rest says null.
        sa.Index("ix_claims_subject_actor_or_none", sa.text("coalesce(subject_actor_id, 0)")),
        sa.Index("ix_claims_subject_event_or_none", sa.text("coalesce(subject_event_id, 0)")),
        sa.Index(
            "ix_claims_predictions",
            "id",
            postgresql_where=sa.text("kind = 'prediction' and retired_run_id is null"),
        ),
        sa.Index(None, "search_vector", postgresql_using="gin"),
        {"comment": "One row per claim: a proposition in our own words, whoever says it"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    id: Mapped[Id] = mapped_column(comment="Internal number")
    key: Mapped[str] = mapped_column(unique=True, comment="Stable name in seeds and links")
    statement: Mapped[str] = mapped_column(comment="The proposition, in our own words")
    kind: Mapped[str] = code("claim_kinds", comment="Kind of proposition")
    modality: Mapped[str] = code("modalities", comment="How it is put: actual, planned, …")
    attribute: Mapped[str | None] = mapped_column(
        comment="What it says of its subject; null if it has no structure"
    )
    subject_kind: Mapped[str | None] = mapped_column(comment="actor or event, by the attribute")
    subject_actor_id: Mapped[int | None] = refer(
        "actors", "subject_actor", comment="Subject, if an actor", nullable=True, index=True
    )
    subject_event_id: Mapped[int | None] = refer(
        "events", "subject_event", comment="Subject, if an event", nullable=True, index=True
    )
    value_kind: Mapped[str | None] = mapped_column(
        comment="text, number, date, actor or event, by the attribute"
    )
    value_text: Mapped[str | None] = mapped_column(comment="Value, if text")
    value_low: Mapped[Decimal | None] = mapped_column(
        comment="Least value, if a number; null = no lower bound said"
    )
    value_best: Mapped[Decimal | None] = mapped_column(
        comment="The value itself, if a number; null = only bounds said"
    )
    value_high: Mapped[Decimal | None] = mapped_column(
        comment="Greatest value, if a number; null = no upper bound said"
    )
    unit: Mapped[str | None] = code("units", comment="Unit of the number", nullable=True)
    value_actor_id: Mapped[int | None] = refer(
        "actors", "value_actor", comment="Value, if an actor", nullable=True, index=True
    )
    value_event_id: Mapped[int | None] = refer(
        "events", "value_event", comment="Value, if an event", nullable=True, index=True
    )
    unstructured_reason: Mapped[str | None] = mapped_column(
        comment="Why a statement with a number or date has no structure"
    )
    note: Mapped[str | None] = mapped_column(comment="What a reader must know")
    search_vector: Mapped[Any] = searched(statement="A", note="C")


class ClaimActor(Seeded, Base):
    """An actor a claim is about, besides those of its structure."""

    __tablename__ = "claim_actors"
    __table_args__ = (
        sa.UniqueConstraint("claim_id", "actor_id", "role"),
        one_of("role", "subject", "object"),
        {"comment": "One row per claim, actor and role, where subject and value do not say so"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("claim_id", "actor_id", "role")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    claim_id: Mapped[int] = refer("claims", "claim", comment="Claim")
    actor_id: Mapped[int] = refer("actors", "actor", comment="Actor", index=True)
    role: Mapped[str] = mapped_column(
        comment="subject: who acts, wants or is so; object: towards, with or about whom"
    )


class ClaimEvent(Seeded, Base):
    """An event a claim is about, besides those of its structure."""

    __tablename__ = "claim_events"
    __table_args__ = (
        sa.UniqueConstraint("claim_id", "event_id", "role"),
        one_of("role", "act", "ground"),
        {"comment": "One row per claim, event and role, where subject and value do not say so"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("claim_id", "event_id", "role")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    claim_id: Mapped[int] = refer("claims", "claim", comment="Claim")
    event_id: Mapped[int] = refer("events", "event", comment="Event", index=True)
    role: Mapped[str] = mapped_column(
        comment="act: what it is about, for a motive the act it explains; ground: what it follows"
        " from"
    )


class ClaimTopic(Seeded, Base):
    """A topic of a claim."""

    __tablename__ = "claim_topics"
    __table_args__ = (
        sa.UniqueConstraint("claim_id", "topic_id"),
        {"comment": "One row per claim and topic"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("claim_id", "topic_id")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    claim_id: Mapped[int] = refer("claims", "claim", comment="Claim")
    topic_id: Mapped[int] = refer("topics", "topic", comment="Topic", index=True)


class ClaimSource(Seeded, Base):
    """One act of saying a claim, at one passage."""

    __tablename__ = "claim_sources"
    __table_args__ = (
        sa.UniqueConstraint("passage_id", "claim_id", "occurrence"),
        sa.UniqueConstraint("id", "source_id"),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_claim_sources_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["quote_id", "passage_id"],
            ["research.quotes.id", "research.quotes.passage_id"],
            name="fk_claim_sources_quote_id",
        ),
        sa.CheckConstraint("occurrence >= 1", name="occurrence_from_one"),
        one_of("quotation", "none", "partial", "full"),
        {"comment": "One row per act of saying a claim: a claim at a passage"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("passage_id", "claim_id", "occurrence")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source", index=True)
    passage_id: Mapped[int] = refer(
        "passages", "source", "passage", comment="Passage", constrained=False
    )
    claim_id: Mapped[int] = refer("claims", "claim", comment="Claim", index=True)
    occurrence: Mapped[int] = mapped_column(comment="1, or more if the passage says it again")
    stance: Mapped[str] = code("stances", comment="The source's own stance (hop 0)")
    hedge: Mapped[str] = code("hedges", comment="How firmly the source puts it")
    quote_id: Mapped[int | None] = refer(
        "quotes",
        "source",
        "passage",
        "quote",
        comment="Words that say it; null for the whole passage",
        nullable=True,
        constrained=False,
    )
    quotation: Mapped[str] = mapped_column(
        comment="Speech quoted there: none, partial (a few words), full"
    )
    as_stated: Mapped[str | None] = mapped_column(
        comment="Decisive words of the source, where the statement had to normalise them"
    )
    coder: Mapped[str] = mapped_column(comment="Who coded the link")


@dated("said", "When the speaker said it", days_indexed=True)
class Attribution(Seeded, Base):
    """One hop of the chain of speakers after the source's own voice."""

    __tablename__ = "attributions"
    __table_args__ = (
        sa.UniqueConstraint("claim_source_id", "hop"),
        sa.UniqueConstraint("claim_source_id", "live_hop"),
        sa.ForeignKeyConstraint(
            ["claim_source_id", "source_id"],
            ["research.claim_sources.id", "research.claim_sources.source_id"],
            name="fk_attributions_claim_source_id",
        ),
        # A live hop names the hop before it as a live one: a chain cannot have a hole.
        sa.ForeignKeyConstraint(
            ["claim_source_id", "previous_hop"],
            ["research.attributions.claim_source_id", "research.attributions.live_hop"],
            name="fk_attributions_chain_without_hole",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.CheckConstraint("hop >= 1", name="hop_from_one"),
        # Few statements have one.
        sa.Index(
            "ix_attributions_occasion_event_id",
            "occasion_event_id",
            postgresql_where=sa.text("occasion_event_id is not null"),
        ),
        sa.CheckConstraint("num_nonnulls(speaker_actor_id, speaker_label) = 1", name="one_speaker"),
        {"comment": "One row per hop of the chain of speakers after the source's own voice"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("claim_source_id", "hop")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source")
    claim_source_id: Mapped[int] = refer(
        "claim_sources",
        "source",
        "passage",
        "claim",
        "occurrence",
        comment="Act of saying",
        constrained=False,
    )
    hop: Mapped[int] = mapped_column(comment="1 for whom the source names, 2 for whom they name, …")
    live_hop: Mapped[int | None] = mapped_column(
        sa.Computed("case when retired_run_id is null then hop end", persisted=True),
        comment="The hop, if the row is live",
    )
    previous_hop: Mapped[int | None] = mapped_column(
        sa.Computed(
            "case when retired_run_id is null and hop > 1 then hop - 1 end", persisted=True
        ),
        comment="The hop before, which must be live too; null for the first",
    )
    speaker_actor_id: Mapped[int | None] = refer(
        "actors", "speaker_actor", comment="Speaker, if a known actor", nullable=True, index=True
    )
    speaker_label: Mapped[str | None] = mapped_column(
        comment="Speaker, if nobody in particular, such as critics"
    )
    speaker_title: Mapped[str | None] = mapped_column(
        comment="Office or role in which the speaker is named there"
    )
    speech_act: Mapped[str] = code("speech_acts", comment="What the speaker does in saying it")
    stance: Mapped[str] = code("stances", comment="The speaker's stance")
    occasion_event_id: Mapped[int | None] = refer(
        "events", "occasion", comment="Event at which it was said; null if not given", nullable=True
    )
