"""Who stands before or after a verb of saying: a known actor, or a label in the text's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from researchdb.intake.proposals import Span

from .labels import Labels
from .who import (
    ADJUNCT,
    DETERMINER,
    PREPOSITION,
    Named,
    Who,
    is_office,
    office_after,
    office_in,
)

_HELPERS = re.compile(
    r"""(?:^|(?<=[\s,]))(?:has|have|had|is|are|was|were|been|being|also|now|then|again|still|already
    |often|once|twice|later|earlier|recently|yesterday|today|both|all|never|not|further|even|always|just|soon
    |did|does|do|long|itself|himself|herself|themselves
    |(?:on|last|this)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
    |[a-z]+ly|in\sturn|in\spart|for\sits\spart|thus|so|too|repeatedly)\s*$""",
    re.VERBOSE,
)
_BREAK = re.compile(
    r"""[,;:—–(){}\[\]…]|["“”«»]|\s-\s|\b(?:while|whereas|although|though|because|since|but|as|that|when|where
    |if|unless|until|after|before|and|or|than|whose|yet|so)\s""",
    re.VERBOSE,
)
_BEFORE_NOUN = re.compile(
    r"['’]s?$|\b(?:a|an|the|this|that|these|those|its|his|her|their|no|any)$", re.IGNORECASE
)
_PRONOUN = re.compile(r"(?:^|\s)(he|she|it|they)$", re.IGNORECASE)
_RELATIVE = re.compile(r"[,\s]*\b(?:who|which|that|whom)\s*$")
_COORDINATED = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?$")
_JOINED = re.compile(r"(?:^|\s)(?:and|but|or)$")
_END = re.compile(r"[.!?][\"”’»]?\s+|\n")
_RULERS_IN = re.compile(
    r"\b(?:government|authorities|leadership|regime|administration)\s(?:in|of)\s(?:the\s)?$"
)
_IN_BRACKETS = re.compile(r"\s\([^()]{1,20}\)$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")

_MAX_QUALIFIERS = 2


@dataclass(frozen=True)
class Subject:
    """What was found before a verb: the speakers, and whether the verb is negated."""

    speakers: tuple[Who, ...] = ()
    is_negated: bool = False
    is_passive: bool = False
    is_pronoun: bool = False


class Reader:
    """Reads the speakers beside verbs out of one passage."""

    def __init__(self, actors: Named) -> None:
        self.actors = actors
        self._text = actors.text
        self._labels = Labels(actors)

    def before(self, begin: int, verb: int, last: Sequence[Who]) -> Subject:
        """Return who the verb at ``verb`` speaks of, in the sentence that begins at ``begin``.

        ``last`` are the speakers so far; a pronoun, or a verb that shares its subject with the
        one before, is resolved to the last of them.
        """
        lead = self._text[begin:verb].rstrip()
        if _BEFORE_NOUN.search(lead):
            return Subject()  # a noun: "X's claim", "a petition"
        helpers = ""
        while (match := _HELPERS.search(lead)) is not None and match.end() == len(lead):
            helpers = match[0] + " " + helpers
            lead = lead[: match.start()].rstrip()
            if not match[0].strip():
                break
        is_passive = re.search(r"\b(?:is|are|was|were|been|being)\b", helpers) is not None
        is_negated = re.search(r"\b(?:not|never)\b", helpers) is not None or lead.endswith("n't")
        shape = Subject((), is_negated, is_passive)
        if _JOINED.search(lead):
            return shape  # the verb shares the subject of the one before
        lead = _IN_BRACKETS.sub("", lead)
        pronoun = _PRONOUN.search(lead)
        if pronoun:
            found = self._pronoun(pronoun[1].lower(), begin, begin + pronoun.start(1), last)
            return replace(shape, speakers=found, is_pronoun=True)
        relative = _RELATIVE.search(lead)
        if relative and relative.start() > 0:
            lead = lead[: relative.start()]
            return replace(shape, speakers=self._phrase(begin, begin + len(lead)))
        if lead.endswith(","):
            return replace(shape, speakers=self._with_insertion(begin, begin + len(lead)))
        return replace(shape, speakers=self._taken_up(self._phrase(begin, begin + len(lead)), last))

    def _taken_up(self, found: tuple[Who, ...], last: Sequence[Who]) -> tuple[Who, ...]:
        """Return for "the minister" the name that spoke last, where nobody known fits."""
        label = found[0].label if len(found) == 1 else None
        if label is None or not label.islower() or not is_office(label.split()[-1:]):
            return found
        span = found[0].span
        person = next((who for who in reversed(last) if self.actors.may_be_person(who)), None)
        is_definite = self._text[slice(*span)].lower().startswith("the ")
        return (replace(person, span=span),) if person and is_definite else found

    def after(self, start: int, limit: int) -> Who | None:
        """Return who is named from ``start`` on ("said X", "by X"), or None."""
        stretch = self._text[start:limit]
        first = next((m for m in self.actors.mentions if start <= m.span[0] < limit), None)
        if first is not None:
            between = self._text[start : first.span[0]]
            words = DETERMINER.sub("", between.strip() + " ").split()
            is_phrase = "," not in between and not PREPOSITION.search(between)
            has_office = is_phrase and bool(words) and is_office(words)
            if (not words or has_office or _is_adjectival(words)) and not self.actors.is_modifier(
                first, limit
            ):
                who = self.actors.who(first)
                title = " ".join(words) if has_office else office_after(self._text, first.span[1])
                return replace(who, title=title)
        end = _BREAK.search(stretch)
        phrase = stretch[: end.start()] if end else stretch
        label = self._labels.find(start, phrase.rstrip(" .!?"), is_after=True)
        if label and label.label and is_office([label.label.split()[-1]]):
            return self._in_apposition(start + len(phrase), limit, label)
        return label

    def _in_apposition(self, comma: int, limit: int, office: Who) -> Who:
        """Return whom the name after an office names ("the spokesman, X"), or the office."""
        if self._text[comma : comma + 2] == ", ":
            named = self.after(comma + 2, limit)
            if named and (named.actor or (named.label or "")[:1].isupper()):
                return replace(named, title=office_in(office.label or ""))
        return office

    def _pronoun(self, word: str, begin: int, at: int, last: Sequence[Who]) -> tuple[Who, ...]:
        span = (at, at + len(word))
        if word in {"he", "she"}:
            person = next(
                (w for w in reversed(last) if w.span[0] < at and self.actors.may_be_person(w)),
                None,
            )
            named = self.actors.last_person(at)
            if named and (person is None or named.span[0] > person.span[0]):
                person = named
        else:
            person = self.actors.first_named(begin, at)
            if person is None:
                person = self._opener_before(begin)
            if person is None:
                person = next((w for w in reversed(last) if not self._is_one_person(w)), None)
        return (replace(person, span=span),) if person and (person.actor or person.label) else ()

    def _opener_before(self, begin: int) -> Who | None:
        """Return the actor that the sentence before ``begin`` begins with, if it is no person."""
        ends = [found.end() for found in _END.finditer(self._text[:begin].rstrip())]
        opener = self.actors.opener(ends[-1] if ends else 0) if begin else None
        return opener if opener and not self._is_one_person(opener) else None

    def _is_one_person(self, who: Who) -> bool:
        """Return whether a speaker is a single human being, who is neither "it" nor "they"."""
        if who.actor is not None:
            return self.actors.is_known_person(who.actor)
        words = (who.label or "").split()
        return who.title is not None or is_office(words[-1:])

    def _with_insertion(self, begin: int, end: int) -> tuple[Who, ...]:
        """Return the speaker of "X, the envoy, said" and "The envoy, X, in a speech, said"."""
        parts: list[Span] = []
        start = begin
        for comma in re.finditer(r",", self._text[begin:end]):
            parts.append((start, begin + comma.start()))
            start = begin + comma.end()
        kept = [span for span in parts if not ADJUNCT.match(self._text[slice(*span)].strip())]
        if not kept:
            return ()
        if len(kept) > 1:
            first, second = (self._text[slice(*span)] for span in kept[-2:])
            one, two = self._phrase(*kept[-2]), self._phrase(*kept[-1])
            if two and two[-1].actor and self.actors.is_person(two[-1].actor):
                return (replace(two[-1], title=two[-1].title or office_in(first)),)
            if one and one[-1].actor:
                return (replace(one[-1], title=one[-1].title or office_in(second)),)
            if one and two and two[-1].label and is_office(first.split()):
                is_name = two[-1].label[:1].isupper()
                return (replace(two[-1], title=office_in(first)),) if is_name else one
            return one or two
        return self._phrase(*kept[-1])

    def _phrase(self, begin: int, end: int) -> tuple[Who, ...]:
        """Return the speakers whom the noun phrase that ends at ``end`` names."""
        while end > begin and self._text[end - 1] in ' ,”"':
            end -= 1
        mention = next(
            (m for m in self.actors.mentions if m.span[1] == end and m.span[0] >= begin), None
        )
        start = self._break(begin, mention.span[0] if mention else end)
        if mention is None:
            who = self._labels.find(start, self._text[start:end])
            return (who,) if who else ()
        lead = self._text[start : mention.span[0]]
        if _RULERS_IN.search(lead):
            return (self.actors.who(mention),)
        if PREPOSITION.search(lead):
            who = self._labels.find(start, self._text[start:end])
            return (who,) if who else ()
        words = _WORD.findall(DETERMINER.sub("", re.sub(r"^.*['’]s\s", "", lead)))
        title = " ".join(words) if words and is_office(words) else None
        speaker = replace(self.actors.who(mention), title=title)
        return (*self._coordinated(begin, mention.span[0]), speaker)

    def _coordinated(self, begin: int, end: int) -> tuple[Who, ...]:
        """Return the actors that "X and" or "X, Y and" before ``end`` names besides."""
        for mention in self.actors.mentions:
            if mention.span[0] >= begin and mention.span[1] < end:
                tie = self._text[mention.span[1] : end]
                lead = self._text[begin : mention.span[0]]
                if _COORDINATED.fullmatch(tie) and not PREPOSITION.search(lead):
                    return (*self._coordinated(begin, mention.span[0]), self.actors.who(mention))
        return ()

    def _break(self, begin: int, end: int) -> int:
        """Return where the noun phrase that ends at ``end`` may begin at the earliest."""
        breaks = [m.end() for m in _BREAK.finditer(self._text[begin:end])]
        return begin + (breaks[-1] if breaks else 0)


def _is_adjectival(words: Sequence[str]) -> bool:
    """Return whether the words before a name only qualify it ("neighbouring", "Ruritania's")."""
    last = words[-1]
    return len(words) <= _MAX_QUALIFIERS and (
        last.endswith(("ing", "’s", "'s")) or last[:1].isupper()
    )
