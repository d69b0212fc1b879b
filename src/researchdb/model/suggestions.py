"""Proposals: what a search found in a passage and no person has accepted."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Seeded, code, dated, one_of, refer

_NEEDS = {
    "date": "given_precision",
    "quantity": "unit",
    "speaker": "speech_act",
    "claim": "claim_id",
    "event": "event_id",
}
"""The column each kind has, and no other kind has."""

_ONE_SPEAKER = """\
case kind
    when 'speaker' then num_nonnulls(actor_id, speaker_label) = 1
    when 'mention' then speaker_label is null
    else num_nonnulls(actor_id, speaker_label) = 0
end"""


@dated("given", "Date proposed")
class Suggestion(Seeded, Base):
    """Something proposed for a passage; nothing of it counts until a person accepts it."""

    __tablename__ = "suggestions"
    __table_args__ = (
        sa.UniqueConstraint("passage_id", "kind", "phrase", "nth", "proposed"),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_suggestions_passage_id",
        ),
        one_of("kind", "mention", "name", "date", "quantity", "speaker", "claim", "event"),
        *(
            sa.CheckConstraint(
                f"(kind = '{kind}') = ({column} is not null)", name=f"{column}_with_{kind}"
            )
            for kind, column in _NEEDS.items()
        ),
        sa.CheckConstraint(_ONE_SPEAKER, name="one_speaker"),
        sa.CheckConstraint("kind <> 'mention' or is_rejected", name="mention_is_rejected"),
        sa.CheckConstraint("actor_kind is null or kind = 'name'", name="actor_kind_with_name"),
        sa.CheckConstraint("speaker_title is null or kind = 'speaker'", name="title_with_speaker"),
        sa.CheckConstraint("char_length(phrase) between 1 and 240", name="phrase_is_short"),
        sa.CheckConstraint("char_length(proposed) between 1 and 240", name="proposed_is_short"),
        sa.CheckConstraint(
            "(unit is not null) = (num_nonnulls(value_low, value_best, value_high) > 0)",
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
        sa.CheckConstraint("score between 0 and 1", name="score_is_share"),
        sa.CheckConstraint("nth >= 1", name="nth_from_one"),
        sa.CheckConstraint("rank >= 1", name="rank_from_one"),
        {
            "comment": "One row per proposal for a passage that no person has accepted; mentions"
            " found by the search of names are rows of mentions instead"
        },
    )
    natural_key: ClassVar[tuple[str, ...]] = ("passage_id", "kind", "phrase", "nth", "proposed")

    id: Mapped[Id] = mapped_column(comment="Internal number")
    source_id: Mapped[int] = refer("sources", "source", comment="Source", index=True)
    passage_id: Mapped[int] = refer(
        "passages", "source", "passage", comment="Passage", constrained=False
    )
    kind: Mapped[str] = mapped_column(
        comment="name, date, quantity, speaker, claim, event; mention only where refused"
    )
    phrase: Mapped[str] = mapped_column(comment="The name, or first … last words of the stretch")
    nth: Mapped[int] = mapped_column(
        comment="Which occurrence of a name in the passage, from 1; 1 for other kinds"
    )
    proposed: Mapped[str] = mapped_column(
        comment="What is proposed, as far as it identifies the row: a key, name, label or words"
    )
    actor_id: Mapped[int | None] = refer(
        "actors", "actor", comment="Speaker or actor named, if a known one", nullable=True
    )
    claim_id: Mapped[int | None] = refer(
        "claims", "claim", comment="Claim it may say", nullable=True
    )
    event_id: Mapped[int | None] = refer(
        "events", "event", comment="Event it may speak of", nullable=True
    )
    actor_kind: Mapped[str | None] = code(
        "actor_kinds", comment="Kind of actor a name looks like; null if not told", nullable=True
    )
    speech_act: Mapped[str | None] = code(
        "speech_acts", comment="What the speaker does in saying it", nullable=True
    )
    speaker_label: Mapped[str | None] = mapped_column(
        comment="Speaker, if nobody in particular, such as critics"
    )
    speaker_title: Mapped[str | None] = mapped_column(
        comment="Office or role in which the speaker is named there"
    )
    value_low: Mapped[Decimal | None] = mapped_column(
        comment="Least value of a quantity; null = no lower bound said"
    )
    value_best: Mapped[Decimal | None] = mapped_column(
        comment="The quantity itself; null = only bounds said"
    )
    value_high: Mapped[Decimal | None] = mapped_column(
        comment="Greatest value of a quantity; null = no upper bound said"
    )
    unit: Mapped[str | None] = code("units", comment="Unit of a quantity", nullable=True)
    score: Mapped[Decimal | None] = mapped_column(
        comment="How likely it is held to be, 0 to 1; null if not measured"
    )
    rank: Mapped[int] = mapped_column(
        comment="Place among the proposals of its kind for the same words, 1 = likeliest"
    )
    is_rejected: Mapped[bool] = mapped_column(comment="True if a person refused it")
