"""A later text of a known article: its passages and quotes found again, its new ones drafted."""

from .summary import Revised
from .write import revise

__all__ = ["Revised", "revise"]
