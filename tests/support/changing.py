"""A small made-up desk that changes at random from run to run, always into a valid one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from tests.support.written_desk import NAMES, ROLES, Event, Item, Source, WrittenDesk

_STANCES = ("asserts", "asserts", "reports", "suggests", "doubts", "denies")
_TIES = ("duplicates", "syndicates", "cites", "retracts", "corrects", "corrects")
_VERDICTS = ("contradicts", "corrects", "retracts", "retracts", "distinct_from", "undecided")
_NARROWER = ("narrower_than", "refines")
_HEDGES = ("none", "likely", "possible")
_SETTLED = ("occurred", "occurred", "occurred", "planned")
_PUT_AS = ("occurred", "occurred", "announced", "planned", "alleged")
_DATES: tuple[Item | None, ...] = (
    None,
    {"edtf": "2025-03-01"},
    {"edtf": "2025-04-16"},
    {"edtf": "2025-04-17"},
    {"edtf": "2025-04"},
    {"edtf": "2025-05/.."},
    {"edtf": "../2025-02"},
    {"text": "recently", "basis": "unknown"},
    {"text": "soon", "edtf": "2025-06"},
)
_STEPS = ("precedes", "precedes", "part_of")
_CLAIMS, _SOURCES, _ACTORS, _EVENTS = 6, 6, 3, 4


class ChangingDesk(WrittenDesk):
    """Seeds and articles in a folder; every ``step`` changes a few things, ``write`` writes all."""

    def __init__(self, folder: Path, random: Random) -> None:
        super().__init__(folder)
        self._random = random
        self._words = 0
        self.done: list[str] = []
        self.actors = [f"actor-{number}" for number in range(_ACTORS)]
        self.names = {number: set() for number in range(_ACTORS)}
        self.events = [self._event_there(number) for number in range(_EVENTS)]
        self.claims = [self._claim(number) for number in range(_CLAIMS)]
        self.sources = [self._source(number) for number in range(_SOURCES)]
        for source in self.sources[4:]:
            source.is_there = False
        # Every kind of tie is there from the start, so that it can change and go.
        begin = (
            *(self._tie, self._judge, self._narrow, self._concern, self._act, self._copy),
            *(self._report, self._report, self._report, self._put_in_order),
            *(self._call, self._name, self._decide, self._appoint),
        )
        for change in (*begin * 3, self._hold_text, self._hold_text):
            change()

    def step(self) -> None:
        """Change one to six things."""
        self.change(*self._random.choices(self.changes, k=self._random.randint(1, 6)))

    def change(self, *changes: Callable[[], None]) -> None:
        """Change these things, after which only what they renamed was called otherwise."""
        self.was.clear()
        for source in self.sources:
            source.was = None
        for change in changes:
            change()
            self.done.append(change.__name__.strip("_"))

    @property
    def changes(self) -> tuple[Callable[[], None], ...]:
        """Return each thing that may change, as often as its share in a random choice."""
        return (
            *(self._come_or_go, self._come_or_go, self._link, self._unlink, self._restate),
            *(self._tie, self._tie, self._untie, self._judge, self._take_back, self._narrow),
            *(self._widen, self._rename_source, self._rename_claim, self._rename_actor),
            *(self._copy, self._copy, self._rewrite, self._reread, self._hold_text),
            *(self._revise, self._code, self._concern, self._act, self._restructure, self._move),
            *(self._turn_vocabulary, self._same_speaker, self._hold_text, self._copy),
            *(self._report, self._report, self._unreport, self._publish, self._publish),
            *(self._settle, self._settle, self._settle, self._settle),
            *(self._event_comes_or_goes, self._rename_event, self._put_in_order, self._quote),
            *(self._call, self._call, self._name, self._name, self._decide, self._appoint),
            *(self._dismiss, self._live_in, self._stand_by, self._head),
        )

    # What may change.

    def _come_or_go(self) -> None:
        source = self._random.choice(self.sources)
        source.is_there = not source.is_there

    def _link(self) -> None:
        source = self._random.choice(self.sources)
        source.links.append(self._new_link(len(source.paragraphs)))

    def _unlink(self) -> None:
        source = self._random.choice(self.sources)
        if len(source.links) > 1:
            source.links.pop(self._random.randrange(len(source.links)))

    def _restate(self) -> None:
        link = self._random.choice(self._random.choice(self.sources).links)
        link["stance"] = self._random.choice(_STANCES)
        link["hedge"] = self._random.choice(_HEDGES)
        link["said_by"] = self._chain()

    def _quote(self) -> None:
        link = self._random.choice(self._random.choice(self.sources).links)
        link["is_quoted"] = not link["is_quoted"]

    def _same_speaker(self) -> None:
        """Let the deepest speaker of one act stand behind another act of the same claim."""
        one, other = (self._random.choice(source.links) for source in self._two(self.sources))
        other["claim"], other["said_by"] = one["claim"], [dict(hop) for hop in one["said_by"]]

    def _tie(self) -> None:
        one, other = (source.number for source in self._two(self.sources))
        self.ties[frozenset((one, other))] = (one, self._random.choice(_TIES), other)

    def _untie(self) -> None:
        self._drop(self.ties)

    def _judge(self) -> None:
        one, other = self._two(list(range(_CLAIMS)))
        self.verdicts[frozenset((one, other))] = (one, self._random.choice(_VERDICTS), other)

    def _take_back(self) -> None:
        self._drop(self.verdicts)

    def _narrow(self) -> None:
        one, other = sorted(self._two(list(range(_CLAIMS))))
        self.broader[one, other] = self._random.choice(_NARROWER)

    def _widen(self) -> None:
        self._drop(self.broader)

    def _rename_source(self) -> None:
        self.rename(self._random.choice(self.sources))

    def rename(self, source: Source) -> None:
        """Give a source that is there another key."""
        if source.is_there and source.was is None:
            source.was, source.key = source.key, self._renamed(source.key)

    def _rename_claim(self) -> None:
        claim = self._random.choice(self.claims)
        if claim["key"] not in self.was:
            old, claim["key"] = claim["key"], self._renamed(claim["key"])
            self.was[claim["key"]] = old

    def _rename_actor(self) -> None:
        number = self._random.randrange(_ACTORS)
        if self.actors[number] not in self.was:
            old, self.actors[number] = self.actors[number], self._renamed(self.actors[number])
            self.was[self.actors[number]] = old

    def _copy(self) -> None:
        """Let a source print one or both paragraphs of another, a word more or less."""
        one, other = self._two(self.sources)
        for place in range(self._random.randint(1, 2)):
            words = other.paragraphs[place].split()
            if self._random.random() < 0.3:
                words[-2] = self._word()
            one.paragraphs[place] = " ".join(words)

    def _rewrite(self) -> None:
        source = self._random.choice(self.sources)
        source.paragraphs[self._random.randrange(2)] = self._sentence()

    def _reread(self) -> None:
        self._random.choice(self.sources).gist = self._sentence()

    def _revise(self) -> None:
        source = self._random.choice(self.sources)
        source.revisions.append(list(source.paragraphs))
        source.paragraphs[self._random.randrange(2)] = self._sentence()

    def _hold_text(self) -> None:
        source = self._random.choice(self.sources)
        source.is_text_held = not source.is_text_held

    def _code(self) -> None:
        source = self._random.choice(self.sources)
        source.status = "draft" if source.status == "coded" else "coded"

    def _concern(self) -> None:
        about = self._random.choice(self.claims)["about"]
        parts = about.setdefault(self._random.choice(list(ROLES)), set())
        parts.symmetric_difference_update({self._random.randrange(min(_ACTORS, _EVENTS))})

    def _act(self) -> None:
        agents = self._random.choice(self.events).agents
        agents.symmetric_difference_update({self._random.randrange(_ACTORS)})

    def _restructure(self) -> None:
        claim = self._random.choice(self.claims)
        claim.update(self._structure())

    def _move(self) -> None:
        source = self._random.choice(self.sources)
        source.outlet = "post" if source.outlet == "gazette" else "gazette"

    def _turn_vocabulary(self) -> None:
        kinds = ("stances", "source_relation_kinds", "attributes", "rank", "speech_acts")
        name = self._random.choice((*kinds, "event_statuses", "event_relation_kinds"))
        self.turned.symmetric_difference_update({name})

    def _report(self) -> None:
        source = self._random.choice(self.sources)
        report = {"event": self._random.randrange(_EVENTS), "passage": self._random.randrange(2)}
        report |= {"status": self._random.choice(_PUT_AS), "date": self._random.choice(_DATES)}
        source.reports.append(report)

    def _unreport(self) -> None:
        source = self._random.choice(self.sources)
        if source.reports:
            source.reports.pop(self._random.randrange(len(source.reports)))

    def _settle(self) -> None:
        event = self._random.choice(self.events)
        event.status, event.date = self._random.choice(_SETTLED), self._random.choice(_DATES)

    def _publish(self) -> None:
        self._random.choice(self.sources).published = self._random.choice(_DATES)

    def _event_comes_or_goes(self) -> None:
        event = self._random.choice(self.events)
        event.is_there = not event.is_there

    def _rename_event(self) -> None:
        event = self._random.choice(self.events)
        if event.is_there and event.key not in self.was:
            old, event.key = event.key, self._renamed(event.key)
            self.was[event.key] = old

    def _put_in_order(self) -> None:
        """Tie two events, the first the earlier one, or cut the tie."""
        one, later = sorted(self._two(list(range(_EVENTS))))
        if self.steps.pop((one, later), None) is None:
            self.steps[one, later] = self._random.choice(_STEPS)

    def _call(self) -> None:
        """Let a paragraph name somebody."""
        source = self._random.choice(self.sources)
        place = self._random.randrange(2)
        words = source.paragraphs[place].split()
        words[self._random.randrange(len(words) - 1)] = self._random.choice(NAMES)
        source.paragraphs[place] = " ".join(words)

    def _name(self) -> None:
        """Give or take a name, which others may have too."""
        number = self._random.randrange(_ACTORS)
        self.names[number].symmetric_difference_update({self._random.choice(NAMES)})

    def _decide(self) -> None:
        source = self._random.choice(self.sources)
        at = (self._random.randrange(2), self._random.choice(NAMES))
        if at in source.decisions and self._random.random() < 0.5:
            del source.decisions[at]
        else:
            source.decisions[at] = self._random.choice((None, *range(_ACTORS)))

    def _appoint(self) -> None:
        one, other = self._two(list(range(_ACTORS)))
        kind = self._random.choice(("holds_office", "held_office", "member_of"))
        self.offices[one, other] = (kind, self._random.randrange(_SOURCES))

    def _dismiss(self) -> None:
        self._drop(self.offices)

    def _live_in(self) -> None:
        """Give an actor a country, another one, or none."""
        number = self._random.randrange(_ACTORS)
        country = self._random.choice(("RU", "AF", None))
        self.countries.pop(number, None)
        if country:
            self.countries[number] = country

    def _stand_by(self) -> None:
        self.is_bystander_there = not self.is_bystander_there

    def _head(self) -> None:
        source = self._random.choice(self.sources)
        source.is_headed = not source.is_headed

    # How a desk begins.

    def _event_there(self, number: int) -> Event:
        date = self._random.choice(_DATES)
        return Event(f"event-{number}", self._random.choice(_SETTLED), date)

    def _claim(self, number: int) -> Item:
        return {"key": f"claim-{number}", "about": {}, **self._structure()}

    def _structure(self) -> Item:
        """Return subject, attribute and value of a claim; few of each, so that they meet."""
        values: dict[str, list[Item]] = {
            "outcome": [{"text": "open"}, {"text": "Open"}, {"text": "shut"}],
            "cost": [
                {"best": 3, "unit": "usd"},
                {"low": 2, "unit": "usd"},
                {"best": 9, "unit": "usd"},
            ],
            "opens_on": [{"date": "2025-04"}, {"date": "2025-04-17"}, {"date": "2026"}],
            "run_by": [{"actor": 0}, {"actor": 1}],
            "prompts": [{"event": 2}, {"event": 3}],
            "mood": [{"text": "calm"}, {"text": "torn"}],
            "hosted": [{"actor": 2}, {"actor": 2}],
            "none": [],
        }
        attribute = self._random.choice((*values, "outcome", "cost"))
        if attribute == "none":
            return {"subject": None, "attribute": None, "value": None, "modality": "actual"}
        return {
            "subject": self._random.randrange(2),
            "attribute": attribute,
            "value": self._random.choice(values[attribute]),
            "modality": self._random.choice(("actual", "actual", "planned")),
        }

    def _source(self, number: int) -> Source:
        paragraphs = [self._sentence(), self._sentence()]
        links = [self._new_link(len(paragraphs)) for _ in range(self._random.randint(3, 6))]
        outlet = self._random.choice(("gazette", "post"))
        status = self._random.choice(("coded", "coded", "coded", "draft"))
        published = self._random.choice(_DATES)
        return Source(f"source-{number}", number, outlet, status, paragraphs, links, published)

    def _new_link(self, paragraphs: int) -> Item:
        return {
            "claim": self._random.randrange(_CLAIMS),
            "passage": self._random.randrange(paragraphs),
            "stance": self._random.choice(_STANCES),
            "hedge": self._random.choice(_HEDGES),
            "is_quoted": self._random.random() < 0.3,
            "said_by": self._chain(),
        }

    def _chain(self) -> list[Item]:
        hops: list[Item] = []
        for _ in range(self._random.choice((0, 0, 0, 1, 1, 2))):
            speaker: Item = {"label": self._random.choice(("critics", "Critics", "officials"))}
            if self._random.random() < 0.6:
                speaker = {"actor": self._random.randrange(_ACTORS)}
            hops.append(
                {
                    **speaker,
                    "act": self._random.choice(("states", "states", "denies", "petitions")),
                    "title": self._random.choice((None, "envoy", "head")),
                    "stance": self._random.choice(_STANCES),
                }
            )
        return hops

    def _word(self) -> str:
        self._words += 1
        return f"word{self._words}"

    def _sentence(self) -> str:
        return " ".join(self._word() for _ in range(14)) + "."

    def _renamed(self, key: str) -> str:
        """Return a new key that may sort before or after all others."""
        self._words += 1
        return f"{self._random.choice('az')}{self._words}-{key.split('-', 1)[1]}"

    def _two(self, items: list[Any]) -> list[Any]:
        return self._random.sample(items, 2)

    def _drop(self, held: dict[Any, Any]) -> None:
        if held:
            del held[self._random.choice(list(held))]
