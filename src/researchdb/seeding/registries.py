"""Registry entries of the seed format: outlets, places, topics, actors, events, claims."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from .fields import (
    ActorKey,
    AnyDate,
    ClaimKey,
    Country,
    Entry,
    EventKey,
    Key,
    Number,
    PassageKey,
    QuoteText,
    Slug,
    Term,
    Text,
    refuse,
)


class Reliability(Entry):
    """A reliability grade of an outlet, from a day on."""

    grade: Annotated[str, Term("reliability_grades")]
    from_: dt.date = Field(alias="from")
    to: dt.date | None = None
    rationale: Text

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to and self.to < self.from_:
            raise refuse("the period ends before it begins", "swap from and to")
        return self


class Outlet(Entry):
    """Who publishes."""

    key: Slug
    was: Slug | None = None
    name: Text
    kind: Annotated[str, Term("outlet_kinds")]
    url: Text | None = None
    country: Country | None = None
    reliability: list[Reliability] = Field(default_factory=list)

    @model_validator(mode="after")
    def _has_one_grade_at_a_time(self) -> Self:
        grades = sorted(self.reliability, key=lambda grade: grade.from_)
        for one, next_ in pairwise(grades):
            if one.to is None or one.to >= next_.from_:
                raise refuse(
                    f"the grades from {one.from_} and from {next_.from_} overlap",
                    "end the first on the day before the second",
                )
        return self


class Place(Entry):
    """Where events happen."""

    key: Slug
    was: Slug | None = None
    name: Text
    kind: Literal["region", "country", "city", "site"]
    country: Country | None = None
    parent: Annotated[Slug, Key("places")] | None = None


class Topic(Entry):
    """What claims are about."""

    key: Slug
    was: Slug | None = None
    label: Text
    facet: Annotated[str, Term("topic_facets")]
    parent: Annotated[Slug, Key("topics")] | None = None
    description: Text | None = None


class Name(Entry):
    """A further form of an actor's name."""

    name: Text
    kind: Annotated[str, Term("name_kinds")]
    is_ambiguous: bool = False


class Evidence(Entry):
    """A passage that shows something."""

    passage: Annotated[PassageKey, Key("passages")]
    quote: QuoteText | None = None


class ActorTie(Entry):
    """A tie of an actor to another."""

    kind: Annotated[str, Term("actor_relation_kinds")]
    to: ActorKey
    title: Text | None = None
    date: AnyDate | None = None
    evidence: list[Evidence] = Field(default_factory=list)


class Actor(Entry):
    """A person, state, body or group."""

    key: Slug
    was: Slug | None = None
    kind: Annotated[str, Term("actor_kinds")]
    name: Text
    country: Country | None = None
    wikidata: Annotated[str, StringConstraints(pattern="^Q[1-9][0-9]*$")] | None = None
    description: Text | None = None
    is_ambiguous: bool = False
    names: list[Name] = Field(default_factory=list)
    relations: list[ActorTie] = Field(default_factory=list)
    unnamed: Text | None = None


class EventActor(Entry):
    """An actor's part in an event."""

    actor: ActorKey
    role: Annotated[str, Term("event_roles")]


class EventTie(Entry):
    """A tie of an event to another that we draw; what a source draws is a claim."""

    kind: Annotated[str, Term("event_relation_kinds")]
    to: EventKey
    rationale: Text


class Event(Entry):
    """Something that happened or is spoken of, with the date we settled on."""

    key: Slug
    was: Slug | None = None
    title: Text
    kind: Annotated[str, Term("event_kinds")]
    status: Annotated[str, Term("event_statuses")] = "occurred"
    date: AnyDate | None = None
    place: Annotated[Slug, Key("places")] | None = None
    note: Text | None = None
    actors: list[EventActor] = Field(default_factory=list)
    relations: list[EventTie] = Field(default_factory=list)


class Subject(Entry):
    """What a structured claim is about."""

    actor: ActorKey | None = None
    event: EventKey | None = None

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if (self.actor is None) == (self.event is None):
            raise refuse("a subject is one actor or one event", "keep one of the two")
        return self


class Value(Entry):
    """The value of a structured claim: text, number, date, actor or event."""

    text: Text | None = None
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    unit: Annotated[str, Term("units")] | None = None
    date: AnyDate | None = None
    actor: ActorKey | None = None
    event: EventKey | None = None

    @property
    def kind(self) -> str:
        """Return text, date, actor, event or number."""
        kinds = ("text", "date", "actor", "event")
        return next((kind for kind in kinds if getattr(self, kind) is not None), "number")

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        numbers = [n for n in (self.low, self.best, self.high) if n is not None]
        others = [self.text, self.date, self.actor, self.event]
        if sum([bool(numbers), *(one is not None for one in others)]) != 1:
            raise refuse("a value is one of text, number, date, actor, event", "keep one of them")
        if bool(numbers) != (self.unit is not None):
            raise refuse("a number and a unit go together", "add the other")
        if numbers != sorted(numbers):
            raise refuse("the bounds of the number are reversed", "order low, best, high")
        return self


class About(Entry):
    """Whom and what a claim is about, where subject and value of its structure do not say so."""

    subject: list[ActorKey] = Field(default_factory=list)
    object: list[ActorKey] = Field(default_factory=list)
    act: list[EventKey] = Field(default_factory=list)
    ground: list[EventKey] = Field(default_factory=list)


class Assessment(Entry):
    """What an assessor makes of a claim."""

    assessor: Text
    on: dt.date
    credibility: Annotated[str, Term("credibility_grades")]
    likelihood: Annotated[str, Term("likelihoods")] | None = None
    confidence: Literal["low", "moderate", "high"] | None = None
    rationale: Text


class ClaimTie(Entry):
    """A tie of a claim to another."""

    kind: Annotated[str, Term("claim_relation_kinds")]
    to: ClaimKey
    rationale: Text


class Claim(Entry):
    """A proposition, once, in our own words."""

    key: Slug
    was: Slug | None = None
    statement: Text
    kind: Annotated[str, Term("claim_kinds")]
    modality: Annotated[str, Term("modalities")] = "actual"
    topics: list[Annotated[Slug, Key("topics")]] = Field(default_factory=list)
    subject: Subject | None = None
    attribute: Annotated[str, Term("attributes")] | None = None
    value: Value | None = None
    about: About | None = None
    holds: AnyDate | None = None
    unstructured: Text | None = None
    note: Text | None = None
    assessments: list[Assessment] = Field(default_factory=list)
    relations: list[ClaimTie] = Field(default_factory=list)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        given = [self.subject is not None, self.attribute is not None, self.value is not None]
        if any(given) and not all(given):
            raise refuse("the structure is not whole", "give subject, attribute and value")
        if self.value and self.subject and self.value.event == self.subject.event is not None:
            raise refuse("the claim ties an event to itself", "name another event as value")
        return self


class Conflict(Entry):
    """A pair of claims that disagree or seem to, with our verdict."""

    claims: Annotated[list[ClaimKey], Field(min_length=2, max_length=2)]
    verdict: Annotated[str, Term("claim_relation_kinds")]
    rationale: Text
