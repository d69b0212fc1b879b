"""The normalised schema as SQLAlchemy models; migrations are its history."""

from . import (
    actors,
    claims,
    events,
    judgements,
    passages,
    reuse,
    runs,
    sources,
    suggestions,
    vocabularies,
)
from .base import BOOKKEEPING, SCHEMA, Base, Reference, Seeded

__all__ = [
    "BOOKKEEPING",
    "SCHEMA",
    "Base",
    "Reference",
    "Seeded",
    "actors",
    "claims",
    "events",
    "judgements",
    "passages",
    "reuse",
    "runs",
    "sources",
    "suggestions",
    "vocabularies",
]
