"""What is read out of a file before it is cut: its text or its blocks, and its metadata."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Metadata:
    """What a file says of itself; every part is a proposal until a person accepts it.

    ``published`` is an EDTF date, ``language`` a BCP 47 tag, ``url`` the canonical address.
    """

    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Block:
    """One block of a document that knows its structure.

    ``kind`` is a term of ``passage_kinds``; ``level`` is 1 to 6 for a heading, the depth from 1
    for a list item, 0 otherwise. ``furniture`` is a term of ``furniture_reasons`` for a block
    that the format itself marks as no content.
    """

    kind: str
    text: str
    level: int = 0
    furniture: str | None = None


@dataclass(frozen=True)
class Document:
    """What a reader of a format found in a file.

    Plain formats give ``text`` (UTF-8 decoded, not yet cut); formats that know their structure
    give ``blocks``. ``extraction`` names what made text of the file, None where the file is the
    text; ``remarks`` are for the person who finishes the draft.
    """

    media_type: str
    metadata: Metadata
    text: str | None = None
    blocks: tuple[Block, ...] = ()
    extraction: str | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Piece:
    """One passage of a cut: its key (p01, p02, ..), kind, heading and half-open span."""

    key: str
    kind: str
    span: tuple[int, int]
    under: str | None = None


@dataclass(frozen=True)
class Stretch:
    """A half-open span that is not content, and why: a term of ``furniture_reasons``."""

    span: tuple[int, int]
    reason: str


@dataclass(frozen=True)
class Cut:
    """A normalised text and how it is cut: every character is in one part, or blank."""

    text: str
    pieces: tuple[Piece, ...]
    furniture: tuple[Stretch, ...] = ()
