"""Names that look like actors and that nobody is known by."""

from .find import find_new_names, find_new_names_in

__all__ = ["find_new_names", "find_new_names_in"]
