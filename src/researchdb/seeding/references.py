"""Which fields of the seed format name terms and keys, and what an entry names in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from .fields import Entry, Key, Term

Location = tuple[str | int, ...]


Named = tuple[Location, Term | Key, str]
"""Location, kind of reference and value."""


def named(entry: Entry) -> list[Named]:
    """Return everything ``entry`` refers to, in the order of the file format."""
    found: list[Named] = []
    _collect(entry, (), found)
    return found


def _collect(entry: Entry, at: Location, found: list[Named]) -> None:
    # One list for the whole tree: a generator within a generator passes each value up every level.
    values = entry.__dict__
    for name, label, marker in _fields(type(entry)):
        value = values[name]
        if value is None:
            continue
        if not isinstance(value, list):
            _collect_one(value, marker, (*at, label), found)
            continue
        for index, item in enumerate(value):
            _collect_one(item, marker, (*at, label, index), found)


def _collect_one(value: Any, marker: Term | Key | None, at: Location, found: list[Named]) -> None:
    if isinstance(value, Entry):
        _collect(value, at, found)
    elif marker is not None:
        found.append((at, marker, value))


@cache
def _fields(model: type[Entry]) -> tuple[tuple[str, str, Term | Key | None], ...]:
    """Return name, name in YAML and marker of the fields that may refer to something."""
    found = []
    for name, info in model.model_fields.items():
        hints = [*info.metadata, *parts(info.annotation)]
        marker = next((hint for hint in hints if isinstance(hint, Term | Key)), None)
        nested = any(isinstance(hint, type) and issubclass(hint, Entry) for hint in hints)
        if marker or nested:
            found.append((name, info.alias or name, marker))
    return tuple(found)


def parts(annotation: Any) -> Iterator[Any]:
    """Yield every part of a type annotation, however deep."""
    yield annotation
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from parts(part)
