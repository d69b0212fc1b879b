"""What is proposed for a passage; nothing of it counts until a person accepts it.

Spans are half-open and count code points of the passage.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Span = tuple[int, int]


@dataclass(frozen=True)
class GivenDate:
    """A date as the seed format writes it: EDTF, or relative to another date, or unknown."""

    text: str
    edtf: str | None = None
    relative: str | None = None
    to: str | None = None
    basis: str = "stated"
    note: str | None = None


@dataclass(frozen=True)
class MentionProposal:
    """A known name in the passage: its ``nth`` whole-word occurrence and whom it may mean.

    ``actors`` are keys, the likeliest first; none where the name here means no actor.
    """

    span: Span
    name: str
    nth: int
    actors: tuple[str, ...]
    score: float = 1.0


@dataclass(frozen=True)
class NameProposal:
    """A name that nobody is known by; ``kind`` is a term of ``actor_kinds`` or None."""

    span: Span
    name: str
    nth: int
    kind: str | None = None


@dataclass(frozen=True)
class DateProposal:
    """A date expression and the bounds that follow from it."""

    span: Span
    date: GivenDate


@dataclass(frozen=True)
class QuantityProposal:
    """A quantity: ``low``, ``best``, ``high`` as the seed format has them; ``unit`` a term."""

    span: Span
    unit: str
    low: Decimal | None = None
    best: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True)
class SpeakerProposal:
    """Somebody whose word is given.

    ``span`` holds speaker and verb. Either ``actor`` (a key) or ``label`` (words of the text)
    is set; ``act`` is a term of ``speech_acts``, ``verb`` the words it was read from, ``title``
    the office as the text gives it, ``reach`` the stretch of the passage the word covers.
    """

    span: Span
    act: str
    verb: str
    reach: Span
    actor: str | None = None
    label: str | None = None
    title: str | None = None


@dataclass(frozen=True)
class LikelyClaim:
    """An existing claim that the stretch ``span`` most likely repeats; ``score`` is 0 to 1."""

    span: Span
    claim: str
    score: float


@dataclass(frozen=True)
class LikelyEvent:
    """An existing event that the stretch ``span`` most likely speaks of; ``score`` is 0 to 1."""

    span: Span
    event: str
    score: float


@dataclass(frozen=True)
class Proposals:
    """Everything proposed for one passage, each kind in the order it should be shown."""

    mentions: tuple[MentionProposal, ...] = ()
    names: tuple[NameProposal, ...] = ()
    dates: tuple[DateProposal, ...] = ()
    quantities: tuple[QuantityProposal, ...] = ()
    speakers: tuple[SpeakerProposal, ...] = ()
    claims: tuple[LikelyClaim, ...] = ()
    events: tuple[LikelyEvent, ...] = ()
