"""Dates, quantities and speakers: no facts by themselves, they go into a link of the passage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from researchdb.errors import ReviewError
from researchdb.seeding.registries import Claim
from researchdb.seeding.source_file import ClaimLink, EventLink

from .draft import Choice
from .entries import checked, checked_date
from .reading import plain
from .registry import Registry
from .sheet import Proposal, Sheet, written

_QUANTITY = ("low", "best", "high", "unit")
_HOP = ("actor", "label", "title", "act")
_STRUCTURE = ("subject", "attribute", "value")


@dataclass(frozen=True)
class Link:
    """A claim or event that a passage is coded with, known by what it says."""

    passage: str
    section: str
    entry: Mapping[str, Any]

    @property
    def names(self) -> str:
        """Return the key of the claim or event."""
        return str(self.entry.get("claim") or self.entry.get("event"))


def links(sheet: Sheet, passage: str) -> list[Link]:
    """Return what the passage is coded with, claims first."""
    found = sheet.told(passage)
    return [
        Link(passage, section, entry)
        for section in ("claims", "events")
        for entry in found.get(section) or ()
    ]


def hop_of(proposal: Proposal) -> dict[str, Any]:
    """Return a proposed speaker as a hop of ``said_by``."""
    return {key: proposal.entry[key] for key in _HOP if proposal.entry.get(key)}


def quantity_of(proposal: Proposal) -> dict[str, Any]:
    """Return a proposed quantity as the value of a claim."""
    return {key: proposal.entry[key] for key in _QUANTITY if proposal.entry.get(key) is not None}


def give_date(
    link: Link, date: Mapping[str, Any], registry: Registry, taken: Proposal | None = None
) -> Choice:
    """Put a date into the link of an event, or as the day of an utterance into that of a claim."""

    def choice(sheet: Sheet) -> list[str]:
        held = _held(sheet, link)
        value = written(checked_date(date))
        if link.section == "events":
            checked(EventLink, {**link.entry, "date": plain(value)}, registry)
            _insert(held, "date", value, "event")
        elif hops := held.get("said_by"):
            hops[0]["said_on"] = value
        else:
            raise ReviewError(f"nobody is said to say {link.names!r}; give the date to an event")
        _settle(sheet, taken)
        return [f"{link.names}: {_date_told(date)}"]

    return choice


def give_speaker(
    link: Link, hop: Mapping[str, Any], registry: Registry, taken: Proposal | None = None
) -> Choice:
    """Say on whose word the passage says a claim, after the speakers it has already."""

    def choice(sheet: Sheet) -> list[str]:
        held = _held(sheet, link)
        if link.section != "claims":
            raise ReviewError("an event has no speaker; choose a claim, or n for a new one")
        hops = [*(link.entry.get("said_by") or ()), hop]
        values = {**link.entry, "said_by": hops}
        if link.entry.get("stance", "asserts") == "asserts":
            values["stance"] = "reports"
        _replace(held, written(checked(ClaimLink, values, registry)))
        _settle(sheet, taken)
        return [f"{link.names}: said by {hop.get('actor') or hop.get('label')}"]

    return choice


def give_words(link: Link, words: str, registry: Registry, taken: Proposal | None = None) -> Choice:
    """Put the words of a quantity into the link of a claim, as it is stated here."""

    def choice(sheet: Sheet) -> list[str]:
        held = _held(sheet, link)
        if link.section != "claims":
            raise ReviewError("an event has no quantity; choose a claim, or n for a new one")
        values = {**link.entry, "as_stated": words}
        _replace(held, written(checked(ClaimLink, values, registry)))
        _settle(sheet, taken)
        return [f"{link.names}: as stated “{words}”"]

    return choice


def structure_claim(
    claim: str, structure: Mapping[str, Any], registry: Registry, taken: Proposal | None = None
) -> Choice:
    """Give a claim that this file declares its subject, attribute and value."""

    def choice(sheet: Sheet) -> list[str]:
        for entry in sheet.content.get("claims") or ():
            if entry.get("key") == claim:
                values = {**plain(entry), **structure}
                values.pop("unstructured", None)
                _replace(entry, written(checked(Claim, values, registry)))
                _settle(sheet, taken)
                return [f"{claim}: {structure['attribute']}"]
        raise ReviewError(f"the claim {claim!r} is declared in another file; change it there")

    return choice


def is_structured(entry: Mapping[str, Any]) -> bool:
    """Return whether a claim has subject, attribute and value."""
    return all(entry.get(key) for key in _STRUCTURE)


def _held(sheet: Sheet, link: Link) -> Any:
    for entry in sheet.passage(link.passage).get(link.section) or ():
        if plain(entry) == link.entry:
            return entry
    raise ReviewError(f"the link of {link.names!r} is gone; the file was changed meanwhile")


def _replace(held: Any, made: Any) -> None:
    """Bring an entry to what ``made`` says, laid out anew."""
    held.clear()
    held.update(made)
    if made.fa.flow_style():
        held.fa.set_flow_style()
    else:
        held.fa.set_block_style()


def _insert(held: Any, name: str, value: Any, after: str) -> None:
    if name in held:
        held[name] = value
    else:
        held.insert(list(held).index(after) + 1, name, value)


def _settle(sheet: Sheet, taken: Proposal | None) -> None:
    if taken is not None:
        sheet.take_out(taken)


def _date_told(date: Mapping[str, Any]) -> str:
    return str(date.get("edtf") or date.get("relative") or "not known when")
