"""New claims and events: what a person is asked when nothing known fits."""

from __future__ import annotations

from typing import Any

from researchdb.cli.review_ask import NOTHING, Asker
from researchdb.cli.review_forms import Forms, Place
from researchdb.cli.review_show import Screen
from researchdb.errors import ReviewError
from researchdb.intake.review import attaching, choices
from researchdb.intake.review.draft import Choice, Draft
from researchdb.intake.review.entries import checked
from researchdb.intake.review.sheet import Proposal
from researchdb.intake.review.telling import quantity_words
from researchdb.intake.review.wording import in_own_words
from researchdb.seeding.registries import Claim, Event
from researchdb.seeding.strict_claims import FIGURE

_ALIKE = 3
_LIKENESS = 60
_NUMBERS = ("low", "best", "high")


class NewForms(Forms):
    """Asks for a claim or an event that nobody has declared."""

    def __init__(self, draft: Draft, screen: Screen, asker: Asker) -> None:
        super().__init__(draft, screen, asker)
        self._begun: dict[str, str] = {}
        """What was written before a question further on was taken back: offered once more."""

    def claim(
        self, place: Place, statement: str | None = None, quote: str | None = None
    ) -> list[Choice]:
        """Return the choices that declare a claim and link it, or link one that says the same."""
        statement = self._own_words("statement", statement)
        known = self._known(statement)
        if known:
            del self._begun["statement"]
            return [self.claim_link(place, known, quote)]
        values: dict[str, Any] = {
            "key": self.new_key("key", "claims", statement),
            "statement": statement,
            "kind": self.asker.term("kind", "claim_kinds", "fact"),
        }
        modality = self.asker.term("modality", "modalities", "actual")
        values |= {
            "modality": None if modality == "actual" else modality,
            "topics": self._keys("topics", "topics") or None,
        }
        structure, taken = self._structure(place, quote, statement)
        if "attribute" not in structure:
            values["about"] = self._about()
        entry = checked(Claim, {**values, **structure}, self.registry)
        link = self.claim_link(place, values["key"], quote, taken, is_new=True)
        del self._begun["statement"]
        return [choices.declare("claims", entry), link]

    def event(
        self, place: Place, title: str | None = None, quote: str | None = None
    ) -> list[Choice]:
        """Return the choices that declare an event and link it."""
        title = self._own_words("title", title)
        key = self.new_key("key", "events", title)
        kind = self.asker.term("kind", "event_kinds", "other")
        status = self.asker.term("status", "event_statuses", "occurred")
        quote = self.quote(place, quote)
        date, taken = self.date(place, quote)
        entry = checked(
            Event,
            {"key": key, "title": title, "kind": kind, "status": status, "date": settled(date)},
            self.registry,
        )
        values = {
            "event": key,
            "date": date,
            "status": None if status == "occurred" else status,
            "quote": quote,
        }
        link = choices.link_event(
            place.passage, values, self.registry, place.words, taken=taken, is_new=True
        )
        del self._begun["title"]
        return [choices.declare("events", entry), link]

    def structure(
        self, place: Place, quote: str | None, first: Proposal | None = None
    ) -> tuple[dict[str, Any], list[Proposal]]:
        """Return subject, attribute and value of a claim, and the proposal the value is from."""
        attribute = self.asker.term("attribute", "attributes")
        row = self.registry.vocabulary.row("attributes", attribute)
        table = f"{row['subject_kind']}s"
        subject = {row["subject_kind"]: self.asker.key(f"subject ({table})", table)}
        value, taken = self._value(str(row["value_kind"]), place, quote, first)
        return {"subject": subject, "attribute": attribute, "value": value}, taken

    def _structure(
        self, place: Place, quote: str | None, statement: str
    ) -> tuple[dict[str, Any], list[Proposal]]:
        figure = FIGURE.search(statement)
        if self.asker.yes("structure: subject, attribute, value?", default=bool(figure)):
            return self.structure(place, quote)
        if not figure:
            return {}, []
        self.screen.line(f"It states {figure.group()!r}, so a reason is needed.", indent=2)
        return {"unstructured": self.asker.text("why it has no structure")}, []

    def _value(
        self, kind: str, place: Place, quote: str | None, first: Proposal | None
    ) -> tuple[dict[str, Any], list[Proposal]]:
        if kind in ("actor", "event"):
            return {kind: self.asker.key(f"value ({kind}s)", f"{kind}s")}, []
        if kind == "date":
            date, taken = self.date(place, quote, "value")
            if date is None:
                raise ReviewError("this attribute needs a date; n again with another attribute")
            return {"date": date}, taken
        if kind == "number":
            return self._number(place, quote, first)
        return {"text": self.asker.text("value (a word or two)")}, []

    def _number(
        self, place: Place, quote: str | None, first: Proposal | None
    ) -> tuple[dict[str, Any], list[Proposal]]:
        found = [
            each
            for each in self.draft.open_proposals(place.passage)
            if each.group == "quantities" and place.same_sentence(quote, each.entry["quote"])
        ]
        found.sort(key=lambda each: each != first)
        self._list([quantity_words(each.entry) for each in found])
        help_ = ("A number of the list; o for another; over 40 is low: 40, about 40 is best: 40.",)

        def take(answer: str) -> Proposal | None:
            if answer.isdigit() and 1 <= int(answer) <= len(found):
                return found[int(answer) - 1]
            if answer.lower() != "o":
                raise ReviewError("answer a number of the list, or o for another quantity")
            return None

        chosen = self.asker.ask("quantity", take, "1" if found else "o", help_)
        if chosen is not None:
            return attaching.quantity_of(chosen), [chosen]
        return self.quantity(), []

    def quantity(self, held: Proposal | None = None) -> dict[str, Any]:
        """Return a quantity: its bounds as far as the text gives them, and the unit."""
        entry = held.entry if held else {}
        bounds = {name: self.asker.optional(name, entry.get(name)) for name in _NUMBERS}
        unit = self.asker.term("unit", "units", entry.get("unit"))
        return {**{name: bound for name, bound in bounds.items() if bound}, "unit": unit}

    def _own_words(self, what: str, given: str | None) -> str:
        texts = [self.draft.text] if self.draft.text else []
        if given:
            told = in_own_words(what, given, texts)
        else:
            told = self.asker.ask(
                f"{what} in own words",
                lambda answer: in_own_words(what, answer, texts),
                self._begun.get(what),
            )
        self._begun[what] = told
        return told

    def _known(self, statement: str) -> str | None:
        """Return the claim that a person takes for the same, if any looks like it."""
        alike = self.registry.search("claims", statement, _ALIKE, _LIKENESS)
        if not alike:
            return None
        self.screen.line("Is it one of these?", indent=2)
        self.screen.numbered([(n, f.words, "", f.key) for n, f in enumerate(alike, start=1)])

        def take(answer: str) -> str | None:
            if answer == NOTHING:
                return None
            if not answer.isdigit() or not 1 <= int(answer) <= len(alike):
                raise ReviewError("answer a number of the list, or - for none of them")
            return alike[int(answer) - 1].key

        return self.asker.ask("the same as", take, NOTHING)

    def _about(self) -> dict[str, list[str]] | None:
        """Return whom and what a claim without a structure is about, by role."""
        asked = {"subject": "actors", "object": "actors", "act": "events"}
        about = {role: self._keys(f"{role} ({table})", table) for role, table in asked.items()}
        return {role: keys for role, keys in about.items() if keys} or None

    def _keys(self, label: str, table: str) -> list[str]:
        def take(answer: str) -> list[str]:
            if answer == NOTHING:
                return []
            found: list[str] = []
            for words in (part.strip() for part in answer.split(",")):
                if self.registry.has(table, words):
                    found.append(words)
                elif alike := self.registry.search(table, words):
                    found.append(self.asker.choose(alike))
                else:
                    named = table.removesuffix("s")
                    raise ReviewError(f"there is no {named} like {words!r}; - for none")
            return list(dict.fromkeys(found))

        help_ = ("Keys with commas between, or words to look for; - for none.",)
        return self.asker.ask(label, take, NOTHING, help_)


def settled(date: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return the date of an event as settled on: what the passage gives, without its words."""
    if date is None or "edtf" not in date:
        return date
    return {key: value for key, value in date.items() if key != "text"}
