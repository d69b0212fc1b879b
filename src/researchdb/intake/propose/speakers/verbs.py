"""Verbs of saying in a sentence, and whose word they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from researchdb.intake.proposals import Span

from .phrases import BY
from .reach import Cue
from .subject import Reader
from .who import Who
from .words import ALSO_NOUNS, DEEDS, REPROACHING, verb_forms

_COMPLEMENT = re.compile(r"\s*(?:[:,]\s*)?(?:that\b|[\"“«]|how\b|why\b)")
_SAID_OF = re.compile(r"[\"”’»,]\s*$")
_DEED = re.compile(
    rf"\b{DEEDS}\s+(?:(?:was|were|is|are|been|later|also|has|have|had)\s+)*$", re.IGNORECASE
)
_PARTICIPLE = re.compile(
    r"(?:^|,|—|–|\b(?:while|and|by|but|or|before|after))\s*(?:\w+ly\s+|also\s+)?$"
)
_AND = re.compile(r"\b(?:and|but|or)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:has\s+|have\s+|had\s+)?$")
_AS = re.compile(r"[^;:]*\bas\b")
_QUOTES = re.compile(r"\s*[:,]?\s*[\"“«]")
_OBJECT = re.compile(r"\s+(?:an?|the|that|its|their|his|her|more|no)\b")
_PLURAL = ("s", "some", "many", "most", "few", "several", "all", "people", "women", "media")


@dataclass(frozen=True)
class _Verb:
    """A verb of saying: where it stands, in its sentence, and what it needs."""

    span: Span
    words: str
    act: str
    needs_as: bool
    lead: str
    rest: str

    @property
    def first(self) -> str:
        """Return the word that is inflected."""
        return self.words.split()[0]

    @property
    def is_participle(self) -> bool:
        """Return whether it is a form in -ing."""
        return self.first.endswith("ing")

    @property
    def is_noun(self) -> bool:
        """Return whether it may be a noun: "claims" without "that" after it."""
        return self.words in ALSO_NOUNS and not _COMPLEMENT.match(self.rest) and not self.needs_as


def told(reader: Reader, sentence: Span, spoken: Sequence[Who]) -> Iterator[Cue]:
    """Give whose word the verbs of saying in a sentence tell; ``spoken`` spoke before it."""
    here: list[Who] = []
    for verb in _verbs(reader.actors.text, sentence):
        for cue in _cues(reader, sentence, verb, here, spoken):
            here.append(cue.who)
            yield cue


def _cues(
    reader: Reader, sentence: Span, verb: _Verb, here: Sequence[Who], spoken: Sequence[Who]
) -> Iterator[Cue]:
    """Give what one verb tells: its subject's word, or that of "by X" or "said X"."""
    by = BY.match(verb.rest)
    if by and not (verb.needs_as and not _AS.search(verb.rest)):
        who = reader.after(verb.span[1] + by.end(), sentence[1])
        if who:
            is_deed = verb.words == "claimed" and _DEED.search(verb.lead)
            act = "claims_responsibility" if is_deed else verb.act
            end = max(who.span[1], verb.span[1])
            yield Cue((verb.span[0], end), act, f"{verb.words} by", who)
    if by or (verb.needs_as and not _AS.match(verb.rest)):
        return
    if verb.first.startswith("ask") and not (
        _SAID_OF.search(verb.lead) or _QUOTES.match(verb.rest)
    ):
        return
    speakers = _speakers(reader, sentence, verb, here, spoken)
    if not speakers and _SAID_OF.search(verb.lead) and not verb.is_noun:
        who = None if _is_turned_away(verb) else reader.after(verb.span[1], sentence[1])
        if who:
            yield Cue((verb.span[0], max(verb.span[1], who.span[1])), verb.act, verb.words, who)
        return
    for who in speakers or ():
        is_reproach = verb.act == "states" and who.label in REPROACHING
        start = who.span[0] if sentence[0] <= who.span[0] < verb.span[0] else verb.span[0]
        act = "criticises" if is_reproach else verb.act
        is_shared = any(who.span == one.span for one in here)
        at = verb.span[0] if is_shared else None
        yield Cue((start, verb.span[1]), act, verb.words, who, at)


def _speakers(
    reader: Reader, sentence: Span, verb: _Verb, here: Sequence[Who], spoken: Sequence[Who]
) -> tuple[Who, ...]:
    """Return the subject of a verb, which it may share with the verb or clause before."""
    if verb.is_participle and _PARTICIPLE.search(verb.lead):
        shared = here[-1] if here else reader.actors.main_subject(sentence[0], verb.span[0])
        return (shared,) if shared else ()
    subject = reader.before(sentence[0], verb.span[0], [*spoken, *here])
    if subject.is_negated or (subject.is_passive and not verb.is_participle):
        return ()
    if not subject.speakers:
        if verb.is_participle or verb.is_noun or not _AND.search(verb.lead):
            return ()
        opener = None if here else reader.actors.opener(sentence[0])
        return (here[-1],) if here else (opener,) if opener else ()
    last = subject.speakers[-1]
    is_several = last.label is not None and last.label.endswith(_PLURAL)
    if is_several and verb.first in ALSO_NOUNS and verb.first.endswith("s"):
        return ()  # "builders of ignoring rules that"
    if verb.is_noun and not _is_verb(verb, last, reader.actors.text):
        return ()
    if subject.is_pronoun and any(who.actor == last.actor for who in here):
        return ()  # "X said that it sees": X's word already
    return subject.speakers


def _is_turned_away(verb: _Verb) -> bool:
    """Return whether nobody can stand after the verb as its subject: "accused of"."""
    return verb.first in {"accused", "blamed"} and re.match(r"\s+of\b", verb.rest) is not None


def _is_verb(verb: _Verb, who: Who, text: str) -> bool:
    """Return whether a form that may be a noun is a verb after this speaker ("critics fear")."""
    if text[who.span[1] : verb.span[0]].strip():
        return False
    if who.actor is not None:
        return verb.words.endswith("s")
    is_plural = who.label is not None and who.label.endswith(_PLURAL)
    if who.label is not None and not is_plural and verb.words.endswith("s"):
        return _OBJECT.match(verb.rest) is not None
    return is_plural and not verb.words.endswith("s")


def _verbs(text: str, sentence: Span) -> list[_Verb]:
    """Return the verbs of saying in a sentence in order, the longest where two overlap."""
    found: list[_Verb] = []
    for pattern, acts in _patterns():
        for match in pattern.finditer(text, *sentence):
            if any(match.start() < v.span[1] and v.span[0] < match.end() for v in found):
                continue
            act, needs_as = acts[" ".join(match[0].split())]
            lead, rest = text[sentence[0] : match.start()], text[match.end() : sentence[1]]
            words = " ".join(match[0].split())
            found.append(_Verb(match.span(), words, act, needs_as, lead, rest))
    return sorted(found, key=lambda verb: verb.span)


@cache
def _patterns() -> list[tuple[re.Pattern[str], dict[str, tuple[str, bool]]]]:
    """Return one pattern for each length in words, longest first, with the acts of its forms."""
    by_length: dict[int, dict[str, tuple[str, bool]]] = {}
    for act, phrase, needs_as in verb_forms():
        by_length.setdefault(phrase.count(" "), {})[phrase] = (act, needs_as)
    found = []
    for _, acts in sorted(by_length.items(), reverse=True):
        phrases = sorted(acts, key=len, reverse=True)
        found.append((re.compile(rf"\b(?:{'|'.join(phrases)})\b".replace(" ", r"\s+")), acts))
    return found
