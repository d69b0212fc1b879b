"""The claims and events of the desk that a sentence likely repeats."""

from .rank import LEAST, MOST, SHOWN, Likely, propose_likely

__all__ = ["LEAST", "MOST", "SHOWN", "Likely", "propose_likely"]
