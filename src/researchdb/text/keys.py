"""Keys and file names made from titles: plain ASCII, stable, short."""

from __future__ import annotations

import re
from collections.abc import Callable

from anyascii import anyascii

MAX_KEY_CHARS = 40
MAX_NAME_CHARS = 120

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_APOSTROPHE = re.compile(r"['\u2018\u2019]")
_NOT_NAME = re.compile(r"[^A-Za-z0-9._-]+")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")


def slug(title: str, max_chars: int = MAX_KEY_CHARS) -> str:
    """Return ``title`` as a key: transliterated, lower case, words joined by hyphens.

    Cut between words where it is longer than ``max_chars``; empty where nothing of it is left.
    """
    plain = _APOSTROPHE.sub("", anyascii(title)).lower()
    whole = _NOT_SLUG.sub("-", plain).strip("-")
    if len(whole) <= max_chars:
        return whole
    cut, hyphen, _ = whole[: max_chars + 1].rpartition("-")
    return cut if hyphen else whole[:max_chars]


def file_name(given: str) -> str:
    """Return the last part of the path ``given`` as a name that every file system takes.

    Whatever leads elsewhere or steers a terminal is gone; the suffix stays.
    """
    last = re.split(r"[/\\]", given)[-1]
    plain = _NOT_NAME.sub("-", anyascii(last)).strip("-.")
    found = _SUFFIX.search(plain)
    suffix = found[0] if found else ""
    stem = plain.removesuffix(suffix).strip("-.")[: MAX_NAME_CHARS - len(suffix)]
    return f"{stem or 'article'}{suffix}"


def free(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Return ``wanted``, or with the first number from 2 behind it that is not taken."""
    number, key = 2, wanted
    while is_taken(key):
        key, number = f"{wanted}-{number}", number + 1
    return key
