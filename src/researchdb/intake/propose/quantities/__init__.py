"""The quantities that a passage gives, in the units of the vocabulary."""

from .find import find_quantities

__all__ = ["find_quantities"]
