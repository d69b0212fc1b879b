"""A small made-up desk as it stands, and how it is written to seed files and articles."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from researchdb.paths import vocabularies
from researchdb.seeding import ArticleFolders
from researchdb.text.normalise import sha256
from tests.support.desk import ATTRIBUTES

Item = dict[str, Any]
Ties = dict[frozenset[int], tuple[int, str, int]]
"""Kind of tie between two things by their numbers, in the order in which it is written."""

NAMES = ("Kora", "Velt", "Miro")
"""What texts call actors; a name may stand for several."""

ACTOR_ATTRIBUTES = {
    "mood": "mood,Mood,How one feels,70,actor,text,true,\n",
    "hosted": "hosted,Hosted,Who was host to whom,80,actor,actor,false,\n",
}
"""Lines of the vocabulary for what is said of actors, where the others are said of events."""

ROLES = {"subject": "actor", "object": "actor", "act": "event", "ground": "event"}


@dataclass
class Event:
    """Something that happens: how real it is, when, and whether it is there."""

    key: str
    status: str
    date: Item | None
    agents: set[int] = field(default_factory=set)
    is_there: bool = True


@dataclass
class Source:
    """An article: what it says, in which words, and whether it is there.

    ``decisions`` are passages and names with the actor that is meant; with ``is_headed`` the first
    paragraph is the heading of the second.
    """

    key: str
    number: int
    outlet: str
    status: str
    paragraphs: list[str]
    links: list[Item]
    published: Item | None
    reports: list[Item] = field(default_factory=list)
    revisions: list[list[str]] = field(default_factory=list)
    decisions: dict[tuple[int, str], int | None] = field(default_factory=dict)
    is_headed: bool = False
    is_there: bool = True
    is_text_held: bool = True
    gist: str = "made up"
    was: str | None = None


class WrittenDesk:
    """What a desk holds, by number: sources, claims, actors, events, ties.

    ``offices`` are two actors with the kind of their relation and the source that shows it; of a
    bystander nothing is said, though texts may name it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.actors: list[str] = []
        self.names: dict[int, set[str]] = {}
        self.countries: dict[int, str] = {}
        self.offices: dict[tuple[int, int], tuple[str, int]] = {}
        self.is_bystander_there = False
        self.events: list[Event] = []
        self.steps: dict[tuple[int, int], str] = {}
        self.claims: list[Item] = []
        self.sources: list[Source] = []
        self.ties: Ties = {}
        self.verdicts: Ties = {}
        self.broader: dict[tuple[int, int], str] = {}
        self.turned: set[str] = set()
        self.was: dict[str, str] = {}
        shutil.copytree(vocabularies(), folder / "seeds" / "vocabularies")

    @property
    def seeds(self) -> Path:
        return self.folder / "seeds"

    @property
    def folders(self) -> ArticleFolders:
        return ArticleFolders((self.folder / "articles",))

    def write(self) -> None:
        """Write the desk as it is now."""
        shutil.rmtree(self.folder / "articles", ignore_errors=True)
        shutil.rmtree(self.seeds / "sources", ignore_errors=True)
        (self.folder / "articles").mkdir()
        (self.seeds / "sources").mkdir()
        self._write_vocabularies()
        there = [source for source in self.sources if source.is_there]
        said = {link["claim"] for source in there for link in source.links}
        outlets = [{"key": key, "name": key, "kind": "news_site"} for key in ("gazette", "post")]
        self._dump("outlets", outlets)
        self._dump("actors", list(self._actor_entries({source.number: source for source in there})))
        events = [number for number, event in enumerate(self.events) if event.is_there]
        self._dump("events", [self._event(number) for number in events])
        self._dump("claims", [self._claim_entry(number, said) for number in sorted(said)])
        self._dump("conflicts", self._conflicts(said))
        for source in there:
            self._write_source(source, there)

    def _dump(self, name: str, entries: list[Item], file: str | None = None) -> None:
        path = self.seeds / f"{file or name}.yaml"
        if entries:
            path.write_text(yaml.safe_dump({name: entries}, sort_keys=False), encoding="utf-8")
        else:
            path.unlink(missing_ok=True)

    def _named(self, key: str, **rest: Any) -> Item:
        was = {"was": self.was[key]} if key in self.was else {}
        return {"key": key, **was, **rest}

    def _actor_entries(self, there: dict[int, Source]) -> Iterator[Item]:
        for number, key in enumerate(self.actors):
            names = [{"name": name, "kind": "alias"} for name in sorted(self.names[number])]
            relations = [
                {
                    "kind": kind,
                    "to": self.actors[other],
                    "title": "head",
                    "evidence": [{"passage": f"{there[source].key}/p01"}]
                    if source in there
                    else [],
                }
                for (one, other), (kind, source) in sorted(self.offices.items())
                if one == number
            ]
            country = self.countries.get(number)
            yield self._named(
                key,
                name=key,
                kind="person",
                **({"country": country} if country else {}),
                **({"names": names} if names else {}),
                **({"relations": relations} if relations else {}),
            )
        if self.is_bystander_there:
            yield {"key": "bystander", "name": NAMES[0], "kind": "person"}

    def _event(self, number: int) -> Item:
        event = self.events[number]
        agents = [{"actor": self.actors[agent], "role": "agent"} for agent in sorted(event.agents)]
        relations = [
            {"kind": kind, "to": self.events[later].key, "rationale": "made up"}
            for (one, later), kind in self.steps.items()
            if one == number and self._may_precede(event, self.events[later])
        ]
        return {
            **self._named(event.key, title=f"Event {number}", kind="other", status=event.status),
            **({"date": dict(event.date)} if event.date else {}),
            **({"actors": agents} if agents else {}),
            **({"relations": relations} if relations else {}),
        }

    def _is_structure_there(self, subject: int, value: int | None) -> bool:
        event = self.events[subject]
        return event.is_there and (value is None or self._may_precede(event, self.events[value]))

    def _may_precede(self, event: Event, later: Event) -> bool:
        """Return whether a tie can be written: two dates might contradict it."""
        return later.is_there and not (event.date and later.date)

    def _claim_entry(self, number: int, said: set[int]) -> Item:
        claim = self.claims[number]
        entry = self._named(
            claim["key"], statement=f"Claim {number}.", kind="fact", modality=claim["modality"]
        )
        value = dict(claim["value"] or {})
        if claim["attribute"] and self._is_structure_there(claim["subject"], value.get("event")):
            if "actor" in value:
                value = {"actor": self.actors[value["actor"]]}
            if "event" in value:
                value = {"event": self.events[value["event"]].key}
            subject = {"event": self.events[claim["subject"]].key}
            if claim["attribute"] in ACTOR_ATTRIBUTES:
                subject = {"actor": self.actors[claim["subject"] % len(self.actors)]}
            entry |= {"subject": subject}
            entry |= {"attribute": claim["attribute"], "value": value}
        about = {role: self._about(role, parts) for role, parts in claim["about"].items()}
        about = {role: keys for role, keys in about.items() if keys}
        relations = [
            {"kind": kind, "to": self.claims[other]["key"], "rationale": "made up"}
            for (one, other), kind in self.broader.items()
            if one == number and other in said and kind == "narrower_than"
        ]
        return {
            **entry,
            **({"about": about} if about else {}),
            **({"relations": relations} if relations else {}),
        }

    def _about(self, role: str, numbers: set[int]) -> list[str]:
        if ROLES[role] == "actor":
            return [self.actors[number] for number in sorted(numbers)]
        events = [self.events[number] for number in sorted(numbers)]
        return [event.key for event in events if event.is_there]

    def _conflicts(self, said: set[int]) -> list[Item]:
        refining = [
            (one, kind, other) for (one, other), kind in self.broader.items() if kind == "refines"
        ]
        return [
            {
                "claims": [self.claims[one]["key"], self.claims[other]["key"]],
                "verdict": verdict,
                "rationale": "made up",
            }
            for one, verdict, other in (*self.verdicts.values(), *refining)
            if {one, other} <= said
        ]

    def _write_source(self, source: Source, there: list[Source]) -> None:
        keys = {other.number: other.key for other in there}
        relations = [
            {"kind": kind, "to": keys[other], "method": "read", "score": 1}
            for one, kind, other in self.ties.values()
            if one == source.number and other in keys
        ]
        head = {"was": source.was} if source.was else {}
        entry: Item = {
            "source": {
                "key": source.key,
                **head,
                "outlet": source.outlet,
                "kind": "news_report",
                "language": "en",
                **({"published": dict(source.published)} if source.published else {}),
                "summary": "made up",
                "status": source.status,
                **({"relations": relations} if relations else {}),
            }
        }
        texts = [*source.revisions, source.paragraphs]
        entry["revisions"] = [
            self._revision(source, number, "\n".join(paragraphs))
            for number, paragraphs in enumerate(texts, start=1)
        ]
        entry["passages"] = list(self._passages(source))
        self._add_coding(entry, source)
        path = self.seeds / "sources" / f"{source.key}.yaml"
        path.write_text(yaml.safe_dump(entry, sort_keys=False), encoding="utf-8")

    def _add_coding(self, entry: Item, source: Source) -> None:
        """Add what a desk codes beyond this to the entry of a source."""

    def _revision(self, source: Source, number: int, text: str) -> Item:
        name = f"source-{source.number}-{number}.txt"
        if source.is_text_held:
            (self.folder / "articles" / name).write_text(text, encoding="utf-8")
        hashes = {"raw_sha256": sha256(text), "text_sha256": sha256(text), "length": len(text)}
        return {"number": number, "file": name, "media_type": "text/plain", **hashes}

    def _passages(self, source: Source) -> list[Item]:
        passages = []
        start = 0
        for number, paragraph in enumerate(source.paragraphs):
            span = [start, start + len(paragraph)]
            passage: Item = {"key": f"p{number:02}", "kind": "paragraph", "span": span}
            if source.is_headed:
                passage |= {"kind": "heading"} if number == 0 else {"under": "p00"}
            claims = [
                self._said(link, paragraph) for link in source.links if link["passage"] == number
            ]
            events = list(self._reported(source, number))
            mentions = [
                {"name": name, "nth": 1, "actor": None if actor is None else self.actors[actor]}
                for (at, name), actor in source.decisions.items()
                if at == number and name in paragraph.split()
            ]
            is_read = bool(claims or events or mentions) or source.status == "coded"
            passage |= {"sha256": sha256(paragraph), "gist": source.gist if is_read else None}
            for name, items in (("claims", claims), ("events", events), ("mentions", mentions)):
                passage |= {name: items} if items else {}
            if is_read and not claims and not events:
                passage |= {"uncoded": "none"}
            passages.append(passage)
            start = span[1] + 1
        return passages

    def _reported(self, source: Source, passage: int) -> Iterator[Item]:
        for report in source.reports:
            event = self.events[report["event"]]
            if report["passage"] == passage and event.is_there:
                date = {"date": dict(report["date"])} if report["date"] else {}
                yield {"event": event.key, "status": report["status"], **date}

    def _said(self, link: Item, paragraph: str) -> Item:
        hops = [
            {
                **(
                    {"actor": self.actors[hop["actor"]]}
                    if "actor" in hop
                    else {"label": hop["label"]}
                ),
                "act": hop["act"],
                "stance": hop["stance"],
                **({"title": hop["title"]} if hop["title"] else {}),
            }
            for hop in link["said_by"]
        ]
        said: Item = {"claim": self.claims[link["claim"]]["key"], "stance": link["stance"]}
        said["hedge"] = link["hedge"]
        if link["is_quoted"]:
            said["quote"] = " ".join(paragraph.split()[:3])
        return {**said, **({"said_by": hops} if hops else {})}

    def _write_vocabularies(self) -> None:
        folder = self.seeds / "vocabularies"
        shipped = vocabularies()
        replaced = {
            "stances": (",30,1", ",30,0"),
            "speech_acts": (",10,true", ",10,false"),
            "source_relation_kinds": (",50,false,false,", ",50,false,true,"),
            "attributes": (",10,event,text,true,", ",10,event,text,false,"),
            "event_statuses": (",10\n", ",60\n"),
            "event_relation_kinds": (",20,before", ",20,"),
        }
        for name, (old, new) in replaced.items():
            text = (shipped / f"{name}.csv").read_text(encoding="utf-8")
            if name == "attributes":
                text = ATTRIBUTES + "".join(ACTOR_ATTRIBUTES.values())
            assert old in text, name
            text = text.replace(old, new) if name in self.turned else text
            (folder / f"{name}.csv").write_text(text, encoding="utf-8")
        text = (shipped / "claim_relation_kinds.csv").read_text(encoding="utf-8")
        assert ",70,true," in text
        text = text.replace(",70,true,", ",5,true,") if "rank" in self.turned else text
        (folder / "claim_relation_kinds.csv").write_text(text, encoding="utf-8")
