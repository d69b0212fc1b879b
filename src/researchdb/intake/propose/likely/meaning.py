"""Claims and events near a sentence in meaning, by vectors kept in the database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any

import sqlalchemy as sa

from researchdb.semantic.store import VectorStore, digest, literal

_NUMBERS = count()
"""Tells the table of one from that of another on the same connection."""

NEAREST = 50
"""Claims or events looked at for one clause."""

_CLAUSE = re.compile(r"[,;:—–]|\s(?:and|while|which|who|but|although)\s")
_CLAUSE_WORDS = 3

_CREATE = """
    create temporary table likely_meanings as
    select owned.kind, owned.key, sentence_vectors.embedding
    from unnest(
        cast(:kinds as text[]), cast(:keys as text[]), cast(:digests as text[])
    ) as owned (kind, key, digest)
    inner join semantic.sentence_vectors
        on owned.digest = sentence_vectors.text_sha256
    where sentence_vectors.model = :model
"""

# Materialized: else each vector is read from its text again for each statement it is compared to.
_NEAREST = """
    with clauses as materialized (
        select given.sentence, cast(given.embedding as vector) as embedding
        from unnest(cast(:sentences as integer[]), cast(:vectors as text[]))
            as given (sentence, embedding)
    )
    select clauses.sentence, near.key, max(near.cosine)
    from clauses
    cross join lateral (
        select likely_meanings.key,
            1 - (likely_meanings.embedding <=> clauses.embedding) as cosine
        from likely_meanings
        where likely_meanings.kind = :kind
        order by likely_meanings.embedding <=> clauses.embedding
        limit :nearest
    ) as near
    group by clauses.sentence, near.key
"""


class Meanings:
    """Finds what lies near a sentence or one of its clauses."""

    def __init__(
        self,
        connection: sa.Connection,
        store: VectorStore,
        stated: Mapping[str, Iterable[tuple[str, str]]],
    ) -> None:
        """Take up the statements of each kind, as pairs of key and words."""
        self._connection = connection
        self._store = store
        self._seen: tuple[tuple[str, ...], list[str]] = ((), [])
        rows = [(kind, key, words) for kind, pairs in stated.items() for key, words in pairs]
        store.keep([words for _, _, words in rows])
        self._prefix = f"likely{next(_NUMBERS)}_"
        values = {
            "kinds": [kind for kind, _, _ in rows],
            "keys": [key for _, key, _ in rows],
            "digests": [digest(words) for _, _, words in rows],
            "model": store.model,
        }
        self._run(_CREATE, values)

    def ask(self, kind: str, said: Sequence[str]) -> list[dict[str, float]]:
        """Return for each sentence the nearest keys of ``kind`` with their cosine, -1 to 1."""
        numbered = [
            (number, part) for number, words in enumerate(said) for part in _with_clauses(words)
        ]
        values = {
            "sentences": [number for number, _ in numbered],
            "vectors": self._vectors(tuple(part for _, part in numbered)),
            "kind": kind,
            "nearest": NEAREST,
        }
        found: list[dict[str, float]] = [{} for _ in said]
        for number, key, cosine in self._run(_NEAREST, values):
            found[number][key] = cosine
        return found

    def _run(self, statement: str, values: Mapping[str, Any]) -> Iterable[Any]:
        own = statement.replace("likely_", self._prefix)
        return self._connection.execute(sa.text(own), values)

    def _vectors(self, parts: tuple[str, ...]) -> list[str]:
        # The same sentences are asked for claims and then for events.
        if self._seen[0] != parts:
            self._seen = (parts, [literal(vector) for vector in self._store.encode(parts)])
        return self._seen[1]


def _with_clauses(words: str) -> list[str]:
    parts = [part.strip() for part in _CLAUSE.split(words)]
    clauses = [part for part in parts if len(part.split()) >= _CLAUSE_WORDS]
    return [words, *clauses] if len(clauses) > 1 else [words]
