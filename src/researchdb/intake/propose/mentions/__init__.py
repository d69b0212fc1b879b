"""Known names in a passage, and whom each of them likely means."""

from .find import MentionFinder

__all__ = ["MentionFinder"]
