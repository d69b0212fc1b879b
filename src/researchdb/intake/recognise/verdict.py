"""What an article that comes in can turn out to be."""

from __future__ import annotations

from dataclasses import dataclass

from researchdb.intake.document import Cut, Metadata


@dataclass(frozen=True)
class Candidate:
    """An article that comes in: its bytes' hash, its text as it was cut, what it says of itself.

    ``url`` is the address it was fetched from, if it was.
    """

    raw_sha256: str
    cut: Cut
    metadata: Metadata
    file_name: str
    url: str | None = None


@dataclass(frozen=True)
class SameBytes:
    """The very file is held as revision ``number`` of ``source``."""

    source: str
    number: int
    why: str


@dataclass(frozen=True)
class SameText:
    """Another file with the text of revision ``number`` of ``source``: nothing new."""

    source: str
    number: int
    why: str


@dataclass(frozen=True)
class NewRevision:
    """A later text of ``source``; ``score`` is the share of the wording in common, 0 to 1."""

    source: str
    score: float
    why: str


@dataclass(frozen=True)
class Tie:
    """A relation to a source, as a draft lists it: ``kind``, ``method``, ``score``, ``note``."""

    source: str
    score: float
    note: str
    kind: str = "duplicates"
    method: str = "shared wording"


@dataclass(frozen=True)
class CopyOf:
    """A source of its own that has its text, or much of it, in common with others."""

    ties: tuple[Tie, ...]
    why: str


@dataclass(frozen=True)
class Expected:
    """The text of a draft that had none: it came from a bibliography."""

    source: str
    why: str


@dataclass(frozen=True)
class New:
    """Nothing the desk knows."""

    why: str


Verdict = SameBytes | SameText | NewRevision | CopyOf | Expected | New
"""``why`` says it in one line."""
