"""Signs of somebody's word other than a verb with its subject: phrases, passives, nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from researchdb.intake.proposals import Span

from .reach import NOT_NAMED, Cue
from .subject import Reader
from .who import Who
from .words import ACCORDING, NOUNS, UNNAMED, UNNAMED_BARE

BY = re.compile(r"\s+by\s+")
_PASSIVE = (
    r"\b(?:is|are|was|were|been|being|be)\s+"
    r"(?:(?:also|now|still|often|long|sometimes|[a-z]+ly)\s+)*"
)
_WHICH = re.compile(r"\b(?:in|within|by|under|to)\s+which\b")


def phrases(reader: Reader, sentence: Span) -> Iterator[Cue]:
    """Give the signs in a sentence that stand without a finite verb of saying."""
    yield from _according(reader, sentence)
    yield from _unnamed(reader, sentence)
    yield from _nouns(reader, sentence)


def _according(reader: Reader, sentence: Span) -> Iterator[Cue]:
    for act, phrases in ACCORDING:
        for match in re.finditer(
            rf"\b(?:{'|'.join(phrases)})\s+", reader.actors.text[slice(*sentence)], re.IGNORECASE
        ):
            start, end = sentence[0] + match.start(), sentence[0] + match.end()
            who = reader.after(end, sentence[1])
            if who:
                yield Cue((start, who.span[1]), act, match[0].strip().lower(), who)


def _unnamed(reader: Reader, sentence: Span) -> Iterator[Cue]:
    """Give the passives without an agent; "strategy, in which it is seen as" has one."""
    begin, end = sentence
    text = reader.actors.text
    for act, pattern in _unnamed_patterns():
        for match in re.finditer(pattern, text[begin:end], re.IGNORECASE):
            start, stop = begin + match.start(), begin + match.end()
            if BY.match(text[stop:end]):
                continue
            agent = _agent(reader, act, stop, end)
            if agent:
                yield Cue(
                    (start, agent.span[1]), act, f"{match[0].strip(' ,').lower()} … by", agent
                )
                continue
            which = [m.start() for m in _WHICH.finditer(text[begin:start])]
            owner = reader.actors.owner(begin, begin + which[-1]) if which else None
            who = owner or Who((start, stop), label=NOT_NAMED)
            yield Cue((start, stop), act, match[0].strip(" ,").lower(), who)


def _agent(reader: Reader, act: str, start: int, end: int) -> Who | None:
    """Return who accuses or criticises in "accused of fraud by X", or None."""
    if act not in {"accuses", "criticises"}:
        return None
    for by in BY.finditer(reader.actors.text, start, end):
        who = reader.after(by.end(), end)
        if who:
            return who
    return None


def _nouns(reader: Reader, sentence: Span) -> Iterator[Cue]:
    """Give the nouns of saying with their speaker: "a warning from X", "X's claim that"."""
    begin, end = sentence
    text = reader.actors.text
    for match in re.finditer(rf"\b({'|'.join(NOUNS)})(s?)\b", text[begin:end]):
        start, stop = begin + match.start(), begin + match.end()
        act = NOUNS[match[1]]
        agent = re.match(r"\s+(?:\w+\s+)?(from|by)\s+", text[stop:end])
        if agent:
            who = reader.after(stop + agent.end(), end)
            if who and (who.actor or agent[1] == "by" or act not in {"views"}):
                yield Cue((start, who.span[1]), act, f"{match[0]} {agent[1]}", who)
            continue
        if re.match(r"\s+(?:that|for|to)\b", text[stop:end]):
            owner = reader.actors.possessor(begin, start)
            if owner and not (act == "views" and not re.match(r"\s+that\b", text[stop:end])):
                yield Cue((owner.span[0], stop), act, match[0], owner)


@cache
def _unnamed_patterns() -> list[tuple[str, str]]:
    return [
        *((act, rf"{_PASSIVE}(?:{participles})(?!\w)") for act, participles in UNNAMED),
        *((act, rf"(?:{phrases})") for act, phrases in UNNAMED_BARE),
    ]
