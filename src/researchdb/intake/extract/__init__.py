"""From the bytes of a file to its text or blocks, and what the file says of itself."""

from .read import read_document

__all__ = ["read_document"]
