"""Speakers in languages without a grammar here: a verb of saying right beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from researchdb.intake.proposals import MentionProposal, Span, SpeakerProposal
from researchdb.intake.propose.names.words import common
from researchdb.text.sentences import sentences

from .words import ACCORDING_BESIDE, ARTICLES_BESIDE, BESIDE, SPEAKERS_BESIDE

_NAME = r"[^\W\d_a-zа-яё][\w’'-]+(?:\s[^\W\d_a-zа-яё][\w’'-]+){0,3}"
_OF = r"[а-яё]+(?:а|я|ы|и|ов|ев|ей|ого|ой)\b(?!\s(?:и|не)\b)"
_AUXILIARY = r"(?:a|ont|hat|haben)\s+"


def beside(
    text: str, mentions: Sequence[MentionProposal], language: str
) -> tuple[SpeakerProposal, ...]:
    """Return whose word ``text`` gives by a verb of saying next to a name."""
    found = []
    for sentence in sentences(text, language) if language in BESIDE else []:
        for span, act, verb, named in _cues(text, (sentence.start, sentence.end), language):
            mention = next((m for m in mentions if m.actors and _meet(m.span, named)), None)
            found.append(
                SpeakerProposal(
                    span,
                    act,
                    verb,
                    (sentence.start, sentence.end),
                    actor=mention.actors[0] if mention else None,
                    label=None if mention else text[slice(*named)],
                )
            )
    found.sort(key=lambda proposal: (proposal.span, proposal.actor is None))
    kept: list[SpeakerProposal] = []
    for proposal in found:
        is_rival = kept and _meet(proposal.span, kept[-1].span)
        if not is_rival:
            kept.append(proposal)
        elif proposal.actor and not kept[-1].actor:
            kept[-1] = proposal
    return tuple(kept)


def _cues(text: str, sentence: Span, language: str) -> Iterator[tuple[Span, str, str, Span]]:
    patterns = [(act, "|".join(verbs.split())) for act, verbs in BESIDE[language].items()]
    articles = f"(?:{ARTICLES_BESIDE.get(language, '(?!)')})?"
    nouns = "|".join(SPEAKERS_BESIDE.get(language, "").split()) or "(?!)"
    who = rf"(?:{_NAME}|\b(?i:{nouns})\b(?:\s{_NAME}|\s{_OF})?)"
    for act, verbs in patterns:
        for pattern in (
            rf"(?P<who>{who})\s(?:{_AUXILIARY})?(?P<verb>{verbs})\b",
            rf"\b(?P<verb>{verbs})\s{articles}(?P<who>{who})",
        ):
            for match in re.compile(pattern).finditer(text, *sentence):
                if match["who"].lower() in common(language):
                    continue
                yield match.span(), act, match["verb"], match.span("who")
    office = r"(?:[а-яё-]+\s){0,3}" if language == "ru" else ""
    according = rf"\b(?P<verb>{ACCORDING_BESIDE[language]})\s{articles}{office}(?P<who>{who})"
    for match in re.compile(according).finditer(text, *sentence):
        yield match.span(), "states", match["verb"], match.span("who")


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
