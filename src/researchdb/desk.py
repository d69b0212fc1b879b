"""Making an empty desk folder: settings, vocabularies, commented examples, the format."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from researchdb import paths
from researchdb.errors import DeskError
from researchdb.seeding.format import json_schema
from researchdb.settings import FILE_NAME

# A repository may be there before the desk is.
_MAY_BE_THERE = frozenset({".git"})
# Packaging tools read a file of this name themselves, so it is carried under another.
_RENAMED = {"gitignore": ".gitignore"}
_NAME = '"NAME"'
# Made from the vocabularies of the desk, so the one file that is written anew.
_SCHEMA = "seeds/schema.json"


@dataclass(frozen=True)
class Created:
    """The desk folder, and its files by their path in it: written now, or there before."""

    folder: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]


def create(folder: Path) -> Created:
    """Make the folder a desk and return what was done.

    A file that exists is left as it is, but for the JSON Schema, which follows the vocabularies.
    Raises DeskError when the folder holds other things or cannot be written.
    """
    folder = folder.expanduser().resolve()
    _refuse_strangers(folder)
    made, kept = [], []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "articles").mkdir(exist_ok=True)
        for name, content in _files(folder.name):
            path = folder / name
            if path.exists():
                kept.append(name)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            made.append(name)
        schema, content = folder / _SCHEMA, _schema(folder / "seeds/vocabularies")
        is_current = schema.is_file() and schema.read_bytes() == content
        (kept if is_current else made).append(_SCHEMA)
        if not is_current:
            schema.write_bytes(content)
    except OSError as error:
        raise DeskError(
            f"{error.filename or folder}: {error.strerror}; choose a folder you may write to"
        ) from error
    return Created(folder, tuple(made), tuple(kept))


def _refuse_strangers(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise DeskError(f"{folder} is a file; name a new or an empty folder")
    if not folder.is_dir() or (folder / FILE_NAME).is_file():
        return
    if (folder / "seeds" / "sources").is_dir():
        return
    found = sorted(path.name for path in folder.iterdir() if path.name not in _MAY_BE_THERE)
    if found:
        raise DeskError(
            f"{folder} is not empty and not a desk (it holds {found[0]}); "
            "name a new or an empty folder"
        )


def _files(name: str) -> Iterator[tuple[str, bytes]]:
    template = paths.template()
    for path in sorted(template.rglob("*")):
        if path.is_file():
            below = path.relative_to(template)
            content = path.read_bytes()
            if path.name == FILE_NAME:
                # A JSON text is a TOML text too.
                content = content.replace(_NAME.encode(), json.dumps(name).encode())
            yield below.with_name(_RENAMED.get(path.name, path.name)).as_posix(), content
    for path in sorted(paths.vocabularies().glob("*.csv")):
        yield f"seeds/vocabularies/{path.name}", path.read_bytes()
    yield "seeds/README.md", paths.seed_format().read_bytes()


def _schema(vocabularies: Path) -> bytes:
    """Return the JSON Schema for editors, with the terms of this desk."""
    terms = {}
    for path in sorted(vocabularies.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            terms[path.stem] = [row["key"] for row in csv.DictReader(file) if row.get("key")]
    return json.dumps(json_schema(terms), indent=2, ensure_ascii=False).encode() + b"\n"
