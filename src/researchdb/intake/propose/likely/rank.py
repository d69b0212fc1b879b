"""Which existing claims and events a sentence likely repeats, by the words they share.

A claim is known by its statement and by the words of the passages it was read from, an event by
its title, place and actors and its passages. Names of one actor count as the same word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import sqlalchemy as sa

from researchdb import paths, roles
from researchdb.errors import DatabaseError
from researchdb.intake.known import Known, read_known
from researchdb.intake.proposals import LikelyClaim, LikelyEvent, Span
from researchdb.semantic.model import find_model
from researchdb.text.mentions import Matcher
from researchdb.text.sentences import sentences

from .align import align
from .index import WordIndex

if TYPE_CHECKING:
    from .meaning import Meanings

SHOWN = 3
"""Claims, and events, proposed for one sentence."""

MOST = 10
"""Claims, and events, proposed for one passage."""

LEAST = 0.2
"""Proposals below this score are not shown. Chosen on the coded articles: of what stands among the
first three, it leaves 96 of a hundred right ones and takes away a third of the wrong ones."""

LEAST_MIXED = 0.35
"""The same where nearness in meaning counts too, which nothing lacks altogether."""

MEANING = 0.64
"""Weight of nearness in meaning, that of the words being 1. Fits to four articles at a time put it
between 0.35 and 0.96 for claims; this value was settled on all five."""

Ranked = list[tuple[str, float]]
"""Keys with scores from 0 to 1, the likeliest first."""

_CONFIGS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian",
    "nb": "norwegian", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip


class Likely:
    """Ranks the claims and events of the desk by how likely sentences repeat them.

    Making it reads all of them into temporary tables of ``connection``, which must stay open.
    Where there is an encoder and the database can hold vectors, nearness in meaning counts too,
    unless ``semantic`` is false; ``remark`` says in one line why it does not although it could.
    """

    def __init__(
        self,
        connection: sa.Connection,
        language: str = "en",
        known: Known | None = None,
        *,
        semantic: bool = True,
    ) -> None:
        self.remark: str | None = None
        self._connection = connection
        self._marks = _Marks(known or read_known(connection))
        wordings = {kind: self._wordings(kind) for kind in ("claim", "event")}
        marked = {
            kind: [(key, self._marks.put(words)) for key, _, words in rows]
            for kind, rows in wordings.items()
        }
        config = _CONFIGS.get(language.partition("-")[0], "simple")
        with roles.acting_as(connection, roles.WRITER):
            self._index = WordIndex(connection, config)
            self._index.build(marked)
        stated = {
            kind: [(key, words) for key, is_own, words in rows if is_own]
            for kind, rows in wordings.items()
        }
        self._meanings = self._find_meanings(stated) if semantic else None

    @property
    def least(self) -> float:
        """Return the score below which nothing is worth showing."""
        return LEAST_MIXED if self._meanings else LEAST

    def claims(self, said: Sequence[str], limit: int = MOST) -> list[Ranked]:
        """Return for each of the sentences ``said`` the claims it likely repeats, best first."""
        return self._rank("claim", said, limit)

    def events(self, said: Sequence[str], limit: int = MOST) -> list[Ranked]:
        """Return for each of the sentences ``said`` the events it likely speaks of, best first."""
        return self._rank("event", said, limit)

    def _rank(self, kind: str, said: Sequence[str], limit: int) -> list[Ranked]:
        if not said:
            return []
        with roles.acting_as(self._connection, roles.WRITER):
            scored = self._by_words(kind, said)
            if self._meanings:
                near = self._meanings.ask(kind, said)
                scored = [_mix(*pair) for pair in zip(scored, near, strict=True)]
        return [_best(scores, limit) for scores in scored]

    def _by_words(self, kind: str, said: Sequence[str]) -> list[dict[str, float]]:
        enough = self._index.enough(kind)
        scored = []
        for asked in self._index.ask(kind, [self._marks.put(words) for words in said]):
            scores: dict[str, float] = {}
            for wording in asked.wordings:
                score = align(asked.words, wording.shared, wording.weight, enough)
                scores[wording.key] = max(score, scores.get(wording.key, 0.0))
            scored.append(scores)
        return scored

    def _wordings(self, kind: str) -> list[tuple[str, bool, str]]:
        path = paths.sql() / "intake" / f"{kind}_wordings.sql"
        rows = self._connection.exec_driver_sql(path.read_text(encoding="utf-8"))
        return [(key, is_own, words) for key, is_own, words in rows if words]

    def _find_meanings(self, stated: Mapping[str, list[tuple[str, str]]]) -> Meanings | None:
        folder = find_model()
        if folder is None:
            return None
        # Both need what only `researchdb[semantic]` installs.
        from researchdb.semantic.store import VectorStore  # noqa: PLC0415

        from .meaning import Meanings  # noqa: PLC0415

        try:
            store = VectorStore(self._connection.engine, folder)
        except DatabaseError as error:
            self.remark = str(error)
            return None
        with roles.acting_as(self._connection, roles.WRITER):
            return Meanings(self._connection, store, stated)


class _Marks:
    """Puts one made-up word in the place of all names of an actor."""

    def __init__(self, known: Known) -> None:
        numbers: dict[str, int] = {}
        marks: dict[str, list[str]] = {}
        for name in known.names:
            number = numbers.setdefault(name.actor, len(numbers))
            marks.setdefault(name.name, []).append(f"qactor{number}q")
        self._marks = {name: f" {' '.join(held)} " for name, held in marks.items()}
        self._matcher = Matcher(self._marks)

    def put(self, text: str) -> str:
        """Return ``text`` with names replaced by marks and without NUL."""
        parts: list[str] = []
        end = 0
        for found in self._matcher.find(text):
            parts += (text[end : found.start], self._marks[found.name])
            end = found.end
        return "".join((*parts, text[end:])).replace("\0", " ")


def propose_likely(
    likely: Likely, passages: Sequence[str], language: str
) -> list[tuple[tuple[LikelyClaim, ...], tuple[LikelyEvent, ...]]]:
    """Return for each passage the claims and events its sentences likely repeat, best first.

    Each proposal has the span of the sentence it was found for.
    """
    spans = [[(span.start, span.end) for span in sentences(text, language)] for text in passages]
    said = [
        text[start:end]
        for text, of_text in zip(passages, spans, strict=True)
        for start, end in of_text
    ]
    claims = _by_passage(likely.claims(said, SHOWN), spans, likely.least)
    events = _by_passage(likely.events(said, SHOWN), spans, likely.least)
    return [
        (
            tuple(LikelyClaim(span, key, score) for key, span, score in of_claims),
            tuple(LikelyEvent(span, key, score) for key, span, score in of_events),
        )
        for of_claims, of_events in zip(claims, events, strict=True)
    ]


def _by_passage(
    ranked: list[Ranked], spans: list[list[Span]], least: float
) -> Iterator[list[tuple[str, Span, float]]]:
    """Yield for each passage the best of its sentences' proposals, each key once."""
    left = iter(ranked)
    for of_passage in spans:
        found: dict[str, tuple[str, Span, float]] = {}
        for span, of_sentence in zip(of_passage, left):  # noqa: B905 - as many as spans, then stop
            for key, score in of_sentence:
                if score >= least and (key not in found or score > found[key][2]):
                    found[key] = (key, span, score)
        yield sorted(found.values(), key=lambda one: (-one[2], one[0]))[:MOST]


def _mix(words: Mapping[str, float], near: Mapping[str, float]) -> dict[str, float]:
    """Return scores of which the words tell one part and nearness in meaning the other."""
    # What is not among the nearest is no nearer than the last of them.
    last = min(near.values(), default=0.0)
    return {
        key: (words.get(key, 0.0) + MEANING * max(0.0, near.get(key, last))) / (1 + MEANING)
        for key in {*words, *near}
    }


def _best(scores: Mapping[str, float], limit: int) -> Ranked:
    best = sorted(scores.items(), key=lambda one: (-one[1], one[0]))[:limit]
    return [(key, round(score, 3)) for key, score in best]
