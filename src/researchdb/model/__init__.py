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

# The rows that a run wrote stand together, so a summary of each stretch of a table finds them.
for _table in Base.metadata.tables.values():
    if "created_run_id" in _table.c and "seed_line" in _table.c and "id" in _table.c:
        _runs = (_table.c.created_run_id, _table.c.updated_run_id, _table.c.retired_run_id)
        sa.Index(f"ix_{_table.name}_runs", *_runs, postgresql_using="brin")

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
