"""Kept answers: defined by ``sql/kept``, filled for all rows or for those a run has touched."""

from researchdb.kept.compare import check
from researchdb.kept.files import Definition, Touched, discover
from researchdb.kept.fill import differing, fill_all, refill_changed, update

__all__ = [
    "Definition",
    "Touched",
    "check",
    "differing",
    "discover",
    "fill_all",
    "refill_changed",
    "update",
]
