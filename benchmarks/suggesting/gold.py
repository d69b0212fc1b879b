"""What a coded article says it holds, by offsets in its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from researchdb.intake.document import Cut, Piece, Stretch
from researchdb.text.quotes import Folded, Span

from .desk import Desk, Entry, newest_revision


@dataclass(frozen=True)
class Link:
    """A claim or event that a stretch of the text was coded with; ``passage`` holds the stretch.

    Both spans are offsets in the article. ``entry`` is the link as the seeds have it.
    """

    key: str
    span: tuple[int, int]
    passage: tuple[int, int]
    entry: Entry


@dataclass(frozen=True)
class Gold:
    """An article as a person coded it."""

    key: str
    language: str
    cut: Cut
    claims: tuple[Link, ...]
    events: tuple[Link, ...]


def gold_of(desk: Desk, key: str, text: str) -> Gold:
    """Return the coding of the source ``key``, whose normalised text is ``text``."""
    source = desk.sources[key]
    passages = source.get("passages") or []
    pieces = tuple(Piece(p["key"], p["kind"], _pair(p["span"]), p.get("under")) for p in passages)
    furniture = tuple(
        Stretch(_pair(stretch["span"]), stretch["reason"])
        for stretch in newest_revision(source).get("furniture") or []
    )
    return Gold(
        key,
        source["source"]["language"],
        Cut(text, pieces, furniture),
        tuple(_links(passages, text, "claim")),
        tuple(_links(passages, text, "event")),
    )


def _pair(span: list[str]) -> tuple[int, int]:
    return int(span[0]), int(span[1])


def _links(passages: list[Entry], text: str, kind: str) -> Iterator[Link]:
    for passage in passages:
        start, end = _pair(passage["span"])
        folded = Folded(text[start:end])
        for entry in passage.get(f"{kind}s") or []:
            found = folded.find(entry["quote"]) if entry.get("quote") else None
            span = (start, end)
            if isinstance(found, Span):
                span = (start + found.start, start + found.end)
            yield Link(entry[kind], span, (start, end), entry)
