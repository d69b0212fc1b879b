"""CSL-JSON, after the schema of the Citation Style Language 1.0.2."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from . import dates, names
from .reference import Fault, Reference

_TYPES = {
    "analysis": "webpage",
    "news_report": "article-newspaper",
    "commentary": "post-weblog",
    "social_post": "post",
    "official_document": "report",
    "other": "document",
}
# As Better BibTeX pins it in the field Extra, which Zotero exports as the note.
_PINNED = re.compile(r"(?im)^citation key: *(\S+)$")
# What the style language knows as markup in a title; anything else between such signs is text.
_MARKUP = re.compile(r"</?(?:i|b|sub|sup)>|<span (?:class|style)=\"[^\"<>]*\">|</span>")
_KINDS = {
    "article-newspaper": "news_report",
    "article-magazine": "news_report",
    "broadcast": "news_report",
    "post": "social_post",
    "post-weblog": "commentary",
    "report": "analysis",
    "article-journal": "analysis",
    "article": "analysis",
    "chapter": "analysis",
    "book": "analysis",
    "thesis": "analysis",
    "legislation": "official_document",
    "legal_case": "official_document",
    "treaty": "official_document",
    "bill": "official_document",
}


def render(references: Sequence[Reference]) -> str:
    """Return the references as a CSL-JSON list."""
    return json.dumps([_item(each) for each in references], ensure_ascii=False, indent=2) + "\n"


def _item(reference: Reference) -> dict[str, Any]:
    kind = reference.kind or "other"
    item = {
        "id": reference.key,
        "citation-key": reference.key,
        "type": _TYPES.get(kind, "document"),
        "genre": kind,
        "title": reference.title,
        "author": [_name(each) for each in names.split(reference.author)] or None,
        "container-title": reference.outlet,
        "URL": reference.url,
        "language": reference.language,
        "issued": _date(reference.published),
        "accessed": _date(reference.accessed),
        "license": reference.rights,
        "abstract": reference.abstract,
    }
    return {key: value for key, value in item.items() if value is not None}


def _name(name: str) -> dict[str, str]:
    if not names.is_person(name):
        return {"literal": name}
    family, given = names.family_given(name)
    return {"family": family, "given": given}


def _date(edtf: str | None) -> dict[str, Any] | None:
    if edtf is None:
        return None
    parts = dates.to_parts(edtf)
    return {"date-parts": [list(each) for each in parts]} if parts else {"raw": edtf}


def load(text: str) -> tuple[list[Reference], list[Fault]]:
    """Return the references of a list, of one item, or of an object with ``items``."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        return [], [Fault(error.lineno, "", f"no JSON: {error.msg}", "export the file again")]
    if isinstance(value, dict):
        value = value.get("items", [value])
    if not isinstance(value, list):
        return [], [Fault(0, "", "no list of items", "export it as CSL-JSON")]
    references, faults = [], []
    for place, item in enumerate(value, start=1):
        key = _key(item) if isinstance(item, dict) else None
        if key is None:
            faults.append(Fault(0, f"item {place}", "there is no id", "give it a citation key"))
            continue
        reference, wrong = _reference(key, item)
        references.append(reference)
        faults += wrong
    return references, faults


def _key(item: dict[str, Any]) -> str | None:
    """Return the citation key: as such, pinned in the note, else the number of the item."""
    pinned = _PINNED.search(str(item.get("note") or ""))
    for found in (item.get("citation-key"), pinned and pinned[1], item.get("id")):
        if found is not None and (key := str(found).strip()):
            return key
    return None


def _reference(key: str, item: dict[str, Any]) -> tuple[Reference, list[Fault]]:
    faults: list[Fault] = []
    given: dict[str, str | None] = {}
    for field, name in (("published", "issued"), ("accessed", "accessed")):
        try:
            given[field] = _edtf(item.get(name))
        except ValueError as error:
            faults.append(
                Fault(0, key, f"{name}: {error}", "write it as date-parts", is_fatal=False)
            )
    genre = str(item.get("genre") or "")
    reference = Reference(
        key,
        kind=genre if genre in _TYPES else _KINDS.get(str(item.get("type"))),
        title=_text(_plain(item.get("title"))),
        author=names.join(_authors(item.get("author"))),
        outlet=_text(item.get("container-title")) or _text(item.get("publisher")),
        url=_text(item.get("URL")),
        language=_text(item.get("language")),
        published=given.get("published"),
        accessed=given.get("accessed"),
        rights=_text(item.get("license")),
        abstract=_text(item.get("abstract")),
    )
    return reference, faults


def _plain(title: Any) -> Any:
    return _MARKUP.sub("", title) if isinstance(title, str) else title


def _text(value: Any) -> str | None:
    return " ".join(str(value).split()) or None if isinstance(value, str | int) else None


def _authors(value: Any) -> list[str]:
    found = []
    for name in value if isinstance(value, list) else ():
        if isinstance(name, dict):
            family = " ".join(
                str(name[part])
                for part in ("non-dropping-particle", "family", "suffix")
                if name.get(part)
            )
            literal = _text(name.get("literal"))
            found.append(literal or names.as_shown(family, str(name.get("given") or "")))
    return [name for name in found if name]


def _edtf(value: Any) -> str | None:
    """Return a CSL date variable as EDTF. Raises ``ValueError`` where it is no date."""
    if value is None:
        return None
    if not isinstance(value, dict):
        value = {"raw": str(value)}
    listed = value.get("date-parts")
    if listed and listed[0] and listed[0][0]:
        sides = [dates.from_parts(tuple(int(part) for part in each if part)) for each in listed[:2]]
        return "/".join(sides) + ("~" if value.get("circa") and len(sides) == 1 else "")
    words = value.get("raw") or value.get("literal") or value.get("edtf")
    if not words or dates.is_undated(str(words)):
        return None
    found = dates.read(str(words))
    if found is None:
        raise ValueError(f"{words!r} is no date")
    return found
