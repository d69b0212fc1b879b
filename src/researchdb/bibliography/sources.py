"""The sources of a desk as references, read from the seeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from researchdb.intake.outlets import declared
from researchdb.seeding.located import LINE, parse

from .reference import Reference

UNNAMED = "unnamed-"
"""Outlets that no file names are keyed so; their names are ours and go into no bibliography."""


@dataclass(frozen=True)
class HeldSource:
    """A source of the seeds: its file, its key and what its metadata say.

    ``reference.key`` is the citation key, ``outlet`` the key of the outlet, ``dated`` whether it
    has any date of publication, even one that no bibliography can carry.
    """

    path: Path
    key: str
    outlet: str
    reference: Reference
    citation_key: str | None
    dated: bool


def read_sources(seeds: Path) -> list[HeldSource]:
    """Return every source of the seeds, by key; files that cannot be read are left out."""
    outlets = {str(each["key"]): str(each.get("name") or "") for each in declared(seeds)}
    return list(_sources(seeds, outlets))


def _sources(seeds: Path, outlets: Mapping[str, str]) -> Iterator[HeldSource]:
    for path in sorted((seeds / "sources").rglob("*.y*ml")):
        value = parse(path.read_bytes(), path.name).value
        source = value.get("source") if isinstance(value, dict) else None
        if not isinstance(source, dict) or not isinstance(source.get("key"), str):
            continue
        key, outlet = source["key"], str(source.get("outlet") or "")
        citation_key = source.get("citation_key")
        name = None if outlet.startswith(UNNAMED) else outlets.get(outlet)
        reference = Reference(
            key=citation_key or key,
            kind=source.get("kind"),
            title=source.get("title"),
            author=source.get("author"),
            outlet=name,
            url=source.get("url"),
            language=None if source.get("language") == "und" else source.get("language"),
            published=_edtf(source.get("published")),
            accessed=_captured(value),
            rights=source.get("rights"),
            abstract=source.get("summary"),
            line=source[LINE],
        )
        is_dated = source.get("published") is not None
        yield HeldSource(path, key, outlet, reference, citation_key, is_dated)


def _edtf(date: Any) -> str | None:
    if isinstance(date, dict):
        date = date.get("edtf")
    return date if isinstance(date, str) else None


def _captured(content: dict[str, Any]) -> str | None:
    """Return when the current text was captured, where that is a plain date."""
    listed = content.get("revisions")
    revisions = [content.get("revision"), *(listed if isinstance(listed, list) else ())]
    held = [each for each in revisions if isinstance(each, dict)]
    return _edtf(held[-1].get("captured")) if held else None
