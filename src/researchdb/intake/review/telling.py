"""What a proposal says, in words for people: the name, its meaning, the bounds of a date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from researchdb.text import dates

from .registry import Registry
from .sheet import Proposal
from .texts import number_in

HEADINGS: Mapping[str, str] = {
    "marks": "marks: changed since the last revision (a still right, c another quote, r drop it)",
    "mentions": "mentions: names of known actors",
    "names": "names: nobody is known by them yet",
    "claims": "claims it may repeat",
    "events": "events it may speak of",
    "dates": "dates",
    "quantities": "quantities",
    "speakers": "speakers",
}

_ORDINALS = {1: "", 2: " (2nd)", 3: " (3rd)"}
_LIMITS = {"low": "at least", "best": "", "high": "at most"}


@dataclass(frozen=True)
class Told:
    """A proposal in words: what it proposes, what lies behind that, and how likely it is."""

    what: str
    behind: str = ""
    score: str = ""


def told(proposal: Proposal, registry: Registry, source: Mapping[str, Any]) -> Told:
    """Return what a proposal says; ``source`` is the metadata relative dates hang on."""
    entry = proposal.entry
    quote = f"“{entry.get('quote')}”"
    score = str(entry.get("score") or "")
    match proposal.group:
        case "mentions":
            return Told(f"{entry.get('name')}{_nth(entry)} → {actor_words(registry, entry)}")
        case "names":
            kind = f", perhaps {entry['kind']}" if entry.get("kind") else ""
            return Told(f"{entry.get('name')}{_nth(entry)}{kind}")
        case "claims":
            key = str(entry.get("claim"))
            return Told(registry.words("claims", key) or key, f"{key} · {quote}", score)
        case "events":
            key = str(entry.get("event"))
            return Told(event_words(registry, key), f"{key} · {quote}", score)
        case "dates":
            return Told(f"{quote} → {date_words(entry.get('date'), source)}")
        case "quantities":
            return Told(f"{quote} → {quantity_words(entry)}")
        case _:
            return Told(f"{quote} → {speaker_words(registry, entry)}")


def actor_words(registry: Registry, entry: Mapping[str, Any]) -> str:
    """Return whom a decision about a name means."""
    key = entry.get("actor")
    return "no actor here" if key is None else _named(registry, "actors", str(key))


def event_words(registry: Registry, key: str) -> str:
    """Return the title of an event with the date it is settled on."""
    found = registry.find("events", key)
    if found is None:
        return key
    date = found.entry.get("date")
    when = date if isinstance(date, str) else (date or {}).get("edtf")
    return f"{found.words} ({when})" if when else found.words


def speaker_words(registry: Registry, hop: Mapping[str, Any]) -> str:
    """Return who speaks, in which office, and by which act."""
    who = f"“{hop['label']}”" if hop.get("label") else _named(registry, "actors", hop.get("actor"))
    title = f", {hop['title']}" if hop.get("title") else ""
    return f"{who}{title}: {hop.get('act')}"


def date_words(date: Any, source: Mapping[str, Any]) -> str:
    """Return a date with the bounds that follow from it."""
    if isinstance(date, str):
        return date
    if not isinstance(date, dict):
        return "no date"
    if date.get("edtf"):
        basis = date.get("basis") or "stated"
        note = f", {date['note']}" if date.get("note") else ""
        return f"{date['edtf']} ({basis}{note})"
    if not date.get("relative"):
        return "not known when"
    bounds = _resolved(date, source)
    hung = f"{date['relative']} {date.get('to')}"
    return hung if bounds is None else f"{hung}: {bounds}"


def quantity_words(entry: Mapping[str, Any]) -> str:
    """Return a quantity with its bounds and unit."""
    parts = [
        f"{limit} {_number(entry[name])}".strip()
        for name, limit in _LIMITS.items()
        if entry.get(name) is not None
    ]
    return f"{', '.join(parts)} {entry.get('unit') or ''}".strip()


def bounds_of(date: Any) -> dates.Bounds | None:
    """Return the bounds of a date written in EDTF, None for any other."""
    edtf = date if isinstance(date, str) else (date or {}).get("edtf")
    if not edtf:
        return None
    try:
        return dates.from_edtf(str(edtf))
    except dates.DateError:
        return None


def _resolved(date: Mapping[str, Any], source: Mapping[str, Any]) -> str | None:
    anchor = bounds_of(source.get(str(date.get("to"))))
    if anchor is None:
        return None
    try:
        found = dates.from_relative(str(date["relative"]), anchor)
    except dates.DateError:
        return None
    if found.earliest == found.latest:
        return str(found.earliest)
    return f"{found.earliest or '..'} to {found.latest or '..'}"


def _named(registry: Registry, table: str, key: Any) -> str:
    words = registry.words(table, key)
    return f"{words} ({key})" if words and words != key else str(key)


def _nth(entry: Mapping[str, Any]) -> str:
    nth = number_in(entry.get("nth")) or 1
    return _ORDINALS.get(nth, f" ({nth}th)")


def _number(value: Any) -> str:
    try:
        return f"{Decimal(str(value)):,f}"
    except InvalidOperation:
        return str(value)
