"""Lookup tables: the terms people group by and may extend, one table per vocabulary."""

from __future__ import annotations

from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Seeded, one_of

VERDICTS = (
    "contradiction",
    "changed over time",
    "precision",
    "wording",
    "judgement",
    "plan and outcome",
    "corrected",
    "retracted",
    "ruled out",
    "open",
)
"""What can be made of two claims that disagree or seem to."""

COMPARABLE_GROUPS = ("actual", "plan", "possible", "required")
"""How a proposition is put, as far as that decides what it can be compared with."""


class Lookup(Seeded):
    """Columns of every lookup table; the key itself is what other tables hold."""

    natural_key: ClassVar[tuple[str, ...]] = ("key",)

    key: Mapped[str] = mapped_column(primary_key=True, comment="Term as other tables hold it")
    label: Mapped[str] = mapped_column(comment="Term as people read it")
    description: Mapped[str] = mapped_column(comment="When the term applies")
    rank: Mapped[int] = mapped_column(comment="Order in which terms are listed, low first")


def _lookup(name: str, comment: str) -> type[Base]:
    """Return the mapped class of a lookup table without columns of its own."""
    title = "".join(part.title() for part in name.split("_"))
    return type(
        title,
        (Lookup, Base),
        {"__tablename__": name, "__table_args__": {"comment": comment}, "__doc__": comment},
    )


PLAIN = {
    name: _lookup(name, f"Vocabulary: {what}")
    for name, what in {
        "outlet_kinds": "kinds of outlets",
        "source_kinds": "kinds of sources",
        "actor_kinds": "kinds of actors",
        "name_kinds": "how a further name relates to the main one",
        "actor_relation_kinds": "ties between actors",
        "passage_kinds": "parts of a text",
        "furniture_reasons": "why a stretch of text is not content",
        "event_kinds": "kinds of events",
        "event_statuses": "how real an event is, or is put as being",
        "event_roles": "how an actor took part in an event",
        "claim_kinds": "kinds of propositions",
        "hedges": "how firmly something is said",
        "credibility_grades": "credibility of information, 1 to 6 (NATO AJP-2.1)",
        "reliability_grades": "reliability of outlets, A to F (NATO AJP-2.1)",
        "likelihoods": "words of estimative probability (ICD 203)",
        "units": "units of numbers",
        "topic_facets": "ways of dividing topics",
    }.items()
}


class SpeechAct(Lookup, Base):
    """What a speaker does in saying it, and whether it is an utterance at all."""

    __tablename__ = "speech_acts"
    __table_args__ = ({"comment": "Vocabulary: what a speaker does in saying it"},)
    is_utterance: Mapped[bool] = mapped_column(
        server_default=sa.true(),
        comment="True if something is uttered; false for a petition, a ruling, a view held",
    )


def _order_in_time() -> Mapped[str | None]:
    return mapped_column(
        comment="Where the first event then stands in time to the second: before or after;"
        " null if nothing follows"
    )


class EventRelationKind(Lookup, Base):
    """Ties between events that we draw ourselves."""

    __tablename__ = "event_relation_kinds"
    __table_args__ = (
        one_of("order_in_time", "before", "after"),
        {"comment": "Vocabulary: ties between events"},
    )
    order_in_time: Mapped[str | None] = _order_in_time()


class SourceRelationKind(Lookup, Base):
    """Ties between sources, and whether tied sources count as one origin."""

    __tablename__ = "source_relation_kinds"
    __table_args__ = (
        sa.UniqueConstraint("key", "is_symmetric"),
        one_of("effect", "retracts", "corrects"),
        {"comment": "Vocabulary: ties between sources"},
    )
    is_symmetric: Mapped[bool] = mapped_column(comment="True if the tie has no direction")
    is_same_origin: Mapped[bool] = mapped_column(
        comment="True if sources so tied count as one origin"
    )
    effect: Mapped[str | None] = mapped_column(
        comment="What the first does to the second: retracts (nothing in it counts any more),"
        " corrects (what the first denies no longer counts as said by the second); null = nothing"
    )


class Modality(Lookup, Base):
    """Ways of putting a proposition, and which of them can contradict each other."""

    __tablename__ = "modalities"
    __table_args__ = (
        one_of("comparable_group", *COMPARABLE_GROUPS),
        {"comment": "Vocabulary: how a proposition is put: as actual, planned, …"},
    )
    comparable_group: Mapped[str] = mapped_column(
        comment="Claims contradict each other only within one group:"
        " actual, plan, possible, required"
    )


class Stance(Lookup, Base):
    """Positions towards a proposition, with their sign."""

    __tablename__ = "stances"
    __table_args__ = (
        sa.CheckConstraint("polarity in (-1, 0, 1)", name="polarity_is_sign"),
        {"comment": "Vocabulary: for, against, or merely passing on"},
    )
    polarity: Mapped[int] = mapped_column(
        comment="1 counts for the claim, -1 against, 0 is neither"
    )


class ClaimRelationKind(Lookup, Base):
    """Ties between claims; those with a verdict judge a conflict."""

    __tablename__ = "claim_relation_kinds"
    __table_args__ = (
        sa.UniqueConstraint("key", "is_symmetric"),
        one_of("verdict", *VERDICTS),
        one_of("effect", "narrower", "withdraws"),
        sa.CheckConstraint("effect is null or not is_symmetric", name="effect_has_direction"),
        {"comment": "Vocabulary: ties between claims"},
    )
    is_symmetric: Mapped[bool] = mapped_column(comment="True if the tie has no direction")
    verdict: Mapped[str | None] = mapped_column(
        comment="What the tie says about a seeming conflict; null if it judges none"
    )
    effect: Mapped[str | None] = mapped_column(
        comment="What the first claim does to the support of the second: narrower (who says the"
        " first says the second too), withdraws (who says the first no longer says the second);"
        " null = nothing"
    )


class Attribute(Lookup, Base):
    """Predicates of structured claims."""

    __tablename__ = "attributes"
    __table_args__ = (
        sa.UniqueConstraint("key", "subject_kind", "value_kind"),
        one_of("subject_kind", "actor", "event"),
        one_of("value_kind", "text", "number", "date", "actor", "event"),
        one_of("order_in_time", "before", "after"),
        sa.CheckConstraint(
            "order_in_time is null or (subject_kind = 'event' and value_kind = 'event')",
            name="order_is_of_events",
        ),
        {"comment": "Vocabulary: what a structured claim says about its subject"},
    )
    subject_kind: Mapped[str] = mapped_column(comment="What it is said of: actor or event")
    value_kind: Mapped[str] = mapped_column(
        comment="Kind of value: text, number, date, actor or event"
    )
    is_single_valued: Mapped[bool] = mapped_column(
        comment="True if a subject has one value at a time, so that two values are a conflict"
    )
    order_in_time: Mapped[str | None] = _order_in_time()
