"""The questions behind an answer: quote, speaker, date, and the links made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from researchdb.cli.review_ask import NOTHING, Asker
from researchdb.cli.review_show import Screen
from researchdb.errors import ReviewError
from researchdb.intake.review import attaching, choices
from researchdb.intake.review.draft import Choice, Draft
from researchdb.intake.review.entries import checked, checked_date
from researchdb.intake.review.reading import plain
from researchdb.intake.review.sheet import Proposal
from researchdb.intake.review.telling import date_words, speaker_words
from researchdb.intake.review.wording import Words, checked_quote
from researchdb.seeding.registries import Actor
from researchdb.text.keys import free, slug
from researchdb.text.quotes import Span

_HANGING = re.compile(r"(.+?) (?:to )?(published|captured)")
_KEY_CHARS = 40
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been by did do does for from had has have he her his in is it its of"
        " on or over she that the their they this to was were which who will with would",
    )
)
"""Words that tell nothing in a key; keys of other languages keep all of theirs."""
_DATE_HELP = (
    "A number of the list; - for none; or a date: 2025, 2025-04, 2025-04-17, 2025-04/2025-06,",
    "2025/.., 1990~; '3 days before published', 'same year month 4 published'; or unknown.",
)
_QUOTE_HELP = (
    "Words of the passage as they stand there, or its first … last words; at most twelve.",
    "- leaves it out: then the whole passage is meant.",
)


@dataclass(frozen=True)
class Place:
    """The passage in hand and its words, if they are held."""

    passage: str
    words: Words | None

    def same_sentence(self, quote: str | None, other: Any) -> bool:
        """Return whether two quotes lie in one sentence; true where that cannot be known."""
        if self.words is None or quote is None:
            return True
        one = self.words.sentence_of(quote)
        two = self.words.find(str(other)) if other else None
        return one is None or (two is not None and two.start < one.end and one.start < two.end)

    def sentence(self, quote: str | None) -> Span | None:
        """Return the sentence a quote lies in."""
        return self.words.sentence_of(quote) if self.words and quote else None


class Forms:
    """Asks what a link needs; writes nothing."""

    def __init__(self, draft: Draft, screen: Screen, asker: Asker) -> None:
        self.draft = draft
        self.screen = screen
        self.asker = asker
        self.registry = draft.registry

    def quote(self, place: Place, default: str | None) -> str | None:
        """Return the quote a link rests on; None where the whole passage is meant."""

        def take(answer: str) -> str | None:
            return None if answer == NOTHING else checked_quote(answer, place.words)

        return self.asker.ask("quote", take, self._standing(place, default), _QUOTE_HELP)

    def _standing(self, place: Place, default: str | None) -> str | None:
        """Return ``default`` if it has one place, else a longer quote for its sentence."""
        if default is None or place.words is None or place.words.find(default):
            return default
        sentences = place.words.sentences()
        return place.words.quote_for(sentences[0]) if len(sentences) == 1 else None

    def date(
        self, place: Place, quote: str | None, label: str = "date"
    ) -> tuple[dict[str, Any] | None, list[Proposal]]:
        """Return a date and the proposal it is taken from; the sentence's own are offered first."""
        found = list(self._dates_near(place, quote))
        self._list([date_words(date, plain(self.draft.sheet.source)) for date, _ in found])

        def take(answer: str) -> tuple[dict[str, Any] | None, list[Proposal]]:
            if answer == NOTHING:
                return None, []
            if answer.isdigit() and 1 <= int(answer) <= len(found):
                return found[int(answer) - 1]
            return read_date(answer), []

        date, taken = self.asker.ask(label, take, "1" if found else NOTHING, _DATE_HELP)
        if date is not None and not taken and "text" not in date:
            words = self.asker.optional("its words in the text")
            date = {"text": words, **date} if words else date
        return date, taken

    def _dates_near(
        self, place: Place, quote: str | None
    ) -> Iterator[tuple[dict[str, Any], list[Proposal]]]:
        seen = []
        for proposal in self.draft.open_proposals(place.passage):
            if proposal.group == "dates" and place.same_sentence(quote, proposal.entry["quote"]):
                date = checked_date(proposal.entry["date"])
                seen.append(date)
                yield date, [proposal]
        for link in attaching.links(self.draft.sheet, place.passage):
            said = link.entry.get("date")
            if said and place.same_sentence(quote, link.entry.get("quote")):
                given = checked_date(said)
                if given not in seen:
                    seen.append(given)
                    yield given, []

    def said_by(
        self, place: Place, quote: str | None
    ) -> tuple[list[dict[str, Any]], list[Proposal]]:
        """Return the speakers of a claim and the proposal they are taken from."""
        found = list(self._speakers_near(place, quote))
        self._list([", ".join(speaker_words(self.registry, h) for h in hops) for hops, _ in found])

        def take(answer: str) -> tuple[list[dict[str, Any]], list[Proposal]]:
            if answer == NOTHING:
                return [], []
            if answer.isdigit() and 1 <= int(answer) <= len(found):
                return found[int(answer) - 1]
            if answer.lower() == "o":
                return [self.speaker()], []
            raise ReviewError("answer a number, o for somebody else, - for the article itself")

        help_ = ("A number of the list; o for somebody else; - where the article itself says it.",)
        return self.asker.ask("said by", take, "1" if found else NOTHING, help_)

    def _speakers_near(
        self, place: Place, quote: str | None
    ) -> Iterator[tuple[list[dict[str, Any]], list[Proposal]]]:
        seen = []
        for proposal in self.draft.open_proposals(place.passage):
            is_speaker = proposal.group == "speakers"
            if is_speaker and place.same_sentence(quote, proposal.entry["quote"]):
                hop = attaching.hop_of(proposal)
                seen.append([hop])
                yield [hop], [proposal]
        for link in attaching.links(self.draft.sheet, place.passage):
            hops = link.entry.get("said_by")
            is_near = place.same_sentence(quote, link.entry.get("quote"))
            if hops and is_near and hops not in seen:
                seen.append(hops)
                yield hops, []

    def speaker(self, given: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return a hop: an actor or a label, the act, the title."""
        held = dict(given or {})
        named = held.get("actor") or (f'"{held["label"]}"' if held.get("label") else None)

        def take(answer: str) -> dict[str, Any]:
            if len(answer) > 1 and answer[0] in '"“' and answer[-1] in '"”':
                return {"label": answer[1:-1].strip()}
            if self.registry.has("actors", answer):
                return {"actor": answer}
            search = self.registry.search("actors", answer)
            if not search:
                raise ReviewError(
                    'nobody is called so; give a key, or a label in "quotation marks"'
                )
            return {"actor": self.asker.choose(search)}

        help_ = ('A key, a name to look for, or words such as "critics" in quotation marks.',)
        who = self.asker.ask("who", take, named, help_)
        act = self.asker.term("act", "speech_acts", held.get("act") or "states")
        title = self.asker.optional("title as the text gives it", held.get("title"))
        return {**who, **({"title": title} if title else {}), "act": act}

    def claim_link(
        self,
        place: Place,
        claim: str,
        quote: str | None,
        taken: Sequence[Proposal] = (),
        *,
        is_new: bool = False,
    ) -> Choice:
        """Return the choice that links a claim: asks quote, speaker, stance and hedge."""
        rests = self.quote(place, quote)
        hops, speakers = self.said_by(place, rests)
        stance = "asserts"
        if hops:
            stance = self.asker.term("stance of the article", "stances", "reports")
        hedge = "none"
        if place.words is not None:
            hedge = place.words.hedge_of(place.sentence(rests))
        hedge = self.asker.term("hedge", "hedges", hedge)
        values = {
            "claim": claim,
            "stance": None if stance == "asserts" else stance,
            "hedge": None if hedge == "none" else hedge,
            "quote": rests,
            "said_by": hops or None,
        }
        return choices.link_claim(
            place.passage,
            values,
            self.registry,
            place.words,
            taken=[*taken, *speakers],
            is_new=is_new,
        )

    def event_link(
        self, place: Place, event: str, quote: str | None, taken: Sequence[Proposal] = ()
    ) -> Choice:
        """Return the choice that links an event: asks quote, date and status."""
        rests = self.quote(place, quote)
        date, dates = self.date(place, rests, "date given here")
        found = self.registry.find("events", event)
        usual = str(found.entry.get("status") or "occurred") if found else "occurred"
        status = self.asker.term("status as put here", "event_statuses", usual)
        values = {
            "event": event,
            "date": date,
            "status": None if status == "occurred" else status,
            "quote": rests,
        }
        return choices.link_event(
            place.passage, values, self.registry, place.words, taken=[*taken, *dates]
        )

    def actor(self, proposal: Proposal) -> tuple[str, dict[str, Any] | None]:
        """Return the key of whom a new name means, and the new actor if nobody knows that key."""
        name = str(proposal.entry["name"])
        near = [one for one in self.registry.search("actors", name, 3) if one.words != name]
        if near:
            told = "; ".join(f"{one.key} ({one.words})" for one in near)
            self.screen.line(f"known and alike: {told}", "dim", 2)
        key = self.new_key("key", "actors", name, may_exist=True)
        if self.registry.find("actors", key):
            return key, None
        kind = self.asker.term("kind", "actor_kinds", proposal.entry.get("kind"))
        main = self.asker.text("main name", name)
        values: dict[str, Any] = {"key": key, "kind": kind, "name": main}
        if main != name:  # the form the text uses must be known too
            values["names"] = [{"name": name, "kind": "alias"}]
        return key, checked(Actor, values, self.registry)

    def new_key(self, label: str, table: str, words: str, *, may_exist: bool = False) -> str:
        """Return a key that nobody has, or, if that is allowed, one that is known."""
        known = self.registry.find
        told = [word for word in words.split() if word.lower() not in _SMALL] or words.split()
        short = slug(" ".join(told), _KEY_CHARS) or "unnamed"
        proposed = free(short, lambda key: known(table, key) is not None)

        def take(answer: str) -> str:
            if slug(answer) != answer:
                raise ReviewError(f"{answer!r} is no key; write for example {slug(answer)!r}")
            if not may_exist and known(table, answer):
                raise ReviewError(f"{answer!r} is taken; choose another key")
            return answer

        return self.asker.ask(label, take, proposed, ("Lower-case letters, digits, hyphens.",))

    def _list(self, told: Sequence[str]) -> None:
        if told:
            self.screen.numbered([(n, words, "", "") for n, words in enumerate(told, start=1)])


def read_date(answer: str) -> dict[str, Any]:
    """Return the date that a person wrote. Raises ReviewError."""
    if answer.lower() == "unknown":
        return {"basis": "unknown"}
    if hanging := _HANGING.fullmatch(answer):
        return checked_date({"relative": hanging[1], "to": hanging[2]})
    return checked_date({"edtf": answer, "basis": "stated"})
