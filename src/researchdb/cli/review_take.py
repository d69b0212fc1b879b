"""What accepting or changing each kind of proposal means, with the questions it needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from researchdb.cli.review_forms import Place
from researchdb.cli.review_new import NewForms
from researchdb.cli.review_show import Screen
from researchdb.errors import ReviewError
from researchdb.intake.review import attaching, choices, marks
from researchdb.intake.review.draft import Choice, Draft
from researchdb.intake.review.entries import checked_date
from researchdb.intake.review.progress import first_words
from researchdb.intake.review.sheet import Proposal
from researchdb.intake.review.telling import quantity_words
from researchdb.seeding.source_file import WITHOUT_PLACE

_AROUND = 30


class Taking:
    """Turns an answer about a proposal or a mark into choices."""

    def __init__(self, draft: Draft, screen: Screen, forms: NewForms) -> None:
        self._draft = draft
        self._screen = screen
        self.forms = forms
        self._asker = forms.asker
        self._registry = draft.registry

    def accept(self, place: Place, proposal: Proposal) -> list[Choice]:
        """Return what takes a proposal over as it is."""
        entry = proposal.entry
        self._name(proposal)
        match proposal.group:
            case "mentions":
                actor = entry.get("actor")
                return [choices.rule_name(proposal, actor, self._registry, place.words)]
            case "names":
                return self._new_name(place, proposal)
            case "claims":
                link = self.forms.claim_link(place, entry["claim"], entry["quote"], [proposal])
                return [link]
            case "events":
                return [self.forms.event_link(place, entry["event"], entry["quote"], [proposal])]
            case "dates":
                return self._attach_date(place, proposal, checked_date(entry["date"]))
            case "quantities":
                return self._attach_quantity(place, proposal)
            case _:
                return self._attach_speaker(place, proposal, attaching.hop_of(proposal))

    def change(self, place: Place, proposal: Proposal) -> list[Choice]:
        """Return what takes a proposal over otherwise than proposed."""
        entry = proposal.entry
        match proposal.group:
            case "mentions":
                actor = self._asker.key("whom it means", "actors", may_be_none=True)
                return [choices.rule_name(proposal, actor, self._registry, place.words)]
            case "names":
                return self._new_name(place, proposal)
            case "claims":
                key = self._asker.key("claim", "claims")
                refused = choices.reject(proposal)
                return [refused, self.forms.claim_link(place, str(key), entry["quote"])]
            case "events":
                key = self._asker.key("event", "events")
                refused = choices.reject(proposal)
                return [refused, self.forms.event_link(place, str(key), entry["quote"])]
            case "dates":
                date, _ = self.forms.date(place, entry["quote"])
                if date is None:
                    return [choices.reject(proposal)]
                return self._attach_date(place, proposal, date)
            case "quantities":
                value = self.forms.quantity(proposal)
                return self._attach_quantity(place, proposal, value)
            case _:
                return self._attach_speaker(place, proposal, self.forms.speaker(entry))

    def known(self, place: Place, words: str, quote: str | None) -> list[Choice]:
        """Return what links a known claim or event that is looked for by its words."""
        words = words or self._asker.text("words to look for")
        claims = self._registry.search("claims", words)
        events = self._registry.search("events", words)
        if not claims and not events:
            raise ReviewError("no claim and no event is like that; n or e makes a new one")
        rows = [(one.words, one.key) for one in (*claims, *events)]
        self._screen.numbered([(n, w, "", key) for n, (w, key) in enumerate(rows, start=1)])
        chosen = self._asker.number("which", len(rows))
        if chosen < len(claims):
            return [self.forms.claim_link(place, claims[chosen].key, quote)]
        return [self.forms.event_link(place, events[chosen - len(claims)].key, quote)]

    def silent(self, place: Place, passage: Mapping[str, Any], reason: str) -> list[Choice]:
        """Return what says why a sentence has nothing to code."""
        words = place.words
        if words is None:
            quote = self._asker.text("quote of the sentence")
        else:
            spans = words.untouched(passage)
            if not spans:
                raise ReviewError("every sentence is touched by a quote already")
            rows = [(n, first_words(words, s), "", "") for n, s in enumerate(spans, start=1)]
            self._screen.numbered(rows)
            only = 0 if len(spans) == 1 else None
            span = spans[self._asker.number("which sentence", len(spans), only)]
            quote = words.quote_for(span) or self._asker.text("quote of the sentence")
        reason = reason or self._asker.text("why it says nothing to code")
        return [choices.mark_silent(place.passage, quote, reason, words)]

    def drop(self, passage: str, mark: Mapping[str, Any]) -> list[Choice]:
        """Return what takes out the links of a quote, or the passage, that a text lost."""
        forget = marks.forget_unsaid(self._draft)
        if mark.get("quote"):
            rests = marks.resting(self._draft.sheet, passage, str(mark["quote"]))
            label = f"drop {', '.join(rests) or 'the mark'}?"
            is_sure = self._asker.yes(label)
            return [marks.drop_links(passage, mark), forget] if is_sure else []
        if mark.get("match") not in WITHOUT_PLACE:
            raise ReviewError("the passage has its place; a says it is right as it stands")
        label = f"drop {passage} with everything it says?"
        is_sure = self._asker.yes(label, default=False)
        return [marks.drop_passage(passage), forget] if is_sure else []

    def move(
        self, place: Place, passage: Mapping[str, Any], mark: Mapping[str, Any]
    ) -> list[Choice]:
        """Return what gives a quote other words, or a passage its place in the new text."""
        if mark.get("quote"):
            near = place.words.nearest(str(mark["quote"])) if place.words else None
            quote = self.forms.quote(place, near)
            if quote is None:
                raise ReviewError("a quote is needed here; r drops what rests on the old one")
            return [marks.change_quote(place.passage, mark, quote, place.words)]
        text = self._draft.text
        spans = self._draft.places(passage) if mark.get("match") in WITHOUT_PLACE else []
        if text is None or not spans:
            raise ReviewError("its words stand nowhere in the text as held; r drops it")
        rows = []
        for number, span in enumerate(spans, start=1):
            around = text[max(span.start - _AROUND, 0) : span.start + _AROUND]
            rows.append((number, f"at {span.start}: … {around} …", "", ""))
        self._screen.numbered(rows)
        chosen = spans[self._asker.number("which place", len(spans))]
        return [marks.place_passage(place.passage, chosen, text)]

    def _new_name(self, place: Place, proposal: Proposal) -> list[Choice]:
        key, values = self.forms.actor(proposal)
        if values is None:
            return [choices.rule_name(proposal, key, self._registry, place.words)]
        return [choices.declare_actor(proposal, values)]

    def _attach_date(
        self, place: Place, proposal: Proposal, date: Mapping[str, Any]
    ) -> list[Choice]:
        self._screen.line("A date alone is no fact. To what does it belong?", indent=2)
        link = self._link(place, proposal, ("events", "claims"), "e")
        if isinstance(link, list):
            return link
        return [attaching.give_date(link, date, self._registry, proposal)]

    def _attach_quantity(
        self, place: Place, proposal: Proposal, value: Mapping[str, Any] | None = None
    ) -> list[Choice]:
        self._screen.line("A quantity alone is no fact. Which claim states it?", indent=2)
        value = value or attaching.quantity_of(proposal)
        link = self._link(place, proposal, ("claims",), "n")
        if isinstance(link, list):
            return link
        found = self._registry.find("claims", link.names)
        is_own = found is not None and found.path == self._draft.name
        if found and is_own and not attaching.is_structured(found.entry):
            self._screen.line(f"{link.names} gets the value {quantity_words(value)}.", indent=2)
            attribute = self._asker.term("attribute", "attributes")
            table = f"{self._registry.vocabulary.row('attributes', attribute)['subject_kind']}s"
            subject = {table.removesuffix("s"): self._asker.key(f"subject ({table})", table)}
            structure = {"subject": subject, "attribute": attribute, "value": dict(value)}
            return [attaching.structure_claim(link.names, structure, self._registry, proposal)]
        span = place.words.find(proposal.entry["quote"]) if place.words else None
        words = place.words.text[span.start : span.end] if place.words and span else None
        stated = words or str(proposal.entry["quote"])
        return [attaching.give_words(link, stated, self._registry, proposal)]

    def _attach_speaker(
        self, place: Place, proposal: Proposal, hop: Mapping[str, Any]
    ) -> list[Choice]:
        self._screen.line("Of which claim is this the word?", indent=2)
        link = self._link(place, proposal, ("claims",), "n")
        if isinstance(link, list):
            return link
        return [attaching.give_speaker(link, hop, self._registry, proposal)]

    def _link(
        self, place: Place, proposal: Proposal, sections: tuple[str, ...], new: str
    ) -> attaching.Link | list[Choice]:
        """Return the link a person picks, or the choices that make a new one."""
        sheet = self._draft.sheet
        held = attaching.links(sheet, place.passage)
        found = [link for section in sections for link in held if link.section == section]
        rows = [
            (n, self._registry.words(link.section, link.names) or link.names, "", link.names)
            for n, link in enumerate(found, start=1)
        ]
        if rows:
            self._screen.numbered(rows)
        wanted = {"e": "e makes a new event", "n": "n makes a new claim"}

        def take(answer: str) -> attaching.Link | str:
            if answer.lower() in wanted:
                return answer.lower()
            if answer.isdigit() and 1 <= int(answer) <= len(found):
                return found[int(answer) - 1]
            raise ReviewError(f"answer a number of the list; {', '.join(wanted.values())}")

        explain = [*wanted.values(), "b goes back and leaves it open."]
        chosen = self._asker.ask("which", take, "1" if len(found) == 1 else new, explain)
        if chosen == "e":
            return self.forms.event(place, quote=proposal.entry["quote"])
        if isinstance(chosen, str):
            return self.forms.claim(place, quote=proposal.entry["quote"])
        return chosen

    def _name(self, proposal: Proposal) -> None:
        entry = proposal.entry
        if proposal.group in ("claims", "events"):
            table = proposal.group
            key = str(entry.get("claim") or entry.get("event"))
            self._screen.line(self._registry.words(table, key) or key, "dim", 2)
        elif proposal.group != "mentions":
            self._screen.line(entry.get("name") or f"“{entry.get('quote')}”", "dim", 2)
