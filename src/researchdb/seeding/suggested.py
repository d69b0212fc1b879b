"""Proposals in the seed format: what a search found in a passage and no person has accepted."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from .fields import (
    ActorKey,
    AnyDate,
    ClaimKey,
    Count,
    Entry,
    EventKey,
    Number,
    QuoteText,
    Term,
    Text,
    refuse,
)

ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240)]
Score = Annotated[Number, Field(ge=0, le=1)]


class Proposal(Entry):
    """A proposal; one that a person refused is kept, so that it is not made again."""

    rejected: bool = False


class LikelyMention(Proposal):
    """A known name and the actor it may mean here; ``actor`` null where it means none."""

    name: ShortText
    nth: Annotated[Count, Field(ge=1)] = 1
    actor: ActorKey | None


class UnknownName(Proposal):
    """A name nobody is known by."""

    name: ShortText
    nth: Annotated[Count, Field(ge=1)] = 1
    kind: Annotated[str, Term("actor_kinds")] | None = None


class LikelyDate(Proposal):
    """A date the passage gives."""

    quote: QuoteText
    date: AnyDate


class LikelyQuantity(Proposal):
    """A number with its unit; ``low``, ``best`` and ``high`` as in the value of a claim."""

    quote: QuoteText
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    unit: Annotated[str, Term("units")]

    @model_validator(mode="after")
    def _is_a_quantity(self) -> Self:
        held = [bound for bound in (self.low, self.best, self.high) if bound is not None]
        if not held:
            raise refuse("the quantity has no number", "give low, best or high")
        if held != sorted(held):
            raise refuse("low, best and high are out of order", "swap them")
        return self


class LikelySpeaker(Proposal):
    """Somebody whose word the passage gives."""

    quote: QuoteText
    actor: ActorKey | None = None
    label: ShortText | None = None
    title: Text | None = None
    act: Annotated[str, Term("speech_acts")]

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if (self.actor is None) == (self.label is None):
            raise refuse("a speaker is one actor or one label", "keep one of the two")
        return self


class LikelyClaim(Proposal):
    """A known claim the passage may say."""

    claim: ClaimKey
    quote: QuoteText
    score: Score | None = None


class LikelyEvent(Proposal):
    """A known event the passage may speak of."""

    event: EventKey
    quote: QuoteText
    score: Score | None = None


class Suggested(Entry):
    """What is proposed for a passage, by kind; within a kind the best stands first."""

    mentions: list[LikelyMention] = Field(default_factory=list)
    names: list[UnknownName] = Field(default_factory=list)
    dates: list[LikelyDate] = Field(default_factory=list)
    quantities: list[LikelyQuantity] = Field(default_factory=list)
    speakers: list[LikelySpeaker] = Field(default_factory=list)
    claims: list[LikelyClaim] = Field(default_factory=list)
    events: list[LikelyEvent] = Field(default_factory=list)

    @property
    def named(self) -> list[LikelyMention | UnknownName]:
        """Return the proposals that point at a name."""
        return [*self.mentions, *self.names]

    @property
    def quoted(
        self,
    ) -> list[LikelyDate | LikelyQuantity | LikelySpeaker | LikelyClaim | LikelyEvent]:
        """Return the proposals that point at a stretch of the passage by a quote."""
        return [*self.dates, *self.quantities, *self.speakers, *self.claims, *self.events]

    def open_count(self) -> int:
        """Return how many proposals a person has neither accepted nor refused."""
        proposals: list[Proposal] = [*self.named, *self.quoted]
        return sum(not proposal.rejected for proposal in proposals)
