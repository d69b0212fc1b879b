"""A made-up desk that changes at random in what is coded besides claims: topics, reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.support.changing import ChangingDesk
from tests.support.written_desk import Item, Source

_TOPICS = 4
Place = tuple[int, int]
"""Number of a source and of a paragraph in it."""


class CodingDesk(ChangingDesk):
    """As its base; passages are read or not, found or not, and claims are on topics."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.parents: dict[int, int | None] = dict.fromkeys(range(_TOPICS))
        self.topics: list[set[int]] = []
        self.unread: set[Place] = set()
        self.unexplained: set[Place] = set()
        self.altered: set[Place] = set()
        self.suggested: dict[Place, bool] = {}
        self.with_furniture: set[int] = set()
        self.apart: set[str] = set()
        super().__init__(folder, random)
        self.topics = [set(self._some_topics()) for _ in self.claims]
        begin = (self._nest, self._alter)
        for change in (*begin * 2, self._read, self._explain, self._suggest):
            change()

    @property
    def changes(self) -> tuple[Callable[[], None], ...]:
        """Return those of the base and its own."""
        return (
            *super().changes,
            *(self._retopic, self._retopic, self._nest, self._nest, self._read, self._read),
            *(self._explain, self._alter, self._suggest, self._furnish, self._drop_topic),
            self._move_claim,
        )

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

    def _alter(self) -> None:
        self._turn(self.altered)

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

    def _claim_entry(self, number: int, said: set[int]) -> Item:
        topics = [f"topic-{topic}" for topic in sorted(self.topics[number] & self.parents.keys())]
        return {**super()._claim_entry(number, said), **({"topics": topics} if topics else {})}

    def _add_coding(self, entry: Item, source: Source) -> None:
        if source.number in self.with_furniture:
            end = len(source.paragraphs[0])
            entry["revisions"][-1]["furniture"] = [
                {"span": [end, end + 1], "reason": "related_links"}
            ]
        for place, passage in enumerate(entry["passages"]):
            self._code_passage(passage, source, place)

    def _code_passage(self, passage: Item, source: Source, place: int) -> None:
        at = (source.number, place)
        if at in self.unexplained:
            passage.pop("uncoded", None)
        if at in self.unread:
            passage["gist"] = None
        if at in self.altered:
            passage |= {"match": "altered", "changed": "one → two"}
        words = source.paragraphs[place].split()
        if at in self.suggested:
            rejected = {"rejected": True} if self.suggested[at] else {}
            claim = self.claims[source.links[0]["claim"]]["key"]
            likely = {**rejected, "claim": claim, "quote": words[-1].rstrip(".")}
            passage["suggested"] = {"claims": [likely]}
