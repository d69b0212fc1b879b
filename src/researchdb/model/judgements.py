"""What we make of claims: ties between them, verdicts on conflicts, assessments."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Seeded, code, one_of, refer


class ClaimRelation(Seeded, Base):
    """A tie between two claims, or our verdict on a seeming conflict."""

    __tablename__ = "claim_relations"
    __table_args__ = (
        sa.UniqueConstraint("from_claim_id", "kind", "to_claim_id"),
        sa.ForeignKeyConstraint(
            ["kind", "is_symmetric"],
            ["research.claim_relation_kinds.key", "research.claim_relation_kinds.is_symmetric"],
            name="fk_claim_relations_kind",
            onupdate="CASCADE",
        ),
        sa.CheckConstraint("from_claim_id <> to_claim_id", name="not_to_itself"),
        sa.Index(
            "uq_claim_relations_symmetric_once",
            "kind",
            sa.text("least(from_claim_id, to_claim_id)"),
            sa.text("greatest(from_claim_id, to_claim_id)"),
            unique=True,
            postgresql_where=sa.text("is_symmetric and retired_run_id is null"),
        ),
        {"comment": "One row per tie between two claims, verdicts on conflicts included"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("from_claim_id", "kind", "to_claim_id")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    from_claim_id: Mapped[int] = refer("claims", "claim", comment="Claim that has the tie")
    kind: Mapped[str] = mapped_column(comment="Kind of tie")
    is_symmetric: Mapped[bool] = mapped_column(comment="True if the kind has no direction")
    to_claim_id: Mapped[int] = refer(
        "claims", "to_claim", comment="Claim it is tied to", index=True
    )
    rationale: Mapped[str] = mapped_column(comment="Why")


class ClaimAssessment(Seeded, Base):
    """What an assessor makes of a claim."""

    __tablename__ = "claim_assessments"
    __table_args__ = (
        sa.UniqueConstraint("claim_id", "assessor", "assessed_on"),
        one_of("confidence", "low", "moderate", "high"),
        {"comment": "One row per claim, assessor and day: what the assessor makes of it"},
    )
    natural_key: ClassVar[tuple[str, ...]] = ("claim_id", "assessor", "assessed_on")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    claim_id: Mapped[int] = refer("claims", "claim", comment="Claim")
    assessor: Mapped[str] = mapped_column(comment="Who assessed it")
    assessed_on: Mapped[dt.date] = mapped_column(comment="Day of the assessment")
    credibility: Mapped[str] = code("credibility_grades", comment="Credibility, 1 to 6")
    likelihood: Mapped[str | None] = code(
        "likelihoods", comment="How likely it is; null if not said", nullable=True
    )
    confidence: Mapped[str | None] = mapped_column(
        comment="low, moderate or high: how sure the assessor is; null if not said"
    )
    rationale: Mapped[str] = mapped_column(comment="Why")
