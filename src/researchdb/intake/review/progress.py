"""How far an article is coded, and what is still missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .sheet import GROUPS, is_rejected
from .wording import Words

_FIRST_WORDS = 5
_LINKS = ("claims", "events", "mentions", "silent")
_UNCHANGED = ("exact", "moved")

Reader = Callable[[Mapping[str, Any]], Words | None]
"""Returns the text of a passage, None where it is not held."""


@dataclass(frozen=True)
class Progress:
    """How far one source is coded; counts of passages, sentences, proposals and entries.

    ``sentences`` are those of the passages whose text is held and that are not uncoded.
    """

    key: str
    title: str | None
    status: str
    passages: int
    read: int
    sentences: int
    touched: int
    open: int
    rejected: int
    marks: int
    claims: int
    events: int
    mentions: int
    silent: int
    gaps: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the same for programs."""
        return {**asdict(self), "gaps": list(self.gaps)}


def progress_of(key: str, content: Mapping[str, Any], words: Reader) -> Progress:
    """Return how far the source ``key`` with this plain content is coded."""
    source = content.get("source") or {}
    passages = [each for each in content.get("passages") or () if isinstance(each, dict)]
    proposals = [entry for passage in passages for entry in _proposals(passage)]
    sentences = touched = 0
    gaps = list(source_gaps(content))
    for passage in passages:
        held = words(passage)
        gaps += (f"{passage.get('key')}: {gap}" for gap in passage_gaps(passage, held))
        if held is not None and not passage.get("uncoded"):
            count = len(held.sentences())
            sentences += count
            touched += count - len(held.untouched(passage))
    counts = {name: sum(len(p.get(name) or ()) for p in passages) for name in _LINKS}
    return Progress(
        key=key,
        title=source.get("title"),
        status=str(source.get("status")),
        passages=len(passages),
        read=sum(passage.get("gist") is not None for passage in passages),
        sentences=sentences,
        touched=touched,
        open=sum(not is_rejected(entry) for entry in proposals),
        rejected=sum(map(is_rejected, proposals)),
        marks=sum(len(marks_of(passage)) for passage in passages),
        gaps=tuple(gaps),
        **counts,
    )


def source_gaps(content: Mapping[str, Any]) -> list[str]:
    """Return what the metadata still asks of a person."""
    source = content.get("source") or {}
    gaps = [] if source.get("summary") else ["the summary is missing"]
    if not content.get("passages"):
        gaps.append("there are no passages; add the text of the article")
    return gaps


def passage_gaps(passage: Mapping[str, Any], words: Words | None) -> list[str]:
    """Return what one passage still asks of a person, in the order in which it is best done."""
    gaps = [_told_mark(mark) for mark in marks_of(passage)]
    count = sum(not is_rejected(entry) for entry in _proposals(passage))
    if count:
        gaps.append(f"{count} {'proposal is' if count == 1 else 'proposals are'} open")
    if passage.get("gist") is None:
        gaps.append("the gist is missing")
    if passage.get("revision"):
        return gaps  # it has no place in the present text
    if not (passage.get("claims") or passage.get("events") or passage.get("uncoded")):
        gaps.append("no claim and no event is linked, and no reason says why")
    elif words is not None and not passage.get("uncoded"):
        for span in words.untouched(passage):
            gaps.append(f"no quote touches the sentence {first_words(words, span)}")  # noqa: PERF401
    return gaps


def missing(passage: Mapping[str, Any], words: Words | None) -> list[str]:
    """Return the same in a word or two each."""
    counts = {
        "mark": len(marks_of(passage)),
        "proposal": sum(not is_rejected(entry) for entry in _proposals(passage)),
    }
    short = [f"{n} {what}{'s' if n > 1 else ''}" for what, n in counts.items() if n]
    if passage.get("gist") is None:
        short.append("gist")
    is_linked = passage.get("claims") or passage.get("events") or passage.get("uncoded")
    if passage.get("revision"):
        return short
    if not is_linked:
        short.append("a claim or event, or the reason why there is none")
    elif words is not None and not passage.get("uncoded"):
        spans = words.untouched(passage)
        short += [f"the sentence {first_words(words, span)}" for span in spans[:1]]
        short += [f"{len(spans) - 1} more"] if len(spans) > 1 else []
    return short


def first_words(words: Words, span: Any) -> str:
    """Return how a sentence begins, in quotation marks."""
    stretch = words.text[span.start : span.end].split()
    shown = " ".join(stretch[:_FIRST_WORDS])
    return f"“{shown}{' …' if len(stretch) > _FIRST_WORDS else ''}”"


def marks_of(passage: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a new revision asks to look at again: the passage itself, then its quotes.

    The mark of the passage has no ``quote``. What has merely moved has the words that were read.
    """
    own = {key: passage[key] for key in ("match", "changed", "revision") if passage.get(key)}
    marks: list[Mapping[str, Any]] = [own] if own.get("match", "exact") not in _UNCHANGED else []
    listed = passage.get("recheck") or ()
    return marks + [entry for entry in listed if isinstance(entry, dict)]


def _told_mark(mark: Mapping[str, Any]) -> str:
    what = f"the quote “{mark['quote']}”" if mark.get("quote") else "the passage"
    changed = f" ({mark['changed']})" if mark.get("changed") else ""
    return f"{what} is {mark.get('match')}{changed} since the last revision"


def _proposals(passage: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    suggested = passage.get("suggested") or {}
    entries = [entry for group in GROUPS for entry in suggested.get(group) or ()]
    return [entry for entry in entries if isinstance(entry, dict)]
