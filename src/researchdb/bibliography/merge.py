"""What an imported bibliography changes in the seeds: planned first, then written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from researchdb.intake import seedfile
from researchdb.intake.extract.address import canonical
from researchdb.intake.outlets import Declaration, Outlets
from researchdb.text.keys import free, slug
from researchdb.text.normalise import fold

from .draft import new_source
from .reference import FIELDS, Reference
from .sources import HeldSource, read_sources


@dataclass(frozen=True)
class Change:
    """One field of a source: what it says now, None for nothing, and what the bibliography says."""

    source: HeldSource
    name: str
    old: str | None
    new: str


@dataclass
class Plan:
    """What an import does: fields to fill, fields that differ, sources to draft, the rest."""

    filled: list[Change] = field(default_factory=list)
    different: list[Change] = field(default_factory=list)
    new: list[tuple[str, Reference]] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)

    def write(self, seeds: Path, origin: str, *, overwrite: bool = False) -> None:
        """Write the plan into the seeds; ``origin`` names the file the references come from."""
        changes: dict[Path, list[Change]] = {}
        for change in [*self.filled, *(self.different if overwrite else ())]:
            changes.setdefault(change.source.path, []).append(change)
        outlets = Outlets.read(seeds)
        for path, wanted in changes.items():
            content = seedfile.read(path)
            for change in wanted:
                _apply(content, change, outlets, origin)
            seedfile.write(path, content)
        for key, reference in self.new:
            outlet, declaration = outlets.find(reference.outlet, reference.url, key)
            content = new_source(key, reference, outlet, declaration, origin)
            (seeds / "sources").mkdir(exist_ok=True)
            seedfile.write(seeds / "sources" / f"{key}.yaml", content)


def plan_import(seeds: Path, references: Sequence[Reference]) -> Plan:
    """Return what taking in ``references`` would do; nothing is written."""
    held = read_sources(seeds)
    plan, match = Plan(), _Match(held)
    taken = {source.key for source in held}
    for reference in references:
        source = match.find(reference)
        if source is None:
            if not reference.key and any(_same_work(reference, each) for _, each in plan.new):
                continue  # the file has it twice
            key = free(_wanted(reference), taken.__contains__)
            taken.add(key)
            plan.new.append((key, reference))
            continue
        found = list(_compare(source, reference))
        plan.filled += (change for change in found if change.old is None)
        plan.different += (change for change in found if change.old is not None)
        if not found:
            plan.unchanged.append(source.key)
    return plan


def _wanted(reference: Reference) -> str:
    """Return the key that fits a new source; an address as a key, as Zotero gives, says nothing."""
    key = "" if "://" in reference.key else slug(reference.key)
    return key or slug(reference.title or "") or slug(reference.key) or "source"


def _same_work(one: Reference, other: Reference) -> bool:
    if one.url and other.url:
        return _url(one.url) == _url(other.url)
    return (fold(one.title or ""), one.published) == (fold(other.title or ""), other.published)


class _Match:
    """Finds the source a reference means: by key, by address, by title and date."""

    def __init__(self, held: Iterable[HeldSource]) -> None:
        self._by_key: dict[str, HeldSource] = {}
        self._by_url: dict[str, HeldSource] = {}
        self._by_title: dict[str, list[HeldSource]] = {}
        for source in held:
            reference = source.reference
            self._by_key.setdefault(source.key, source)
            if reference.url:
                self._by_url.setdefault(_url(reference.url), source)
            if reference.title:
                self._by_title.setdefault(fold(reference.title), []).append(source)
        for source in held:
            self._by_key[source.reference.key] = source

    def find(self, reference: Reference) -> HeldSource | None:
        known = self._by_key.get(reference.key) if reference.key else None
        if known is None and reference.url:
            known = self._by_url.get(_url(reference.url))
        if known is None and reference.title:
            alike = [
                source
                for source in self._by_title.get(fold(reference.title), ())
                if None in (source.reference.published, reference.published)
                or source.reference.published == reference.published
            ]
            known = alike[0] if len(alike) == 1 else None
        return known


def _compare(source: HeldSource, reference: Reference) -> Iterable[Change]:
    """Yield the fields that the reference gives and the source has not, or has otherwise."""
    own = source.reference
    if reference.key and reference.key not in (own.key, source.key):
        yield Change(source, "citation_key", source.citation_key, reference.key)
    for name in FIELDS:
        new, old = getattr(reference, name), getattr(own, name)
        if new is None or _alike(name, old, new):
            continue
        if name == "published" and old is None and source.dated:
            old = "a date that is no EDTF"
        yield Change(source, name, old, new)


def _url(url: str) -> str:
    return canonical(url) or url


def _alike(name: str, old: str | None, new: str) -> bool:
    if old is None:
        return False
    if name == "url":
        return _url(old) == _url(new)
    if name in ("author", "outlet", "language"):
        return fold(old) == fold(new)
    return " ".join(old.split()) == " ".join(new.split())


def _apply(content: CommentedMap, change: Change, outlets: Outlets, origin: str) -> None:
    source = content["source"]
    if change.name == "published":
        source["published"] = seedfile.flow(
            {"edtf": change.new, "basis": "metadata", "note": f"from the bibliography {origin}"}
        )
    elif change.name == "outlet":
        outlet, declaration = outlets.find(change.new, None, change.source.key)
        source["outlet"] = outlet
        if declaration:
            _declare(content, declaration)
    elif change.name == "citation_key":
        source.insert(1, "citation_key", change.new)
    else:
        source[change.name] = change.new


def _declare(content: CommentedMap, declaration: Declaration) -> None:
    if "outlets" in content:
        content["outlets"].append(seedfile.block(declaration))
    else:
        content.insert(0, "outlets", [seedfile.block(declaration)])
