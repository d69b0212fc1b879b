"""Which reading of an ambiguous name its context speaks for: a decision list with weights.

Positive weights speak for the actor, negative ones for a place or for nobody. The weights are
set by hand: 4 nearly settles it, 1 leans. What a person decided in like contexts is added.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from researchdb.intake.known import Ruling

CONTEXT = 40

_PLACE_BEFORE = re.compile(
    r"""\b(?:in|at|near|outside|inside|around|across|throughout|through|via|within|into|downtown
    |left|leaving|reached|reaching|entered|visited|visiting|visits?|toured
    |(?:city|capital|outskirts|streets?|suburbs?|mayor|governor|people|residents|north|south|east
    |west|fall|siege|capture|parts?|centre|center)\s+of)\s+(?:the\s+)?(?:central\s+|downtown\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_RULERS = re.compile(
    r"""\b(?:government|authorities|rulers|leaders|leadership|regime|administration|policymakers
    |officials|cabinet|junta)\s+in\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE_BEFORE_CYRILLIC = re.compile(r"\b(?:в|во|через|под|на|из|до)\s+$", re.IGNORECASE)
_MOTION = re.compile(
    r"""\b(?:travel\w*|visits?|trips?|flew|fly|flying|flights?|arriv\w+|return\w*|went|go|going|goes
    |mov\w+\sback|drove|journey|tour|ambassadors?|embass(?:y|ies)|came|come|coming|flee\w*|fled
    |evacuat\w+|transport\w*|roads?|trains?)\b[^.;:]*\b(?:to|from)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
_MOVED = re.compile(r"\bto\s+$", re.IGNORECASE)
_ACTOR_BEFORE = re.compile(
    r"""\b(?:with|between|against|by|towards?|for|urged?|accus\w+|told|asked|press\w*|blam\w+
    |prompt\w+|lets?|allow\w*|help\w*|than|if|that|and\sthat|while|as|because|although|whether
    |how|why|when|but)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE_NOUN = (
    r"(?:airport|airstrikes?|area|attack|attacks|bazaar|blasts?|bombings?|bridge|cathedral|centre"
    r"|center|concert|conference|district|districts|embassy|exhibition|explosions?|forum|hall"
    r"|headquarters|hospital|hospitals|hotel|hotels|massacre|mayor|meeting|meetings|metro|mosque"
    r"|museum|office|outskirts|park|police|prison|province|region|residents|restaurant|road"
    r"|siege|skyline|square|stadium|state|station|street|streets|suburb|suburbs|subway|summit|talks"
    r"|theatre|theater|time|traffic|university|zoo)"
)
_PLACE_AFTER = re.compile(
    rf"(?:['’]s?)?\s(?:\w+\s)?{_PLACE_NOUN}\b|-based\b|\s\(|\s+[–—]\s"
    r"|,?\s+\w+\s\d{1,2}\s[-–—(]"
)
_ACTOR_HYPHEN = re.compile(
    r"""[-‐‑](?:hosted|backed|led|brokered|supported|friendly|aligned|controlled|installed
    |sponsored|mediated|appointed|funded|approved|ordered|drafted|proposed|run|leaning)\b""",
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’](?:s\b|\s)")
_ACTOR_NOUN = re.compile(r"\s(?:government|regime|officials?|authorities|leadership|ties|policy)\b")
_VERB = re.compile(
    r"""\s(?:(?:also|now|then|never|not|still|already|again|has|have|had|is|was|will|would|may
    |might|could|can|must|should|does|did|do|itself|\w+ly)\b|[a-z]{3,}(?:s|ed)\b(?<!\bas)
    |[а-яё]{2,}(?:ла?|ло|ли|ет|ит|ют|ят)\b
    |(?:said|told|made|took|began|sent|gave|kept|saw|held|put|set|let|cut|won|lost|fought
    |want|see|seek|view|hope|deny|agree|say)\b)""",
    re.VERBOSE,
)
_SMALL = "a-z\u00df-\u00ff\u0430-\u045f"
_NAME_AFTER = re.compile(rf"\s[^\W\d_{_SMALL}]")
_NAME_BEFORE = re.compile(
    rf"""[\w,]\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June
    |July|August|September|October|November|December)[^\W\d_{_SMALL}][^\W\d_A-Z]+\s$""",
    re.VERBOSE,
)
_ENUMERATION = re.compile(r"(?:\b[^\W\d_]\w*(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s))$")
_MEDIUM = re.compile(
    r"\b(?:platforms?|network|posts?|posted|accounts?|users?|social|twitter|tweet\w*|app)\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|via|to|from|called)\s+$")
_UNTOLD = 0.7  # what speaks for an actor where the context is silent


@dataclass(frozen=True)
class Context:
    """A name as it stands: with ``CONTEXT`` characters before and after at most."""

    name: str
    before: str
    after: str

    @property
    def beside(self) -> tuple[str, str]:
        """Return the word before and the word, or mark, after."""
        before = re.findall(r"\w+|[^\w\s]", self.before)
        after = re.findall(r"['’]s\b|[-‐‑]\w+|\w+|[^\w\s]", self.after)
        return (before[-1] if before else "").lower(), (after[0] if after else "").lower()


def context(text: str, start: int, end: int) -> Context:
    """Return the context of ``text[start:end]``; within capitals it is told in small letters."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    if text[start:end].isupper() and (before + after).isupper():
        before, after = before.lower(), after.lower()
    return Context(text[start:end], before, after)


class Readings:
    """Weighs the readings of a name by its context and by what was decided in like contexts."""

    def __init__(self, rulings: Sequence[Ruling], metonyms: frozenset[str]) -> None:
        self._contexts = [(Context(r.name, r.before, r.after), r.actor) for r in rulings]
        self._metonyms = metonyms

    def metonym(self, place: Context) -> float:
        """Return the probability that the name of a place stands for an actor here."""
        before, after = place.before, place.after
        reduced = _ENUMERATION.sub("", before)
        while reduced != before:
            before, reduced = reduced, _ENUMERATION.sub("", reduced)
        weight = _UNTOLD
        is_owner = _POSSESSIVE.match(after) and not _PLACE_AFTER.match(after)
        weight += _lead(place.before, before, after, is_owner=bool(is_owner))
        if _NAME_BEFORE.search(place.before):
            weight -= 2
        if _PLACE_AFTER.match(after):
            weight -= 3
        elif _ACTOR_HYPHEN.match(after):
            weight += 3
        elif is_owner:
            weight += 2.5
        elif _ACTOR_NOUN.match(after):
            weight += 2
        elif _NAME_AFTER.match(after):
            weight -= 2.5
        elif _VERB.match(after):
            weight += 2
        return _probability(weight + self._precedent(place))

    def other(self, place: Context) -> float:
        """Return the probability that a word that may be a name is one here."""
        weight = 0.0
        if len(place.name) == 1:
            weight -= 1
        if _MEDIUM.search(place.before + place.after):
            weight += 2.5
        elif _ON.search(place.before):
            weight += 0.5
        return _probability(weight + self._precedent(place))

    def best_actor(
        self, place: Context, actors: Sequence[str], counts: Mapping[str, int]
    ) -> list[str]:
        """Return ``actors``, the likeliest first: by like contexts, then by ``counts``."""
        votes = dict.fromkeys(actors, 0.0)
        for context_, actor in self._contexts:
            if context_.name == place.name and actor in votes:
                votes[actor] += 0.1 + _likeness(place, context_)
        return sorted(actors, key=lambda actor: (-votes[actor], -counts.get(actor, 0), actor))

    def _precedent(self, place: Context) -> float:
        """Return what was decided in like contexts, as a weight between -3 and 3.

        Decisions on another name of a place count half.
        """
        is_place = place.name in self._metonyms
        weight = 0.0
        for other, actor in self._contexts:
            if other.name == place.name:
                share = 1.0
            elif is_place and other.name in self._metonyms:
                share = 0.5
            else:
                continue
            vote = _likeness(place, other) * share
            weight += vote if actor is not None else -vote
        return max(-3.0, min(3.0, weight))


def _lead(nearest: str, before: str, after: str, *, is_owner: bool) -> float:
    """Return what the words before a name of a place speak for.

    ``before`` leaves out what is listed before the name, ``nearest`` does not.
    """
    if _RULERS.search(nearest):
        return 3
    if _PLACE_BEFORE_CYRILLIC.search(before):
        return -4
    if _PLACE_BEFORE.search(before):
        return -1.5 if is_owner else -4  # "in Moscow's view" is no place
    if _MOTION.search(before):
        return -3
    if _MOVED.search(before):
        return -1 if re.match(r"\s+in\b", after) is None else -3
    return 2 if _ACTOR_BEFORE.search(before) else 0


def _likeness(one: Context, other: Context) -> float:
    """Return how alike two contexts are, 0 to 2, by the words beside the name."""
    likeness = 0.0
    for mine, theirs in zip(one.beside, other.beside, strict=True):
        if mine and mine == theirs:
            likeness += 1.0 if len(mine) > 1 else 0.3
    return likeness


def _probability(weight: float) -> float:
    return 1 / (1 + math.exp(-weight))
