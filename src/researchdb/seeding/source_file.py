"""Source entries of the seed format: an article, its text, its passages and what they say."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

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
from .suggested import Suggested

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

MAX_CHANGED_WORDS = 20
"""A dozen words of a text, and what is said about them."""


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
    citation_key: Text | None = None
    outlet: Annotated[Slug, Key("outlets")]
    kind: Annotated[str, Term("source_kinds")]
    title: Text | None = None
    author: Text | None = None
    url: Text | None = None
    language: Annotated[str, StringConstraints(pattern="^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    published: AnyDate | None = None
    rights: Text | None = None
    summary: Text | None = None
    status: Literal["draft", "coded"]
    coder: Text = "desk"
    relations: list[SourceTie] = Field(default_factory=list)


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


def _instant(value: Any) -> Any:
    if isinstance(value, str) and not _INSTANT.fullmatch(value):
        raise refuse(f"{value!r} is no time in UTC", "write it like 2026-11-22T18:30:00Z")
    return value


Instant = Annotated[dt.datetime, BeforeValidator(_instant, json_schema_input_type=str)]
FileName = Annotated[str, StringConstraints(pattern=r"^[^/\\\x00]+$")]
RevisionNumber = Annotated[Count, Field(ge=1)]


class Revision(Entry):
    """One state of the text of a source; ``file`` is the original, unchanged."""

    number: RevisionNumber
    file: FileName
    text_file: FileName | None = None
    extraction: Text | None = None
    url: Text | None = None
    retrieved: Instant | None = None
    media_type: Text
    captured: AnyDate | None = None
    raw_sha256: Sha256
    text_sha256: Sha256
    length: Offset
    furniture: list[Furniture] = Field(default_factory=list)

    @model_validator(mode="after")
    def _says_where_its_text_is_from(self) -> Self:
        if (self.text_file is None) != (self.extraction is None):
            raise refuse(
                "text_file and extraction go together", "give both, or neither if the file is text"
            )
        return self

    @property
    def text_name(self) -> str:
        """Return the name of the file that holds the text."""
        return self.text_file or self.file


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
    said_by: list[Hop] = Field(default_factory=list)


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


def _few_words(value: str) -> str:
    if len(value.split()) > MAX_CHANGED_WORDS:
        raise refuse(f"changed has more than {MAX_CHANGED_WORDS} words", "name only what differs")
    return value


Match = Literal["exact", "moved", "altered", "ambiguous", "lost"]
Changed = Annotated[Text, AfterValidator(_few_words)]
WITHOUT_PLACE = ("ambiguous", "lost")
"""How a passage or quote is found that has no one place in the text."""


class Recheck(Entry):
    """A quote of the passage that does not stand as it did in the revision before."""

    quote: QuoteText
    match: Literal["moved", "altered", "ambiguous", "lost"]
    changed: Changed | None = None


class Passage(Entry):
    """One heading, paragraph or list item, and what it says."""

    key: Slug
    kind: Annotated[str, Term("passage_kinds")]
    under: Slug | None = None
    span: SpanPair
    sha256: Sha256
    match: Match = "exact"
    changed: Changed | None = None
    revision: RevisionNumber | None = None
    recheck: list[Recheck] = Field(default_factory=list)
    gist: Text | None
    uncoded: Text | None = None
    suggested: Suggested | None = None
    claims: list[ClaimLink] = Field(default_factory=list)
    events: list[EventLink] = Field(default_factory=list)
    mentions: list[MentionDecision] = Field(default_factory=list)
    silent: list[Silence] = Field(default_factory=list)

    @model_validator(mode="after")
    def _is_coded_or_not(self) -> Self:
        if self.uncoded and (self.claims or self.events):
            raise refuse("the passage is coded and marked uncoded", "drop uncoded or the links")
        return self

    @model_validator(mode="after")
    def _says_where_it_was(self) -> Self:
        if self.has_place and self.revision is not None:
            raise refuse(
                f"a passage that is {self.match} lies in the current revision", "drop revision"
            )
        if not self.has_place and self.revision is None:
            raise refuse(
                f"a passage that is {self.match} has no place in the current revision",
                "give revision: the last one in which it had a place",
            )
        if self.match == "exact" and self.changed:
            raise refuse("an exact passage has changed", "give match, or drop changed")
        return self

    @property
    def has_place(self) -> bool:
        """Return whether the current revision has the passage, in one place."""
        return self.match not in WITHOUT_PLACE

    @property
    def needs_recheck(self) -> bool:
        """Return whether a later revision changed what was coded and no person has looked."""
        matches = [self.match, *(recheck.match for recheck in self.recheck)]
        return any(match not in ("exact", "moved") for match in matches)

    @property
    def open_count(self) -> int:
        """Return how many proposals wait for a person."""
        return self.suggested.open_count() if self.suggested else 0
