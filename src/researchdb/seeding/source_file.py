"""Source entries of the seed format: an article, its text, its passages and what they say."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from .fields import (
    ActorKey,
    AnyDate,
    ClaimKey,
    Count,
    Entry,
    EventKey,
    Key,
    Number,
    QuoteText,
    Sha256,
    Slug,
    SourceKey,
    Term,
    Text,
    refuse,
)


class SourceTie(Entry):
    """A tie of a source to another."""

    kind: Annotated[str, Term("source_relation_kinds")]
    to: SourceKey
    method: Text
    score: Annotated[Number, Field(ge=0, le=1)] | None = None
    note: Text | None = None


class Source(Entry):
    """Metadata of one article, post or document."""

    key: Slug
    was: Slug | None = None
    outlet: Annotated[Slug, Key("outlets")]
    kind: Annotated[str, Term("source_kinds")]
    title: Text | None = None
    author: Text | None = None
    url: Text | None = None
    language: Annotated[str, StringConstraints(pattern="^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    published: AnyDate | None = None
    rights: Text | None = None
    summary: Text
    status: Literal["draft", "coded"]
    coder: Text = "desk"
    relations: list[SourceTie] = []


Offset = Annotated[Count, Field(ge=0)]


def _span(value: tuple[int, int]) -> tuple[int, int]:
    if value[0] >= value[1]:
        raise refuse(f"span {list(value)} is empty or reversed", "write [from, to]")
    return value


SpanPair = Annotated[tuple[Offset, Offset], AfterValidator(_span)]


class Furniture(Entry):
    """A stretch of text that is not content."""

    span: SpanPair
    reason: Annotated[str, Term("furniture_reasons")]
    note: Text | None = None


class Revision(Entry):
    """One state of the text of a source."""

    number: Annotated[Count, Field(ge=1)]
    file: Annotated[str, StringConstraints(pattern=r"^[^/\\\x00]+$")]
    media_type: Text
    captured: AnyDate | None = None
    raw_sha256: Sha256
    text_sha256: Sha256
    length: Offset
    furniture: list[Furniture] = []


class Hop(Entry):
    """One speaker of a chain after the article's own voice."""

    actor: ActorKey | None = None
    label: Text | None = None
    title: Text | None = None
    act: Annotated[str, Term("speech_acts")]
    stance: Annotated[str, Term("stances")] = "asserts"
    said_on: AnyDate | None = None
    at: EventKey | None = None

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if (self.actor is None) == (self.label is None):
            raise refuse("a speaker is one actor or one label", "keep one of the two")
        return self


class ClaimLink(Entry):
    """One act of saying a claim."""

    claim: ClaimKey
    stance: Annotated[str, Term("stances")] = "asserts"
    hedge: Annotated[str, Term("hedges")] = "none"
    quote: QuoteText | None = None
    as_stated: Text | None = None
    quotation: Literal["none", "partial", "full"] = "none"
    said_by: list[Hop] = []


class EventLink(Entry):
    """A passage speaking of an event, with the date it gives."""

    event: EventKey
    date: AnyDate | None = None
    status: Annotated[str, Term("event_statuses")] = "occurred"
    quote: QuoteText | None = None


class MentionDecision(Entry):
    """A ruling on a name the matcher cannot decide."""

    name: Text
    nth: Annotated[Count, Field(ge=1)] = 1
    actor: ActorKey | None


class Silence(Entry):
    """A sentence that says nothing to code."""

    quote: QuoteText
    reason: Text


class Passage(Entry):
    """One heading, paragraph or list item, and what it says."""

    key: Slug
    kind: Annotated[str, Term("passage_kinds")]
    under: Slug | None = None
    span: SpanPair
    sha256: Sha256
    gist: Text
    uncoded: Text | None = None
    claims: list[ClaimLink] = []
    events: list[EventLink] = []
    mentions: list[MentionDecision] = []
    silent: list[Silence] = []

    @model_validator(mode="after")
    def _is_coded_or_not(self) -> Self:
        if self.uncoded and (self.claims or self.events):
            raise refuse("the passage is coded and marked uncoded", "drop uncoded or the links")
        return self
