"""A text and its chunks as the rules on furniture look at them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from researchdb.intake.document import Metadata

from . import signs
from .chunks import Chunk
from .rules import Reach, Rule, rules

READ = 1200
"""Longer paragraphs are content, whatever they begin with."""

_LONGEST_LINE = 200
_TEXT = ("quotation", "paragraph")
"""Kinds that are known before furniture is looked for: verses, tables."""

_PARTED = re.compile(r"\S(?:\t+| {3,})\S")


@dataclass(frozen=True)
class Seen:
    """What can be said of one chunk by itself.

    ``plain`` is its text as rules read it, empty where it is too long for a rule; ``anywhere``,
    ``at_edge`` and ``at_end`` are the reasons that rules give for it; ``size`` counts characters;
    ``announces`` says that it ends in a colon, ``is_parted`` that wide gaps part it, ``stops`` that
    it ends as a sentence does, however short.
    """

    plain: str
    size: int
    words: int
    has_words: bool
    announces: bool
    asks: bool
    is_sentence: bool
    is_prose: bool
    is_title: bool
    is_parted: bool
    stops: bool
    anywhere: str | None
    at_edge: str | None
    at_end: str | None


class Page:
    """Chunks of a text, what is to be seen of each, and the reasons found so far."""

    def __init__(self, chunks: Sequence[Chunk], text: str, metadata: Metadata) -> None:
        self.chunks = tuple(chunks)
        self.hints = {
            name: signs.plain(value).casefold()
            for name in ("title", "author", "site")
            if (value := getattr(metadata, name))
        }
        self.seen = tuple(self._look(chunk, text[chunk.start : chunk.end]) for chunk in chunks)
        self.reasons: list[str | None] = [chunk.reason for chunk in chunks]

    def __len__(self) -> int:
        return len(self.chunks)

    def _look(self, chunk: Chunk, words: str) -> Seen:
        plain = signs.plain(words) if len(words) <= READ else ""
        is_title = bool(plain) and plain.casefold() == self.hints.get("title")
        asked = "" if is_title else plain
        return Seen(
            plain=plain,
            size=len(words),
            words=signs.word_count(words[: signs.LOOKED_AT]),
            has_words=signs.has_word(words),
            announces=signs.ends_in_colon(words),
            asks=signs.asks(words),
            is_sentence=signs.is_sentence(words) or chunk.kind in _TEXT,
            is_prose=signs.is_prose(words),
            is_title=is_title,
            is_parted=_PARTED.search(words[: signs.LOOKED_AT]) is not None,
            stops=signs.ends_sentence(words),
            anywhere=_reason(Reach.LINE, Reach.START, asked),
            at_edge=_reason(Reach.EDGE, Reach.EDGE_START, asked),
            at_end=_first(rules().by_reach[Reach.TAIL_START], asked),
        )

    def is_open(self, at: int) -> bool:
        """Say whether nothing has been decided about the chunk at ``at``."""
        return self.reasons[at] is None

    def is_marked(self, at: int) -> bool:
        """Say whether the chunk at ``at`` is an item by its sign or its format."""
        chunk = self.chunks[at]
        return chunk.marker is not None or chunk.kind == "list_item"

    def is_text(self, at: int) -> bool:
        """Say whether the chunk at ``at`` is running text that no rule speaks against."""
        seen = self.seen[at]
        return (seen.is_prose or seen.is_sentence) and self._is_unsuspected(at)

    def _is_unsuspected(self, at: int) -> bool:
        return self.is_open(at) and not (self.seen[at].anywhere or self.seen[at].at_edge)

    def opens_prose(self, at: int) -> bool:
        """Say whether the chunk at ``at`` may head the chunk after it."""
        return (
            at + 1 < len(self)
            and not self.seen[at].is_sentence
            and self.is_open(at + 1)
            and (self.seen[at + 1].is_prose or self.is_marked(at + 1))
        )

    def body(self) -> tuple[int, int]:
        """Return where the article begins and ends: its first sentence, and past its last.

        Items that go on from a sentence belong to it. A short question may be the title, so no
        article begins with one. (0, 0) if there is no sentence at all.
        """
        first, last, kept, running = -1, -1, -1, False
        for at, seen in enumerate(self.seen):
            if self.is_text(at) and not (first < 0 and seen.asks and not seen.is_prose):
                running = True
            elif not (running and self.is_marked(at) and self._is_unsuspected(at)):
                running = running and self.is_open(at) and self.chunks[at].kind == "heading"
                continue
            first = at if first < 0 else first
            last = at
            kept = kept if seen.at_end else at
        if first < 0:
            return (0, 0)
        # What is furniture only after an article is so if nothing of the article comes after it.
        return (first, (kept if kept >= first else last) + 1)


def _reason(whole: Reach, start: Reach, plain: str) -> str | None:
    if plain and len(plain) <= _LONGEST_LINE:
        for rule in rules().by_reach[whole]:
            if rule.pattern.fullmatch(plain):
                return rule.reason
    return _first(rules().by_reach[start], plain)


def _first(known: Sequence[Rule], plain: str) -> str | None:
    """Return the reason of the first rule that speaks of the start of ``plain``."""
    if plain:
        for rule in known:
            if rule.pattern.match(plain):
                return rule.reason
    return None
