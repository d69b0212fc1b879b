"""A desk as it would be if one article had never been coded."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from researchdb.text.mentions import Matcher

from .desk import Desk, Entry


def without(desk: Desk, key: str) -> Desk:
    """Return ``desk`` without the source ``key`` and what rests on it alone.

    Claims that no other source says go; so do events that no other source links and nothing
    left refers to, conflicts and relations with an end that is gone, and ties of actors whose
    evidence is gone. Actors all stay: see ``forget_actors``.
    """
    sources = {name: _unrelated(source, key) for name, source in desk.sources.items()}
    del sources[key]
    said = {link["claim"] for link in _links(sources, "claims")}
    claims = _related([c for c in desk.registries["claims"] if c["key"] in said], said)
    events = _events(desk, sources, claims)
    conflicts = [c for c in desk.registries["conflicts"] if said.issuperset(c["claims"])]
    actors = [_evidenced(actor, key) for actor in desk.registries["actors"]]
    changed = {"claims": claims, "events": events, "conflicts": conflicts, "actors": actors}
    return Desk({**desk.registries, **changed}, sources, desk.vocabularies)


def forget_actors(desk: Desk, texts: Collection[str]) -> Desk:
    """Return ``desk`` with the actors and names that its own coding and ``texts`` need.

    A name that stands in no text goes; where that is the main name, the first of the others
    takes its place. An actor without a name left stays only if something refers to it.
    """
    names = {name for actor in desk.registries["actors"] for name in names_of(actor)}
    matcher = Matcher(names)
    found = {hit.name for text in texts for hit in matcher.find(text)}
    needed = set(_referred(desk))
    kept = {
        actor["key"]: _renamed(actor, found)
        for actor in desk.registries["actors"]
        if actor["key"] in needed or found.intersection(names_of(actor))
    }
    changed = {
        "actors": [_tied(actor, kept) for actor in kept.values()],
        "events": [_acted(event, kept) for event in desk.registries["events"]],
    }
    return Desk({**desk.registries, **changed}, desk.sources, desk.vocabularies)


def _links(sources: Mapping[str, Entry], kind: str) -> Iterator[Entry]:
    for source in sources.values():
        for passage in source.get("passages") or []:
            yield from passage.get(kind) or []


def _hops(sources: Mapping[str, Entry]) -> Iterator[Entry]:
    for link in _links(sources, "claims"):
        yield from link.get("said_by") or []


def _unrelated(source: Entry, key: str) -> Entry:
    """Return a source file whose source has no relation to the source ``key``."""
    ties = [tie for tie in source["source"].get("relations") or [] if tie["to"] != key]
    return {**source, "source": {**source["source"], "relations": ties}}


def _related(entries: list[Entry], keys: Collection[str]) -> list[Entry]:
    """Return ``entries`` with only those relations that lead to one of ``keys``."""
    return [
        {**entry, "relations": [r for r in entry.get("relations") or [] if r["to"] in keys]}
        for entry in entries
    ]


def _events(desk: Desk, sources: Mapping[str, Entry], claims: list[Entry]) -> list[Entry]:
    """Return the events that something left speaks of, or that these belong to."""
    kept = {link["event"] for link in _links(sources, "events")}
    kept |= {hop["at"] for hop in _hops(sources) if hop.get("at")}
    kept |= {key for claim in claims for key in _about(claim, "event", ("act", "ground"))}
    wider = {
        event["key"]: {r["to"] for r in event.get("relations") or [] if r["kind"] == "part_of"}
        for event in desk.registries["events"]
    }
    while grown := {to for key in kept for to in wider.get(key, ())} - kept:
        kept |= grown
    return _related([e for e in desk.registries["events"] if e["key"] in kept], kept)


def _evidenced(actor: Entry, key: str) -> Entry:
    """Return an actor with the ties that another source than ``key`` shows."""
    ties = []
    for tie in actor.get("relations") or []:
        shown = [e for e in tie.get("evidence") or [] if e["passage"].partition("/")[0] != key]
        if shown:
            ties.append({**tie, "evidence": shown})
    return {**actor, "relations": ties}


def names_of(actor: Entry) -> list[str]:
    """Return the main name of an actor and its other forms."""
    return [actor["name"], *(form["name"] for form in actor.get("names") or [])]


def _referred(desk: Desk) -> Iterator[str]:
    """Yield the actors that claims, speakers and decisions of the desk refer to."""
    for claim in desk.registries["claims"]:
        yield from _about(claim, "actor", ("subject", "object"))
    for entry in (*_hops(desk.sources), *_links(desk.sources, "mentions")):
        if entry.get("actor"):
            yield entry["actor"]


def _about(claim: Entry, entity: str, roles: Collection[str]) -> Iterator[str]:
    """Yield the actors or events that a claim is about, in its structure and by role."""
    for part in ("subject", "value"):
        if key := (claim.get(part) or {}).get(entity):
            yield key
    for role in roles:
        yield from (claim.get("about") or {}).get(role) or []


def _renamed(actor: Entry, found: Collection[str]) -> Entry:
    """Return an actor with those of its names that were found, if any was."""
    forms = [form for form in actor.get("names") or [] if form["name"] in found]
    changed: dict[str, Any] = {"names": forms}
    if actor["name"] not in found and forms:
        changed = {"name": forms[0]["name"], "names": forms[1:]}
        if forms[0].get("is_ambiguous"):
            changed["is_ambiguous"] = forms[0]["is_ambiguous"]
    return {**actor, **changed}


def _tied(actor: Entry, keys: Collection[str]) -> Entry:
    ties = [tie for tie in actor.get("relations") or [] if tie["to"] in keys]
    return {**actor, "relations": ties}


def _acted(event: Entry, keys: Collection[str]) -> Entry:
    parts = [part for part in event.get("actors") or [] if part["actor"] in keys]
    return {**event, "actors": parts}
