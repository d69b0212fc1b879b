"""Proposes whose word a passage gives: who says it, with what act, and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from researchdb.intake.known import Known
from researchdb.intake.proposals import MentionProposal, Span, SpeakerProposal
from researchdb.text.sentences import sentences

from .beside import beside
from .phrases import phrases
from .reach import Cue, reach_of
from .subject import Reader
from .verbs import told
from .who import Named, Who

_MAX_SENTENCE = 1500


def find_speakers(
    text: str,
    mentions: Sequence[MentionProposal],
    language: str,
    known: Known | None = None,
) -> tuple[SpeakerProposal, ...]:
    """Return whose word ``text`` gives, in the order of the text.

    ``mentions`` are the names found in it; ``known`` tells which of them are persons. English is
    read by its grammar, Russian, German and French by a verb beside a name; nothing for others.
    """
    short = language.partition("-")[0]
    kinds = {name.actor: name.actor_kind for name in known.names} if known else {}
    if short != "en":
        return beside(text, mentions, short)
    reader = Reader(Named(text, mentions, kinds))
    spoken: list[Who] = []
    found: list[SpeakerProposal] = []
    for span in _sentences(text, short):
        cues = _cues(reader, span, spoken)
        spoken.extend(cue.who for cue in cues)
        starts = [cue.begins for cue in cues]
        found.extend(
            _proposal(cue, reach_of(text, cue, span, [s for s in starts if s >= cue.span[1]]))
            for cue in cues
        )
    return tuple(_with_titles(found))


def _sentences(text: str, language: str) -> Iterator[Span]:
    """Give the sentences; one of a length that no sentence has is cut, to bound the time."""
    for sentence in sentences(text, language):
        for start in range(sentence.start, sentence.end, _MAX_SENTENCE):
            yield start, min(start + _MAX_SENTENCE, sentence.end)


def _cues(reader: Reader, sentence: Span, spoken: Sequence[Who]) -> list[Cue]:
    """Return the signs of somebody's word in a sentence in order, each once."""
    cues: list[Cue] = []
    for cue in (*phrases(reader, sentence), *told(reader, sentence, spoken)):
        is_double = any(
            (cue.act, cue.who.actor, cue.who.label) == (other.act, other.who.actor, other.who.label)
            and cue.span[0] < other.span[1]
            and other.span[0] < cue.span[1]
            for other in cues
        )
        if not is_double:
            cues.append(cue)
    return sorted(cues, key=lambda cue: cue.span)


def _proposal(cue: Cue, reach: Span) -> SpeakerProposal:
    label = None if cue.who.actor else cue.who.label
    return SpeakerProposal(cue.span, cue.act, cue.verb, reach, cue.who.actor, label, cue.who.title)


def _with_titles(found: Sequence[SpeakerProposal]) -> Iterator[SpeakerProposal]:
    """Give the proposals, each with the office its speaker has elsewhere in the passage."""
    titles = {p.actor or p.label: p.title for p in reversed(found) if p.title}
    for proposal in found:
        yield replace(
            proposal, title=proposal.title or titles.get(proposal.actor or proposal.label)
        )
