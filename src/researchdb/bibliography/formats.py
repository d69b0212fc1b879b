"""The three formats by name and by suffix."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from . import bibtex, csl, ris
from .languages import language
from .reference import Fault, Reference

_MODULES = {"csl-json": csl, "bibtex": bibtex, "ris": ris}
_SUFFIXES = {".json": "csl-json", ".bib": "bibtex", ".bibtex": "bibtex", ".ris": "ris"}

FORMATS = tuple(_MODULES)


def guess_format(path: Path) -> str | None:
    """Return the format that the suffix of ``path`` stands for, None for others."""
    return _SUFFIXES.get(path.suffix.lower())


def render(references: Sequence[Reference], name: str) -> str:
    """Return the references in the format ``name``."""
    make: Callable[[Sequence[Reference]], str] = _MODULES[name].render
    return make(references)


def load(text: str, name: str) -> tuple[list[Reference], list[Fault]]:
    """Return the references in ``text`` and what is wrong with it.

    No key stands twice, and languages are tags of BCP 47.
    """
    read: Callable[[str], tuple[list[Reference], list[Fault]]] = _MODULES[name].load
    references, faults = read(text)
    seen: set[str] = set()
    for each in references:
        if each.key and each.key in seen:
            faults.append(
                Fault(each.line, each.key, "the key stands twice", "keep one of the entries")
            )
        seen.add(each.key)
        if each.language and language(each.language) is None:
            told = f"language: {each.language!r} is unknown"
            name = each.key or each.title or ""
            faults.append(Fault(each.line, name, told, "write it as en or ru", is_fatal=False))
    return [replace(each, language=language(each.language)) for each in references], faults
