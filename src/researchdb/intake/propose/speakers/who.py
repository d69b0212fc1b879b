"""Who is named in a passage: actors as speakers, with the offices beside their names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from researchdb.intake.proposals import MentionProposal, Span

from .words import CONCEPTS, OFFICES, SPEAKERS

PREPOSITION = re.compile(
    r"\b(?:of|for|in|from|with|to|against|by|on|at|near|about|over|across|within|between)\s(?:the\s)?$"
)
DETERMINER = re.compile(
    r"^(?:the|a|an|this|that|these|those|its|his|her|their|another|one|even)\s+", re.IGNORECASE
)
ADJUNCT = re.compile(
    r"""^(?:in|at|on|during|after|before|since|from|for|with|without|by|under|through|amid|following
    |speaking|citing|writing|addressing|talking|responding|asked|quoted|who|which|when|while|as
    |despite|meanwhile|however|of|to|via|according|including|such|like|not|also|though|too|then
    |instead|therefore|[a-z]+ly|[a-z]+ing)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CONCEPT = re.compile(rf"\b(?:{'|'.join(sorted(CONCEPTS))})\b")
_NEAR = 40
_ADDRESSES = frozenset({"Mr", "Mrs", "Ms"})
_MAX_TITLE_WORDS = 12


@dataclass(frozen=True)
class Who:
    """A speaker: an actor's key or a label, the office beside it, and where it stands."""

    span: Span
    actor: str | None = None
    label: str | None = None
    title: str | None = None


