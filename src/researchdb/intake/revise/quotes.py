"""The quotes, rulings on names and proposals of a passage whose words are no longer the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.comments import CommentedMap

from researchdb.text.mentions import Matcher
from researchdb.text.quotes import Folded, Span, fold_quote, selector
from researchdb.text.reanchor import Place, Status, requote

from .entry import phrase_of, quoted, recheck, rechecked, rename_quote

_STANDS = (Status.EXACT, Status.MOVED)


@dataclass(frozen=True)
class Wording:
    """The words of a passage before and now; ``language`` is a BCP 47 tag."""

    before: str
    now: str
    language: str

    def places(self, spans: Sequence[tuple[int, int]]) -> tuple[Place, ...]:
        """Return where stretches of the former words stand now."""
        return requote(self.before, spans, self.now, self.language)


def requote_passage(entry: CommentedMap, wording: Wording) -> Iterator[Status]:
    """Find every quote of the passage again, note those to look at, and yield how it went.

    A quote whose words stand keeps pointing at them, if need be by other first and last words.
    One whose words changed stays as it is: it tells a person what was coded.
    """
    before, now = Folded(wording.before), Folded(wording.now)
    pending = rechecked(entry)
    for quote in dict.fromkeys(each["quote"] for each in quoted(entry)):
        span = before.find(quote)
        if not isinstance(span, Span):
            # It had no place before, and that is noted already.
            status = pending.get(phrase_of(quote), Status.LOST)
            if phrase_of(quote) not in pending:
                recheck(entry, quote, status, None)
            yield status
            continue
        (place,) = wording.places([(span.start, span.end)])
        status = place.status
        if status in _STANDS and place.span and now.find(quote) != Span(*place.span):
            other = selector(wording.now, *place.span)
            if other:
                rename_quote(entry, quote, other)
            else:
                status = Status.AMBIGUOUS
        if status not in _STANDS:
            recheck(entry, quote, status, place.changed)
        yield status


def renumber_names(entry: CommentedMap, wording: Wording) -> Iterator[str]:
    """Bring the rulings on names to the occurrences they mean; yield those whose name is gone."""
    rulings = entry.get("mentions") or []
    for gone in _renumbered(rulings, wording):
        yield f"the ruling on the name {gone['name']!r} is gone with it"
        rulings.remove(gone)
    if "mentions" in entry and not rulings:
        del entry["mentions"]


def sift_proposals(entry: CommentedMap, wording: Wording) -> None:
    """Drop the proposals whose words changed; they can be made anew."""
    suggested = entry.get("suggested") or {}
    now = Folded(wording.now)
    before = Folded(wording.before)
    for kind in list(suggested):
        listed = suggested[kind]
        for gone in _renumbered([each for each in listed if "name" in each], wording):
            listed.remove(gone)
        for each in [each for each in listed if "quote" in each]:
            span = before.find(fold_quote(each["quote"]))
            place = wording.places([(span.start, span.end)])[0] if isinstance(span, Span) else None
            stands = place and place.span and place.status in _STANDS
            if not stands or not isinstance(now.find(fold_quote(each["quote"])), Span):
                listed.remove(each)
        if not listed:
            del suggested[kind]
    if "suggested" in entry and not suggested:
        del entry["suggested"]


def _renumbered(named: list[Any], wording: Wording) -> list[Any]:
    """Set ``nth`` of what points at a name to where the name stands now; return what is gone."""
    gone = []
    for each in named:
        matcher = Matcher([each["name"]])
        was = [(found.start, found.end) for found in matcher.find(wording.before)]
        now = [(found.start, found.end) for found in matcher.find(wording.now)]
        nth = int(each.get("nth") or 1)
        place = wording.places([was[nth - 1]])[0] if nth <= len(was) else Place(Status.LOST)
        if place.status is Status.AMBIGUOUS or place.span not in now:
            gone.append(each)
        elif (other := now.index(place.span) + 1) != nth:
            each["nth"] = str(other)
    return gone
