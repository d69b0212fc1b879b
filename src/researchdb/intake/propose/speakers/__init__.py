"""Whose word a passage gives, and by which act of speech."""

from .find import find_speakers

__all__ = ["find_speakers"]
