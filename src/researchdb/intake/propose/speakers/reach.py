"""How far somebody's word reaches in a sentence, and over the quotation it closes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from researchdb.intake.proposals import Span

from .who import Who
from .words import ACCORDING

NOT_NAMED = "not named"

_ACCORDING = frozenset(phrase for _, phrases in ACCORDING for phrase in phrases)
_CLOSED = ("”", "”,", "»", "»,")
_QUOTED = (*_CLOSED, '",', '"', ",")
_OPENING = re.compile(r"\s*[:,]?\s*(?:that\s+)?[“«]")


@dataclass(frozen=True)
class Cue:
    """A sign that somebody's word is given: speaker and verb stand in ``span``.

    ``at`` is where the verb stands, if speaker and verb are apart.
    """

    span: Span
    act: str
    verb: str
    who: Who
    at: int | None = None

    @property
    def begins(self) -> int:
        """Return where the word before this one ends."""
        return self.span[0] if self.at is None else self.at


def reach_of(text: str, cue: Cue, sentence: Span, later: Sequence[int]) -> Span:
    """Return the stretch the word covers: to the next of ``later`` cues or the sentence's end.

    A word told after it was given ("…", said X) reaches back, to where its quotation begins; a
    quotation that begins after the verb, to where it ends.
    """
    begin, end = sentence
    stop = min(later, default=end)
    if cue.who.label == NOT_NAMED or cue.verb.endswith((" by", " from")):
        return begin, begin + len(text[begin:stop].rstrip(" ,;"))
    before = text[begin : cue.span[0]].rstrip()
    is_turned = cue.who.span[0] > cue.span[0]  # the verb first, then the speaker
    is_last = not re.search(r"\w", text[cue.span[1] : end])
    if cue.verb in _ACCORDING or is_last or (is_turned and before.endswith(_QUOTED)):
        opened = max(text.rfind(mark, 0, cue.span[0]) for mark in "“«")
        return (opened if opened >= 0 and before.endswith(_CLOSED) else begin), end
    start = cue.span[1]
    opening = _OPENING.match(text, start)
    closing = re.compile("[”»]").search(text, opening.end()) if opening and not later else None
    if closing:
        stop = max(stop, closing.end())
    while start < stop and text[start] in " ,:":
        start += 1
    while stop > start and text[stop - 1] in " ,;":
        stop -= 1
    return start, stop
