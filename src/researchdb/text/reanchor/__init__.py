"""Finding the passages and quotes of a text again in a later state of it."""

from .anchor import Anchored, reanchor
from .order import steady
from .place import Place, Status, worse
from .within import requote

__all__ = ["Anchored", "Place", "Status", "reanchor", "requote", "steady", "worse"]