class Named:
    """The actors named in one passage; ``kinds`` are those of actors, as far as they are known."""

    def __init__(
        self, text: str, mentions: Sequence[MentionProposal], kinds: Mapping[str, str]
    ) -> None:
        self.text = text
        self.mentions = sorted((m for m in mentions if m.actors), key=lambda m: m.span)
        self._kinds = kinds

    def first_named(self, begin: int, end: int) -> Who | None:
        """Return the first actor named in a stretch that stands as its subject would, or None."""
        for mention in self.mentions:
            if begin <= mention.span[0] and mention.span[1] <= end:
                lead = self.text[begin : mention.span[0]]
                if not PREPOSITION.search(lead) and not self.is_modifier(mention, end):
                    return self.who(mention)
        return None

    def opener(self, begin: int) -> Who | None:
        """Return the actor whose name a sentence begins with, as its subject would, or None."""
        skip = DETERMINER.match(self.text[begin:])
        at = begin + (skip.end() if skip else 0)
        for mention in self.mentions:
            if mention.span[0] == at and not self.is_modifier(mention, len(self.text)):
                return self.who(mention)
        return None

    def main_subject(self, begin: int, verb: int) -> Who | None:
        """Return the subject that a participle at ``verb`` shares: that of the clause before it."""
        lead = self.text[begin:verb]
        starts = [
            begin,
            *(begin + match.end() for match in re.finditer(r"[,;:—–]\s|\band\s|\bwhile\s", lead)),
        ]
        for start in reversed(starts[:-1] if len(starts) > 1 else starts):
            head = self.text[start:verb]
            skip = DETERMINER.match(head)
            at = start + (skip.end() if skip else 0)
            for mention in self.mentions:
                if mention.span[0] == at and not self.is_modifier(mention, verb):
                    return self.who(mention)
        return self.first_named(begin, verb)

    def owner(self, begin: int, end: int) -> Who | None:
        """Return whose plan or view a stretch speaks of ("X's strategy"), or None."""
        concepts = list(_CONCEPT.finditer(self.text[begin:end]))
        if not concepts:
            return None
        at = begin + concepts[-1].start()
        for mention in reversed(self.mentions):
            if begin <= mention.span[0] and mention.span[1] <= at:
                tie = self.text[mention.span[1] : at]
                if re.match(r"['’]s?\s", tie) and not re.search(r"[,;:.]", tie):
                    return self.who(mention)
        return None

    def possessor(self, begin: int, noun: int) -> Who | None:
        """Return whose the noun at ``noun`` is: "X's", or the "its" of the subject before it."""
        for mention in reversed(self.mentions):
            if begin <= mention.span[0] and mention.span[1] < noun:
                tie = self.text[mention.span[1] : noun]
                if re.fullmatch(r"['’]s?\s(?:\w+\s){0,2}", tie):
                    return self.who(mention)
        return None

    def is_person(self, actor: str | None) -> bool:
        """Return whether the actor is a person, as far as that is known."""
        return actor is not None and self._kinds.get(actor, "person") == "person"

    def is_known_person(self, actor: str) -> bool:
        """Return whether the actor is known to be a person."""
        return self._kinds.get(actor) == "person"

    def bearer(self, noun: str, before: int) -> Who | None:
        """Return whom "the union" takes up: the last before it whose name has that noun."""
        for mention in reversed(self.mentions):
            is_named = noun in mention.name.lower().split()
            if (
                mention.span[1] <= before
                and is_named
                and not self.is_known_person(mention.actors[0])
            ):
                return self.who(mention)
        return None

    def may_be_person(self, who: Who) -> bool:
        """Return whether a speaker may be "he" or "she": a person, or a name nobody knows."""
        return self.is_person(who.actor) or (who.actor is None and (who.label or "")[:1].isupper())

    def last_person(self, before: int) -> Who | None:
        """Return the person named last before ``before``."""
        for mention in reversed(self.mentions):
            if mention.span[1] <= before and self.is_person(mention.actors[0]):
                if not self._kinds and " " not in mention.name:
                    continue
                return self.who(mention)
        return None

    def group(self, before: int) -> Who | None:
        """Return the armed group named last before ``before``, if the kinds of actors are known."""
        for mention in reversed(self.mentions):
            if mention.span[1] <= before and self._kinds.get(mention.actors[0]) == "armed_group":
                return self.who(mention)
        return None

    def holder(self, office: str, before: int) -> Who | None:
        """Return the person named last before ``before`` with ``office`` beside the name."""
        for mention in reversed(self.mentions):
            if mention.span[1] <= before and self.is_person(mention.actors[0]):
                begin, end = mention.span
                lead = self.text[max(0, begin - _NEAR) : begin].lower()
                after = self.text[end : end + _NEAR].lower()
                if re.search(rf"\b{office},?\s$", lead) or re.match(
                    rf",\s[^,.;]*\b{office}\b", after
                ):
                    return self.who(mention)
        return None

    def is_modifier(self, mention: MentionProposal, limit: int) -> bool:
        """Return whether the name only qualifies what follows: "X's visit", "X officials"."""
        after = self.text[mention.span[1] : limit]
        if re.match(r"['’]s?(?:\s|$)|[-‐‑]\w", after):
            return True
        following = re.match(r"\s([a-z-]+)\b", after)
        return following is not None and following[1] in SPEAKERS | CONCEPTS

    def who(self, mention: MentionProposal) -> Who:
        """Return the likeliest bearer of a name as a speaker."""
        return Who(mention.span, actor=mention.actors[0])


def is_office(words: Sequence[str]) -> bool:
    """Return whether a few words name an office."""
    return len(words) <= _MAX_TITLE_WORDS and any(
        word.lower().strip(".,") in OFFICES for word in words
    )


def office_in(phrase: str) -> str | None:
    """Return the office that a phrase names, without whose it is, or None."""
    bare = re.sub(r"^[^\W\d_][\w. ]*?['’]s\s", "", DETERMINER.sub("", phrase.strip()))
    is_whole = bool(bare) and is_office(bare.split()) and not ADJUNCT.match(bare)
    bare = bare.rstrip(" ,.")
    return bare if is_whole and bare not in _ADDRESSES else None


def office_after(text: str, end: int) -> str | None:
    """Return the office that follows a name between commas."""
    match = re.match(r",\s([^,.;:]{3,80})", text[end:])
    return office_in(match[1]) if match else None
