"""The normalised schema as SQLAlchemy models; migrations are its history."""

from . import (
    actors,
    claims,
    events,
    judgements,
    kept,
    passages,
    reuse,
    runs,
    sources,
    suggestions,
    vocabularies,
)
from .base import BOOKKEEPING, SCHEMA, Base, Reference, Seeded
from .kept import KEPT, KEPT_SCHEMA

__all__ = [
    "BOOKKEEPING",
    "KEPT",
    "KEPT_SCHEMA",
    "SCHEMA",
    "Base",
    "Reference",
    "Seeded",
    "actors",
    "claims",
    "events",
    "judgements",
    "kept",
    "passages",
    "reuse",
    "runs",
    "sources",
    "suggestions",
    "vocabularies",
]
