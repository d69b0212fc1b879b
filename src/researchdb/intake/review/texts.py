"""The texts of a source's revisions, as far as they are held and are the ones that were cut."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from researchdb.seeding.articles import ArticleFolders
from researchdb.text.normalise import normalise, sha256

from .wording import Words


def newest_text(content: Mapping[str, Any], folders: ArticleFolders) -> str | None:
    """Return the text of the newest revision; None where it is not held."""
    numbers = [number_in(each.get("number")) for each in _revisions(content)]
    return text_of(content, folders, str(max(numbers, default=0)))


def text_of(content: Mapping[str, Any], folders: ArticleFolders, number: str) -> str | None:
    """Return the text of a revision; None where it is not held or is another than was cut."""
    revision = next((each for each in _revisions(content) if each.get("number") == number), {})
    name = revision.get("text_file") or revision.get("file")
    path = folders.find(str(name)) if name else None
    if path is None:
        return None
    try:
        text = normalise(path.read_bytes())
    except (OSError, UnicodeDecodeError):
        return None
    return text if sha256(text) == revision.get("text_sha256") else None


def words_of(passage: Mapping[str, Any], text: str | None, language: str) -> Words | None:
    """Return the words of a passage in ``text``; None where it has no place in it."""
    span = passage.get("span")
    if text is None or passage.get("revision") or not isinstance(span, list) or not span:
        return None
    start, end = number_in(span[0]), number_in(span[-1])
    return Words(text[start:end], language) if start < end <= len(text) else None


def number_in(value: Any) -> int:
    """Return a whole number of a seed file; 0 for anything else, which the check tells."""
    written = str(value)
    return int(written) if written.isascii() and written.isdigit() else 0


def _revisions(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    held = [content.get("revision"), *(content.get("revisions") or ())]
    return [each for each in held if isinstance(each, dict)]
