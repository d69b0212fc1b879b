"""A reference as all three formats can carry it."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS = ("title", "author", "outlet", "url", "language", "published", "rights")
"""What is compared and filled when a bibliography is imported."""


@dataclass(frozen=True)
class Reference:
    """One work of a bibliography.

    ``key`` is its citation key, empty where the file gives none (RIS may not), ``kind`` a term of
    ``source_kinds`` or None, ``published`` and ``accessed`` are EDTF dates, ``author`` is one text
    with names joined by ``; ``. ``line`` is where the entry stands in its file, 0 if the format
    does not tell.
    """

    key: str
    kind: str | None = None
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    accessed: str | None = None
    rights: str | None = None
    abstract: str | None = None
    line: int = 0


@dataclass(frozen=True)
class Fault:
    """What is wrong with an entry: its line (0 = unknown), its key, what was found, a remedy.

    A fault that is not fatal costs the entry that field, not its place.
    """

    line: int
    key: str
    found: str
    remedy: str
    is_fatal: bool = True
