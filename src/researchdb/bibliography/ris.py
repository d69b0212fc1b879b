"""RIS, as Zotero and other reference managers write and read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import rispy

from researchdb.text.dates import DateError

from . import dates, names
from .reference import Fault, Reference

_TYPES = {
    "analysis": "ELEC",
    "news_report": "NEWS",
    "commentary": "BLOG",
    "social_post": "ELEC",
    "official_document": "RPRT",
    "other": "GEN",
}
_KINDS = {
    "NEWS": "news_report",
    "MGZN": "news_report",
    "BLOG": "commentary",
    "RPRT": "analysis",
    "JOUR": "analysis",
    "BOOK": "analysis",
    "CHAP": "analysis",
    "THES": "analysis",
    "LEGAL": "official_document",
    "GOVDOC": "official_document",
    "STAT": "official_document",
    "BILL": "official_document",
    "CASE": "official_document",
}
_EDTF = "published (EDTF): "
_END = "ER  -"


def render(references: Sequence[Reference]) -> str:
    """Return the references as RIS."""
    return str(rispy.dumps([_entry(each) for each in references], enforce_list_tags=False))


def _entry(reference: Reference) -> dict[str, Any]:
    kind = reference.kind or "other"
    people = [
        ", ".join(names.family_given(name)) if names.is_person(name) else name
        for name in names.split(reference.author)
    ]
    parts = dates.to_parts(reference.published or "")
    is_plain = parts is not None and len(parts) == 1
    notes = [reference.rights] if reference.rights else []
    if reference.published and not is_plain:
        notes.append(_EDTF + reference.published)
    entry = {
        "type_of_reference": _TYPES.get(kind, "GEN"),
        "id": reference.key,
        "title": reference.title,
        "authors": people,
        "secondary_title": reference.outlet,
        "urls": [reference.url] if reference.url else [],
        "language": reference.language,
        "year": str(parts[0][0]) if parts and is_plain else None,
        "date": _written(parts[0]) if parts and is_plain else None,
        "access_date": _accessed(reference.accessed),
        "type_of_work": kind,
        "notes": notes,
        "abstract": reference.abstract,
    }
    return {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in entry.items()
        if value
    }


def _written(parts: dates.Parts) -> str:
    shown = [f"{part:0{4 if place == 0 else 2}d}" for place, part in enumerate(parts)]
    return "/".join([*shown, *[""] * (3 - len(shown)), ""])


def _accessed(edtf: str | None) -> str | None:
    day = dates.day(edtf)
    return f"{day:%Y/%m/%d}/" if day else None


def load(text: str) -> tuple[list[Reference], list[Fault]]:
    """Return the references of an RIS file."""
    starts = [
        number for number, line in enumerate(text.splitlines(), 1) if line.startswith("TY  -")
    ]
    if not starts:
        return [], [Fault(0, "", "no entry that begins with TY", "export it as RIS")]
    faults = []
    if sum(line.startswith(_END) for line in text.splitlines()) < len(starts):
        faults.append(
            Fault(starts[-1], "", "an entry has no end", f"close it with a line {_END!r}")
        )
        text = f"{text.rstrip()}\n{_END} \n"
    try:
        entries = rispy.loads(text, skip_unknown_tags=True)
    except (OSError, ValueError, rispy.parser.ParseError) as error:
        return [], [
            Fault(0, "", f"no RIS: {' '.join(str(error).split())}", "export the file again")
        ]
    references = []
    for line, entry in zip(starts, entries, strict=False):
        reference, wrong = _reference(line, entry)
        if reference:
            references.append(reference)
        faults += wrong
    return references, faults


def _reference(line: int, entry: dict[str, Any]) -> tuple[Reference | None, list[Fault]]:
    key = str(entry.get("id") or entry.get("label") or "").strip()
    title, url = _text(entry.get("title") or entry.get("primary_title")), _first_url(entry)
    if not (key or title or url):
        found = "there is no ID, no title and no address"
        return None, [Fault(line, "", found, "give the entry a citation key")]
    notes = [str(note) for note in entry.get("notes", [])]
    told = next((note.removeprefix(_EDTF) for note in notes if note.startswith(_EDTF)), None)
    words = told or str(
        entry.get("date") or entry.get("publication_year") or entry.get("year") or ""
    )
    published = _date(words)
    faults = []
    if published is None and not dates.is_undated(words.strip("/")):
        faults.append(
            Fault(
                line,
                key or title or url or "",
                f"DA: {words!r} is no date",
                "write it as 2025/04/17/",
                is_fatal=False,
            )
        )
    work = str(entry.get("type_of_work") or "")
    reference = Reference(
        key,
        kind=work if work in _TYPES else _KINDS.get(str(entry["type_of_reference"])),
        title=title,
        author=names.join(
            [_name(each) for each in entry.get("authors", entry.get("first_authors", []))]
        ),
        outlet=_text(
            entry.get("secondary_title") or entry.get("journal_name") or entry.get("publisher")
        ),
        url=url,
        language=_text(entry.get("language")),
        published=published,
        accessed=_date(str(entry.get("access_date") or "")),
        rights=next((note for note in notes if not note.startswith(_EDTF)), None),
        abstract=_text(entry.get("abstract")),
        line=line,
    )
    return reference, faults


def _first_url(entry: dict[str, Any]) -> str | None:
    return next((str(each) for each in entry.get("urls", ())), None)


def _text(value: Any) -> str | None:
    return " ".join(str(value).split()) or None if value else None


def _name(given: str) -> str:
    family, first = names.family_given(given) if "," in given else (given, "")
    return names.as_shown(family, first)


def _date(words: str) -> str | None:
    """Return ``YYYY/MM/DD/other`` as EDTF; any other form as ``dates.read`` knows it."""
    if dates.is_edtf(words):
        return words
    parts = words.split("/")[:3]
    if parts[0].isdecimal() and all(part.isdecimal() or not part for part in parts):
        try:
            return dates.from_parts(tuple(int(part) for part in parts if part))
        except DateError:
            return None
    return dates.read(words)
