"""The dates that a passage gives, with the bounds that follow from its words."""

from .find import find_dates

__all__ = ["find_dates"]
