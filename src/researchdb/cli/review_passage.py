"""One passage in the terminal: showing it, and doing what a person answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from researchdb.cli.review_answers import HELP, Answer, pick, read_answer
from researchdb.cli.review_ask import Asker, Back, Quit
from researchdb.cli.review_forms import Place
from researchdb.cli.review_new import NewForms
from researchdb.cli.review_show import Screen
from researchdb.cli.review_take import Taking
from researchdb.errors import ReviewError
from researchdb.intake.review import attaching, choices, marks
from researchdb.intake.review.draft import Choice, Draft
from researchdb.intake.review.progress import marks_of, missing, passage_gaps
from researchdb.intake.review.reading import plain
from researchdb.intake.review.sheet import GROUPS, Proposal
from researchdb.intake.review.telling import HEADINGS, actor_words, told

Open = Proposal | Mapping[str, Any]
"""A proposal, or a mark that a new revision left."""

MARKS = "marks"


class PassageWalk:
    """The answers to one passage until it is done or left."""

    def __init__(self, draft: Draft, screen: Screen, asker: Asker, key: str, at: str) -> None:
        self._draft = draft
        self._screen = screen
        self._asker = asker
        self._key = key
        self._at = at
        self._numbers: list[Open] = []
        self._left: list[Open] = []
        self._hinted = ""
        self._taking = Taking(draft, screen, NewForms(draft, screen, asker))

    def walk(self) -> str:
        """Return where to go: next, back or metadata. Raises Quit.

        A passage that is done is left at once, unless it was so when the person came to it.
        """
        self._show()
        stays = self._is_done()
        while True:
            if self._draft.refresh():
                self._screen.line("The file was changed meanwhile; this is how it stands now.")
                if self._is_there():
                    self._show()
            if not self._is_there():
                return "next"
            if self._is_done() and not stays:
                self._screen.line(f"{self._key} is done.", "dim")
                return "next"
            self._hint()
            line = self._asker.read(f"{self._key}>")
            try:
                going = self._do(read_answer(line))
            except Back:
                self._screen.line("Nothing written.", "dim", 2)
            except ReviewError as error:
                self._screen.line(error, indent=2)
            else:
                if going:
                    return going

    def _do(self, answer: Answer) -> str | None:
        letter, rest = answer.letter, answer.rest
        if letter == "s" and not rest:
            return "next"
        if letter == "":
            self._hinted = ""
            return None
        if letter in ("b", "m"):
            return {"b": "back", "m": "metadata"}[letter]
        simple: dict[str, Callable[[str], None]] = {
            "a": self._accept,
            "r": self._reject,
            "c": self._change,
            "s": self._skip,
            "n": self._new_claim,
            "e": self._new_event,
            "k": self._known,
            "g": self._gist,
            "u": self._uncoded,
            "x": self._silent,
        }
        if letter in simple:
            simple[letter](rest)
        elif letter == "z":
            is_back = self._draft.undo()
            self._screen.line("Taken back." if is_back else "There is nothing to take back.")
            self._show()
        elif letter == "l":
            self._show()
        elif letter == "?":
            rows = [(use, f"{name}: {what}") for name, use, what in HELP.values()]
            self._screen.pairs(rows)
        else:
            raise Quit
        return None

    # What is open, and under which number.

    def _passage(self) -> Mapping[str, Any]:
        return self._draft.sheet.told(self._key)

    def _is_there(self) -> bool:
        return self._key in self._draft.sheet.passage_keys

    def _place(self) -> Place:
        return Place(self._key, self._draft.words(self._passage()))

    def _open(self) -> list[Open]:
        proposals = self._draft.open_proposals(self._key)
        return [*marks_of(self._passage()), *proposals]

    def _by_group(self) -> dict[str, list[int]]:
        """Return the open numbers by kind; what is new since the last time is numbered on."""
        groups: dict[str, list[int]] = {}
        still = self._open()
        for each in still:
            if each not in self._numbers:
                self._numbers.append(each)
        for number, each in enumerate(self._numbers, start=1):
            if each in still and each not in self._left:
                group = each.group if isinstance(each, Proposal) else MARKS
                groups.setdefault(group, []).append(number)
        return {name: groups[name] for name in (MARKS, *GROUPS) if name in groups}

    def _picked(self, rest: str) -> list[Open]:
        return [self._numbers[number - 1] for number in pick(rest, self._by_group())]

    def _is_done(self) -> bool:
        return not passage_gaps(self._passage(), self._place().words)

    # Answers.

    def _accept(self, rest: str) -> None:
        for each in self._picked(rest):
            if each not in self._open():
                continue  # went into a link that was just made
            if isinstance(each, Proposal):
                self._apply(*self._taking.accept(self._place(), each))
            else:
                self._apply(marks.still_right(self._key, each, self._place().words))

    def _reject(self, rest: str) -> None:
        picked = self._picked(rest)
        for mark in (each for each in picked if not isinstance(each, Proposal)):
            self._apply(*self._taking.drop(self._key, mark))
        refused = [choices.reject(each) for each in picked if isinstance(each, Proposal)]
        if refused:
            self._apply(*refused)

    def _change(self, rest: str) -> None:
        for each in self._picked(rest):
            if each in self._open():
                if isinstance(each, Proposal):
                    self._apply(*self._taking.change(self._place(), each))
                else:
                    self._apply(*self._taking.move(self._place(), self._passage(), each))

    def _skip(self, rest: str) -> None:
        self._left += self._picked(rest)
        self._screen.line("Left for another time.", "dim", 2)

    def _new_claim(self, rest: str) -> None:
        place = self._place()
        self._apply(*self._taking.forms.claim(place, rest or None, self._next_quote(place)))

    def _new_event(self, rest: str) -> None:
        place = self._place()
        self._apply(*self._taking.forms.event(place, rest or None, self._next_quote(place)))

    def _known(self, rest: str) -> None:
        place = self._place()
        self._apply(*self._taking.known(place, rest, self._next_quote(place)))

    def _next_quote(self, place: Place) -> str | None:
        """Return a quote of the first sentence that nothing touches yet."""
        spans = place.words.untouched(self._passage()) if place.words else []
        return place.words.quote_for(spans[0]) if place.words and spans else None

    def _gist(self, rest: str) -> None:
        text = self._draft.text
        gist = rest or self._asker.text("gist in own words", self._passage().get("gist"))
        self._apply(choices.write_gist(self._key, gist, self._draft.registry, text))

    def _uncoded(self, rest: str) -> None:
        reason = rest or self._asker.text("why nothing is coded")
        self._apply(choices.mark_uncoded(self._key, reason))

    def _silent(self, rest: str) -> None:
        self._apply(*self._taking.silent(self._place(), self._passage(), rest))

    def _apply(self, *made: Choice) -> None:
        for line in self._draft.apply(*made) if made else ():
            self._screen.line(f"✓ {line}", indent=2)

    # Showing.

    def _show(self) -> None:
        passage = self._passage()
        words = self._draft.words(passage)
        above = " > ".join(self._draft.headings(passage))
        kind = str(passage.get("kind")).replace("_", " ")
        self._screen.rule(f"{self._key} · {self._at} · {kind}{f' · {above}' if above else ''}")
        if words:
            self._screen.line(words.text, indent=2)
        else:
            self._screen.line("(the text is not held)", "dim", 2)
        self._show_coded(passage)
        groups = self._by_group()
        for name, numbers in groups.items():
            self._screen.line(HEADINGS[name], "bold", 1)
            self._screen.numbered([self._row(number) for number in numbers])
        self._hinted = ""

    def _show_coded(self, passage: Mapping[str, Any]) -> None:
        rows = [("gist", str(passage["gist"]))] if passage.get("gist") else []
        rows += [("uncoded", str(passage["uncoded"]))] if passage.get("uncoded") else []
        registry = self._draft.registry
        for link in attaching.links(self._draft.sheet, self._key):
            quote = link.entry.get("quote")
            kind = link.section.removesuffix("s")
            words = registry.words(link.section, link.names) or link.names
            rows.append((kind, f"{words}{f' “{quote}”' if quote else ''}"))
        for ruled in passage.get("mentions") or ():
            rows.append(("name", f"{ruled['name']} → {actor_words(registry, ruled)}"))
        for silence in passage.get("silent") or ():
            rows.append(("silent", f"“{silence['quote']}”: {silence['reason']}"))
        if rows:
            self._screen.pairs(rows)

    def _row(self, number: int) -> tuple[int, str, str, str]:
        each = self._numbers[number - 1]
        if isinstance(each, Proposal):
            shown = told(each, self._draft.registry, plain(self._draft.sheet.source))
            return number, shown.what, shown.score, shown.behind
        return number, *_mark_told(self._draft, self._key, each)

    def _hint(self) -> None:
        """Say what the passage still needs, when that has changed."""
        short = ", ".join(missing(self._passage(), self._place().words)) or "nothing; s goes on"
        if short != self._hinted:
            self._hinted = short
            self._screen.line(f"open: {short}", "dim", 1)


def _mark_told(draft: Draft, passage: str, mark: Mapping[str, Any]) -> tuple[str, str, str]:
    changed = f": {mark['changed']}" if mark.get("changed") else ""
    if not mark.get("quote"):
        return f"the passage is {mark.get('match')}{changed}", "", ""
    rests = ", ".join(marks.resting(draft.sheet, passage, str(mark["quote"])))
    return f"“{mark['quote']}” is {mark.get('match')}{changed}", "", f"rests on it: {rests}"
