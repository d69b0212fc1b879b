"""Which fields of the seed format name terms and keys, and what an entry names in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from .fields import Entry, Key, Term

Location = tuple[str | int, ...]


def named(entry: Entry, at: Location = ()) -> Iterator[tuple[Location, Term | Key, str]]:
    """Yield location, kind of reference and value of everything ``entry`` refers to."""
    for name, label, marker in _fields(type(entry)):
        value = getattr(entry, name)
        if value is None:
            continue
        items = [((*at, label), value)]
        if isinstance(value, list):
            items = [((*at, label, index), item) for index, item in enumerate(value)]
        for place, item in items:
            if isinstance(item, Entry):
                yield from named(item, place)
            elif marker is not None:
                yield place, marker, item


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
