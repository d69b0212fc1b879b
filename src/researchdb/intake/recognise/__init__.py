"""Whether the desk has an article already, in this form or in another."""

from .shelf import Shelf
from .verdict import (
    Candidate,
    CopyOf,
    Expected,
    New,
    NewRevision,
    SameBytes,
    SameText,
    Tie,
    Verdict,
)

__all__ = [
    "Candidate",
    "CopyOf",
    "Expected",
    "New",
    "NewRevision",
    "SameBytes",
    "SameText",
    "Shelf",
    "Tie",
    "Verdict",
]
