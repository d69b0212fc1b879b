"""Proposes names that look like actors and are nobody's yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile

from researchdb.intake.known import Known
from researchdb.intake.proposals import NameProposal, Span
from researchdb.intake.propose.mentions.forms import Form, Forms, surname
from researchdb.text.mentions import Matcher

from .found import Found, trim
from .kinds import is_person, kind_of
from .runs import Evidence, Token, label_end, runs, tokens
from .taken import Taken
from .words import (
    BODIES,
    CALENDAR,
    COLLECTIVE_HEADS,
    COLLECTIVE_KINDS,
    DIRECTIONS,
    GEOGRAPHY,
    KIND_BY_WORD,
    NO_ACTORS,
    PLACE_PREPOSITIONS,
    THINGS,
    common,
    is_people,
    regions,
    states,
)

_COLLECTIVES = re.compile(
    rf"\b(?P<named>(?:non-)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s(?:{COLLECTIVE_HEADS})\b"
    rf"|\b(?:{COLLECTIVE_KINDS})\s(?:{COLLECTIVE_HEADS})\b"
    r"|\binternational\scommunity\b|\b[Tt]he\sWest\b(?!\s(?:Bank|Coast|Wing|of))"
    r"|\bGlobal\s(?:South|North)\b"
)
_SHORT = re.compile(r"\s?\((?:the\s)?[\"“]?([^\W\d_a-z][\w.-]{1,9})[\"”]?[),;]")
_SINGLE_NOUNS_CAPITAL = frozenset({"de"})
_PERIOD = re.compile(r"(?:FY|CY|Q|H|A)\d{1,4}")
_MAX_ABBREVIATION = 8
_MAX_WORDS = 12
_BEFORE = 40
_PLACES = "area|border|capital|city|district|island|port|province|region|river|town|valley|village"
_PLACE_BEFORE = re.compile(rf"\b(?:{_PLACES})s?\s(?:of\s)?$")
_PLACE_AFTER = re.compile(rf"\s(?:{_PLACES})s?\b")


def find_new_names(text: str, known: Known, language: str) -> tuple[NameProposal, ...]:
    """Return names in ``text`` that look like actors and that ``known`` does not hold.

    Each name once, where it stands first; nothing for a script without capitals.
    """
    return find_new_names_in([text], known, language)[0]


def find_new_names_in(
    passages: Sequence[str], known: Known, language: str
) -> tuple[tuple[NameProposal, ...], ...]:
    """Return the new names of one article by passage, each where it stands first.

    The article as a whole tells names from words that only open a sentence or a heading.
    """
    finder = _Finder(known, language, passages)
    found = [finder.find(text) for text in passages]
    kinds: dict[str, str] = {}
    for proposal in (proposal for here in found for proposal in here if proposal.kind):
        kinds.setdefault(proposal.name, proposal.kind or "")
        family = surname(proposal.name) if proposal.kind == "person" else None
        if family:
            kinds.setdefault(family, "person")
    for proposal in (proposal for here in found for proposal in here if not proposal.kind):
        if kinds.get(surname(proposal.name) or "") == "person":
            kinds.setdefault(proposal.name, "person")
    seen: set[str] = set()
    first: list[tuple[NameProposal, ...]] = []
    for here in found:
        fresh = [proposal for proposal in here if proposal.name not in seen]
        seen.update(proposal.name for proposal in fresh)
        first.append(tuple(replace(p, kind=kinds.get(p.name)) for p in fresh))
    return tuple(first)


class _Finder:
    """Finds new names in the passages of one article."""

    def __init__(self, known: Known, language: str, passages: Sequence[str]) -> None:
        self._language = language.partition("-")[0]
        forms = Forms(known)
        self._kinds = forms.kinds
        self._forms = {**forms.shouted, **forms.all}
        self._matcher = Matcher(self._forms)
        self._common = common(self._language)
        self._evidence = Evidence(self._common)
        for text in passages:
            self._evidence.add(text, tokens(text))

    def find(self, text: str) -> list[NameProposal]:
        """Return the new names of one passage, from left to right."""
        words = tokens(text)
        label = label_end(text, words, self._common)
        taken = Taken(
            ((found.start, found.end), self._forms[found.name])
            for found in self._matcher.find(text)
        )
        proposals: dict[Span, str | None] = {}
        for match in _COLLECTIVES.finditer(text):
            span = _collective(match)
            if span and not taken.meets(span):
                proposals[span] = "collective"
        collectives = Taken(proposals.items())
        for run in runs(text, words):
            for name in self._names(text, run, taken, label):
                if collectives.meets(name.span):
                    continue
                kind = kind_of(name.parts, text, *name.span, self._language)
                if name.has_title and kind is None:
                    kind = "person"
                proposals[name.span] = kind
        for (_, end), form in taken:
            self._short_form(text, end, self._kinds[form.actors[0]], taken, proposals)
        for span, kind in list(proposals.items()):
            self._short_form(text, span[1], kind, taken, proposals)
        first: dict[str, NameProposal] = {}
        for span, kind in sorted(proposals.items()):
            words_of_it = re.sub(r"\s+", " ", text[slice(*span)])
            if words_of_it not in first:
                starts = (found.start for found in Matcher([words_of_it]).find(text))
                nth = next((n for n, start in enumerate(starts, 1) if start >= span[0]), 1)
                first[words_of_it] = NameProposal(span, words_of_it, nth, kind)
        return list(first.values())

    def _short_form(
        self,
        text: str,
        end: int,
        kind: str | None,
        taken: Taken[Form],
        proposals: dict[Span, str | None],
    ) -> None:
        """Add the abbreviation in brackets after a name, of the same kind."""
        short = _SHORT.match(text, end)
        if short and sum(map(str.isupper, short[1])) > 1 and not taken.meets(short.span(1)):
            proposals[short.span(1)] = kind or BODIES.get(short[1])

    def _names(
        self, text: str, run: list[Token], taken: Taken[Form], label: int
    ) -> Iterator[Found]:
        """Give the names in a run of capitalised words."""
        for part in self._cut(run, taken):
            name = trim(part)
            if name and self._is_actor(text, name, label) and not taken.holds(name.span):
                yield name

    def _cut(self, run: list[Token], taken: Taken[Form]) -> Iterator[list[Token]]:
        """Give the parts of a run: between days and months, without known persons and states.

        A known name that is only the beginning of a longer one ("Bank of Ruritania", "Moscow
        Times") stays part of it.
        """
        run = list(dropwhile(self._opens_idly, run))
        run = list(dropwhile(lambda word: not word.is_capital, run))
        is_body = any(word.key in KIND_BY_WORD for word in run)
        part: list[Token] = []
        for word in run:
            form = taken.at(word.start)
            is_apart = form is not None and (
                self._kinds[form.actors[0]] == "person"
                or (self._kinds[form.actors[0]] == "state" and not form.is_metonym and not is_body)
            )
            if word.text in CALENDAR or is_apart:
                yield part
                part = []
            else:
                part.append(word)
        yield part

    def _opens_idly(self, word: Token) -> bool:
        is_short = word.text.isupper() and len(word.text) > 1
        is_small = word.text.lower() in self._common and (word.opens or word.key == "the")
        return (is_small and not is_short) or (word.opens and self._evidence.is_word(word))

    def _is_actor(self, text: str, name: Found, label: int) -> bool:
        """Return whether a trimmed name may be an actor's rather than a place's or a word."""
        parts = name.parts
        if len(parts) > _MAX_WORDS:
            return False
        joined = " ".join(parts)
        is_body = any(part.lower() in KIND_BY_WORD for part in parts)
        if joined in states(self._language) or joined in BODIES:
            return True
        if (
            joined in regions(self._language)
            or parts[-1] in THINGS
            or all(is_people(part) for part in parts)
        ):
            return False
        if not is_body and (
            parts[-1] in GEOGRAPHY or all(p in DIRECTIONS | GEOGRAPHY for p in parts)
        ):
            return False
        if name.span[0] < label:
            return self._stands_elsewhere(parts)
        if len(parts) > 1:
            if all(part in NO_ACTORS for part in parts):
                return False
            is_sure = name.has_title or is_body or is_person(parts, text, *name.span)
            return is_sure or not self._is_place(text, name)
        return self._is_single(text, name)

    def _is_single(self, text: str, name: Found) -> bool:
        (word,) = name.words
        if word.text.isupper() and len(word.text) > 1:
            return _is_abbreviation(text, word)
        if len(word.text) == 1 or word.text in GEOGRAPHY | DIRECTIONS or word.key in KIND_BY_WORD:
            return False
        if name.has_title:
            return True
        if self._language in _SINGLE_NOUNS_CAPITAL:
            return False
        if word.opens and not self._evidence.ending[word.text]:
            is_plural = word.text.endswith("s") and not word.is_owner
            return not is_plural and is_person([word.text, word.text], text, *name.span)
        return not self._is_place(text, name)

    def _is_place(self, text: str, name: Found) -> bool:
        """Return whether the name stands only where a place would, in the whole article."""
        start, end = name.span
        lead = text[max(0, start - _BEFORE) : start]
        if _PLACE_BEFORE.search(lead) or _PLACE_AFTER.match(text, end):
            return True
        before = re.search(r"([^\W\d_]+)\s(?:the\s)?$", lead)
        if before is None or before[1].lower() not in PLACE_PREPOSITIONS:
            return False
        if len(name.words) > 1 and before[1].lower() in {"to", "from"}:
            return False
        return name.words[0].text not in self._evidence.elsewhere

    def _stands_elsewhere(self, parts: Sequence[str]) -> bool:
        content = [part for part in parts if part[0].isupper()]
        return bool(content) and all(self._evidence.capital[part] for part in content)


def _is_abbreviation(text: str, word: Token) -> bool:
    """Return whether a word in capitals is a short name, and not one of a line in capitals."""
    around = text[max(0, word.start - _BEFORE) : word.start] + text[word.end : word.end + _BEFORE]
    letters = [char for char in around if char.isalpha()]
    is_shouted = sum(map(str.isupper, letters)) > len(letters) / 2
    is_name = word.text not in NO_ACTORS and not _PERIOD.fullmatch(word.text)
    return not is_shouted and len(word.text) <= _MAX_ABBREVIATION and is_name


def _collective(match: re.Match[str]) -> Span | None:
    """Return where a set of states or the like is named in a match, or None."""
    named = (match["named"] or "").split()
    if not named:
        return match.span()
    if not is_people(named[-1]) or named[-1] in {"Central", "Northern", "Southern"}:
        return None
    is_whole = len(named) == 1 or named[0] in DIRECTIONS or is_people(named[0])
    return (match.start() if is_whole else match.start() + len(named[0]) + 1), match.end()
