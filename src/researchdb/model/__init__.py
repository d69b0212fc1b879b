"""The normalised schema as SQLAlchemy models; migrations are its history."""

import sqlalchemy as sa

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

# The rows that a run inserted stand together, so a summary of each stretch of a table finds them.
for _mapper in Base.registry.mappers:
    _table = _mapper.local_table
    if issubclass(_mapper.class_, Seeded) and "id" in _table.c:
        sa.Index(None, _table.c.created_run_id, postgresql_using="brin")

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
