"""The metadata of a draft: what is proposed, and what a person makes of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from researchdb.errors import ReviewError
from researchdb.seeding.registries import Outlet
from researchdb.seeding.source_file import Source

from .draft import Choice, Draft
from .entries import checked, checked_date
from .reading import plain
from .registry import Registry
from .sheet import Sheet, settled
from .wording import in_own_words

FIELDS = ("outlet", "kind", "title", "author", "published", "language", "rights", "summary")
"""What a person decides, in the order it is asked."""


def is_open(draft: Draft) -> bool:
    """Return whether metadata waits for a person: no summary yet, or a comment that asks."""
    source = draft.sheet.source
    is_asked = any(draft.sheet.asks_to_decide(name) for name in FIELDS)
    return source.get("status") == "draft" and (source.get("summary") is None or is_asked)


def decide(name: str, value: Any, registry: Registry, text: str | None = None) -> Choice:
    """Set one field; None empties it. Raises ReviewError when the format refuses the value."""

    def choice(sheet: Sheet) -> list[str]:
        given = value
        if name == "published" and given is not None:
            given = checked_date(given)
        if name == "summary" and given is not None:
            given = in_own_words("summary", str(given), [text] if text else [])
        before = plain(sheet.source)
        checked(Source, {**before, name: given}, registry, _declared(sheet, given))
        is_change = plain(given) != before.get(name)
        sheet.settle(name, given)
        return [f"{name}: {_shown(given)}"] if is_change else []

    return choice


def declare_outlet(values: Mapping[str, Any], registry: Registry) -> Choice:
    """Declare a new outlet in this file and let the article come from it."""

    def choice(sheet: Sheet) -> list[str]:
        entry = checked(Outlet, values, registry)
        sheet.declare("outlets", entry)
        return decide("outlet", entry["key"], registry)(sheet)

    return choice


def describe_outlet(key: str, name: str, value: str, registry: Registry) -> Choice:
    """Correct the name or kind of an outlet that this file declares."""

    def choice(sheet: Sheet) -> list[str]:
        outlet = next((o for o in sheet.content.get("outlets") or () if o.get("key") == key), None)
        if outlet is None:
            raise ReviewError(f"the outlet {key!r} is declared in another file; change it there")
        checked(Outlet, {**plain(outlet), name: value}, registry)
        is_change = outlet.get(name) != value
        outlet[name] = value
        settled(outlet, name)
        return [f"outlet {key}: {name} {value}"] if is_change else []

    return choice


def drop_outlet(key: str) -> Choice:
    """Take out an outlet that this file declares and no source comes from any more."""

    def choice(sheet: Sheet) -> list[str]:
        outlets = sheet.content.get("outlets") or []
        for place, outlet in enumerate(outlets):
            if outlet.get("key") == key:
                del outlets[place]
        if "outlets" in sheet.content and not outlets:
            del sheet.content["outlets"]
        return []

    return choice


def is_outlet_needed(draft: Draft, key: str) -> bool:
    """Return whether another file names the outlet, or this one does not declare it."""
    found = draft.registry.find("outlets", key)
    if found is None or found.path != draft.name:
        return True
    named = re.compile(rf"(?m)^\s+outlet:\s*[\"']?{re.escape(key)}[\"']?\s*(?:#.*)?$")
    others = (path for path in draft.path.parent.glob("*.y*ml") if path != draft.path)
    return any(named.search(path.read_text(encoding="utf-8", errors="replace")) for path in others)


def drop_tie(tie: Mapping[str, Any]) -> Choice:
    """Take out a tie to another source that is wrong."""

    def choice(sheet: Sheet) -> list[str]:
        ties = sheet.source.get("relations") or []
        for place, entry in enumerate(ties):
            if plain(entry) == tie:
                del ties[place]
                if not ties:
                    del sheet.source["relations"]
                return [f"no tie to {tie.get('to')}"]
        raise ReviewError("the tie is gone; the file was changed meanwhile")

    return choice


def _declared(sheet: Sheet, value: Any) -> tuple[str, str] | None:
    keys = [outlet.get("key") for outlet in sheet.content.get("outlets") or ()]
    return ("outlets", value) if isinstance(value, str) and value in keys else None


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("edtf") or value.get("relative") or "unknown")
    return "none" if value is None else str(value)
