"""A made-up desk that changes at random in what is coded besides claims: topics, dates, reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from tests.support.changing import ChangingDesk
from tests.support.written_desk import Item, Source

_TOPICS = 4
_SHARED = "Envoy"
"""A name that may mean either of two actors."""

Place = tuple[int, int]
"""Number of a source and of a paragraph in it."""


class CodingDesk(ChangingDesk):
    """As its base; passages are read or not, named, found or not, and claims are on topics."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.parents: dict[int, int | None] = dict.fromkeys(range(_TOPICS))
        self.topics: list[set[int]] = []
        self.published: dict[int, str | None] = {}
        self.unread: set[Place] = set()
        self.unexplained: set[Place] = set()
        self.reported: set[tuple[Place, int]] = set()
        self.undated: set[int] = set()
        self.altered: set[Place] = set()
        self.quoted: set[Place] = set()
        self.shown: set[Place] = set()
        self.suggested: dict[Place, bool] = {}
        self.is_name_shared = True
        self.with_furniture: set[int] = set()
        self.apart: set[str] = set()
        super().__init__(folder, random)
        self.topics = [set(self._some_topics()) for _ in self.claims]
        begin = (self._nest, self._report, self._alter, self._quote, self._name, self._show)
        for change in (*begin * 2, self._read, self._explain, self._publish, self._suggest):
            change()

    @property
    def coding_changes(self) -> tuple[Callable[[], None], ...]:
        """Return each thing that may change here besides those of the base, once."""
        return (
            *(self._retopic, self._nest, self._read, self._explain, self._publish, self._report),
            *(self._date, self._alter, self._quote, self._name, self._share, self._show),
            *(self._suggest, self._furnish, self._drop_topic, self._move_claim),
        )

    @property
    def _changes(self) -> tuple[Callable[[], None], ...]:
        return (*super()._changes, *self.coding_changes, self._retopic, self._nest, self._read)

    # What may change.

    def _retopic(self) -> None:
        self._random.choice(self.topics).symmetric_difference_update(self._some_topics())

    def _nest(self) -> None:
        """Put a topic under another one of lower number, or at the top."""
        number = self._random.choice([number for number in self.parents if number])
        wider = {None, *range(number)} - {self.parents[number]}
        self.parents[number] = self._random.choice(sorted(wider, key=str))

    def _drop_topic(self) -> None:
        """Let the last topic go or come back."""
        last = _TOPICS - 1
        if last in self.parents:
            del self.parents[last]
        else:
            self.parents[last] = None

    def _read(self) -> None:
        self._turn(self.unread)

    def _explain(self) -> None:
        self._turn(self.unexplained)

    def _publish(self) -> None:
        number = self._random.choice(self.sources).number
        self.published[number] = self._random.choice((None, "2025-04-16", "2025-04-17"))

    def _report(self) -> None:
        self.reported.symmetric_difference_update({(self._place(), self._random.randrange(2))})

    def _date(self) -> None:
        self.undated.symmetric_difference_update({self._random.randrange(2)})

    def _alter(self) -> None:
        self._turn(self.altered)

    def _quote(self) -> None:
        self._turn(self.quoted)

    def _name(self) -> None:
        """Let a paragraph begin with the shared name."""
        number, place = self._place()
        source = next(source for source in self.sources if source.number == number)
        words = source.paragraphs[place].removeprefix(f"{_SHARED} ")
        source.paragraphs[place] = f"{_SHARED} {words}"

    def _share(self) -> None:
        self.is_name_shared = not self.is_name_shared

    def _show(self) -> None:
        self._turn(self.shown)

    def _suggest(self) -> None:
        place = self._place()
        if self.suggested.pop(place, None) is None:
            self.suggested[place] = self._random.random() < 0.3

    def _furnish(self) -> None:
        number = self._random.choice(self.sources).number
        self.with_furniture.symmetric_difference_update({number})

    def _move_claim(self) -> None:
        """Let a claim stand in another file."""
        self.apart.symmetric_difference_update({self._random.choice(self.claims)["key"]})

    def _turn(self, places: set[Place]) -> None:
        places.symmetric_difference_update({self._place()})

    def _place(self) -> Place:
        return self._random.choice(self.sources).number, self._random.randrange(2)

    def _some_topics(self) -> list[int]:
        return self._random.sample(range(_TOPICS), self._random.randint(0, 2))

    # How it is written.

    def write(self) -> None:
        """Write the desk as it is now."""
        super().write()
        self._dump("topics", [self._topic(number) for number in self.parents])

    def _dump(self, name: str, entries: list[Item], file: str | None = None) -> None:
        if name == "claims":
            (self.seeds / "claims").mkdir(exist_ok=True)
            apart = [entry for entry in entries if entry["key"] in self.apart]
            super()._dump(name, apart, "claims/apart")
            entries = [entry for entry in entries if entry not in apart]
        super()._dump(name, entries, file)

    def _topic(self, number: int) -> Item:
        parent = self.parents[number]
        nested = {} if parent is None else {"parent": f"topic-{parent}"}
        return {"key": f"topic-{number}", "label": f"Topic {number}", "facet": "theme", **nested}

    def _named(self, key: str, **rest: Any) -> Item:
        entry = super()._named(key, **rest)
        if key in self.actors[:2]:
            entry |= self._names_and_ties(self.actors.index(key))
        return entry

    def _names_and_ties(self, number: int) -> Item:
        names = [{"name": _SHARED, "kind": "alias"}] if self.is_name_shared or not number else []
        there = {source.number: source.key for source in self.sources if source.is_there}
        shown = [{"passage": f"{there[s]}/p{p:02}"} for s, p in sorted(self.shown) if s in there]
        tie = {"kind": "member_of", "to": self.actors[2], "evidence": shown}
        return {
            **({"names": names} if names else {}),
            **({"relations": [tie]} if shown and not number else {}),
        }

    def _event(self, number: int) -> Item:
        date = {} if number in self.undated else {"date": "2025-04-10"}
        return {**super()._event(number), **date}

    def _claim_entry(self, number: int, said: set[int]) -> Item:
        topics = [f"topic-{topic}" for topic in sorted(self.topics[number] & self.parents.keys())]
        return {**super()._claim_entry(number, said), **({"topics": topics} if topics else {})}

    def _add_coding(self, entry: Item, source: Source) -> None:
        entry["source"]["published"] = self.published.get(source.number, "2025-04-17")
        if source.number in self.with_furniture:
            end = len(source.paragraphs[0])
            entry["revisions"][-1]["furniture"] = [
                {"span": [end, end + 1], "reason": "related_links"}
            ]
        for place, passage in enumerate(entry["passages"]):
            self._code_passage(passage, source, place)

    def _code_passage(self, passage: Item, source: Source, place: int) -> None:
        at = (source.number, place)
        events = [f"event-{event}" for where, event in sorted(self.reported) if where == at]
        if events:
            passage["events"] = [{"event": event} for event in events]
        if events or at in self.unexplained:
            passage.pop("uncoded", None)
        if at in self.unread:
            passage["gist"] = None
        if at in self.altered:
            passage |= {"match": "altered", "changed": "one → two"}
        words = source.paragraphs[place].split()
        if at in self.quoted:
            quote = " ".join(words[-4:-2])
            for link in passage.get("claims", [])[:1]:
                link["quote"] = quote
        if at in self.suggested:
            rejected = {"rejected": True} if self.suggested[at] else {}
            claim = self.claims[source.links[0]["claim"]]["key"]
            likely = {**rejected, "claim": claim, "quote": words[-1].rstrip(".")}
            passage["suggested"] = {"claims": [likely]}
