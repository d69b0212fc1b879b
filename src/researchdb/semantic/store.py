"""Vectors of sentences in the database: each is made once and kept by the hash of its words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from researchdb import paths, roles
from researchdb.errors import DatabaseError

from .encoder import Encoder, Floats

_BATCH = 500

_EXTENSION = sa.text("select exists (select from pg_extension where extname = 'vector')")

_AVAILABLE = sa.text("select exists (select from pg_available_extensions where name = 'vector')")

_MISSING = sa.text("""
    select wanted.place
    from unnest(cast(:digests as text[])) with ordinality as wanted (digest, place)
    where not exists (
        select from semantic.sentence_vectors
        where model = :model and text_sha256 = wanted.digest
    )
    order by wanted.place
""")

_KEEP = sa.text("""
    insert into semantic.sentence_vectors (model, text_sha256, embedding)
    select :model, made.digest, cast(made.embedding as vector)
    from unnest(cast(:digests as text[]), cast(:vectors as text[])) as made (digest, embedding)
    on conflict do nothing
""")


class VectorStore:
    """Keeps vectors of sentences; ``model`` names the weights they were made with."""

    def __init__(self, engine: sa.Engine, folder: Path) -> None:
        """Make the table if it is not there. Raises DatabaseError where vectors have no place."""
        self._engine = engine
        self._folder = folder
        self._encoder: Encoder | None = None
        with (folder / "model.safetensors").open("rb") as file:
            self.model = hashlib.file_digest(file, "sha256").hexdigest()
        try:
            with engine.begin() as connection:
                if not connection.scalar(_EXTENSION):
                    if not connection.scalar(_AVAILABLE):
                        raise DatabaseError(
                            "there is no place for vectors: this server has no extension vector; "
                            "words alone decide"
                        )
                    connection.exec_driver_sql("create extension vector")
                with roles.acting_as(connection, roles.OWNER):
                    script = paths.sql() / "semantic" / "sentence_vectors.sql"
                    connection.exec_driver_sql(script.read_text(encoding="utf-8"))
        except DBAPIError as error:
            said = str(error.orig).splitlines()[0]
            raise DatabaseError(
                f"there is no place for vectors: {said}; "
                "let a superuser run `create extension vector` in this database"
            ) from error

    def encode(self, sentences: Sequence[str]) -> Floats:
        """Return the vectors of ``sentences`` without keeping them."""
        if self._encoder is None:
            self._encoder = Encoder(self._folder)
        return self._encoder.encode(sentences)

    def keep(self, sentences: Sequence[str]) -> int:
        """Make and commit the vectors that are missing; return how many were made."""
        wanted = {digest(sentence): sentence for sentence in sentences}
        made = 0
        for part in _parts(list(wanted)):
            values = {"model": self.model, "digests": part}
            with self._engine.begin() as connection, roles.acting_as(connection, roles.WRITER):
                missing = [part[place - 1] for place in connection.scalars(_MISSING, values)]
                if not missing:
                    continue
                vectors = self.encode([wanted[one] for one in missing])
                values = {
                    "model": self.model,
                    "digests": missing,
                    "vectors": [literal(vector) for vector in vectors],
                }
                connection.execute(_KEEP, values)
                made += len(missing)
        return made


def digest(sentence: str) -> str:
    """Return the SHA-256 of a sentence in hexadecimal."""
    return hashlib.sha256(sentence.encode()).hexdigest()


def literal(vector: Floats) -> str:
    """Return a vector as the extension writes it."""
    return f"[{','.join(map(repr, vector.tolist()))}]"


def _parts(digests: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(digests), _BATCH):
        yield digests[start : start + _BATCH]
